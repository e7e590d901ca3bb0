extension StyleSheet {
    /// The list of keys, and what the high-contrast modes of systems take away.
    static let access = #"""
        /* ───────────── links inside a line of words: not by colour alone ───────────── */
        .go, .note a, .empty p a:not(.btn), .warnings a { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }

        /* ───────────── keys ───────────── */
        .keys-open { display: block; padding: 3px 6px; margin: 2px -6px; min-height: 24px; border: 0; border-radius: 4px; background: none; color: inherit; font-size: 12px; cursor: pointer; }
        .keys-open[hidden] { display: none; }
        .keys-open:hover { background: var(--paper-3); color: var(--ink); }
        .keys { width: min(420px, calc(100vw - 32px)); max-height: calc(100vh - 32px); overflow: auto; padding: 20px 24px; border: 1px solid var(--line-2); border-radius: 10px; background: var(--paper); color: var(--ink); }
        .keys::backdrop { background: rgb(0 0 0 / .32); }
        .keys h2 { font-size: 16px; margin-bottom: 10px; }
        .keys dl > div { display: grid; grid-template-columns: 5em minmax(0, 1fr); align-items: baseline; padding: 4px 0; }
        .keys .muted { margin-top: 8px; font-size: 12px; }
        .keys .acts { align-items: center; justify-content: space-between; margin-top: 14px; padding-top: 14px; border-top: 1px solid var(--line); }
        .check { display: inline-flex; align-items: center; gap: 8px; min-height: 24px; font-size: 13px; cursor: pointer; }
        .check input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }

        /* ───────────── forced colours: what only a background said gets a line ───────────── */
        @media (forced-colors: active) {
          .nav a[aria-current], .tabs a[aria-current], .facet li a[aria-current] { outline: 1px solid; outline-offset: -1px; }
          .on, .tag, .note { border: 1px solid; }
          .pick > summary { border-color: ButtonBorder; }
          mark.hit[class] { outline: 1px solid; }
          .brand svg, .nav svg { forced-color-adjust: auto; color: CanvasText; }
          .tick, .dl, .mkt, .holt, .live text { fill: CanvasText !important; }
          .ln, .grid, .zero, .mk { stroke: CanvasText; } .ln.pale, .grid { stroke: GrayText; }
        }
        """#
}

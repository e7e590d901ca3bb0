extension StyleSheet {
    /// Customers: life lines, claims, evidence.
    static let persons = #"""
        .find { margin: 4px 0 14px; } .find label:not(.sr) { display: block; color: var(--ink-3); font-size: 12px; }
        .find span { display: flex; gap: 6px; max-width: 460px; } .find input { flex: 1; min-width: 0; height: 32px; padding: 0 10px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); }
        .claims { margin: 0; padding: 0; list-style: none; } .claims > li { padding: 2px 0; overflow-wrap: anywhere; } .claims bdi { font-variant-numeric: tabular-nums; } .claims form { display: inline-block; margin-left: 6px; }
        .claims b.pos { color: var(--pos); } .claims b.neg { color: var(--neg); } .claims b { font-variant-numeric: tabular-nums; font-weight: 500; }
        .lifelines { margin-top: 8px; } .lifeline { display: grid; grid-template-columns: 7em minmax(0, 1fr); align-items: center; gap: 10px; font-size: 13px; } .lifeline svg { width: 100%; height: 24px; overflow: visible; } .lifeline > span { overflow-wrap: anywhere; line-height: 1.35; color: var(--ink-2); }
        .lifeline .axis { stroke: var(--line); } .lifeline .d { fill: var(--ink-3); } .lifeline .d.neg { fill: var(--neg-fill); } .lifeline .d.pos { fill: var(--pos-fill); } .tick { white-space: nowrap; display: inline-block; min-height: 24px; }
        .lifeline a:focus-visible circle { stroke: var(--accent); stroke-width: 2; }
        .ends { display: flex; justify-content: space-between; margin-left: calc(7em + 10px); color: var(--ink-3); font-size: 12px; }
        .head .tag { align-self: center; }
        @media (max-width: 760px) { .lifeline { grid-template-columns: 5em minmax(0, 1fr); } .ends { margin-left: calc(5em + 10px); } .find input { height: 40px; } .claims .btn { min-height: 36px; } }
        """#
}

extension StyleSheet {
    /// Exports, corrections, saved views and versions.
    static let work = #"""
        /* menus beside a title open to the left */
        .head .pick > summary { border-color: var(--line-2); height: 30px; }
        .pick.right > .menu { left: auto; right: 0; }
        .take { min-width: 250px; } .take li { display: flex; align-items: center; gap: 4px; padding: 2px 9px; }
        .take li span { margin-right: auto; color: var(--ink); white-space: nowrap; } .take a { display: inline-block; padding: 4px 8px; color: var(--accent); white-space: nowrap; }
        .menu > p { padding: 6px 9px 4px; font-size: 12px; max-width: 300px; }

        /* what was misunderstood */
        .wrong { color: var(--ink-3); font-size: 12px; padding: 0 4px; line-height: 24px; min-height: 24px; display: inline-block; white-space: nowrap; }
        .wrong:hover { color: var(--accent); }
        .voice { position: relative; }
        .mend { font-size: 13px; } .mend form { padding: 10px 12px; border-bottom: 1px solid var(--line); } .mend form:last-of-type { border-bottom: 0; }
        .mend .subject { margin-bottom: 4px; } .mend q, .mended q { quotes: "「" "」"; } :lang(en) .mend q, :lang(en) .mended q { quotes: "“" "”"; }
        .mend .choices { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 6px; min-width: 0; }
        .mend legend { float: left; margin-right: 4px; padding: 0; color: var(--ink-3); font-size: 12px; line-height: 28px; }
        .mend button, .typed input { height: 28px; padding: 0 9px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); font-size: 13px; cursor: pointer; }
        .mend button:hover { border-color: var(--accent); color: var(--accent); } .mend button small { margin-left: 5px; color: var(--ink-3); }
        .typed { display: inline-flex; gap: 4px; min-width: 0; } .typed input { width: 9.5em; min-width: 0; cursor: text; }
        .mend details { margin-top: 6px; } .mend summary { display: inline-block; color: var(--ink-3); font-size: 12px; line-height: 24px; } .mend summary::before { content: "▸ "; } .mend details[open] summary::before { content: "▾ "; }
        .mend textarea { display: block; width: 100%; padding: 4px 8px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); }
        .mend .muted { font-size: 12px; }
        .mend-page { max-width: 720px; margin-top: 16px; } .mend-page .mend { border: 1px solid var(--line); border-radius: 10px; margin-bottom: 14px; }
        .btn[disabled] { opacity: .4; cursor: default; }
        .mending { text-align: left; position: absolute; z-index: 6; left: 0; right: 0; max-width: 560px; max-height: 420px; overflow: auto; background: var(--paper); border: 1px solid var(--line-2); border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / .14); }
        .opened { position: relative; } td.opened .mending { left: auto; width: min(560px, 80vw); } .btn + .mending, .acts.opened .mending { top: 100%; }
        .mended { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; margin-top: 6px; padding: 2px 0 2px 10px; border-left: 3px solid var(--accent); font-size: 12px; color: var(--ink-2); }
        .noise, .noise mark { color: var(--ink-3); } .doubt q { quotes: "「" "」"; } :lang(en) .doubt q { quotes: "“" "”"; }
        .mended .btn { height: 26px; color: var(--accent); } .mended b { font-weight: 500; }
        .ways-row { display: flex; flex-wrap: wrap; gap: 6px 28px; margin-bottom: 10px; } .ways-row small { color: var(--ink-3); }
        .mends th[scope=row] { width: 34%; } .mends th small { display: block; } .errs td:nth-child(3) { width: 22%; }
        .mends th a { color: var(--ink); }

        /* saved views */
        .saved { margin-top: var(--s4); border-top: 1px solid var(--line); padding-top: 10px; } .saved .of { display: flex; justify-content: space-between; padding: 0 8px 3px; font-size: 12px; font-weight: 500; color: var(--ink-3); } .saved .of a { display: inline-block; min-height: 24px; min-width: 24px; padding: 0; background: none; color: inherit; font-weight: 400; }
        .saved a { min-width: 0; } .saved li > a span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; unicode-bidi: isolate; }
        .views { margin-top: 12px; border-top: 1px solid var(--line-2); } .views > li { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; padding: 10px 0; border-bottom: 1px solid var(--line); }
        .views > li > div:first-child { flex: 1 1 280px; min-width: 0; } .views code { color: var(--ink-3); overflow-wrap: anywhere; } .views b { unicode-bidi: isolate; }
        form.note { display: flex; align-items: center; gap: 10px; }
        .own .sr + input { grid-column: 1 / -1; min-width: 220px; }

        .menu > .own:first-child { border-top: 0; margin-top: 0; }
        .way { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; } .way > span { font-size: 12px; color: var(--ink-3); }

        /* versions */
        .diff { margin-top: 12px; } .diff ins { text-decoration: underline; text-decoration-color: var(--pos-fill); background: var(--pos-soft); color: var(--pos); } .diff del { background: var(--neg-soft); color: var(--neg); }
        .diff td { vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; } .diff th[scope=row] { vertical-align: top; width: 8em; }
        @media (max-width: 760px) {
          .mending { max-width: none; max-height: 70vh; } td.opened { position: static; } .ops tr:has(.opened) { position: relative; } td.opened .mending { left: 0; right: 0; width: auto; top: 100%; } .mend button, .typed input { height: 36px; } .mended .btn { height: 36px; } .wrong { line-height: 32px; padding: 0 8px; }
          .typed { flex: 1 1 100%; } .typed input { flex: 1; }
          .take a { padding: 8px 10px; } .head { flex-wrap: wrap; }
          .nav.saved { align-items: center; gap: 2px; margin: 0 -16px; padding: 0 8px; } .saved .of { flex: none; align-items: center; gap: 8px; padding: 0 9px; white-space: nowrap; } .nav.saved .of a { line-height: 24px; }
          .saved ul { display: flex; flex: none; } .saved li { flex: none; } .saved li > a { max-width: 60vw; } .saved li > a span { min-width: 0; }
        }
        """#
}

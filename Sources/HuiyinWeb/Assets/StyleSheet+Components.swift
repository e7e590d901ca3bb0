extension StyleSheet {
    /// Numbers, tags, filters, tables and the small graphics in them.
    static let components = #"""
        /* ───────────── 4 components ───────────── */
        /* numbers: value, interval, polarity */
        .num { color: inherit; font-weight: 600; text-decoration: underline; text-decoration-color: var(--line-2); text-decoration-thickness: 1px; text-underline-offset: 5px; }
        .num:hover { color: var(--accent); text-decoration-color: currentColor; }
        .ci { font-weight: 400; font-size: .86em; color: var(--ink-3); white-space: nowrap; margin-left: .2em; }
        .neg { color: var(--neg); } .pos { color: var(--pos); } .neu { color: var(--neu); }
        .p::before { font-size: .72em; margin-right: .3em; vertical-align: .08em; }
        .p.neg::before { content: "▼" / ""; } .p.pos::before { content: "▲" / ""; } .p.neu::before { content: "●" / ""; }   /* seen, not read out */
        .to { margin-inline: .2em; }                          /* a range between signed numbers needs air */
        .few { color: var(--ink-3); }                        /* n too small: no number, grey words */

        /* opinions in a text: colour AND shape of the underline say the polarity */
        mark, mark[class] { background: none; color: inherit; }   /* the words stay ink; only the line is coloured */
        mark { text-decoration: underline 2px; text-underline-offset: 5px; text-decoration-skip-ink: none; }
        mark.neg { text-decoration-color: var(--neg-fill); }
        mark.pos { text-decoration-color: var(--pos-fill); text-decoration-style: double; }
        mark.neu { text-decoration-color: var(--neu-fill); text-decoration-style: dotted; }
        .pii { letter-spacing: .02em; border-bottom: 1px dotted currentColor; cursor: help; }
        mark.unsure[class] { text-decoration-style: dashed; text-decoration-thickness: 1px; }
        .p.unsure { padding: 0 4px; border: 1px dashed currentColor; border-radius: 4px; font-weight: 400; } .p.unsure small { margin-left: 4px; }
        mark.irony { text-decoration-color: var(--neg-fill); text-decoration-style: wavy; text-decoration-thickness: 1.5px; }
        mark.hit[class] { background: var(--accent-soft); text-decoration: none; border-radius: 2px; box-shadow: 0 0 0 1px var(--accent-soft); }
        blockquote sup { font-size: 10px; line-height: 0; margin: 0 1px; vertical-align: super; }
        .mask { color: var(--ink-3); letter-spacing: .02em; }

        /* buttons, tags */
        .btn { display: inline-flex; align-items: center; gap: 6px; height: 30px; padding: 0 11px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); color: var(--ink); font-size: 13px; white-space: nowrap; cursor: pointer; }
        .btn:hover { border-color: var(--ink-4); background: var(--paper-2); text-decoration: none; }
        .btn.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 500; }
        .btn.primary:hover { filter: brightness(1.08); }
        .btn.grave { background: var(--neg); border-color: var(--neg); color: var(--paper); font-weight: 500; }
        .btn.quiet { border-color: transparent; background: none; color: var(--ink-2); padding: 0 8px; }
        .btn.big { height: 36px; padding: 0 16px; font-size: 14px; }
        .acts { display: flex; flex-wrap: wrap; gap: 8px; }
        .tag { display: inline-block; padding: 0 6px; border: 1px solid var(--line); border-radius: 4px; font-size: 12px; line-height: 20px; color: var(--ink-2); white-space: nowrap; }
        .tag.warn { border-color: var(--ink-2); color: var(--ink); font-weight: 500; }   /* states of the work: ink, never a polarity colour */
        .warn:not(.tag) { color: var(--ink); font-weight: 500; }
        .tag.warn::before, td.warn::before { content: "! "; font-weight: 700; color: var(--accent); }
        .tag.neg { border-color: transparent; background: var(--neg-soft); color: var(--neg); }
        .tag.pos { border-color: transparent; background: var(--pos-soft); color: var(--pos); }
        .tag.acc { border-color: transparent; background: var(--accent-soft); color: var(--accent); }

        /* filters: links and details only; the address is the state */
        .filters { margin-top: 14px; padding: 9px 0; border-block: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
        .fold, .foldb { display: none; }
        .pick { position: relative; }
        .pick > summary, .on { display: inline-flex; align-items: center; gap: 5px; height: 28px; padding: 0 9px; border-radius: var(--r); font-size: 13px; color: var(--ink-3); white-space: nowrap; }
        .pick > summary { border: 1px solid transparent; }
        .pick > summary:hover, .pick[open] > summary { background: var(--paper-3); }
        .pick > summary b, .on b { font-weight: 500; color: var(--ink); }
        .pick > summary::after { content: ""; width: 5px; height: 5px; margin: -3px 1px 0 3px; border: solid var(--ink-3); border-width: 0 1.3px 1.3px 0; transform: rotate(45deg); }
        .on { background: var(--accent-soft); color: var(--ink-2); }
        .on { max-width: 100%; } .on b { overflow: hidden; text-overflow: ellipsis; max-width: 24em; }
        .on a { display: inline-grid; flex: none; place-items: center; width: 24px; height: 24px; margin-right: -6px; border-radius: 4px; color: var(--ink-2); font-size: 11px; }
        .on a:hover { background: var(--accent-line); text-decoration: none; }
        .menu { position: absolute; z-index: 5; top: 34px; left: 0; min-width: 190px; padding: 5px; background: var(--paper); border: 1px solid var(--line-2); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .10); font-size: 13px; }
        .menu a { display: flex; justify-content: space-between; gap: 24px; padding: 4px 9px; border-radius: 5px; color: var(--ink); }
        .menu a:hover { background: var(--paper-3); text-decoration: none; }
        .menu a[aria-current]::after { content: "✓"; color: var(--accent); }
        .menu span { color: var(--ink-3); }
        .menu .in2 { padding-left: 24px; } .menu .in3 { padding-left: 39px; } .menu .in4 { padding-left: 54px; }
        .btn { flex: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
        .on b, .btn, .empty h2 { overflow-wrap: anywhere; }
        .filters .end { margin-left: auto; display: flex; gap: 2px; }

        /* tables */
        table { width: 100%; border-collapse: collapse; }
        caption { text-align: left; color: var(--ink-3); font-size: 12px; caption-side: bottom; padding-top: 10px; }
        th { font-weight: 500; font-size: 12px; color: var(--ink-3); text-align: left; white-space: nowrap; }
        th, td { padding: 9px 14px 9px 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
        thead th { padding-block: 7px; border-bottom-color: var(--line-2); vertical-align: bottom; overflow-wrap: normal; hyphens: none; }
        :lang(en) .split :is(th, td) { padding-right: 10px; }
        .split > :last-child thead th { white-space: normal; }   /* a narrow column */
        tbody th { font-size: 14px; color: var(--ink); font-weight: 500; white-space: normal; }
        th:last-child, td:last-child { padding-right: 0; }
        tbody tr:hover > * { background: var(--paper-2); }
        .r { text-align: right; white-space: nowrap; }
        thead a { color: inherit; } thead [aria-sort] { color: var(--ink); }
        thead [aria-sort="descending"]::after { content: " ↓"; }
        td small, th small { color: var(--ink-3); font-weight: 400; }
        tr.thin > * { color: var(--ink-3); }
        tr.thin th a, .prob tr.thin a.name { color: var(--ink-3); font-weight: 400; }
        .tight th, .tight td { padding-block: 5px; font-size: 13px; }
        .tight tbody th { font-size: 13px; font-weight: 400; }

        .topics { table-layout: fixed; }
        .topics th:first-child { width: 116px; } .topics th:nth-child(2) { width: 74px; } .topics th:nth-child(3) { width: 132px; } .topics th:nth-child(5) { width: 122px; }
        .subs td:nth-child(3) { width: 52%; } .lifts td:nth-child(4) { width: 34%; } .where td:nth-child(2) { width: 66%; }
        .subs th, .lifts th, .where th { white-space: nowrap; }

        /* problems table */
        .rank { width: 26px; color: var(--ink-3); font-size: 13px; padding-right: 6px; }
        .prob a.name { color: var(--ink); font-weight: 600; }
        .prob th small { display: block; line-height: 1.4; }
        .cell { display: grid; gap: 1px; width: 112px; }                       /* number over its whisker: two lines, as the name beside it */
        .cell > span { white-space: nowrap; line-height: 1.45; }
        .cell .num, .cell .v { display: inline-block; min-width: 1.9em; text-align: right; font-weight: 600; }
        .cell .v { min-width: 2.9em; } .thin .cell .v { min-width: 1.9em; font-weight: 400; }
        .prob th[scope=row] { min-width: 138px; } :lang(en) .prob th[scope=row] { min-width: 170px; } .prob td { font-size: 13px; } .prob .cell { font-size: 14px; }
        .pri { display: flex; align-items: baseline; gap: 8px; white-space: nowrap; }
        .pri b { font-size: 16px; font-weight: 600; min-width: 1.3em; text-align: right; }
        .why > td { padding: 0 0 16px; background: var(--paper-2); border-bottom-color: var(--line); }
        .why .in { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); gap: 8px 40px; padding: 14px 16px 0 32px; font-size: 13px; }
        .why dl { display: grid; grid-template-columns: auto 1fr auto; gap: 4px 12px; align-items: center; }
        .why dt { color: var(--ink-2); } .why dd.r { color: var(--ink-2); }
        tr.has-why > * { border-bottom-color: transparent; background: var(--paper-2); }

        /* small graphics: all inline SVG in percent */
        svg { display: block; }
        :where(.plot, .ticks) text { font: 12px/1 var(--font); fill: var(--ink-3); font-variant-numeric: tabular-nums; }
        .wk { width: 100%; height: 16px; overflow: visible; }              /* bar or dot with whisker */
        .wk .axis { stroke: var(--line-2); stroke-width: 1; }
        .wk .bg { fill: var(--paper-3); }
        .wk .w { stroke: var(--ink); stroke-width: 1.2; }
        .wk .f { fill: var(--neu-fill); } .wk .f.neg { fill: var(--neg-fill); } .wk .f.pos { fill: var(--pos-fill); } .wk .f.acc { fill: var(--h3); }
        .wk .d { fill: var(--ink); } .wk .d.neg { fill: var(--neg-fill); } .wk .d.pos { fill: var(--pos-fill); }
        .wk .t.neg { stroke: var(--neg-fill); } .wk .t.pos { stroke: var(--pos-fill); } .wk .t { stroke: var(--neu-fill); stroke-width: 2; }
        .thin .wk * { opacity: .45; }
        .spark { width: 84px; height: 24px; overflow: visible; }
        .spark path { fill: none; stroke: var(--ink-3); stroke-width: 1.3; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
        .spark .up { stroke: var(--neg-fill); } .spark .down { stroke: var(--pos-fill); }
        .spark circle { fill: var(--ink-2); } .spark circle.up { fill: var(--neg-fill); } .spark circle.down { fill: var(--pos-fill); }
        .ticks { width: 100%; height: 14px; overflow: visible; } .ticks text { text-anchor: middle; font-size: 11px; }
        .pips { width: 34px; height: 12px; }
        .pips rect { fill: var(--paper-3); } .pips .y { fill: var(--ink-2); }
        """#
}

extension StyleSheet {
    /// Phones and paper.
    static let media = #"""
        /* ───────────── 5 phone ───────────── */
        @media screen and (max-width: 1080px) {
          .split, .half, .faceted { grid-template-columns: minmax(0, 1fr); }
          .split > * + *, .half > * + * { margin-top: 32px; }
          .half > section:first-child { margin-top: 36px; }
        }
        @media screen and (max-width: 760px) {
          .shell { display: block; }
          .facts { grid-template-columns: fit-content(50%) minmax(0, 1fr); } .facts dt { white-space: normal; }
          .side { position: static; height: auto; display: block; padding: 10px 16px 0; border-right: 0; border-bottom: 1px solid var(--line); }
          .brand { padding: 0 0 6px; }
          .side .foot { position: absolute; top: 10px; right: 16px; padding: 0; border: 0; } .side .foot > :not(.lang) { display: none; }
          .nav { display: flex; overflow-x: auto; margin: 0 -16px; padding: 0 8px; scrollbar-width: none; }
          .nav a { padding: 8px 9px; margin: 0; border-radius: 0; white-space: nowrap; } .nav svg, .nav b { display: none; }
          .nav .apart { margin: 0; }
          .nav a[aria-current] { background: none; box-shadow: inset 0 -2px 0 var(--accent); }
          .main { padding: 16px 16px 32px; }
          .head { flex-wrap: wrap; } .head h1 { font-size: 19px; } .head .hide { display: none; }
          .lede { font-size: 16px; margin: 14px 0 20px; }
          .foldb { display: flex; width: 100%; align-items: center; min-height: 32px; font-size: 13px; color: var(--ink-2); cursor: pointer; }
          .foldb::after { content: "▾"; margin-left: auto; color: var(--ink-3); }
          .fold { display: block; position: absolute; opacity: 0; }
          .fold:focus-visible + .foldb { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
          .filters { gap: 2px 6px; padding: 4px 0; }
          .fold:not(:checked) ~ :not(.foldb) { display: none; }
          .fold:checked + .foldb::after { content: "▴"; }
          .filters .end { margin: 0; }
          .sh { flex-wrap: wrap; gap: 0 12px; }
          .kpis { grid-template-columns: 1fr 1fr; }
          .kpis > div { padding: 12px 0 12px 14px; } .kpis > div:nth-child(odd) { padding-left: 0; border-left: 0; } .kpis > div:nth-child(n+3) { border-top: 1px solid var(--line); }
          .kpis dd.v { font-size: 21px; } .kpis dd.v .ci { font-size: 12px; }
          .alt { display: none; }                                    /* every second tick */
          .cv { padding: 26px 64px 24px 34px; }
          .cv.h300 { height: 250px; }

          /* tables become cards */
          .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .cards, .cards tbody { display: block; }
          .cards tr { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; padding: 14px 0; border-bottom: 1px solid var(--line); }
          .cards tbody > tr:first-child { border-top: 1px solid var(--line-2); }
          .cards th, .cards td { display: block; padding: 0; border: 0; background: none !important; }
          .cards td[data-l]::before { content: attr(data-l); display: block; font-size: 12px; line-height: 1.5; color: var(--ink-3); }
          .cards tbody th { grid-column: 1 / -1; font-size: 15px; }
          .cards .full { grid-column: 1 / -1; } .cards .r { text-align: left; } .cards .off { display: none; }
          .cards .rank { display: none; }
          .cell { width: auto; } .cell .num, .cell .v { min-width: 0; }
          .cards caption { display: block; }
          /* problem card: name + priority / people + unhappy / severity + trend + change / who */
          .cards.prob, .cards.topics { display: flex; flex-direction: column; } .cards caption { order: 1; }
          .prob tr:not(.why) { grid-template-columns: repeat(6, 1fr); gap: 8px 14px; }
          .prob .k-p, .prob .k-n { grid-column: span 3; } .prob .k-s, .prob .k-t, .prob .k-c { grid-column: span 2; }
          .cards.prob tbody th { grid-column: 1 / 5; order: -2; min-width: 0; } .prob .k-r { grid-column: 5 / 7; order: -1; text-align: right; }
          .prob .k-r::before { display: none !important; } .prob .pri { justify-content: end; } .prob .pri b { font-size: 18px; }
          .prob .k-o { grid-column: 1 / -1; } .prob .k-o::before { display: none !important; } .prob .k-o br { display: none; } .prob .k-o small { margin-left: 8px; }
          .prob .spark { margin-top: 2px; height: 20px; }
          .ops tr { grid-template-columns: 1.2fr .8fr 1fr !important; gap: 4px 12px !important; }
          .topics tr { gap: 6px 16px; } .cards.topics tbody th { grid-column: 1; } .topics .ppl { text-align: right !important; } .topics td[data-l]::before { display: inline !important; margin-right: 6px; }
          .topics .dv { order: 1; padding: 2px 0 !important; } .topics .ng { order: 2; } .topics .ps { order: 3; text-align: right; } .topics .few { order: 4; }
          .cards tr.why { display: block; padding: 0; } .cards tr.why td { padding-bottom: 4px; } .why details > summary { padding-left: 0; } .why .in { grid-template-columns: 1fr; padding: 4px 0 8px; }
          .cards tr.has-why { padding-bottom: 6px; border-bottom: 0; } .cards tr.has-why:first-child { border-top: 1px solid var(--line-2); }

          /* fingers: nothing smaller than 24 px */
          .pick > summary, .on { height: 36px; } .on a { width: 32px; height: 32px; } .menu a { padding-block: 8px; }
          .facet li a { padding-block: 6px; } .facet .more a { padding-block: 8px; }
          tbody th a, tbody td a, .crumb a, .recipe a, .lede a, .sh .more, .side .lang, .twin > summary { display: inline-block; min-height: 24px; min-width: 24px; line-height: 24px; }
          .cards td a.num, .sh a.num, tbody td a.num, .kpis a, .twin td a { display: inline-block; min-height: 24px; min-width: 24px; line-height: 24px; }
          .kpis dd.v a { line-height: inherit; } .voice blockquote a { display: block; min-height: 24px; }
          .lede a { line-height: inherit; } .tag { line-height: 26px; } .voice .meta .tag { line-height: 22px; } a.name { padding-block: 2px; }
          .tabs a, .btn { min-height: 36px; display: inline-flex; align-items: center; }
          .lifts tr > :last-child { display: none; } .lifts tbody th { white-space: normal; overflow-wrap: anywhere; }
          .raw { padding: 16px; } .raw blockquote { font-size: 17px; }
          .faceted > aside { border-block: 1px solid var(--line); margin-bottom: 16px; }
          .prob .thin .k-p { display: none; }
          .recipe span:last-child { margin-left: 0; }
          .voice .meta .p { margin-left: 0; }
          .ways li { grid-template-columns: minmax(0, 1fr); }
        }

        /* ───────────── 6 print ───────────── */
        @media print {
          :root { color-scheme: light; --paper: #fff; --paper-2: #fff; --paper-3: #eee; --ink: #000; --ink-2: #333; --ink-3: #555; --ink-4: #999; --line: #ccc; --line-2: #999;
            --accent: #3d4bbd; --accent-soft: #eef0fb; --neg: #b33a12; --neg-fill: #dd6238; --neg-band: #f9ddd1; --neg-soft: #fdf1ec; --pos: #0a6a75; --pos-fill: #2391a0; --pos-band: #cfe9ec; --pos-soft: #ebf6f7; --neu: #5f6269; --neu-fill: #82858c; }  /* also when the screen was dark */
          @page { size: A4; margin: 16mm 14mm; }
          body { font-size: 10.5pt; }
          .side, .head .btn, .head .pick, .head details, dialog, button, .search, .acts, .skip, .filters .end, .tabs, .more-row { display: none !important; }
          .shell { display: block; } .main { padding: 0; } .page { max-width: none; }
          .rest > summary.btn, .rest > summary { height: auto; padding: 0; border: 0; }
          .printed { display: block; font-size: 9pt; color: var(--ink-3); }
          .pick:not(:first-of-type) { display: none; } .foldb { display: none; }   /* what says "all" says nothing on paper */
          .filters { border: 0; padding: 0; } .pick > summary { padding: 0 8px 0 0; } .pick > summary::after, .on a { display: none; }
          section, figure, tr, .voice, .panel { break-inside: avoid; } h2 { break-after: avoid; }
          .lede .num, .num { text-decoration: none; } a { color: inherit; }
          .split { display: block; } .split > * + * { margin-top: 24px; } thead th { white-space: normal; } .half { gap: 0 24px; } .faceted { display: block; } .faceted > aside { display: none; }
          .lede { font-size: 13pt; margin: 10px 0 14px; } section { margin-top: 24px; } th, td { padding-right: 8px; }
          .cell { width: 92px; } .prob th[scope=row] { min-width: 0; } .k-t, .prob thead th:nth-child(6) { display: none; }
          .twin .scroll { max-height: none; overflow: visible; } .twin table { max-width: none; }
          .twin > summary { display: none; } details.twin::details-content { content-visibility: visible; block-size: auto; }   /* the table twin is printed */
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """#
}

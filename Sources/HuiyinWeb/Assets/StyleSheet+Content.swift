extension StyleSheet {
    /// Charts, voices, facets and what single pages need.
    static let content = #"""
        /* charts */
        .chart figcaption { margin-top: 8px; font-size: 12px; color: var(--ink-3); max-width: 60em; }
        .cv { padding: 26px 84px 24px 40px; }                 /* room for ticks and direct labels */
        .cv.wide { padding-right: 104px; }
        .cv.h200 { height: 200px; } .cv.h240 { height: 240px; } .cv.h300 { height: 300px; }
        .plot { width: 100%; height: 100%; overflow: visible; }
        .cv path { vector-effect: non-scaling-stroke; }
        .grid { stroke: var(--line); } .zero { stroke: var(--line-2); }
        .tick.y { text-anchor: end; } .tick.x { text-anchor: middle; } .tick.s { text-anchor: start; }
        .band { fill: var(--neg-band); } .band.grey { fill: var(--paper-3); } .band.pos { fill: var(--pos-band); }
        .ln { fill: none; stroke: var(--neg-fill); stroke-width: 2; stroke-linejoin: round; }
        .ln.pale { stroke: var(--ink-4); stroke-width: 1.3; }
        .ln.cf { stroke: var(--ink-2); stroke-width: 1.3; stroke-dasharray: 4 3; }
        .ln.ink { stroke: var(--ink); stroke-width: 1.6; }
        .ln.posl { stroke: var(--pos-fill); }
        .pt { fill: var(--paper); stroke: var(--neg-fill); stroke-width: 1.6; } .pt.full { fill: var(--neg-fill); } .pt.posp { stroke: var(--pos-fill); } .pt.inkp { stroke: var(--ink-2); }
        .mk { stroke: var(--ink-2); stroke-width: 1; } .mkt { fill: var(--ink); font-weight: 500; } .mkt.e { text-anchor: end; }
        .hol { fill: var(--paper-2); } .holt { text-anchor: middle; }
        .dl { fill: var(--ink-2); } .dl.neg { fill: var(--neg); font-weight: 600; } .dl.pos { fill: var(--pos); font-weight: 600; }
        .dl.b { font-weight: 600; fill: var(--ink); }
        .twin { margin-top: 6px; font-size: 12px; }
        .twin > summary { display: inline-block; color: var(--accent); }
        .twin > summary::before { content: "▸ "; } .twin[open] > summary::before { content: "▾ "; }
        .twin table { margin-top: 8px; max-width: 640px; } .twin th, .twin td { padding-block: 4px; font-size: 12px; }
        .twin .scroll { max-height: 260px; overflow: auto; }

        /* key figures in one ruled row */
        .kpis { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border-block: 1px solid var(--line); margin-top: 4px; }
        .kpis > div { padding: 14px 20px 14px; border-left: 1px solid var(--line); min-width: 0; }
        .kpis > div:first-child { padding-left: 0; border-left: 0; }
        .kpis dt { font-size: 12px; color: var(--ink-3); }
        .kpis dd.v { font-size: 24px; line-height: 1.35; font-weight: 600; letter-spacing: -.01em; }
        .kpis dd.v a { color: inherit; } .kpis dd.v .ci { font-size: 13px; letter-spacing: 0; margin-left: .3em; }
        .kpis dd.c { font-size: 12px; color: var(--ink-3); }

        /* voices */
        .voice { padding: 14px 0 15px; border-bottom: 1px solid var(--line); }
        .voices > .voice:first-child { border-top: 1px solid var(--line-2); }
        .voice .meta { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: 12px; color: var(--ink-3); }
        .voice .meta b { font-weight: 500; color: var(--ink-2); }
        .voice .meta .p { margin-left: auto; font-weight: 500; }
        .voice blockquote { margin: 5px 0 6px; font-size: 15px; line-height: 1.8; }
        .voice blockquote a { color: inherit; }
        .voice blockquote a:hover { text-decoration: none; }
        .voice .tags { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; font-size: 12px; }
        .tabs { display: flex; gap: 4px; font-size: 13px; }
        .tabs a { padding: 3px 9px; border-radius: var(--r); color: var(--ink-2); }
        .tabs a:hover { background: var(--paper-3); text-decoration: none; }
        .tabs a[aria-current] { background: var(--paper-3); color: var(--ink); font-weight: 500; }
        .more-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); padding: 14px 0 0; font-size: 13px; color: var(--ink-3); }

        /* search and facets */
        .search { display: flex; gap: 8px; margin-top: 16px; }
        .search input { flex: 1; min-width: 0; height: 38px; padding: 0 12px; font-size: 15px; background: var(--paper); border: 1px solid var(--line-2); border-radius: var(--r); }
        .search input:focus-visible { outline-offset: -1px; }
        .search .btn { height: 38px; padding: 0 18px; }
        .faceted { display: grid; grid-template-columns: 216px minmax(0, 1fr); gap: 0 40px; margin-top: 20px; }
        .facet { padding: 12px 0 10px; border-bottom: 1px solid var(--line); }
        .facet:first-child { border-top: 1px solid var(--line-2); }
        .facet h2 { display: flex; justify-content: space-between; font-size: 12px; color: var(--ink-3); font-weight: 500; margin-bottom: 4px; }
        .facet li a { position: relative; display: flex; justify-content: space-between; gap: 8px; padding: 2px 6px; margin: 0 -6px; border-radius: 4px; color: var(--ink); font-size: 13px; }
        .facet li a:hover { background: var(--paper-3); text-decoration: none; }
        .facet li a > span:first-child { margin-right: auto; }
        .facet li a > span:last-child { color: var(--ink-3); }
        .facet li a[aria-current] { background: var(--accent-soft); font-weight: 500; }
        .facet li a[aria-current]::after { content: "✕"; font-size: 10px; line-height: 22px; color: var(--ink-2); }
        .facet li.zero a { color: var(--ink-3); }
        .facet .more { font-size: 12px; } .facet .more a { display: inline-block; padding: 3px 0; }
        .facet .mini { display: block; height: 2px; width: 100%; margin-top: -1px; }
        .facet .mini rect { fill: var(--h3); }

        /* definition lists: facts about one thing */
        .facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 5px 16px; font-size: 13px; }
        .facts dt { color: var(--ink-3); white-space: nowrap; }
        .panel { border-top: 1px solid var(--line-2); padding-top: 14px; }
        .panel + .panel { margin-top: 28px; }
        .panel h2 { margin-bottom: 8px; }
        .panel p { font-size: 13px; color: var(--ink-2); }
        .panel .acts { margin-top: 12px; }

        /* one voice */
        .raw { padding: 20px 24px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }
        .raw .meta { display: flex; flex-wrap: wrap; gap: 0 14px; font-size: 12px; color: var(--ink-3); }
        .raw blockquote { margin: 10px 0 14px; font-size: 19px; line-height: 2; }
        .raw .acts { padding-top: 14px; border-top: 1px solid var(--line); }
        .prob-bar { width: 64px; height: 4px; } .prob-bar rect { fill: var(--paper-3); } .prob-bar .y { fill: var(--ink-2); }
        .pv { display: inline-flex; align-items: center; gap: 8px; white-space: nowrap; }
        .cue { display: flex; gap: 10px; font-size: 13px; padding: 3px 0; } .cue span:first-child { flex: none; width: 6.2em; color: var(--ink-3); }

        /* empty */
        .empty { max-width: 620px; margin: 7vh auto 0; }
        .empty h2 { font-size: 20px; margin-bottom: 6px; }
        .drop { display: block; margin: 24px 0 12px; padding: 40px 24px; border: 1.5px dashed var(--line-2); border-radius: 12px; text-align: center; cursor: pointer; }
        .drop:hover, .drop:focus-within { border-color: var(--accent); background: var(--accent-soft); }
        .drop b { display: block; font-size: 16px; font-weight: 600; } .drop span { color: var(--ink-3); font-size: 13px; }
        .ways li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; align-items: center; padding: 14px 0; border-bottom: 1px solid var(--line); }
        .ways p { font-size: 13px; color: var(--ink-3); } .ways b { font-weight: 600; }


        /* the form of own days in the time menu */
        .own { padding: 8px 9px 4px; display: grid; grid-template-columns: auto 1fr; gap: 6px 8px; align-items: center; border-top: 1px solid var(--line); margin-top: 4px; }
        .own input { height: 28px; padding: 0 6px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); font-size: 12px; min-width: 0; }
        .own .btn { grid-column: 1 / -1; justify-content: center; }
        .menu { max-height: 340px; overflow: auto; }
        .menu a[aria-current] { font-weight: 500; }

        /* how a score is made: opens under its row */
        .why details > summary { padding: 0 0 8px 26px; font-size: 12px; color: var(--ink-3); } .why details > summary:hover { color: var(--accent); }
        .why details > summary::before { content: "▸ "; } .why details[open] > summary::before { content: "▾ "; }
        .why .in { padding-top: 2px; padding-bottom: 4px; }
        .why > td { padding-bottom: 2px; background: none; }
        .prob tr.has-why > * { background: none; padding-bottom: 2px; }
        .quiet a { color: inherit; }
        .rest { margin-top: 14px; } .rest > summary.btn { height: auto; min-height: 30px; padding-block: 3px; white-space: normal; } .rest > table { margin-top: 10px; } .rest thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .prob tbody tr.has-why:hover > *, .prob tbody tr.why:hover > * { background: none; }

        /* charts: the server draws SVG; ECharts takes its place where it is at hand */
        .cv { position: relative; }
        .live { width: 100%; overflow: hidden; } .live.h300 { height: 300px; } .live.h240 { height: 240px; } .live.h160 { height: 160px; }
        .cv.h160 { height: 160px; }
        .kpis + .split > * > section:first-child { margin-top: 32px; }
        .vol { fill: var(--neu-fill); } .vol:hover { fill: var(--accent); }
        .ln.inkl { stroke: var(--ink-2); }
        .nochart { font-size: 13px; }

        /* a text that is shown as it came */
        .bytes { margin: 16px 0; padding: 16px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper-2); font: 13px/1.7 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
        .note { margin: 14px 0; padding: 10px 14px; border-left: 3px solid var(--accent); background: var(--accent-soft); font-size: 13px; }
        .turn { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 12px; } .turn > span { font-size: 12px; color: var(--ink-3); line-height: 3; }
        .turn + .turn { margin-top: 4px; }
        .raw h2 { font-size: 17px; margin-top: 10px; } .asked { margin-top: 8px; font-size: 13px; color: var(--ink-3); }
        .empty code, .note code { font-size: 13px; overflow-wrap: anywhere; user-select: all; }
        .warnings { margin-top: 20px; font-size: 12px; color: var(--ink-3); } .warnings li::before { content: "! "; font-weight: 700; color: var(--accent); }
        .problem-page { max-width: 620px; margin: 7vh auto 0; } .problem-page h1 { font-size: 20px; margin-bottom: 6px; } .problem-page > p { margin-top: 8px; }
        .printed { display: none; }
        .meta .tag { line-height: 18px; } .problem-page .acts { margin-top: 20px; }
        @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
        """#
}

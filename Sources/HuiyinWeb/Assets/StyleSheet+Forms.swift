extension StyleSheet {
    /// Notices, forms, the import page and the coverage matrix.
    static let forms = #"""
        /* ───────────── 4b forms ───────────── */
        .notice { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-top: 14px; padding: 8px 14px; border: 1px solid var(--accent-line); border-radius: var(--r); background: var(--accent-soft); }
        .notice form { display: contents; }

        /* an import */
        .file { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 14px; margin-top: 18px; padding: 13px 0; border-block: 1px solid var(--line); }
        .file b { font-size: 15px; font-weight: 600; } .file span { font-size: 12px; color: var(--ink-3); }
        .map select, .panel select, .map input, .ask-form input, .ask-form select { height: 28px; max-width: 100%; padding: 0 6px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); color: var(--ink); font: inherit; font-size: 13px; }
        .map .ask > *, .map .ask:hover > * { background: var(--accent-soft); }
        .map .ask th { box-shadow: inset 3px 0 0 var(--accent); padding-left: 12px; }
        .map .ask select { border-color: var(--accent); }
        .map td { font-size: 13px; } .map .ex { color: var(--ink-2); max-width: 15em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .bar { width: 100%; height: 8px; border-radius: 4px; overflow: hidden; } .bar rect { fill: var(--paper-3); } .bar .y { fill: var(--accent); }
        .counts { display: flex; flex-wrap: wrap; gap: 4px 26px; margin-top: 12px; font-size: 13px; color: var(--ink-3); } .counts b { display: block; font-size: 18px; font-weight: 600; color: var(--ink); line-height: 1.4; }
        .counts b a { color: inherit; }

        .map .ex span { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; }
        .map select { max-width: 170px; } .map .format, .map td > select + select { display: block; margin-top: 4px; width: 150px; }
        .source-name { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin: 16px 0 10px; } .source-name label, .constants label { font-size: 13px; color: var(--ink-2); }
        .source-name input, .constants input { height: 30px; padding: 0 8px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); color: var(--ink); font: inherit; font-size: 13px; } .source-name input { width: 16em; max-width: 100%; }
        .source-name small { color: var(--ink-3); }
        .constants { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; margin-top: 14px; }
        .upload input[type=file] { display: block; margin: 12px auto 0; max-width: 100%; font-size: 13px; }
        .upload-state:empty { display: none; } .drop.over { border-color: var(--accent); background: var(--accent-soft); }
        .run .acts, .choose > .acts { margin-top: 14px; } .quiet-acts { margin-top: 32px; }
        .refused p { font-size: 13px; }
        .mend label { display: block; margin-top: 14px; font-size: 13px; color: var(--ink-2); }
        .mend textarea { width: 100%; padding: 10px 14px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); color: var(--ink); font: 13px/1.7 var(--mono); }
        .ways-in .tag.acc { border-color: var(--accent-line); }
        .runs td form { display: inline; } .place { overflow-wrap: anywhere; font: 12px/1.6 var(--mono); }

        /* where we can hear: one hue, a cell a door */
        /* What is read out only is placed in here too, or it widens the page. */
        .scroll-x { overflow-x: auto; position: relative; }
        .heat { table-layout: fixed; border-collapse: separate; border-spacing: 2px; } .heat th, .heat td { border: 0; padding: 0; }
        .heat tbody tr:hover > * { background: revert-layer; }
        .heat thead th { font-weight: 400; text-align: center; padding-bottom: 4px; white-space: normal; line-height: 1.35; overflow-wrap: anywhere; }
        .heat th:first-child { width: 104px; text-align: left; font-size: 13px; font-weight: 500; }
        .heat td a { display: grid; place-items: center; height: 34px; border-radius: 3px; font-size: 12px; color: var(--h-ink); }
        .heat td a:hover { text-decoration: none; box-shadow: 0 0 0 2px var(--accent); }
        .heat .h1 { background: var(--h1); } .heat .h2 { background: var(--h2); } .heat .h3 { background: var(--h3); } .heat .h4 { background: var(--h4); color: #fff; } .heat .h5 { background: var(--h5); color: var(--h-ink-r); }
        .heat .h0 { color: var(--ink-3); background: repeating-linear-gradient(135deg, var(--paper-3) 0 1px, transparent 1px 6px); }
        .heat td > span { display: grid; place-items: center; height: 34px; border-radius: 3px; font-size: 12px; color: var(--h-ink); }
        .heat .hole { box-shadow: inset 0 0 0 2px var(--ink-2); } .key .hole { box-shadow: inset 0 0 0 2px var(--ink-2); }
        .by { display: flex; flex-wrap: wrap; gap: 2px 6px; margin: -4px 0 8px -9px; } .by .menu a { text-align: left; }
        .holes { margin: 6px 0; font-size: 13px; } .holes li { padding: 3px 0 3px 14px; text-indent: -14px; } .holes li::before { content: "·"; display: inline-block; width: 14px; text-indent: 0; color: var(--ink-3); }
        section > h3 { margin-top: 16px; }
        .grade { display: inline-grid; place-items: center; width: 24px; height: 24px; border-radius: 5px; font-weight: 600; font-size: 13px; }
        .gA { background: var(--h4); color: #fff; } .gB { background: var(--h3); color: #1a1b1e; } .gC { background: var(--h2); color: var(--h-ink); } .gD { border: 1.5px dashed var(--ink-3); } .gE { border: 1.5px solid var(--ink-2); }
        @media (prefers-color-scheme: dark) { .gA { background: var(--h5); color: #131417; } .gB { background: var(--h4); color: #fff; } .gC { background: var(--h3); color: #fff; } }
        .q4 { width: 116px; height: 20px; vertical-align: middle; } .q4 rect { fill: var(--paper-3); } .q4 .y { fill: var(--neu-fill); } .q4 .low { fill: var(--ink); }
        .constants label { display: inline-flex; align-items: center; gap: 6px; }
        form.inline { display: inline-flex; flex-wrap: wrap; gap: 4px; margin: 2px 8px 2px 0; vertical-align: middle; } form.inline input { height: 30px; padding: 0 8px; border: 1px solid var(--line-2); border-radius: var(--r); background: var(--paper); font-size: 13px; max-width: 14em; }
        .heat .tot { justify-content: end; padding-right: 4px; color: var(--ink-2); background: none; }
        .heat thead th:last-child { text-align: right; padding-right: 4px; }
        .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 8px; font-size: 12px; color: var(--ink-3); align-items: center; }
        .key i { display: inline-block; width: 14px; height: 14px; border-radius: 3px; vertical-align: -2px; margin-right: 5px; }
        .key .h0 { background: repeating-linear-gradient(135deg, var(--line-2) 0 1px, transparent 1px 5px); } .key .h1 { background: var(--h1); } .key .h2 { background: var(--h2); } .key .h3 { background: var(--h3); } .key .h4 { background: var(--h4); } .key .h5 { background: var(--h5); }
        @media screen and (max-width: 760px) {
          .src tr { grid-template-columns: repeat(2, 1fr); }
          .scroll-x { margin-inline: -16px; padding-inline: 16px; } .scroll-x > table { min-width: 720px; }
        }
        @media print { .main form .btn, .main form select, .upload, .notice form { display: none !important; } }
        """#
}

extension StyleSheet {
    /// Tokens, type and the frame of a page.
    static let base = #"""
        /* Huiyin 回音: tokens → base → layout → components → phone → print.
           No inline styles anywhere: data positions are SVG attributes in percent, so a strict CSP holds. */

        /* ───────────── 1 tokens ───────────── */
        :root {
          color-scheme: light dark;
          --font: -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "MiSans",
                  "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
          --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;

          /* 墨 ink · 纸 paper: neutrals */
          --paper: #ffffff;  --paper-2: #f8f8f6;  --paper-3: #efefec;
          --line: #e7e6e2;   --line-2: #cfcdc8;
          --ink: #1a1b1e;    --ink-2: #4f5157;    --ink-3: #676a71;   --ink-4: #a9abb0; /* ink-4: shapes only, never text */
          /* 靛 indigo: the one accent */
          --accent: #3d4bbd; --accent-ink: #ffffff; --accent-soft: #eef0fb; --accent-line: #c3c9f1;
          /* 朱 不满 ▼ · 青 满意 ▲ · 灰 中性 ● ; -text ≥ 4.5:1, -fill ≥ 3:1 on paper */
          --neg: #b33a12;    --neg-fill: #dd6238; --neg-band: #f9ddd1; --neg-soft: #fdf1ec;
          --pos: #0a6a75;    --pos-fill: #2391a0; --pos-band: #cfe9ec; --pos-soft: #ebf6f7;
          --neu: #5f6269;    --neu-fill: #82858c;
          /* heat: one hue */
          --h1: #eef0fb; --h2: #d5daf6; --h3: #aab4ea; --h4: #5867c6; --h5: #3d4bbd; --h-ink: #1a1b1e; --h-ink-r: #ffffff;

          --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 32px; --s7: 48px;
          --r: 6px; --side: 196px; --content: 1200px;
        }
        /* Latin faces first, or the Han face draws quotes and apostrophes full-width */
        html[lang|="en"] {
          --font: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans",
                  "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #131417;  --paper-2: #191a1e;  --paper-3: #24262b;
            --line: #292b30;   --line-2: #43464e;
            --ink: #ededf0;    --ink-2: #b9bcc3;    --ink-3: #969aa3;   --ink-4: #5b5e66;
            --accent: #a3adff; --accent-ink: #131417; --accent-soft: #20233c; --accent-line: #3c437a;
            --neg: #ff9a70;    --neg-fill: #dd6b3f; --neg-band: #46271a; --neg-soft: #2a1c17;
            --pos: #62cbd4;    --pos-fill: #2d98a4; --pos-band: #17383c; --pos-soft: #14262a;
            --neu: #a2a5ad;    --neu-fill: #777b84;
            --h1: #1d2036; --h2: #272c50; --h3: #39417c; --h4: #5a66c0; --h5: #a3adff; --h-ink: #ededf0; --h-ink-r: #131417;
          }
        }

        /* ───────────── 2 base ───────────── */
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: var(--s5); }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 14px/1.6 var(--font); font-variant-numeric: tabular-nums;
          text-autospace: normal;           /* thin space between Han and Latin, made here, never in the text */
          text-spacing-trim: trim-start;    /* adjoining full-width punctuation closes up */
          line-break: strict; overflow-wrap: anywhere;
        }
        :lang(en) { line-height: 1.5; }
        h1, h2, h3, p, ol, ul, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
        ol, ul { list-style: none; }
        h1 { font-size: 20px; line-height: 1.4; font-weight: 600; letter-spacing: .01em; }
        h2 { font-size: 14px; font-weight: 600; }
        h3 { font-size: 13px; font-weight: 600; }
        em, i, cite { font-style: normal; }                 /* no italics in Chinese */
        :lang(en) em { font-style: italic; }
        p { text-wrap: pretty; }
        small { font-size: 12px; }
        a { color: var(--accent); text-decoration: none; }
        a:hover { text-decoration: underline; text-underline-offset: 3px; }
        code { font: 12px/1.5 var(--mono); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        summary { cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        button, input, select, textarea { font: inherit; color: inherit; }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -99em; }
        .skip:focus { left: var(--s3); top: var(--s3); z-index: 9; padding: 6px 12px; background: var(--paper); }
        .muted { color: var(--ink-3); } table + .muted, section + .muted, .holes + .acts { margin-top: 12px; } .second { color: var(--ink-2); } .nowrap { white-space: nowrap; }

        /* ───────────── 3 layout ───────────── */
        .shell { display: grid; grid-template-columns: var(--side) minmax(0, 1fr); min-height: 100vh; }
        .side {
          position: sticky; top: 0; height: 100vh; display: flex; flex-direction: column;
          padding: 18px 12px 14px; background: var(--paper-2); border-right: 1px solid var(--line);
        }
        .brand { display: flex; align-items: center; gap: 9px; padding: 0 8px 18px; font-size: 15px; font-weight: 600; color: var(--ink); }
        .brand:hover { text-decoration: none; }
        .brand svg { width: 18px; height: 18px; color: var(--accent); }
        .nav a {
          display: flex; align-items: center; gap: 9px; padding: 5px 8px; margin-bottom: 1px; border-radius: var(--r);
          color: var(--ink-2);
        }
        .nav a:hover { background: var(--paper-3); text-decoration: none; color: var(--ink); }
        .nav a[aria-current] { background: var(--paper-3); color: var(--ink); font-weight: 600; }
        .nav svg { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.4; opacity: .8; }
        .nav b { margin-left: auto; font-weight: 400; font-size: 12px; color: var(--ink-3); }
        .nav .apart { margin-top: var(--s4); }
        .side .foot { margin-top: auto; padding: 12px 8px 0; font-size: 12px; color: var(--ink-3); line-height: 1.7; border-top: 1px solid var(--line); }
        .side .lang { display: inline-block; min-height: 24px; line-height: 24px; }
        .side .foot strong { display: block; color: var(--ink-2); font-weight: 500; }
        kbd { font: 11px/1 var(--mono); padding: 1px 5px; border: 1px solid var(--line-2); border-radius: 4px; color: var(--ink-2); }

        .main { min-width: 0; padding: 22px var(--s6) var(--s6); }
        .page { max-width: var(--content); margin: 0 auto; }
        .head { display: flex; align-items: center; gap: var(--s3); min-height: 32px; }
        .head h1 { margin-right: auto; }
        .crumb { font-size: 12px; color: var(--ink-3); margin-bottom: 2px; }
        .crumb a { color: inherit; }
        .lede { max-width: 46em; margin: 20px 0 28px; font-size: 18px; line-height: 1.75; color: var(--ink); }
        .lede small { display: block; margin-top: 4px; font-size: 13px; color: var(--ink-3); }
        section { margin-top: 40px; min-width: 0; }
        .split > * > section:first-child { margin-top: 28px; }
        .lede + .split > * > section:first-child { margin-top: 4px; }
        .sh { display: flex; align-items: baseline; gap: var(--s3); margin-bottom: 10px; }   /* section head */
        .sh p { color: var(--ink-3); font-size: 12px; }
        .sh .more { margin-left: auto; font-size: 12px; white-space: nowrap; }
        .split { display: grid; grid-template-columns: minmax(0, 1fr) 312px; gap: 0 40px; }
        .half { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 40px; }
        .split > *, .half > * { min-width: 0; }
        .recipe { margin-top: 44px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; color: var(--ink-3); display: flex; flex-wrap: wrap; gap: 2px 16px; }
        .recipe span:last-child { margin-left: auto; }
        """#
}

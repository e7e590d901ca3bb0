/// What pages can do beyond links and forms; all of them work without it.
enum Script {
    /// Menus that close, and the keys of ``Shortcuts``: `/` searches, `g` and a letter goes to a page, `j` and `k` walk through
    /// voices, `?` lists them all. Single keys can be turned off (WCAG 2.1.4) and never act while something is typed.
    static let keys = #"""
        "use strict";
        (function () {
            var dialog = document.getElementById("keys");
            var waiting = 0;

            function isOn() {
                try { return localStorage.getItem("huiyin-keys") !== "off"; } catch (error) { return true; }
            }

            function isTyping(element) {
                return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
                    || (element.tagName === "INPUT" && !/^(checkbox|radio|button|submit|reset)$/.test(element.type));
            }

            function closeMenus(except) {
                document.querySelectorAll("details.pick[open]").forEach(function (menu) {
                    if (!except || !menu.contains(except)) { menu.open = false; }
                });
            }

            function search() {
                var field = document.getElementById("q");
                if (field) { field.focus(); field.select(); return; }
                var voices = document.querySelector("[data-search]");
                if (voices) { location.href = voices.href + "#q"; }
            }

            function go(letter) {
                var link = document.querySelector("[data-go='" + letter + "']");
                if (link) { location.href = link.href; }
            }

            /* Voices: the links of their words, in the order of the page. */
            function step(by) {
                var voices = Array.from(document.querySelectorAll(".voice blockquote a"));
                if (!voices.length) { return; }
                var here = voices.findIndex(function (link) {
                    return link.closest(".voice").contains(document.activeElement);
                });
                var next = here < 0 ? (by > 0 ? 0 : voices.length - 1) : here + by;
                if (voices[next]) { voices[next].focus(); }
            }

            function list() { if (dialog && !dialog.open) { dialog.showModal(); } }

            function act(key) {
                if (key === "/" || key === "、") { search(); return true; }
                if (key === "?" || key === "？") { list(); return true; }
                if (key === "j") { step(1); return true; }
                if (key === "k") { step(-1); return true; }
                return false;
            }

            document.addEventListener("keydown", function (event) {
                if (event.key === "Escape") {
                    var menu = document.activeElement.closest("details.pick[open]");
                    closeMenus();
                    if (menu) { menu.querySelector("summary").focus(); }
                    return;
                }
                if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.repeat && event.key === "g") { return; }
                if (isTyping(event.target) || (dialog && dialog.open) || !isOn()) { return; }
                if (event.timeStamp < waiting) {
                    waiting = 0;
                    if (/^[a-z]$/.test(event.key)) { event.preventDefault(); go(event.key); return; }
                }
                if (event.key === "g") { waiting = event.timeStamp + 1500; return; }
                if (act(event.key)) { event.preventDefault(); }
            });

            /* A menu that was left closes, so that it hides nothing that gets the focus. */
            document.addEventListener("click", function (event) { closeMenus(event.target); });
            document.addEventListener("focusin", function (event) { closeMenus(event.target); });

            if (dialog) {
                var box = document.getElementById("keys-on");
                box.checked = isOn();
                box.addEventListener("change", function () {
                    try { localStorage.setItem("huiyin-keys", box.checked ? "on" : "off"); } catch (error) { return; }
                    var said = dialog.querySelector("[role='status']");
                    said.textContent = box.checked ? said.dataset.on : said.dataset.off;
                });
                dialog.addEventListener("click", function (event) {
                    if (event.target === dialog || event.target.closest("[data-close]")) { dialog.close(); }
                });
                document.querySelectorAll("[data-keys]").forEach(function (button) {
                    button.hidden = false;
                    button.addEventListener("click", list);
                });
            }
            /* Said once: an address that is kept or sent says it no more. */
            if (/[?&]done=/.test(location.search)) {
                var address = new URL(location.href);
                address.searchParams.delete("done");
                history.replaceState(null, "", address);
            }
            if (location.hash === "#q") { search(); }
        })();

        """#
}

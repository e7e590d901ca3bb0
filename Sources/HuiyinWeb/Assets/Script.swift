/// What pages can do beyond links and forms; all of them work without it.
enum Script {
    /// `/` puts the cursor into the search field, or opens the page that has one.
    static let keys = #"""
        "use strict";
        document.addEventListener("keydown", function (event) {
            if (event.key === "Escape") {
                document.querySelectorAll("details.pick[open]").forEach(function (menu) {
                    menu.open = false;
                    menu.querySelector("summary").focus();
                });
                return;
            }
            if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) { return; }
            if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
            event.preventDefault();
            var field = document.getElementById("q");
            if (field) { field.focus(); field.select(); return; }
            var voices = document.querySelector("[data-search]");
            if (voices) { location.href = voices.href + "#q"; }
        });
        document.addEventListener("click", function (event) {
            document.querySelectorAll("details.pick[open]").forEach(function (menu) {
                if (!menu.contains(event.target)) { menu.open = false; }
            });
        });
        if (/[?&]done=/.test(location.search)) {
            var here = new URL(location.href);
            here.searchParams.delete("done");
            history.replaceState(null, "", here);
        }
        if (location.hash === "#q") {
            var field = document.getElementById("q");
            if (field) { field.focus(); }
        }

        """#
}

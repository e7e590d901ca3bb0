extension Script {
    /// Corrections where one reads: "wrong?" opens as a menu, and what is corrected shows at once. Without it both are pages.
    static let mend = #"""
        (function () {
            var open = null;      // the menu that is open: {box, link}
            function close(back) {
                if (!open) { return; }
                var link = open.link;
                open.box.remove();
                link.setAttribute("aria-expanded", "false");
                open = null;
                if (back) { link.focus(); }
            }
            function say(text) {
                var live = document.getElementById("live");
                if (!live) {
                    live = document.createElement("p");
                    live.id = "live";
                    live.className = "sr";
                    live.setAttribute("role", "status");
                    document.body.append(live);
                }
                // A region that says the same again is only heard when it was empty in between.
                live.textContent = "";
                setTimeout(function () { live.textContent = text; }, 50);
            }
            function read(html) { return new DOMParser().parseFromString(html, "text/html"); }
            function show(link) {
                close(false);
                link.setAttribute("aria-busy", "true");
                fetch(link.href, {headers: {Accept: "text/html"}}).then(function (answer) {
                    if (!answer.ok) { throw new Error(answer.status); }
                    return answer.text();
                }).then(function (html) {
                    var menu = read(html).getElementById("correct");
                    if (!menu) { throw new Error("no menu"); }
                    var box = document.createElement("div");
                    box.className = "mending";
                    box.setAttribute("role", "dialog");
                    box.setAttribute("aria-label", link.textContent.trim());
                    box.append(document.adoptNode(menu));
                    var home = link.closest("[data-voice]") || link.closest("td") || link.parentElement;
                    home.classList.add("opened");
                    home.append(box);
                    link.setAttribute("aria-expanded", "true");
                    open = {box: box, link: link};
                    var first = box.querySelector(".choices > button");
                    if (first) { first.focus({preventScroll: true}); }
                    box.scrollIntoView({block: "nearest"});
                }).catch(function () { location.href = link.href; }).finally(function () {
                    link.removeAttribute("aria-busy");
                });
            }
            function send(form, button) {
                var card = form.closest("[data-voice]");
                var fields = new URLSearchParams(new FormData(form));
                if (button && button.name) { fields.set(button.name, button.value); }
                if (card) { fields.set("then", "card"); }
                form.setAttribute("aria-busy", "true");
                fetch(form.action, {method: "POST", body: fields, headers: {Accept: "text/html"}}).then(function (answer) {
                    return answer.text().then(function (html) {
                        var page = read(html);
                        if (!answer.ok) {
                            var why = page.querySelector(".problem-page .second");
                            refuse(form, why ? why.textContent : String(answer.status));
                            return;
                        }
                        if (card) { swap(card, page.querySelector("[data-voice]")); } else { renew(page); }
                    });
                }).catch(function () { form.removeAttribute("data-inplace"); form.requestSubmit(button || undefined); });
            }
            function refuse(form, text) {
                form.removeAttribute("aria-busy");
                var note = form.querySelector(".refused");
                if (!note) {
                    note = document.createElement("p");
                    note.className = "note refused";
                    note.setAttribute("role", "alert");
                    form.prepend(note);
                }
                note.textContent = text;
            }
            function swap(card, fresh) {
                if (!fresh) { location.reload(); return; }
                open = null;
                fresh = document.adoptNode(fresh);
                card.replaceWith(fresh);
                tell(fresh);
            }
            // The page of one voice: everything between its navigation and its end is new, the place where one reads stays.
            function renew(page) {
                var fresh = page.querySelector("main .page");
                var old = document.querySelector("main .page");
                if (!fresh || !old) { location.reload(); return; }
                open = null;
                old.replaceWith(document.adoptNode(fresh));
                tell(document.querySelector("main .page"));
            }
            function tell(place) {
                var marks = place.querySelectorAll(".mended");
                var mark = marks[marks.length - 1];
                var words = mark ? mark.querySelector("span").textContent : "";
                var focus = mark ? mark.querySelector("[data-focus]") : place.querySelector("[data-correct]");
                if (focus) { focus.focus({preventScroll: true}); }
                say(words.replace(/\s+/g, " ").trim());
            }
            document.addEventListener("click", function (event) {
                var link = event.target.closest("a[data-correct]");
                if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
                    event.preventDefault();
                    if (open && open.link === link) { close(true); } else { show(link); }
                    return;
                }
                if (open && !open.box.contains(event.target)) { close(false); }
            });
            document.addEventListener("keydown", function (event) {
                if (event.key === "Escape" && open) { event.stopPropagation(); close(true); }
            });
            document.addEventListener("submit", function (event) {
                var form = event.target;
                if (!form.hasAttribute("data-inplace") || form.closest(".mend-page")) { return; }
                event.preventDefault();
                send(form, event.submitter);
            });
        })();

        """#
}

extension Script {
    /// The import page: files that are dropped, the progress of an upload and of an import, and a preview that follows the selects.
    ///
    /// Everything here can be done with forms and a reload too.
    static let importing = #"""
        "use strict";
        (function () {
            function upload(form) {
                var input = form.querySelector("input[type=file]");
                var drop = form.querySelector(".drop");
                var said = form.querySelector(".upload-state");
                var button = form.querySelector("button");
                button.hidden = true;

                function send(files, at, done) {
                    if (at === files.length) {
                        location.href = files.length === 1 && done ? done : form.dataset.home || location.href;
                        return;
                    }
                    var file = files[at];
                    if (file.size > Number(form.dataset.limit)) { said.textContent = form.dataset.tooLarge; return; }
                    var request = new XMLHttpRequest();
                    var url = new URL(form.action);
                    url.searchParams.set("name", file.name);
                    request.open("POST", url);
                    request.setRequestHeader("Accept", "application/json");
                    request.setRequestHeader("Content-Type", "application/octet-stream");
                    request.upload.addEventListener("progress", function (event) {
                        if (!event.lengthComputable) { return; }
                        said.textContent = form.dataset.sending + " " + file.name + " " +
                            Math.floor(event.loaded / event.total * 100) + "%";
                    });
                    request.addEventListener("load", function () {
                        var answer = {};
                        try { answer = JSON.parse(request.responseText); } catch (error) { answer = {}; }
                        if (request.status === 200 && answer.address) { send(files, at + 1, answer.address); return; }
                        // The error in the page's own words comes from the form itself.
                        said.textContent = form.dataset.broken;
                        if (answer.error && files.length === 1) { button.hidden = false; form.submit(); }
                    });
                    request.addEventListener("error", function () { said.textContent = form.dataset.broken; });
                    request.send(file);
                }

                function take(files) { if (files.length) { send(files, 0, null); } }

                input.addEventListener("change", function () { take(Array.from(input.files)); });
                ["dragenter", "dragover"].forEach(function (name) {
                    drop.addEventListener(name, function (event) {
                        event.preventDefault();
                        drop.classList.add("over");
                    });
                });
                ["dragleave", "drop"].forEach(function (name) {
                    drop.addEventListener(name, function () { drop.classList.remove("over"); });
                });
                drop.addEventListener("drop", function (event) {
                    event.preventDefault();
                    try { input.files = event.dataTransfer.files; } catch (error) { /* the files are at hand all the same */ }
                    take(Array.from(event.dataTransfer.files));
                });
            }

            function follow(section) {
                var events = new EventSource(section.dataset.events);
                var was = section.querySelector(".bar") ? null : "";
                function set(key, value) {
                    var place = section.querySelector("[data-count='" + key + "']");
                    if (!place || value === null) { return; }
                    (place.querySelector("a") || place).textContent = Number(value).toLocaleString("en-US");
                }
                events.addEventListener("import", function (event) {
                    var state = JSON.parse(event.data);
                    if (was && state.phase !== was || (state.phase !== "running" && state.phase !== "queued")) {
                        events.close();
                        location.reload();
                        return;
                    }
                    was = state.phase;
                    var bar = section.querySelector(".bar");
                    bar.setAttribute("aria-valuenow", Math.floor(state.share * 100));
                    bar.querySelector(".y").setAttribute("width", state.share * 100 + "%");
                    Object.keys(state.counts).forEach(function (key) { set(key, state.counts[key]); });
                    set("rate", state.recordsPerSecond);
                    var left = section.querySelector(".left");
                    if (left && state.secondsLeft && left.dataset.seconds) {
                        left.textContent = state.secondsLeft < 90
                            ? left.dataset.seconds.replace("{n}", Math.max(1, state.secondsLeft))
                            : left.dataset.minutes.replace("{n}", Math.round(state.secondsLeft / 60));
                    }
                });
                events.addEventListener("error", function () {
                    if (events.readyState === EventSource.CLOSED) { setTimeout(function () { location.reload(); }, 2000); }
                });
            }

            function preview(form) {
                // One request at a time; what is changed meanwhile is sent after it, and only the last answer is shown.
                var busy = false;
                var dirty = false;

                function show(page) {
                    var fresh = page.querySelector("form.choose");
                    var shown = page.querySelector("[data-preview]");
                    if (!fresh || !shown) { location.reload(); return; }
                    var focused = document.activeElement && document.activeElement.name;
                    [["[data-preview]", shown], [".map", fresh.querySelector(".map")],
                        [".lede", page.querySelector(".lede")], [".constants", fresh.querySelector(".constants")]
                    ].forEach(function (part) {
                        var old = document.querySelector(part[0]);
                        if (old && part[1]) { old.replaceWith(part[1]); }
                        if (!old && part[1]) { form.append(part[1]); }
                        if (old && !part[1]) { old.remove(); }
                    });
                    var back = focused && form.querySelector("[name='" + CSS.escape(focused) + "']");
                    if (back) { back.focus(); }
                }

                function refresh() {
                    if (busy) { dirty = true; return; }
                    busy = true;
                    dirty = false;
                    var data = new URLSearchParams(new FormData(form));
                    data.set("do", "try");
                    fetch(form.action, { method: "POST", body: data, headers: { Accept: "text/html" } })
                        .then(function (answer) { return answer.ok ? answer.text() : null; })
                        .then(function (text) {
                            if (text && !dirty) { show(new DOMParser().parseFromString(text, "text/html")); }
                        })
                        .finally(function () {
                            busy = false;
                            if (dirty) { refresh(); }
                        });
                }

                form.addEventListener("change", function (event) {
                    if (/^(as-|scale-|constant-|format)/.test(event.target.name || "")) { refresh(); }
                });
            }

            document.querySelectorAll("form[data-upload]").forEach(upload);
            document.querySelectorAll("[data-events]").forEach(follow);
            document.querySelectorAll("form[data-choose]").forEach(preview);
        })();

        """#
}

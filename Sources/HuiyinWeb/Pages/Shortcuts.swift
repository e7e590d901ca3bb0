/// The keys that pages listen to, and the dialog that lists them. Without JavaScript there are none, and neither shows.
struct Shortcuts {
    let words: Words
    /// The pages of the navigation, in its order.
    let pages: [Section]

    /// Opens the dialog; `keys.js` unhides it.
    static func button(_ words: Words) -> HTML {
        """
        <button type="button" class="keys-open" data-keys hidden><kbd>?</kbd> \(words(.keysTitle))</button>
        """
    }

    var html: HTML {
        let ways = pages.map { row(["g", $0.key], words(.keyGo, ["page": words($0.phrase)])) }
        return """
            <dialog class="keys" id="keys" aria-labelledby="keys-title"><h2 id="keys-title">\(words(.keysTitle))</h2>
            <dl>\(row(["/"], words(.keySearch)))\(ways)\(row(["j"], words(.keyNext)))\(row(["k"], words(.keyPrevious)))\
            \(row(["?"], words(.keyList)))\(row(["Esc"], words(.keyClose)))</dl>
            <p class="muted">\(words(.keysTyping))</p>
            <p class="acts"><label class="check"><input type="checkbox" id="keys-on" checked> \(words(.keysOn))</label>\
            <button type="button" class="btn" data-close>\(words(.close))</button></p>
            <p class="sr" role="status" data-on="\(words(.keysAreOn))" data-off="\(words(.keysAreOff))"></p>
            </dialog>
            """
    }

    private func row(_ keys: [String], _ what: String) -> HTML {
        "<div><dt>\(keys.map { "<kbd>\($0)</kbd>" as HTML }.joined(" "))</dt><dd>\(what)</dd></div>"
    }
}

/// The catalogue opened at one language.
package struct Words: Hashable, Sendable {
    package let tongue: Tongue

    package init(_ tongue: Tongue) { self.tongue = tongue }

    /// The sentence as it stands; for phrases without places to fill.
    package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(tongue) }

    /// The sentence with its places filled by text.
    package func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> String {
        fill(phrase.text(tongue), with: values.mapValues { $0 }) { $0 }
    }

    /// The sentence as markup, its own words escaped, its places filled by markup.
    package func html(_ phrase: Phrase, _ values: [String: HTML] = [:]) -> HTML {
        HTML(trusted: fill(phrase.text(tongue), with: values.mapValues(\.text), HTML.escape))
    }

    /// `车机、蓝牙`, `Infotainment, Bluetooth`.
    package func list(_ items: [String]) -> String { items.joined(separator: tongue == .chinese ? "、" : ", ") }

    /// The places `{name}` of a sentence.
    package static func places(_ text: String) -> Set<String> {
        var places = Set<String>()
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            places.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return places
    }

    private func fill(_ text: String, with values: [String: String], _ words: (String) -> String) -> String {
        var out = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += words(String(rest[..<open]))
            out += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return out + words(String(rest))
    }
}

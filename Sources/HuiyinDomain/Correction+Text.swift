extension Correction.Change {
    /// A stable name: `topic`, `polarity`, `irony`, `not-about-us`.
    package var name: String {
        switch self {
        case .topic: "topic"
        case .polarity: "polarity"
        case .irony: "irony"
        case .notAboutUs: "not-about-us"
        }
    }

    /// What it is changed to: a path, `-1`, `0`, `1`, `true`, `false`; `nil` for no topic and for ``notAboutUs``.
    package var value: String? {
        switch self {
        case .topic(let path): path
        case .polarity(let polarity): String(polarity.rawValue)
        case .irony(let isIronic): String(isIronic)
        case .notAboutUs: nil
        }
    }

    /// The change of that ``name`` and ``value``, or `nil` where there is none such.
    package init?(name: String, value: String?) {
        switch name {
        case "topic":
            if value == "" { return nil }
            self = .topic(value)
        case "polarity":
            guard let polarity = value.flatMap({ Int($0) }).flatMap(Polarity.init(rawValue:)) else { return nil }
            self = .polarity(polarity)
        case "irony":
            guard let isIronic = value.flatMap({ Bool($0) }) else { return nil }
            self = .irony(isIronic)
        case "not-about-us": self = .notAboutUs
        default: return nil
        }
    }
}

extension Correction.Span: CustomStringConvertible {
    /// One line for a form's field, such as `text:0-42:equipment/infotainment`; ``init(_:)-(StringProtocol)`` reads it.
    package var description: String { "\(part.name):\(bytes.lowerBound)-\(bytes.upperBound):\(topic ?? "")" }

    /// The span that ``description`` wrote, or `nil` where `text` is anything else.
    package init?(_ text: some StringProtocol) {
        let pieces = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3, let part = Opinion.Part(name: pieces[0]) else { return nil }
        let ends = pieces[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start <= end else { return nil }
        self.init(part: part, bytes: start..<end, topic: pieces[2].isEmpty ? nil : String(pieces[2]))
    }
}

extension Opinion.Part {
    /// A stable name: `text`, `title`, `turn3`, `code=Q7=3`.
    package var name: String {
        switch self {
        case .text: "text"
        case .title: "title"
        case .turn(let number): "turn\(number)"
        case .code(let label): "code=" + Self.escaped(label)
        }
    }

    /// Colons separate what a span is written with.
    private static func escaped(_ label: String) -> String {
        label.map { $0 == "%" ? "%25" : $0 == ":" ? "%3A" : String($0) }.joined()
    }

    private static func label(_ escaped: some StringProtocol) -> String {
        var label = ""
        var rest = escaped[...]
        while let first = rest.first {
            let isColon = rest.hasPrefix("%3A")
            let isEscape = isColon || rest.hasPrefix("%25")
            label.append(isColon ? ":" : first)
            rest = rest.dropFirst(isEscape ? 3 : 1)
        }
        return label
    }

    /// The part of that ``name``, or `nil`.
    package init?(name: some StringProtocol) {
        switch name {
        case "text": self = .text
        case "title": self = .title
        case let coded where coded.hasPrefix("code="): self = .code(Self.label(coded.dropFirst(5)))
        default:
            guard name.hasPrefix("turn"), let number = Int(name.dropFirst(4)), number >= 0 else { return nil }
            self = .turn(number)
        }
    }
}

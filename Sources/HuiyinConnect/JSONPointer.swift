package import HuiyinText

/// A place in a JSON value (RFC 6901).
package struct JSONPointer: Hashable, Sendable {
    private let steps: [String]

    /// The pointer that `text` writes (`/data/items`, empty for the whole); `nil` for any other text.
    package init?(_ text: String) {
        guard text.isEmpty || text.hasPrefix("/") else { return nil }
        steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            String($0).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }

    /// The value there, or `nil` where there is none.
    package func value(in root: JSONValue) -> JSONValue? {
        var value = root
        for step in steps {
            let next: JSONValue? =
                if case .array(let items) = value {
                    Self.index(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
                } else {
                    value[step]
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }

    /// No leading zeros, as the RFC has it.
    private static func index(_ step: String) -> Int? {
        step == "0" || (!step.hasPrefix("0") && step.utf8.allSatisfy { 0x30...0x39 ~= $0 }) ? Int(step) : nil
    }
}

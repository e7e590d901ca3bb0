extension QueryError {
    /// A mistake at one place, with the nearest right name where there is one.
    static func mistake(
        _ code: String, _ message: String, at place: String, expected: String, suggestion: String? = nil
    ) -> QueryError {
        let hint = suggestion.map { " Did you mean “\($0)”?" } ?? ""
        return QueryError(
            code: code, message: "\(message); expected \(expected).\(hint)",
            details: [Detail(at: place, expected: expected, suggestion: suggestion)])
    }

    static func wrongType(_ value: JSONValue, at place: String, expected: String) -> QueryError {
        mistake(
            "wrong-type", "\(place.isEmpty ? "The query" : "“\(place)”") is \(value.kind)", at: place,
            expected: expected)
    }

    /// A value as a sentence shows it: in quotes, cut where it is very long.
    static func quoted(_ text: String) -> String {
        text.unicodeScalars.count <= 80 ? "“\(text)”" : "“\(String(text.unicodeScalars.prefix(80)))…”"
    }
}

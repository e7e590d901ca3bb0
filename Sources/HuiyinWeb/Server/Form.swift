import Foundation
import HTTPTypes

/// The fields of a form, in order; a name may stand several times.
package struct Form: Hashable, Sendable {
    private let items: [QueryString.Item]

    package init(_ items: [QueryString.Item]) { self.items = items }

    /// The fields of a flat JSON object: texts, numbers, `true` (as `1`), and lists of them; `nil` for anything else.
    package init?(json bytes: [UInt8]) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return nil }
        var items = [QueryString.Item]()
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            for value in value as? [Any] ?? [value] {
                switch value {
                case let text as String: items.append(.init(name, text))
                case is NSNull: break
                case let number as NSNumber: items.append(.init(name, "\(number)"))
                default: return nil
                }
            }
        }
        self.items = items
    }

    /// The first value of a field without the blanks around it; `nil` where it is absent or blank.
    package func value(_ name: String) -> String? {
        let text = raw(name)?.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The first value of a field as it was sent.
    package func raw(_ name: String) -> String? { items.first { $0.name == name }?.value }

    /// Every value of a field that isn't empty.
    package func values(_ name: String) -> [String] {
        items.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    /// Every value of a field in order, empty ones too.
    package func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// The value of a field that must be there.
    ///
    /// - Throws: ``Failure`` 422 that names the field.
    func needed(_ name: String) throws -> String {
        guard let value = value(name) else {
            throw Failure(
                .unprocessableContent, "field-missing", "the field \(name) is empty; fill it in and send it again",
                details: [.init(at: name, expected: "a value", suggestion: nil)])
        }
        return value
    }
}

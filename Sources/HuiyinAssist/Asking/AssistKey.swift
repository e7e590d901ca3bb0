import FoundationEssentials
package import HuiyinDomain

/// The secret of an endpoint: it goes into one header, and prints as a word.
package struct AssistKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Not for messages, logs or files.
    package let secret: String

    package var description: String { "(key)" }
    package var debugDescription: String { "(key)" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The key that `text` holds, outer white space aside.
    /// - Throws: ``AssistError`` `key-missing` where nothing is left, or where it could not stand in a header.
    package init(_ text: String, from place: String) throws(AssistError) {
        let bytes = Array(text.utf8)
        let isInner: (UInt8) -> Bool = { $0 > 0x20 }
        guard let first = bytes.firstIndex(where: isInner), let last = bytes.lastIndex(where: isInner) else {
            throw AssistError(code: .keyMissing, message: "\(place) is empty; put the endpoint's key there")
        }
        guard bytes[first...last].allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw AssistError(
                code: .keyMissing,
                message:
                    "\(place) holds more than a key (spaces, lines or letters beyond ASCII); put the key alone there")
        }
        secret = String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// The key that `source` leads to; relative files count from `workspace`.
    package static func read(
        _ source: AssistSettings.KeySource, workspace: String, environment: [String: String]
    ) throws(AssistError) -> AssistKey {
        switch source {
        case .environment(let name):
            guard let value = environment[name] else {
                throw AssistError(
                    code: .keyMissing,
                    message: "the environment variable \(name) is not set; set it to the endpoint's key")
            }
            return try AssistKey(value, from: "the environment variable \(name)")
        case .file(let name):
            let path = name.hasPrefix("/") ? name : "\(workspace)/\(name)"
            guard let data = FileManager.default.contents(atPath: path), data.count <= 65_536 else {
                throw AssistError(
                    code: .keyMissing, message: "the key file \(path) can't be read; check name and permissions")
            }
            return try AssistKey(String(decoding: data, as: UTF8.self), from: "the key file \(path)")
        }
    }
}

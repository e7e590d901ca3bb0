import Foundation
package import HuiyinDomain

/// A secret that somebody keeps outside of `huiyin.yaml`; it prints as a word.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Not for messages, logs or files.
    package let bytes: [UInt8]

    package var description: String { "(secret)" }
    package var debugDescription: String { "(secret)" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The secret as text, for a header.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The secret that `source` leads to, outer white space aside; relative files count from `workspace`.
    /// - Throws: ``ArchiveError`` `configuration` where it is missing or shorter than `atLeast` bytes.
    package static func read(
        _ source: AssistSettings.KeySource, workspace: String, atLeast shortest: Int = 1,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ArchiveError) -> Secret {
        let text: [UInt8]
        let place: String
        switch source {
        case .environment(let name):
            place = "the environment variable \(name)"
            guard let value = environment[name] else {
                throw ArchiveError(code: .configuration, message: "\(place) is not set; set it to the secret.")
            }
            text = Array(value.utf8)
        case .file(let name):
            let path = name.hasPrefix("/") ? name : "\(workspace)/\(name)"
            place = "the secret file \(path)"
            guard let data = FileManager.default.contents(atPath: path), data.count <= 65_536 else {
                throw ArchiveError(
                    code: .configuration, message: "\(place) can't be read; check its name and who may read it.")
            }
            text = Array(data)
        }
        guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }),
            last - first + 1 >= shortest
        else {
            throw ArchiveError(
                code: .configuration,
                message: "\(place) holds no secret of at least \(shortest) bytes; put a long random one there, for "
                    + "example from `openssl rand -hex 32`.")
        }
        return Secret(Array(text[first...last]))
    }
}

import FoundationEssentials
package import HuiyinDomain

/// Where requests go: checked once, so that what passes here is spoken to as it was meant.
package struct AssistAddress: Hashable, Sendable {
    /// The full address of chat completions.
    package let url: String
    /// Host and port, for sentences and the record.
    package let host: String
    /// Whether the host is this machine.
    package let isLoopback: Bool

    /// The address that `text` gives, with `/chat/completions` behind it unless it ends so.
    /// - Throws: ``AssistError`` `bad-address` for anything but `https://`, or `http://` where `plainHTTP` allows it; for user
    ///   names, queries and fragments in the address.
    package init(_ text: String, plainHTTP: AssistSettings.PlainHTTP) throws(AssistError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let name = parts.host?.lowercased(), Self.isHost(name)
        else {
            throw Self.mistake("`url` is no address; expected one such as http://127.0.0.1:8080/v1")
        }
        guard scheme == "http" || scheme == "https" else {
            throw Self.mistake("`url` begins with \(scheme)://; expected https:// or, for this machine, http://")
        }
        guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
            throw Self.mistake(
                "`url` holds a user name, a query or a fragment; give the bare address, and the key by key_env or key_file"
            )
        }
        isLoopback = Self.isThisMachine(name)
        guard scheme == "https" || isLoopback || plainHTTP == .anywhere else {
            throw Self.mistake(
                "`url` would carry customers' words to \(name) in clear; use https://, or set `plain_http: anywhere`")
        }
        guard parts.port.map({ 1...65_535 ~= $0 }) ?? true else {
            throw Self.mistake("`url` has a port beyond 65535")
        }
        host = name + (parts.port.map { ":\($0)" } ?? "")
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        if !path.hasSuffix("/chat/completions") { path += "/chat/completions" }
        url = "\(scheme)://\(host)\(path)"
    }

    private static func mistake(_ sentence: String) -> AssistError {
        AssistError(code: .badAddress, message: sentence)
    }

    private static func isHost(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.utf8.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }
        }
        return !name.isEmpty
            && name.utf8.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
                    || $0 == 0x5F
            }
    }

    private static func isThisMachine(_ name: String) -> Bool {
        if name == "localhost" || name == "[::1]" { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension UInt8 {
    /// Whether the byte is one of `0-9`, `a-f`.
    fileprivate var isHexDigit: Bool { 0x30...0x39 ~= self || 0x61...0x66 ~= self }
}

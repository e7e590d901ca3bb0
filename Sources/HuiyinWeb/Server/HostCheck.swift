/// Lets through requests to this machine only.
///
/// The server listens on loopback, but a web page anywhere may name a host that resolves to 127.0.0.1 and have the browser
/// ask us (DNS rebinding). Such a request carries that foreign name, so names other than loopback's own are refused.
package enum HostCheck {
    /// Whether `authority` (`localhost:8080`, `[::1]`, `127.0.0.1`) names this machine by a loopback name.
    package static func isLoopback(_ authority: String?) -> Bool {
        guard let authority, let host = host(of: authority) else { return false }
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && UInt8(part) != nil
            }
    }

    /// The host without its port, in lower case; `nil` where there is none or the port is not a number.
    private static func host(of authority: String) -> String? {
        let text = authority.lowercased()
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let rest = text[text.index(after: end)...]
            return rest.isEmpty || isPort(rest) ? String(text[...end]) : nil
        }
        guard let colon = text.firstIndex(of: ":") else { return text.isEmpty ? nil : text }
        return isPort(text[colon...]) ? String(text[..<colon]) : nil
    }

    private static func isPort(_ text: Substring) -> Bool { text.first == ":" && UInt16(text.dropFirst()) != nil }
}

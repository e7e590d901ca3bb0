/// Where a voice was heard, as a short stable name: `weibo`, `app-store`, `call-centre`.
///
/// Channels are open: a name nobody has seen before is a new channel, written as it came.
package struct Channel: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let name: String

    /// The channel of that name, its outer white space removed, or `nil` when nothing is left.
    package init?(_ name: some StringProtocol) {
        var scalars = Substring(String(name)).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard !scalars.isEmpty else { return nil }
        self.name = String(Substring(scalars))
    }

    package var description: String { name }

    package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

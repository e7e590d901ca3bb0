/// The order of topics in a segment: by their parts, so that what lies below a node stands together.
enum TopicPath {
    static func precedes(_ left: String, _ right: String) -> Bool {
        let one = left.split(separator: "/", omittingEmptySubsequences: false)
        let other = right.split(separator: "/", omittingEmptySubsequences: false)
        return one.lexicographicallyPrecedes(other) { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    /// The first `depth` levels; `nil` for no topic.
    static func cut(_ path: String, depth: Int?) -> String? {
        guard !path.isEmpty else { return nil }
        guard let depth else { return path }
        return path.split(separator: "/").prefix(depth).joined(separator: "/")
    }
}

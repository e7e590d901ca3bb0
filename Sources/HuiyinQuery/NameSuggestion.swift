/// Finds what somebody probably meant.
enum NameSuggestion {
    /// The name nearest to `name` among `names`, or `nil` when none is near: at most a third of its scalars differ.
    ///
    /// Letters' case doesn't count; of equally near names the first is taken.
    static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
        guard !wanted.isEmpty else { return nil }
        var best: (distance: Int, name: String)?
        for candidate in names {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
            let most = max(1, max(wanted.count, scalars.count) / 3)
            guard abs(wanted.count - scalars.count) <= most else { continue }
            let distance = distance(wanted, scalars)
            if distance <= most, distance < best?.distance ?? .max, distance < scalars.count {
                best = (distance, candidate)
            }
        }
        return best?.name
    }

    /// Longer names are compared by their beginning: the work is quadratic.
    private static let longest = 64

    /// How many insertions, deletions, replacements and swaps of neighbours lead from one to the other.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var (before, above) = ([Int](), Array(0...b.count))
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var least = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[b.count]
    }
}

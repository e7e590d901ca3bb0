import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// The topics that an opinion may rather be about, the likeliest first.
///
/// What people corrected this topic to before, then what else the voice speaks of, then the neighbours in the tree by how
/// much is said about them.
struct LikelyTopics {
    private static let most = 6

    let names: Names
    /// How often people corrected one topic to another.
    let moves: [String: [String: Int]]
    /// Voices by topic.
    let counts: [String: Int]

    init(names: Names, past: [StoredCorrection], counts: [String: Int]) {
        self.names = names
        self.counts = counts
        moves = past.reduce(into: [:]) { moves, correction in
            guard correction.state != .undone, case .topic(let now?) = correction.correction.change,
                case .topic(let was)? = correction.before
            else { return }
            moves[was ?? "", default: [:]][now, default: 0] += 1
        }
    }

    func topics(of opinion: Opinion, in voice: [Opinion]) -> [String] {
        let own = opinion.topic ?? ""
        let moved = (moves[own] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let beside = voice.compactMap(\.topic)
        var seen = Set([own])
        return (moved + beside + neighbours(of: opinion.topic))
            .filter { names.node($0) != nil && seen.insert($0).inserted }
            .prefix(Self.most).map(\.self)
    }

    /// What stands under the same node, then below this one, then the node above; of no topic those at the top.
    private func neighbours(of path: String?) -> [String] {
        let nodes = names.taxonomies.filter { path == nil || $0[path ?? ""] != nil }.flatMap(\.nodes)
        let parent = path.flatMap { names.node($0)?.parent }
        let siblings = nodes.filter { $0.parent == parent }.map(\.path)
        let children = nodes.filter { path != nil && $0.parent == path }.map(\.path)
        return bySize(siblings) + bySize(children) + [parent].compactMap(\.self)
    }

    private func bySize(_ paths: [String]) -> [String] {
        paths.enumerated().sorted { left, right in
            (counts[right.element] ?? 0, left.offset) < (counts[left.element] ?? 0, right.offset)
        }.map(\.element)
    }
}

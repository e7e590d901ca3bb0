import HuiyinDomain
import HuiyinQuery

/// What customers say of one topic, in three figures.
package struct TopicRow: Hashable, Sendable {
    package let path: String
    package let people: Counted
    package let voices: Counted
    package let negativeShare: Counted
    package let positiveShare: Counted

    /// Too few spoke for a share to say anything.
    package var isThin: Bool { people.count < Inquiry.fewPeople }
}

extension Inquiry {
    /// Below this many people a share is not shown and a problem not ranked: one person more would move it by ten points.
    package static let fewPeople = 10

    /// The topics at one depth (1 is the top), those that most people speak of first.
    func topics(_ scope: Scope, in days: DayRange?, depth: Int) async throws -> [TopicRow] {
        let answer = try await ask(
            scope, in: days, [.people, .feedback, .negativeShare, .positiveShare], by: [.topic(depth: depth)])
        return answer.rows.compactMap { row in
            guard let path = row.dimensions[0], !path.isEmpty, scope.covers(path) else { return nil }
            let about = scope.about(path)
            return TopicRow(
                path: path,
                people: Counted(row.measures[0], .people, behind: about),
                voices: Counted(row.measures[1], .feedback, behind: about),
                negativeShare: Counted(row.measures[2], .share, behind: about.leaning(.negative)),
                positiveShare: Counted(row.measures[3], rate(path), behind: about.leaning(.positive)))
        }
    }

    /// What a share of happy opinions on `path` is a share of. Where a voice says several things below a topic the unhappiest
    /// stands for it, so that on an inner node fewer voices count as happy than have a happy word.
    func rate(_ path: String) -> Counted.Kind { hasChildren(path) ? .rate : .share }

    func hasChildren(_ path: String) -> Bool {
        taxonomies.contains { taxonomy in
            taxonomy.nodes.contains { $0.path != path && Taxonomy.contains(path, $0.path) }
        }
    }

    /// What a share of unhappy ones is a share of: voices, except where several topics are asked for at once, whose opinions
    /// are counted one by one.
    func rate(_ scope: Scope) -> Counted.Kind { scope.alsoAbout == nil && scope.topics.count > 1 ? .rate : .share }

    /// How deep the trees go that topics are sorted into; at least 1.
    package var deepest: Int { max(1, taxonomies.flatMap(\.nodes).map(\.depth).max() ?? 1) }

    /// The depth of a path: 1 for `equipment`, 2 for `equipment/infotainment`.
    package static func depth(of path: String) -> Int {
        path.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    }
}

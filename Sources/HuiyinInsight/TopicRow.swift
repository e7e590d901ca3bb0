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
                negativeShare: Counted(row.measures[2], rate(path), behind: about.leaning(.negative)),
                positiveShare: Counted(row.measures[3], rate(path), behind: about.leaning(.positive)))
        }
    }

    /// What a share of the opinions on `path` is a share of: below a leaf a voice has one opinion at most.
    func rate(_ path: String) -> Counted.Kind {
        let isInner = taxonomies.contains { taxonomy in
            taxonomy.nodes.contains { $0.path != path && Taxonomy.contains(path, $0.path) }
        }
        return isInner ? .rate : .share
    }

    /// The same of all topics of a scope together; without topics voices are counted.
    func rate(_ scope: Scope) -> Counted.Kind {
        guard scope.alsoAbout == nil, let topic = scope.topics.first else { return .share }
        return scope.topics.count == 1 ? rate(topic) : .rate
    }

    /// How deep the trees go that topics are sorted into; at least 1.
    package var deepest: Int { max(1, taxonomies.flatMap(\.nodes).map(\.depth).max() ?? 1) }

    /// The depth of a path: 1 for `equipment`, 2 for `equipment/infotainment`.
    package static func depth(of path: String) -> Int {
        path.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    }
}

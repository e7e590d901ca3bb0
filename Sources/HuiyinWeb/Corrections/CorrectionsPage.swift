import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// `/corrections`: what people said was misunderstood, and where that happens most.
package struct CorrectionsPage: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        package let note: CorrectionNote
        /// The words in full.
        package let quote: String
        /// Where the voice stands.
        package let voice: String
        let voiceID: String
        package let time: String
        package let by: String
        package let remark: String?
        package let channel: String?
        package let source: String
        /// For files: the instant in milliseconds UTC, and the values as the archive names them.
        let at: Int64
        let was: String?
        let now: String?
        let opinion: String?
    }

    /// A topic that the engine was corrected on.
    package struct Topic: Hashable, Sendable, Encodable {
        /// `nil` for opinions that had none.
        package let path: String?
        package let name: String
        package let href: String?
        package let count: Int
        /// By kind: `topic`, `polarity`, `not-about-us`.
        package let kinds: [String: Int]
        /// What it was mostly corrected to, with how often; empty where its topic was never the mistake.
        package let mostly: [Move]
    }

    package struct Move: Hashable, Sendable, Encodable {
        package let name: String
        package let count: Int
    }

    package struct Way: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String
        package let isCurrent: Bool
        package let count: Int
    }

    package let total: Int
    package let counting: Int
    /// Those of the filter.
    package let found: Int
    package let states: [Way]
    package let kinds: [Way]
    package let rows: [Row]
    package let topics: [Topic]
    package let page: Int
    package let pages: Int
    package let previous: String?
    package let next: String?
    package let training: String?
    /// Every correction of the filter, which is what files are made of.
    let exported: [Row]

    private enum CodingKeys: CodingKey {
        case total, counting, found, states, kinds, rows, topics, page, pages, previous, next, training
    }
}

extension PageContext {
    /// Corrections beyond so many are not looked at: made by hand, they never come near it.
    private static let most = 20_000

    func correctionsPage(_ view: CorrectionsView, _ archive: Archive) async throws -> CorrectionsPage {
        let (all, total) = try await archive.corrections(limit: Self.most)
        func ofState(_ state: CorrectionsView.State?) -> [StoredCorrection] {
            all.filter { state == nil || CorrectionsView.State($0.state) == state }
        }
        func ofKind(_ kind: CorrectionsView.Kind?, _ list: [StoredCorrection]) -> [StoredCorrection] {
            list.filter { kind == nil || $0.correction.change.name == kind?.rawValue }
        }
        let found = ofKind(view.kind, ofState(view.state))
        let size = CorrectionsView.pageSize
        let pages = max(1, (found.count + size - 1) / size)
        let page = min(view.page, pages)
        func turned(_ page: Int) -> String {
            links(.work(.corrections(CorrectionsView(state: view.state, kind: view.kind, page: page))))
        }
        let states: [CorrectionsView.State?] = [nil, .counting, .undone, .idle]
        let kinds: [CorrectionsView.Kind?] = [nil] + CorrectionsView.Kind.allCases
        return CorrectionsPage(
            total: total, counting: ofState(.counting).count, found: found.count,
            states: states.map { state in
                CorrectionsPage.Way(
                    name: stateName(state),
                    href: links(.work(.corrections(CorrectionsView(state: state, kind: view.kind)))),
                    isCurrent: state == view.state, count: ofKind(view.kind, ofState(state)).count)
            },
            kinds: kinds.map { kind in
                CorrectionsPage.Way(
                    name: kind.map { kindName($0.rawValue) } ?? words(.stateAll),
                    href: links(.work(.corrections(CorrectionsView(state: view.state, kind: kind)))),
                    isCurrent: kind == view.kind, count: ofKind(kind, ofState(view.state)).count)
            },
            rows: found.dropFirst((page - 1) * size).prefix(size).map(row), topics: topics(all), page: page,
            pages: pages, previous: page > 1 ? turned(page - 1) : nil, next: page < pages ? turned(page + 1) : nil,
            training: all.contains { $0.isInForce } ? links(.work(.training)) : nil, exported: found.map(row))
    }

    private func stateName(_ state: CorrectionsView.State?) -> String {
        switch state {
        case nil: words(.stateAll)
        case .counting: words(.stateCounting)
        case .undone: words(.undone)
        case .idle: words(.stateIdle)
        }
    }

    /// A correction as a row of the list.
    func row(_ stored: StoredCorrection) -> CorrectionsPage.Row {
        let correction = stored.correction
        return CorrectionsPage.Row(
            note: note(stored, list: VoicesView(Scope())), quote: stored.quote,
            voice: links(.voice(correction.target.feedback)), voiceID: "\(correction.target.feedback)",
            time: moment(correction.at), by: correction.by, remark: correction.note,
            channel: stored.channel.map { names.channel($0.name) }, source: stored.source, at: correction.at,
            was: stored.before?.value, now: correction.change.value,
            opinion: correction.target.opinion.map { "\($0)" })
    }

    private func topics(_ all: [StoredCorrection]) -> [CorrectionsPage.Topic] {
        struct Errors {
            var kinds = [String: Int]()
            var moves = [String?: Int]()
        }
        var errors = [String?: Errors]()
        for stored in all where stored.state != .undone {
            // A whole voice has no topic, so a correction of it says nothing about one.
            guard let opinion = stored.correction.target.opinion else { continue }
            var topic = opinion.topic
            if case .topic(let was)? = stored.before { topic = was }
            errors[topic, default: Errors()].kinds[stored.correction.change.name, default: 0] += 1
            if case .topic(let now) = stored.correction.change {
                errors[topic, default: Errors()].moves[now, default: 0] += 1
            }
        }
        return errors.map { topic, errors in
            CorrectionsPage.Topic(
                path: topic, name: topic.map(names.topic) ?? words(.noTopic),
                href: topic.map { links(.topic($0, Scope(period: .all), Quotes())) },
                count: errors.kinds.values.reduce(0, +), kinds: errors.kinds,
                mostly: errors.moves.sorted { ($1.value, $0.key ?? "") < ($0.value, $1.key ?? "") }.prefix(3).map {
                    CorrectionsPage.Move(name: $0.key.map(names.topic) ?? words(.noTopic), count: $0.value)
                })
        }.sorted { ($1.count, $0.path ?? "") < ($0.count, $1.path ?? "") }
    }
}

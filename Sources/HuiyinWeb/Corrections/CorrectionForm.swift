import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/voices/ID/correct`: says what was understood wrongly. In a browser with JavaScript it opens as a menu where one reads.
package struct CorrectionForm: Hashable, Sendable, Encodable {
    /// One button: what it sends, what it says.
    package struct Choice: Hashable, Sendable, Encodable {
        package let value: String
        package let name: String
        /// The nodes above a topic.
        package let above: String?
        package let polarity: Int?
    }

    /// What can be corrected: an opinion, or the whole voice.
    package struct Subject: Hashable, Sendable, Encodable {
        /// Where the `POST` goes.
        package let action: String
        /// The words of the opinion; `nil` for the whole voice.
        package let quote: String?
        package let topicName: String?
        package let polarity: Int
        package let topics: [Choice]
        package let polarities: [Choice]
        package let irony: Choice?
    }

    package let id: String
    package let version: Int
    package let subjects: [Subject]
    /// Every topic there is, as the search field offers it.
    package let allTopics: [String]
    /// The corrections of this voice that are not undone.
    package let corrections: [CorrectionNote]
    /// The voice, with the list that it was opened from.
    package let back: String
}

extension PageContext {
    /// - Parameter asked: the opinion in question; `nil` for all of the voice.
    func correctionForm(
        _ voice: StoredVoice, _ asked: Correction.Span?, from list: VoicesView, _ archive: Archive
    ) async throws -> CorrectionForm {
        let opinions = voice.analysis?.opinions ?? []
        async let past = archive.corrections(limit: 200).list
        let likely = LikelyTopics(names: names, past: try await past, counts: try await topicCounts())
        // The one that was pointed at first; all the others are there too, in case it was the wrong one.
        let order = opinions.indices.sorted { left, _ in asked.map { $0 == Correction.Span(opinions[left]) } ?? false }
        let shown = asked == nil ? order : Array(order.prefix(1))
        var subjects = shown.map { subject(opinions[$0], voice, likely, list) }
        if asked == nil || opinions.isEmpty { subjects.append(whole(voice, list)) }
        return CorrectionForm(
            id: "\(voice.id)", version: voice.version, subjects: subjects, allTopics: topicTrails().map(\.name),
            corrections: voice.corrections.filter { $0.isInForce }.map { note($0, list: list) },
            back: links(.voice(voice.id, from: list)))
    }

    private func subject(
        _ opinion: Opinion, _ voice: StoredVoice, _ likely: LikelyTopics, _ list: VoicesView
    ) -> CorrectionForm.Subject {
        var topics = likely.topics(of: opinion, in: voice.analysis?.opinions ?? []).map { path in
            CorrectionForm.Choice(
                value: Self.value(.topic(path)), name: names.topic(path),
                above: names.above(path).last?.name, polarity: nil)
        }
        if opinion.topic != nil {
            topics.append(.init(value: Self.value(.topic(nil)), name: words(.noTopic), above: nil, polarity: nil))
        }
        return CorrectionForm.Subject(
            action: links(.deed(Deed(CorrectionDeed.correct(voice.id, Correction.Span(opinion), from: list)))),
            quote: quote(opinion, voice.feedback), topicName: opinion.topic.map(names.topic),
            polarity: opinion.polarity.rawValue, topics: topics, polarities: others(than: opinion.polarity), irony: nil)
    }

    private func whole(_ voice: StoredVoice, _ list: VoicesView) -> CorrectionForm.Subject {
        let isIronic = voice.analysis?.irony?.isIronic ?? false
        let polarity = voice.analysis?.sentiment.polarity ?? .neutral
        return CorrectionForm.Subject(
            action: links(.deed(Deed(CorrectionDeed.correct(voice.id, nil, from: list)))), quote: nil, topicName: nil,
            polarity: polarity.rawValue, topics: [],
            polarities: voice.analysis == nil ? [] : others(than: polarity),
            irony: voice.analysis == nil
                ? nil
                : .init(
                    value: Self.value(.irony(!isIronic)), name: words(isIronic ? .isNotIronic : .isIronic), above: nil,
                    polarity: nil))
    }

    private func others(than polarity: Polarity) -> [CorrectionForm.Choice] {
        Polarity.allCases.filter { $0 != polarity }.map {
            .init(
                value: Self.value(.polarity($0)), name: names.polarity($0, words), above: nil, polarity: $0.rawValue)
        }
    }

    /// A change as a form's field carries it: `polarity:-1`, `topic:price`, `topic:`, `not-about-us:`.
    static func value(_ change: Correction.Change) -> String { "\(change.name):\(change.value ?? "")" }

    /// The words of an opinion.
    func quote(_ opinion: Opinion, _ feedback: Feedback) -> String {
        let text: String =
            switch opinion.part {
            case .text: feedback.text
            case .title: feedback.title ?? ""
            case .code(let label): label
            case .turn(let turn): turn < feedback.turns.count ? feedback.turns[turn].text : ""
            }
        let bytes = Array(text.utf8)
        guard opinion.bytes.upperBound <= bytes.count else { return "" }
        return String(decoding: bytes[opinion.bytes], as: UTF8.self)
    }

    /// Every topic with its trail, `配置 › 蓝牙`, in the order of the taxonomies.
    func topicTrails() -> [(path: String, name: String)] {
        names.taxonomies.flatMap(\.nodes).map { node in
            let trail = names.above(node.path).map(\.name) + [names.topic(node.path)]
            return (node.path, trail.joined(separator: " › "))
        }
    }

    /// The topic that somebody typed: a trail, a path, or a name that only one topic has; `nil` where none or several fit.
    func topic(typed text: String) -> String? {
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        guard !typed.isEmpty else { return nil }
        let trails = topicTrails()
        if let exact = trails.first(where: { $0.name.lowercased() == typed || $0.path == typed }) { return exact.path }
        let named = Set(trails.map(\.path).filter { names.topic($0).lowercased() == typed })
        if named.count == 1 { return named.first }
        let close = Set(trails.filter { $0.name.lowercased().contains(typed) }.map(\.path))
        return named.isEmpty && close.count == 1 ? close.first : nil
    }

    private func topicCounts() async throws -> [String: Int] {
        let answer = try await inquiry.ask(Scope(period: .all), in: nil, [.feedback], by: [.topic(depth: nil)])
        return answer.rows.reduce(into: [:]) { counts, row in
            if let path = row.dimensions[0] { counts[path] = row.measures[0].n }
        }
    }
}

import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery
import HuiyinText

/// `/voices/ID`: one voice, as it was said and as it was understood.
package struct VoicePage: Hashable, Sendable, Encodable {
    package struct Opinion: Hashable, Sendable, Encodable {
        package let number: Int
        package let quote: String
        package let target: String?
        package let expression: String?
        package let topic: String?
        package let topicName: String?
        package let href: String?
        package let polarity: Int
        package let probability: Double
        /// Where one says that it was misunderstood.
        package let correct: String
    }

    /// A name and what it says, in the order of the page.
    package struct Fact: Hashable, Sendable, Encodable {
        package let name: String
        package let value: String
    }

    package struct Turn: Hashable, Sendable, Encodable {
        package let role: String
        package let pieces: [MarkedText.Piece]
    }

    package struct Version: Hashable, Sendable, Encodable {
        package let number: Int
        package let text: String
        package let time: String
    }

    package let id: String
    package let channel: String?
    package let time: String?
    package let product: String?
    package let person: String?
    /// Where one sees who that is across channels; `nil` for an anonymous voice.
    package let personHref: String?
    /// How many names that person goes by.
    package let personNames: Int
    /// What the company's customer file says, such as 金卡.
    package let cardLevel: String?
    /// Told by staff, not by the customer.
    package let isSecondHand: Bool
    package let polarity: Int?
    /// How likely that is, from 0 to 1.
    package let probability: Double?
    package let title: String?
    package let question: String?
    package let context: String?
    /// Of its words: `zh`, `en`, `mixed`, `und`; `nil` where it was not analysed.
    package let language: String?
    package let pieces: [MarkedText.Piece]
    package let turns: [Turn]
    package let opinions: [Opinion]
    package let understanding: [Fact]
    package let given: [Fact]
    package let attributes: [Fact]
    package let used: [Fact]
    package let versions: [Version]
    package let raw: String
    /// The list that it was opened from.
    package let list: String
    package let same: Same?
    /// Where one says that the voice was misunderstood.
    package let correct: String
    /// The corrections of this version, undone ones too, the earliest first.
    package let corrections: [CorrectionNote]
    /// Taken out of all figures, because it has nothing to do with us.
    package let isNotAboutUs: Bool
    /// What speaks against it; `nil` where nothing does.
    package let suspicion: SuspicionNote?
    /// Where its versions are compared; `nil` where there is one only.
    package let compare: String?

    /// More voices on what is spoken of first.
    package struct Same: Hashable, Sendable, Encodable {
        package let topicName: String
        package let voices: Linked
    }
}

extension PageContext {
    func voicePage(_ voice: StoredVoice) async throws -> VoicePage {
        let feedback = voice.feedback
        let opinions = voice.analysis?.opinions ?? []
        let product = [feedback.product.name, feedback.product.version, feedback.product.lineage].compactMap(\.self)
        let known = voice.analysis.flatMap { $0.engine.hasModel || feedback.labels.polarity != nil ? $0 : nil }
        return VoicePage(
            id: "\(voice.id)", channel: feedback.channel.map { names.channel($0.name) },
            time: feedback.time.map { moment($0.milliseconds) },
            product: product.isEmpty ? nil : product.joined(separator: " · "),
            person: Self.person(feedback),
            personHref: voice.person.map { links(.persons(.person($0.name))) }, personNames: voice.person?.authors ?? 0,
            cardLevel: voice.person?.cardLevel, isSecondHand: feedback.isSecondHand,
            polarity: known?.sentiment.polarity.rawValue,
            probability: feedback.labels.polarity == nil ? known?.sentiment.ownProbability : nil, title: feedback.title,
            question: feedback.question, context: feedback.context,
            language: voice.analysis?.language.rawValue,
            pieces: feedback.turns.isEmpty
                ? MarkedText.pieces(
                    of: feedback.text, opinions: opinions, isNumbered: true, noise: voice.analysis?.noise ?? [],
                    personal: voice.analysis?.pii ?? []) : [],
            turns: turns(feedback, opinions, voice.analysis?.pii ?? []),
            opinions: opinions.enumerated().map { opinion($1, $0 + 1, voice) },
            understanding: understanding(known, voice.analysis, feedback.text), given: given(feedback),
            attributes: feedback.attributes.map { VoicePage.Fact(name: $0.name, value: $0.value) },
            used: used(voice),
            versions: voice.earlierVersions.map {
                VoicePage.Version(number: $0.number, text: Self.body($0.feedback), time: moment($0.importedAt))
            },
            raw: links(.raw(voice.id)), list: links(.voices(list)), same: try await same(opinions),
            correct: links(.work(.correct(voice.id, nil, from: list))),
            corrections: voice.corrections.map { note($0, list: list) }, isNotAboutUs: !voice.isAboutUs,
            suspicion: suspicion(voice, list: list),
            compare: voice.earlierVersions.isEmpty
                ? nil : links(.work(.versions(voice.id, nil, nil, from: list))))
    }

    private var list: VoicesView { if case .voice(_, let view) = place { view } else { VoicesView(Scope()) } }

    private func same(_ opinions: [Opinion]) async throws -> VoicePage.Same? {
        guard let topic = opinions.lazy.compactMap(\.topic).first else { return nil }
        let scope = Scope(period: .all).about(topic)
        let answer = try await inquiry.ask(scope, in: nil, [.feedback])
        guard let figure = answer.rows.first?.measures.first else { return nil }
        return VoicePage.Same(
            topicName: names.topic(topic), voices: linked(Counted(figure, .feedback, behind: scope)))
    }

    private func turns(
        _ feedback: Feedback, _ opinions: [Opinion], _ pii: [PersonalSpan]
    ) -> [VoicePage.Turn] {
        feedback.turns.enumerated().map { index, turn in
            let numbered = opinions.enumerated().filter { $0.element.part == .turn(index) }
            var inText = numbered.map(\.element)
            for position in inText.indices { inText[position].part = .text }
            var pieces = MarkedText.pieces(
                of: turn.text, opinions: inText, isNumbered: true,
                personal: pii.filter { $0.part == .turn(index) }.map { PersonalSpan(kind: $0.kind, bytes: $0.bytes) })
            for position in pieces.indices {
                pieces[position].number = pieces[position].number.map { numbered[$0 - 1].offset + 1 }
            }
            let role: Phrase =
                switch turn.role {
                case .customer: .turnCustomer
                case .agent: .turnAgent
                case .system: .turnSystem
                }
            return VoicePage.Turn(role: words(role), pieces: pieces)
        }
    }

    private func opinion(_ opinion: Opinion, _ number: Int, _ voice: StoredVoice) -> VoicePage.Opinion {
        let feedback = voice.feedback
        let text: String =
            switch opinion.part {
            case .text: feedback.text
            case .title: feedback.title ?? ""
            case .code(let label): label
            case .turn(let turn): turn < feedback.turns.count ? feedback.turns[turn].text : ""
            }
        return VoicePage.Opinion(
            number: number, quote: Self.slice(text, opinion.bytes) ?? "",
            target: opinion.target.flatMap { Self.slice(text, $0) },
            expression: opinion.expression.flatMap { Self.slice(text, $0) }, topic: opinion.topic,
            topicName: opinion.topic.map(names.topic), href: opinion.topic.map(topicLink),
            polarity: opinion.polarity.rawValue, probability: opinion.probability,
            correct: links(.work(.correct(voice.id, Correction.Span(opinion), from: list))))
    }

    private static func slice(_ text: String, _ bytes: Range<Int>) -> String? {
        let all = Array(text.utf8)
        guard bytes.upperBound <= all.count else { return nil }
        return String(decoding: all[bytes], as: UTF8.self)
    }

    private func understanding(_ known: Analysis?, _ analysis: Analysis?, _ text: String) -> [VoicePage.Fact] {
        guard let analysis else { return [] }
        var facts = [VoicePage.Fact]()
        if let known {
            let sentiment = known.sentiment
            let sureness = format.probability(sentiment.probabilities[sentiment.polarity])
            let strength = "\(words(.strength)) \(format.probability(sentiment.intensity))"
            facts.append(
                .init(
                    name: words(.whole), value: "\(names.polarity(sentiment.polarity, words)) \(sureness) · \(strength)"
                ))
        }
        if let severity = analysis.severity, severity.score >= 0.1 {
            let reasons = words.list(severity.reasons.map(names.mark))
            facts.append(.init(name: words(.severity), value: "\(format.probability(severity.score)) \(reasons)"))
        }
        if let emotion = analysis.emotion {
            let sureness = emotion.probabilities[emotion.label].map { " " + format.probability($0) } ?? ""
            facts.append(.init(name: words(.emotion), value: names.mark(emotion.label) + sureness))
        }
        if !analysis.intents.isEmpty {
            let list = analysis.intents.map { "\(names.mark($0.name)) \(format.probability($0.probability))" }
            facts.append(.init(name: words(.intents), value: words.list(list)))
        }
        let stories = VoiceStories(words: words, names: names, format: format)
        if let irony = analysis.irony.flatMap({ stories.irony($0, text) }) { facts.append(irony) }
        if let runaround = analysis.runaround { facts.append(stories.runaround(runaround)) }
        if let found = analysis.channelBreak { facts.append(stories.channelBreak(found)) }
        if let course = stories.course(analysis.course) { facts.append(course) }
        facts.append(.init(name: words(.languageIs), value: names.language(analysis.language)))
        return facts
    }

    private func given(_ feedback: Feedback) -> [VoicePage.Fact] {
        var facts = [VoicePage.Fact]()
        if let rating = feedback.rating {
            facts.append(.init(name: names.scale(rating.scale, words), value: Self.scale(rating, format)))
        }
        if let nps = feedback.nps { facts.append(.init(name: "NPS", value: Self.scale(nps, format))) }
        if let topic = feedback.labels.topic { facts.append(.init(name: words(.topic), value: names.topic(topic))) }
        if let polarity = feedback.labels.polarity {
            facts.append(.init(name: words(.polarity), value: names.polarity(polarity, words)))
        }
        if let store = feedback.store { facts.append(.init(name: words(.store), value: store)) }
        if let campaign = feedback.campaign { facts.append(.init(name: words(.campaign), value: campaign)) }
        return facts
    }

    private static func scale(_ rating: Rating, _ format: Format) -> String {
        let range = "\(format.decimalsIfAny(rating.minimum))–\(format.decimalsIfAny(rating.maximum))"
        return "\(format.decimalsIfAny(rating.value)) (\(range))"
    }

    /// `UTC+09:00`
    private static func offset(_ time: ZonedTime) -> String {
        let minutes = abs(Int(time.offsetSeconds)) / 60
        return "UTC\(time.offsetSeconds < 0 ? "−" : "+")\(ZonedTime.two(minutes / 60)):\(ZonedTime.two(minutes % 60))"
    }

    private func used(_ voice: StoredVoice) -> [VoicePage.Fact] {
        let run = words(.imported, ["run": String(voice.run), "time": moment(voice.importedAt)])
        var facts = [
            VoicePage.Fact(
                name: words(.source), value: voice.feedback.hasOwnKey ? "\(voice.source) · \(voice.key)" : voice.source),
            VoicePage.Fact(name: words(.importRun), value: run),
            VoicePage.Fact(name: words(.version), value: words(.versionNumber, ["n": String(voice.version)])),
        ]
        if let time = voice.feedback.time, Int(time.offsetSeconds) != offsets.seconds(at: time.milliseconds) {
            // By the clock of whoever said it, which is not the workspace's.
            facts.append(.init(name: words(.originalTime), value: "\(format.time(time)) \(Self.offset(time))"))
        }
        if let kind = voice.feedback.kind {
            facts.append(.init(name: words(.kind), value: names.value(kind.rawValue, of: .kind, words)))
        }
        if let engine = voice.engine {
            let parts = [engine.taxonomy, engine.model, engine.tier].compactMap(\.self).joined(separator: " · ")
            let generation = voice.generation.map { " · " + words(.generation, ["n": String($0)]) } ?? ""
            facts.append(.init(name: words(.rulesAndModel), value: parts + generation))
        }
        for earlier in voice.earlierUnderstandings {
            let parts = [earlier.engine.taxonomy, earlier.engine.model].compactMap(\.self).joined(separator: " · ")
            facts.append(.init(name: words(.earlierReading), value: parts))
        }
        return facts
    }
}

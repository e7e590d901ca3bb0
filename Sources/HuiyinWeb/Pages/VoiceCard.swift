import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinText

/// A voice in a list: who, when, where, what, with its opinions.
package struct VoiceCard: Hashable, Sendable, Encodable {
    package struct Tag: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String?
        /// −1, 0, 1, or `nil` for a tag that leans nowhere.
        package let polarity: Int?
    }

    package let id: String
    package let href: String
    package let channel: String?
    package let time: String?
    package let product: String?
    /// Masked.
    package let person: String?
    /// Where one sees who that is across channels; `nil` for an anonymous voice.
    package let personHref: String?
    /// What the company's customer file says, such as 金卡.
    package let cardLevel: String?
    /// −1, 0 or 1; `nil` where the voice was not analysed.
    package let polarity: Int?
    /// How likely that is, from 0 to 1.
    package let probability: Double?
    package let title: String?
    /// Of its words: `zh`, `en`, `mixed`, `und`; `nil` where it was not analysed.
    package let language: String?
    package let pieces: [MarkedText.Piece]
    package let tags: [Tag]
    /// Told by staff, not by the customer.
    package let isSecondHand: Bool
    /// Where one says that it was misunderstood.
    package let correct: String
    /// The corrections that count.
    package let corrections: [CorrectionNote]
    /// Taken out of all figures, because it has nothing to do with us.
    package let isNotAboutUs: Bool
    /// What speaks against it; `nil` where nothing does.
    package let suspicion: SuspicionNote?
}

extension PageContext {
    /// The voices of `ids`, in their order; `hits` are the words searched for.
    func cards(_ ids: [FeedbackID], _ archive: Archive, hits: String?) async throws -> [VoiceCard] {
        try await archive.voices(ids).map { card($0, hits: hits) }
    }

    func card(_ voice: StoredVoice, hits: String?) -> VoiceCard {
        let feedback = voice.feedback
        let product = [feedback.product.name, feedback.product.version].compactMap(\.self).joined(separator: " · ")
        let asked = opinionAsked(voice)
        let known = voice.analysis.flatMap { $0.engine.hasModel || !feedback.labels.isEmpty ? $0 : nil }
        return VoiceCard(
            id: "\(voice.id)", href: links(.voice(voice.id, from: list)),
            channel: feedback.channel.map { names.channel($0.name) },
            time: feedback.time.map { moment($0.milliseconds) }, product: product.isEmpty ? nil : product,
            person: Self.person(feedback),
            personHref: voice.person.map { links(.persons(.person($0.name))) }, cardLevel: voice.person?.cardLevel,
            polarity: (asked?.polarity ?? known?.sentiment.polarity)?.rawValue,
            probability: asked?.probability
                ?? (feedback.labels.polarity == nil ? known?.sentiment.ownProbability : nil),
            title: feedback.title,
            language: voice.analysis?.language.rawValue,
            pieces: MarkedText.pieces(
                of: Self.body(feedback), opinions: voice.analysis?.opinions ?? [], turns: feedback.turns, hits: hits,
                noise: voice.analysis?.noise ?? [], personal: voice.analysis?.pii ?? []),
            tags: tags(voice), isSecondHand: feedback.isSecondHand,
            correct: links(.work(.correct(voice.id, nil, from: list))),
            corrections: voice.corrections.filter(\.isInForce).map { note($0, list: list) },
            isNotAboutUs: !voice.isAboutUs, suspicion: suspicion(voice, list: list))
    }

    /// The list that a card of this page belongs to.
    private var list: VoicesView {
        switch place {
        case .voices(let view): view
        case .topic(let path, let scope, _): VoicesView(scope.about(path))
        case .work(.card(_, let view)): view
        default: VoicesView(place.scope ?? Scope())
        }
    }

    /// Where the page is about topics, the opinion on them that the page counts: the unhappiest, then the surest, of those that
    /// lean as asked for. `nil` where a voice as a whole is meant.
    private func opinionAsked(_ voice: StoredVoice) -> Opinion? {
        let scope = list.scope
        guard !scope.topics.isEmpty, scope.alsoAbout == nil else { return nil }
        return (voice.analysis?.opinions ?? []).filter { opinion in
            guard let topic = opinion.topic, scope.covers(topic) else { return false }
            return scope.polarity == nil || scope.polarity == opinion.polarity
        }.max { left, right in
            (-left.polarity.rawValue, left.probability) < (-right.polarity.rawValue, right.probability)
        }
    }

    /// The text that lists show; for a conversation what the customer said.
    static func body(_ feedback: Feedback) -> String {
        if feedback.turns.isEmpty { return feedback.text }
        return feedback.turns.filter { $0.role == .customer }.map(\.text).joined(separator: "\n")
    }

    /// How the author is called, already masked by the archive: a name before a nickname before anything else.
    static func person(_ feedback: Feedback) -> String? {
        for kind in [IdentityClaim.Kind.name, .nickname, .member, .person, .mobile, .email] {
            if let claim = feedback.author.first(where: { $0.kind == kind }) { return claim.value }
        }
        return nil
    }

    private func tags(_ voice: StoredVoice) -> [VoiceCard.Tag] {
        var tags = [VoiceCard.Tag]()
        var seen = Set<String>()
        let weightiest = (voice.analysis?.opinions ?? []).enumerated().sorted { left, right in
            (left.element.polarity.rawValue, right.element.probability, left.offset)
                < (right.element.polarity.rawValue, left.element.probability, right.offset)
        }
        // One tag a name: of several opinions on it the one that figures count.
        for opinion in weightiest.map(\.element) {
            guard let topic = opinion.topic, seen.insert(names.topic(topic)).inserted else { continue }
            tags.append(
                VoiceCard.Tag(name: names.topic(topic), href: topicLink(topic), polarity: opinion.polarity.rawValue))
        }
        if let irony = voice.analysis?.irony, irony.isIronic {
            tags.append(
                VoiceCard.Tag(
                    name: "\(words(.irony)) \(format.probability(irony.probability))", href: nil, polarity: nil))
        }
        if let rating = voice.feedback.rating {
            let value = ["value": format.decimalsIfAny(rating.value), "max": format.decimalsIfAny(rating.maximum)]
            tags.append(VoiceCard.Tag(name: words(.rating, value), href: nil, polarity: nil))
        }
        if let nps = voice.feedback.nps {
            tags.append(VoiceCard.Tag(name: "NPS \(format.decimalsIfAny(nps.value))", href: nil, polarity: nil))
        }
        return tags
    }
}

extension Format {
    /// `4`, `4.5`.
    func decimalsIfAny(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? exact(Int(value)) : decimals(value, 1)
    }
}

extension VoiceCard {
    func view(_ context: PageContext) -> HTML {
        let meta = [channel, time, product].compactMap(\.self).map { part -> HTML in "<span>\(part)</span>" }
        let relayed: HTML = isSecondHand ? #"<span class="tag">\#(context.words(.secondHand))</span>"# : .none
        let card: HTML = cardLevel.map { #" <span class="tag">\#($0)</span>"# } ?? .none
        let who: HTML =
            (person.map { name -> HTML in
                guard let personHref else { return "<span><b>\(name)</b></span>" }
                return #"<span><a href="\#(personHref)" rel="nofollow"><b>\#(name)</b></a>\#(card)</span>"#
            } ?? .none) + relayed
        let badge =
            polarity.flatMap(Polarity.init(rawValue:)).map { context.badge($0, probability: probability) } ?? .none
        let tags = tags.map { tag -> HTML in
            let style =
                tag.polarity.flatMap(Polarity.init(rawValue:)).map { $0 == .neutral ? "" : " \($0.style)" } ?? ""
            guard let href = tag.href else { return #"<span class="tag\#(style)">\#(tag.name)</span>"# }
            return #"<a class="tag\#(style)" href="\#(href)">\#(tag.name)</a>"#
        }
        let head: HTML = title.map { "<b>\($0)</b><br>" } ?? .none
        let said = pieces.map(\.text).joined()
        let quote = said.isEmpty ? title ?? "" : said
        // Without words there is no understanding of them to mend.
        let isRated = self.tags.contains { $0.href == nil && $0.polarity == nil }
        let silence: HTML =
            quote.isEmpty
            ? #"<span class="muted">\#(context.words(isRated ? .noWordsRated : .noWords))</span>"# : .none
        let wrong: HTML =
            quote.isEmpty
            ? .none
            : """
            <a class="wrong" href="\(correct)" rel="nofollow" data-correct \
            aria-label="\(context.words(.isWrongOn, ["quote": Format.short(quote)]))">\
            \(context.words(.isWrong))</a>
            """
        let out: HTML = isNotAboutUs ? #"<p class="muted">\#(context.words(.voiceNotAboutUs))</p>"# : .none
        return """
            <li class="voice" data-voice="\(id)"><div class="meta">\(meta.joined())\(who)\(badge)</div>
            <blockquote dir="auto"\(context.speaking(language))><a href="\(href)">\(head)\(silence)\(MarkedText.view(pieces, context.words))</a></blockquote>\
            <div class="tags">\(tags.joined())\(wrong)</div>\(corrections.map { $0.view(context) }.joined())\(suspicion.map { $0.view(context) } ?? .none)\(out)</li>

            """
    }
}

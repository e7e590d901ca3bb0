import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIdentity
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery

/// `/persons/NAME`: one customer across every channel, and why these records are one.
package struct PersonPage: Hashable, Sendable, Encodable {
    /// What one source says about who somebody is.
    package struct Claim: Hashable, Sendable, Encodable {
        package let kind: String
        /// Masked.
        package let value: String
        package let source: String
        package let period: String?
    }

    /// A name that the customer goes by in some channel.
    package struct Author: Hashable, Sendable, Encodable {
        package let name: String
        package let display: String
        package let claims: [Claim]
        package let voices: Int
    }

    package struct Part: Hashable, Sendable, Encodable {
        package let says: String
        package let weight: Double
    }

    package struct Pair: Hashable, Sendable, Encodable {
        package let left: String
        package let right: String
        package let weight: Double
        package let probability: Double
        package let parts: [Part]
    }

    package struct ProfileRow: Hashable, Sendable, Encodable {
        package let name: String
        package let value: String
        package let source: String
        package let since: String
        package let until: String?
    }

    package struct Change: Hashable, Sendable, Encodable {
        package let number: Int64
        package let what: String
        package let at: String
        package let by: String
        package let note: String?
        /// `nil` where the engine made it, so that it is split rather than undone.
        package let isUndone: Bool?
    }

    /// Something that the customer still waits for.
    package struct Open: Hashable, Sendable, Encodable {
        package let what: String
        package let quote: String
        package let href: String
        package let time: String?
    }

    package let name: String
    package let display: String
    package let cardLevel: String?
    package let consent: String?
    /// What there is to know first.
    package let summary: String
    package let total: Int
    package let line: PersonLine
    package let open: [Open]
    package let cards: [VoiceCard]
    package let profile: [ProfileRow]
    package let authors: [Author]
    package let pairs: [Pair]
    package let changes: [Change]
    package let download: String
    /// Where one sees what erasing would take away.
    package let erase: String
}

extension Site {
    func personPage(_ name: String, _ address: Address) async throws -> Answer {
        guard let person = try await archive.person(name) else { throw Self.noPerson(name) }
        let page = try await context(address, try await inquiry(), nil)
        let (voices, total) = try await archive.voices(ofPerson: person.name, limit: 500)
        let model = page.personPage(person, voices, total: total)
        return Answer(html: model.view(page), twin: twin("person", model, page), isPrivate: true)
    }

    static func noPerson(_ name: String) -> Failure {
        Failure(
            .notFound, "person-unknown",
            "nobody is called \(Format.short(name)) in this workspace; they may have been erased, or the address belongs to another workspace",
            back: .persons(.list(find: nil, page: 1)))
    }
}

extension PageContext {
    func personPage(_ person: StoredPerson, _ voices: [StoredVoice], total: Int) -> PersonPage {
        let shown = voices.prefix(20)
        return PersonPage(
            name: person.name, display: person.display, cardLevel: person.current(.cardLevel),
            consent: person.current(.consent), summary: summary(person, voices, total), total: total,
            line: PersonLine(voices, profile: person.profile, self), open: open(voices),
            cards: shown.map { card($0, hits: nil) },
            profile: person.profile.map { value in
                PersonPage.ProfileRow(
                    name: profileName(value.name), value: value.value, source: value.source,
                    since: moment(value.since), until: value.until.map(moment))
            },
            authors: person.authors.map(author), pairs: person.pairs.map(pair),
            changes: person.changes.map { change in
                PersonPage.Change(
                    number: change.number, what: words(Phrase.identityChange(change.kind)), at: moment(change.at),
                    by: change.by, note: change.note, isUndone: change.isUndone)
            },
            download: links(.persons(.download(person.name))), erase: links(.persons(.erasing(person.name))))
    }

    private func summary(_ person: StoredPerson, _ voices: [StoredVoice], _ total: Int) -> String {
        let channels = Set(voices.compactMap { $0.feedback.channel?.name }).map(names.channel).sorted()
        let said = words(
            .personSaid,
            [
                "names": format.exact(person.authors.count), "n": format.exact(total),
                "channels": words.list(channels),
            ])
        guard let newest = voices.first, let time = newest.feedback.time else { return said }
        let place = newest.feedback.channel.map { names.channel($0.name) } ?? newest.source
        let how = newest.analysis.map { names.polarity($0.sentiment.polarity, words) } ?? ""
        return said + words(.personLast, ["time": moment(time.milliseconds), "channel": place, "how": how])
    }

    private func author(_ author: StoredPerson.Author) -> PersonPage.Author {
        PersonPage.Author(
            name: author.name, display: author.display,
            claims: author.claims.map { claim in
                PersonPage.Claim(
                    kind: claimName(claim.claim.kind), value: claim.claim.value, source: claim.source,
                    period: period(claim.first, claim.last))
            }, voices: author.voices)
    }

    /// `手机`, without what the field is part of.
    private func claimName(_ kind: IdentityClaim.Kind) -> String {
        let name = words(Phrase.field(.claim(kind)))
        return name.split(separator: words.tongue == .chinese ? "：" : ": ").last.map(String.init) ?? name
    }

    private func period(_ first: Int64?, _ last: Int64?) -> String? {
        guard let first, let last else { return nil }
        let (from, to) = (format.day(offsets.day(of: first)), format.day(offsets.day(of: last)))
        return from == to ? from : "\(from) – \(to)"
    }

    private func pair(_ pair: StoredPerson.Pair) -> PersonPage.Pair {
        PersonPage.Pair(
            left: pair.left, right: pair.right, weight: pair.weight, probability: pair.probability,
            parts: pair.parts.map { PersonPage.Part(says: evidence($0), weight: Double($0.bits)) })
    }

    /// Stories without an end, steps that broke and grave things: what nobody has said is settled.
    private func open(_ voices: [StoredVoice]) -> [PersonPage.Open] {
        var open = [PersonPage.Open]()
        for voice in voices {
            guard let analysis = voice.analysis, analysis.sentiment.polarity == .negative else { continue }
            let what: String
            if let story = analysis.runaround, story.isResolved != true {
                what = words(.openRunaround)
            } else if analysis.channelBreak != nil {
                what = words(.openBreak)
            } else if let severity = analysis.severity, severity.score >= 0.4 {
                what = words.list([words(.severity)] + severity.reasons.map(names.mark))
            } else {
                continue
            }
            open.append(
                PersonPage.Open(
                    what: what, quote: Format.short(Self.body(voice.feedback), 80), href: links(.voice(voice.id)),
                    time: voice.feedback.time.map { moment($0.milliseconds) }))
        }
        return Array(open.prefix(10))
    }

    func profileName(_ name: String) -> String {
        ProfileField(rawValue: name).map { words(Phrase.profile($0)) } ?? name
    }

    /// `手机号相同`, `city: different`.
    private func evidence(_ part: EvidencePart) -> String {
        words.tongue == .chinese ? part.chinese : part.english
    }
}

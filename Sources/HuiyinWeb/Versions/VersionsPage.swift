import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// `/voices/ID/versions`: what an item said before and says now, and how each was understood.
package struct VersionsPage: Hashable, Sendable, Encodable {
    package struct Piece: Hashable, Sendable, Encodable {
        /// `kept`, `added` or `removed`.
        package let kind: String
        package let text: String
    }

    package struct Field: Hashable, Sendable, Encodable {
        package let field: String
        package let name: String
        package let pieces: [Piece]
    }

    package struct Opinion: Hashable, Sendable, Encodable {
        package let quote: String
        package let topic: String?
        package let polarity: Int
    }

    package struct Side: Hashable, Sendable, Encodable {
        package let number: Int
        package let time: String
        package let polarity: Int?
        package let opinions: [Opinion]
        /// Whether people's corrections are in it.
        package let isCorrected: Bool
    }

    package struct Choice: Hashable, Sendable, Encodable {
        package let old: Int
        package let new: Int
        package let href: String
        package let isCurrent: Bool
    }

    package let id: String
    package let back: String
    /// Each version against the one before.
    package let choices: [Choice]
    /// `nil` where there is one version only.
    package let old: Side?
    package let new: Side
    package let fields: [Field]
}

extension PageContext {
    /// - Throws: ``Failure`` 404 for a version that the voice doesn't have.
    func versionsPage(_ voice: StoredVoice, _ old: Int?, _ new: Int?, _ list: VoicesView) throws -> VersionsPage {
        let known = voice.earlierVersions.map(\.number).sorted() + [voice.version]
        for number in [old, new].compactMap(\.self) where !known.contains(number) {
            throw Failure(
                .notFound, "unknown-version",
                "the voice \(voice.id) has no version \(number); it has \(known.map { String($0) }.joined(separator: ", "))",
                details: [.init(at: String(number), expected: "one of the versions there are", suggestion: nil)],
                back: .voice(voice.id, from: list))
        }
        let later = new ?? old.flatMap { old in known.first { $0 > old } } ?? voice.version
        let earlier = old ?? known.last { $0 < later }
        let choices = zip(known, known.dropFirst()).map { before, after in
            VersionsPage.Choice(
                old: before, new: after, href: links(.work(.versions(voice.id, before, after, from: list))),
                isCurrent: before == earlier && after == later)
        }
        let after = feedback(later, voice)
        return VersionsPage(
            id: "\(voice.id)", back: links(.voice(voice.id, from: list)), choices: choices,
            old: earlier.map { side($0, voice) }, new: side(later, voice),
            fields: earlier.map { fields(VersionComparison(from: feedback($0, voice), to: after)) } ?? [])
    }

    private func feedback(_ number: Int, _ voice: StoredVoice) -> Feedback {
        voice.earlierVersions.first { $0.number == number }?.feedback ?? voice.feedback
    }

    private func fields(_ comparison: VersionComparison) -> [VersionsPage.Field] {
        comparison.fields.map { field in
            VersionsPage.Field(
                field: field.name, name: fieldName(field.name),
                pieces: field.pieces.map { .init(kind: $0.kind.rawValue, text: $0.text) })
        }
    }

    private func side(_ number: Int, _ voice: StoredVoice) -> VersionsPage.Side {
        guard let version = voice.earlierVersions.first(where: { $0.number == number }) else {
            let opinions = (voice.analysis?.opinions ?? []).map {
                VersionsPage.Opinion(
                    quote: quote($0, voice.feedback), topic: $0.topic.map(names.topic), polarity: $0.polarity.rawValue)
            }
            return VersionsPage.Side(
                number: number, time: moment(voice.importedAt), polarity: voice.analysis?.sentiment.polarity.rawValue,
                opinions: opinions, isCorrected: voice.corrections.contains(where: \.isInForce))
        }
        let read = version.understandings.first.flatMap {
            try? JSONDecoder().decode(ReadAnalysis.self, from: Data($0.json))
        }
        return VersionsPage.Side(
            number: number, time: moment(version.importedAt), polarity: read?.sentiment?.polarity,
            opinions: (read?.opinions ?? []).map {
                .init(quote: $0.quote ?? "", topic: $0.topic.map(names.topic), polarity: $0.polarity)
            }, isCorrected: false)
    }

    /// What the page calls a field of a mapping file.
    private func fieldName(_ name: String) -> String {
        switch name {
        case "title": words(.title)
        case "text", "turns": words(.voice)
        case "question": words(.question)
        case "context": words(.context)
        case "time": words(.time)
        case "channel": words(.channel)
        case "kind": words(.kind)
        case "rating": words(.ratingGiven)
        case "nps": "NPS"
        case "product": words(.productColumn)
        case "version": words(.version)
        case "store": words(.store)
        case "campaign": words(.campaign)
        case "topic": words(.topic)
        case "polarity": words(.polarity)
        default: name.hasPrefix("attribute:") ? String(name.dropFirst(10)) : name
        }
    }
}

/// The part of a stored analysis that a comparison shows.
private struct ReadAnalysis: Decodable {
    struct Sentiment: Decodable { let polarity: Int }
    struct Opinion: Decodable {
        let quote: String?
        let topic: String?
        let polarity: Int
    }

    let sentiment: Sentiment?
    let opinions: [Opinion]
}

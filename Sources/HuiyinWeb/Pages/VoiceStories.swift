import HuiyinDomain

/// How irony, a run-around and a break between channels are told on the page of a voice: each with what it was seen by.
struct VoiceStories {
    let words: Words
    let names: Names
    let format: Format

    /// Nothing where the item is taken at its word and nobody would doubt it.
    func irony(_ irony: Irony, _ text: String) -> VoicePage.Fact? {
        guard irony.isIronic || irony.probability >= 0.3 else { return nil }
        let bytes = Array(text.utf8)
        let cues = irony.cues.compactMap { cue -> String? in
            guard cue.bytes.upperBound <= bytes.count else { return nil }
            let kind = names.mark(cue.kind)
            // A cue as long as the item is about all of it; quoting it would say nothing.
            guard cue.bytes.count < bytes.count || bytes.count < 40 else { return kind }
            return words(.ironyCue, ["kind": kind, "words": String(decoding: bytes[cue.bytes], as: UTF8.self)])
        }
        let verdict = irony.isIronic ? "" : " · \(words(.unsure))"
        let reasons = cues.isEmpty ? "" : " · \(words.list(cues))"
        return .init(name: words(.irony), value: format.probability(irony.probability) + verdict + reasons)
    }

    func runaround(_ story: Runaround) -> VoicePage.Fact {
        var parts = [names.mark(story.kind.rawValue)]
        if !story.actors.isEmpty { parts.append(story.actors.joined(separator: " → ")) }
        if let contacts = story.contacts { parts.append(words(.contacts, ["n": String(contacts)])) }
        if let days = story.days { parts.append(words(.daysLong, ["n": String(days)])) }
        if let isResolved = story.isResolved { parts.append(words(isResolved ? .solved : .unsolved)) }
        parts.append(format.probability(story.probability))
        return .init(name: words(.runaround), value: parts.joined(separator: " · "))
    }

    func channelBreak(_ found: ChannelBreak) -> VoicePage.Fact {
        let way = "\(names.mark(found.from.rawValue)) → \(names.mark(found.to.rawValue))"
        let parts = [
            way, names.mark(found.what), words(.quoted, ["words": found.quote]), format.probability(found.probability),
        ]
        return .init(name: words(.channelBreak), value: parts.joined(separator: " · "))
    }

    /// How the first and the last of the customer's turns lean.
    func course(_ course: [TurnSentiment]) -> VoicePage.Fact? {
        guard course.count > 1, let first = course.first, let last = course.last else { return nil }
        return .init(
            name: words(.course), value: "\(format.points(first.score)) → \(format.points(last.score))")
    }
}

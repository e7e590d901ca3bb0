import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight

/// What speaks against a voice, with the way to say that it is genuine all the same.
package struct SuspicionNote: Hashable, Sendable, Encodable {
    package struct Flag: Hashable, Sendable, Encodable {
        package let kind: String
        /// In the page's language.
        package let name: String
        package let reason: String
        /// The words it was told by; `nil` where it rests on other voices.
        package let cue: String?
        /// The voice that this one repeats.
        package let other: String?
    }

    package let flags: [Flag]
    /// Somebody said that the voice is genuine: the flags don't count.
    package let isDismissed: Bool
    /// Where a `POST` says that it is genuine, or takes that back.
    package let action: String
}

extension PageContext {
    /// `nil` where nothing speaks against the voice.
    func suspicion(_ voice: StoredVoice, list: VoicesView) -> SuspicionNote? {
        suspicion(voice.suspicion, of: voice.id, voice, list: list)
    }

    func suspicion(
        _ state: SuspicionState, of id: FeedbackID, _ voice: StoredVoice? = nil, list: VoicesView
    ) -> SuspicionNote? {
        guard !state.flags.isEmpty else { return nil }
        let flags = state.flags.map { flag in
            SuspicionNote.Flag(
                kind: flag.kind.rawValue, name: names.authenticity(flag.kind.rawValue), reason: reason(flag),
                cue: SuspicionLine.cue(flag, voice).map { Format.short($0) },
                other: flag.other.map { links(.voice($0, from: list)) })
        }
        return SuspicionNote(
            flags: flags, isDismissed: state.dismissal != nil,
            action: links(
                .deed(Deed(AuthenticityDeed(voice: id, isGenuine: state.dismissal == nil, list: list)))))
    }

    private func reason(_ flag: SuspicionFlag) -> String {
        let count = ["n": format.count(flag.count ?? 0)]
        return switch flag.rule {
        case .advertWords: words(.becauseAdvert)
        case .rewardWords: words(.becauseReward)
        case .platformText: words(.becausePlatform)
        case .forwardMarks: words(.becauseForward)
        case .copy: words(.becauseCopy)
        case .authorRepeats: words(.becauseRepeats, count)
        case .templateBurst: words(.becauseBurst, count)
        case .person: words(.becausePerson)
        }
    }
}

extension SuspicionNote {
    /// `可能不真实 重复：和另一条声音说的一样 · 是真实的`.
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let colon = words.tongue == .chinese ? "：" : ": "
        let reasons = flags.map { flag -> HTML in
            let cue: HTML = flag.cue.map { #" <q dir="auto">\#($0)</q>"# } ?? .none
            let other: HTML = flag.other.map { #" <a href="\#($0)">\#(words(.seeOther))</a>"# } ?? .none
            return #"<span><b>\#(flag.name)</b>\#(colon)\#(flag.reason)\#(cue)\#(other)</span>"#
        }
        let state: HTML =
            isDismissed
            ? #"<span class="muted">\#(words(.isCalledGenuine))</span>"#
            : #"<span class="tag warn">\#(words(.suspicious))</span>"#
        return """
            <form class="mended doubt" method="post" action="\(action)" data-inplace>\(state)\(reasons.joined())\
            <button class="btn quiet" data-focus>\(words(isDismissed ? .undo : .thisIsGenuine))</button></form>
            """
    }
}

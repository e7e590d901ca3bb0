import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// A correction in one line, with the way to take it back or make it count again.
package struct CorrectionNote: Hashable, Sendable, Encodable {
    package let id: String
    /// The words that are corrected, cut where they are long.
    package let quote: String
    /// `topic`, `polarity`, `irony` or `not-about-us`.
    package let kind: String
    /// What was shown before and what is now, in the page's language; ``was`` is `nil` for "not about us".
    package let was: String?
    package let now: String
    /// `counting`, `undone` or `idle`.
    package let state: String
    /// Why it doesn't count; `nil` where it does.
    package let why: String?
    /// Where a `POST` takes it back, or makes it count again where it was taken back.
    package let action: String
}

extension PageContext {
    private static let quoteLength = 60

    /// `list` is the list of voices that the correction is shown in.
    func note(_ correction: StoredCorrection, list: VoicesView) -> CorrectionNote {
        let state = CorrectionsView.State(correction.state)
        return CorrectionNote(
            id: correction.id, quote: Format.short(correction.quote, Self.quoteLength),
            kind: correction.correction.change.name, was: correction.before.map { said($0, .was) },
            now: said(correction.correction.change, .now), state: state.rawValue,
            why: why(correction.state),
            action: links(.deed(Deed(CorrectionDeed.turn(correction.id, isUndo: state != .undone, from: list)))))
    }

    private enum Side { case was, now }

    private func said(_ change: Correction.Change, _ side: Side) -> String {
        switch change {
        case .topic(let path): path.map(names.topic) ?? words(.noTopic)
        case .polarity(let polarity): names.polarity(polarity, words)
        case .irony(let isIronic): words(isIronic ? .isIronic : .isNotIronic)
        case .notAboutUs: words(.notAboutUs)
        }
    }

    private func why(_ state: StoredCorrection.State) -> String? {
        switch state {
        case .inForce: nil
        case .undone: words(.correctionUndone)
        case .superseded: words(.correctionSuperseded)
        case .noOpinionThere: words(.correctionNoOpinion)
        case .olderVersion: words(.correctionOlderVersion)
        case .withdrawn: words(.correctionWithdrawn)
        }
    }

    /// What a kind of correction is about.
    func kindName(_ kind: String) -> String {
        switch CorrectionsView.Kind(rawValue: kind) {
        case .topic, nil: words(.topic)
        case .polarity: words(.polarity)
        case .irony: words(.irony)
        case .notAboutUs: words(.notAboutUs)
        }
    }
}

extension CorrectionsView.State {
    init(_ state: StoredCorrection.State) {
        switch state {
        case .inForce: self = .counting
        case .undone: self = .undone
        case .superseded, .noOpinionThere, .olderVersion, .withdrawn: self = .idle
        }
    }
}

extension CorrectionNote {
    /// `主题：蓝牙 → 车机`.
    func change(_ context: PageContext) -> String {
        let kind = context.kindName(self.kind)
        guard let was else { return kind }
        let colon = context.words.tongue == .chinese ? "：" : ": "
        return "\(kind)\(colon)\(was) → \(now)"
    }

    /// `已改 主题：蓝牙 → 车机 · 撤销`.
    func view(_ context: PageContext, isNamed: Bool = true) -> HTML {
        let words = context.words
        let isUndone = state == CorrectionsView.State.undone.rawValue
        let quote: HTML = isNamed ? #"<q dir="auto">\#(self.quote)</q> "# : .none
        let why: HTML = self.why.map { #" <span class="muted">\#($0)</span>"# } ?? .none
        return """
            <form class="mended" method="post" action="\(action)" data-inplace><span><b>\(words(isUndone ? .undone : .corrected))</b> \
            \(quote)\(change(context))\(why)</span>\
            <button class="btn quiet" data-focus>\(words(isUndone ? .redo : .undo))</button></form>
            """
    }
}

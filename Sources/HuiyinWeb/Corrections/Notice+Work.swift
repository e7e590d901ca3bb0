import HuiyinInsight

extension Notice {
    /// What pages say after corrections and after saving views.
    static let ofWork: [String: Saying] = [
        "corrected": Saying(phrase: .noticeCorrected) { turn($0, isUndo: true) },
        "correction-undone": Saying(phrase: .noticeUndone) { turn($0, isUndo: false) },
        "correction-redone": Saying(phrase: .noticeCorrected) { turn($0, isUndo: true) },
        "view-saved": Saying(phrase: .viewSaved) { Deed(ViewDeed.act($0, .remove)) },
        "view-renamed": Saying(phrase: .viewRenamed),
        "view-up": Saying(phrase: .viewMoved) { Deed(ViewDeed.act($0, .down)) },
        "view-down": Saying(phrase: .viewMoved) { Deed(ViewDeed.act($0, .up)) },
        "view-removed": Saying(phrase: .viewRemoved) { Deed(ViewDeed.act($0, .restore)) },
    ]

    private static func turn(_ id: String, isUndo: Bool) -> Deed {
        Deed(CorrectionDeed.turn(id, isUndo: isUndo, from: VoicesView(Scope())))
    }
}

extension Phrase {
    /// What pages say about failures of these deeds, by code.
    static let ofFailedWork: [String: Phrase] = [
        "unknown-topic-typed": unknownTyped, "no-change": chooseOne, "correction-refused": changedMeanwhile,
        "unknown-correction": noSuchCorrection, "view-address": viewAddressBad, "view-refused": viewNameBad,
        "not-suspicious": notSuspicious, "unknown-view": noSuchView, "unknown-version": noSuchVersion,
        "nothing-to-export": errorNothingToExport,
    ]
}

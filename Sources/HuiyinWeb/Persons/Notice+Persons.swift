extension Notice {
    /// What pages say after customers were merged or set apart.
    static let ofPersons: [String: Saying] = [
        "persons-merged": Saying(phrase: .noticeMerged) { turn($0, isUndo: true) },
        "person-split": Saying(phrase: .noticeSplit) { turn($0, isUndo: true) },
        "person-erased": Saying(phrase: .noticeErased),
        "identity-undone": Saying(phrase: .noticeIdentityUndone) { turn($0, isUndo: false) },
        "identity-redone": Saying(phrase: .noticeIdentityRedone) { turn($0, isUndo: true) },
    ]

    private static func turn(_ number: String, isUndo: Bool) -> Deed? {
        Int64(number).map { Deed(PersonDeed.turn($0, isUndo: isUndo)) }
    }
}

extension Phrase {
    /// What pages say about failures of these deeds, by code.
    static let ofFailedPersons: [String: Phrase] = [
        "person-unknown": personUnknown, "person-ambiguous": personAmbiguous, "identity-refused": identityRefused,
    ]
}

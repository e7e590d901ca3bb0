/// What can happen to a voice, a topic or a case; the learning clock is read off these.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    case firstHeard = "first-heard"
    case imported
    case analysed
    case alerted
    case acknowledged
    case acted
    case verified
    case told
    case erased
    case corrected
    case correctionUndone = "correction-undone"
    case correctionRedone = "correction-redone"
    case importUndone = "import-undone"
    case importRedone = "import-redone"
    case rejectionsSettled = "rejections-settled"
    case rejectionsReopened = "rejections-reopened"
    case personsMerged = "persons-merged"
    case personSplit = "person-split"
    case identityUndone = "identity-undone"
    case identityRedone = "identity-redone"
    case customersImported = "customers-imported"
    case customersUndone = "customers-undone"
    case customersRedone = "customers-redone"
    case sourceQuiet = "source-quiet"
    case sourceChanged = "source-changed"
    case sourceNoted = "source-noted"
}

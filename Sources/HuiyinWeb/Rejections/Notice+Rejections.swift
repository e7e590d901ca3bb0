extension Notice {
    /// What pages say after something was done about rejected records.
    static let ofRejections: [String: Saying] = [
        "rejection-dismissed": Saying(
            phrase: .noticeDismissed, undo: { Int64($0).map { Deed(RejectionsDeed.reopen($0)) } }),
        "rejection-reopened": Saying(phrase: .noticeReopened),
        "rejection-mended": Saying(phrase: .noticeMended, undo: { Deed(SourcesDeed.undo($0)) }),
        "rejection-known": Saying(phrase: .noticeMendedKnown),
        "rejections-retried": Saying(phrase: .noticeRetried),
        "rejections-as-before": Saying(phrase: .noticeAsBefore),
    ]
}

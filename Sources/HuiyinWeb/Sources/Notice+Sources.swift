extension Notice {
    /// What pages say after something was done about sources and imports.
    static let ofSources: [String: Saying] = [
        "upload-empty": Saying(phrase: .uploadEmpty),
        "upload-removed": Saying(phrase: .noticeUploadRemoved),
        "mapping-saved": Saying(phrase: .noticeMappingSaved),
        "mapping-removed": Saying(phrase: .noticeMappingRemoved, undo: { Deed(SourcesDeed.restoreMapping($0)) }),
        "mapping-gone": Saying(phrase: .noticeMappingRemoved),
        "mapping-restored": Saying(phrase: .noticeMappingRestored),
        "import-undone": Saying(phrase: .noticeImportUndone, undo: { Deed(SourcesDeed.redo($0)) }),
        "import-redone": Saying(phrase: .noticeImportRedone, undo: { Deed(SourcesDeed.undo($0)) }),
    ]
}

package import HuiyinIngest

extension IngestError {
    private static let ofContent: Set<String> = [
        "binary-file", "column-unknown", "conversation-needs-file", "conversation-too-many", "encoding-unsupported",
        "full-width-delimiter", "mapping-records", "markup-file", "records-not-found", "sheet-unknown",
        "text-column-unknown",
    ]

    /// Whether a file's content is to blame, as the mapping has it read: the same file under the same mapping fails again. Whatever
    /// else went wrong, from a disk that can't be read to a file that became shorter, may be over when it is tried again.
    package var isOfContent: Bool { Self.ofContent.contains(code) || code.hasPrefix("workbook-") }
}

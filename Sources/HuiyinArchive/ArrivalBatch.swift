package import HuiyinDomain

/// A record that was read: what it says, and the bytes it came as.
package struct Arrival: Sendable {
    package var feedback: Feedback
    /// Exactly as they came, so that ``Archive/rawBytes(of:version:)`` gives them back.
    package var raw: [UInt8]
    /// The physical line where the record begins, from 1.
    package var line: Int
    /// What `AnalysisJSON` wrote; `nil` where the item was not analysed.
    package var analysisJSON: [UInt8]?
    package var analysis: Analysis?
    /// The item that this record was exported from; `nil` for a record that comes from elsewhere.
    ///
    /// An export masks who said it, so what comes back never equals what went in. Where the archive still has the item and
    /// it says the same, the record is a duplicate of it, under whatever source it is imported.
    package var returning: FeedbackID?
    /// The number of the rejected record that this one was mended from; its own bytes stay as they came.
    package var rejection: Int64?

    package init(
        feedback: Feedback, raw: [UInt8], line: Int, analysisJSON: [UInt8]?, analysis: Analysis?,
        returning: FeedbackID? = nil, rejection: Int64? = nil
    ) {
        self.feedback = feedback
        self.raw = raw
        self.line = line
        self.analysisJSON = analysisJSON
        self.analysis = analysis
        self.returning = returning
        self.rejection = rejection
    }
}

/// A record that could not be read: kept as it came, with what is wrong.
package struct RejectedRecord: Hashable, Sendable {
    package var raw: [UInt8]
    package var diagnostic: Diagnostic
    /// The record's own id where that much could be read.
    package var id: String?

    package init(raw: [UInt8], diagnostic: Diagnostic, id: String? = nil) {
        self.raw = raw
        self.diagnostic = diagnostic
        self.id = id
    }
}

/// What one transaction writes. A thousand or two of arrivals make good use of it.
package struct ArrivalBatch: Sendable {
    package var arrivals: [Arrival]
    package var rejections: [RejectedRecord]
    /// Where the import stands once this batch is in.
    package var checkpoint: ImportCheckpoint

    package init(arrivals: [Arrival], rejections: [RejectedRecord] = [], checkpoint: ImportCheckpoint) {
        self.arrivals = arrivals
        self.rejections = rejections
        self.checkpoint = checkpoint
    }
}

/// What became of the records of a batch, or of a whole import.
package struct BatchCounts: Hashable, Sendable {
    /// New items.
    package var stored: Int
    /// Items known with the same content.
    package var duplicates: Int
    /// Items known with other content: a new version.
    package var updated: Int
    /// Records that could not be read.
    package var rejected: Int

    package init(stored: Int = 0, duplicates: Int = 0, updated: Int = 0, rejected: Int = 0) {
        self.stored = stored
        self.duplicates = duplicates
        self.updated = updated
        self.rejected = rejected
    }

    /// The sum of the four.
    package var read: Int { stored + duplicates + updated + rejected }

    package static func + (left: Self, right: Self) -> Self {
        Self(
            stored: left.stored + right.stored, duplicates: left.duplicates + right.duplicates,
            updated: left.updated + right.updated, rejected: left.rejected + right.rejected)
    }
}

/// How an import ended.
package struct ImportSummary: Hashable, Sendable {
    package let run: Int64
    /// Of the whole run, earlier processes included.
    package let counts: BatchCounts
    /// Every record of this run that could not be read, in the order of the file.
    package let rejections: [StoredRejection]

    package init(run: Int64, counts: BatchCounts, rejections: [StoredRejection]) {
        self.run = run
        self.counts = counts
        self.rejections = rejections
    }
}

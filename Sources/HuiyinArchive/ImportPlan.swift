package import HuiyinDomain

/// What an import was asked to do; two imports with equal plans read the same records the same way.
package struct ImportPlan: Hashable, Sendable {
    /// Which file, and which state of it.
    package struct File: Hashable, Sendable {
        /// As the user named it; `-` for standard input.
        package var path: String
        /// Bytes; 0 where unknown.
        package var size: Int64
        /// Milliseconds UTC; 0 where unknown.
        package var modified: Int64
        /// A hash of the first bytes, in hexadecimal, so that another file of the same name and size is told apart.
        package var head: String

        /// What stands in ``head`` where rejected records of a file were mended or read again.
        package static let mendedHead = "mended"
        /// What stands in ``head`` where another system pushed the records.
        package static let pushHead = "push"

        package init(path: String, size: Int64, modified: Int64, head: String) {
            self.path = path
            self.size = size
            self.modified = modified
            self.head = head
        }
    }

    package var source: String
    package var file: File
    /// Given to voices that don't say.
    package var kind: FeedbackKind?
    /// Given to voices that don't say.
    package var channel: Channel?
    /// A hash of the mapping in force, in hexadecimal: another mapping makes other records.
    package var mapping: String
    /// `auto@4`, or `nil` where no topics are looked for.
    package var taxonomy: String?

    package init(
        source: String, file: File, kind: FeedbackKind? = nil, channel: Channel? = nil, mapping: String,
        taxonomy: String?
    ) {
        self.source = source
        self.file = file
        self.kind = kind
        self.channel = channel
        self.mapping = mapping
        self.taxonomy = taxonomy
    }
}

/// How far an import has come; whatever lies before it is in the archive.
package struct ImportCheckpoint: Hashable, Sendable {
    /// Where the next record begins.
    package var byteOffset: Int64
    /// The physical line of the next record, from 1.
    package var line: Int
    /// Records done since the beginning of the file, those of earlier processes included.
    package var records: Int

    package init(byteOffset: Int64 = 0, line: Int = 1, records: Int = 0) {
        self.byteOffset = byteOffset
        self.line = line
        self.records = records
    }
}

/// An import under way, as ``Archive/beginImport(_:)`` gave it.
package struct ImportRun: Hashable, Sendable {
    package let id: Int64
    package let plan: ImportPlan
    /// Where to go on; the start of the file for a run that is new.
    package let checkpoint: ImportCheckpoint
    /// What earlier processes have counted for the same run.
    package let counts: BatchCounts
    /// Whether an earlier process began it.
    package let isResumed: Bool

    package init(id: Int64, plan: ImportPlan, checkpoint: ImportCheckpoint, counts: BatchCounts, isResumed: Bool) {
        self.id = id
        self.plan = plan
        self.checkpoint = checkpoint
        self.counts = counts
        self.isResumed = isResumed
    }
}

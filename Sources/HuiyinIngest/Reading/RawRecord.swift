package import HuiyinDomain

/// One record as it stands in the file, not yet decoded.
package struct RawRecord: Hashable, Sendable {
    /// The bytes between two separators, exactly as they were.
    package var bytes: [UInt8]
    /// The physical line where it begins, from 1.
    package var line: Int
    /// Where it begins in the file.
    package var offset: Int64
    /// Why it cannot be read, where the reader itself found that out.
    package var problem: Diagnostic?
    /// What the messages of a conversation share; `nil` for any other record.
    package var conversation: String?
    /// Where in ``bytes`` each message of a conversation stands; empty for any other record.
    package var parts: [Range<Int>] = []

    package init(bytes: [UInt8], line: Int, offset: Int64, problem: Diagnostic? = nil) {
        self.bytes = bytes
        self.line = line
        self.offset = offset
        self.problem = problem
    }
}

/// What a splitter found at the start of the bytes it was shown.
package enum SplitStep: Hashable, Sendable {
    /// The record does not end here; show the same bytes with more behind them.
    case needsMore
    /// So many bytes belong to no record.
    case skip(Int)
    /// A record of `length` bytes; `consumed` includes its separator.
    case record(length: Int, consumed: Int, problem: SplitProblem?)
    /// Nothing follows that could be read.
    case end(SplitProblem?)
}

/// What a splitter found wrong.
package struct SplitProblem: Hashable, Sendable {
    package let code: String
    package let message: String
}

/// The form of a file that decides where its records begin and end.
package enum Container: Hashable, Sendable {
    case delimited(delimiter: UInt8)
    case jsonLines
    /// A JSON document; `path` leads to its records, `nil` means that each value at the top is one record.
    case json(path: [String]?, isGB18030: Bool)
    /// A JSON document whose records are the members of the object at `path`, each under its id.
    case keyedJSON(path: [String], isGB18030: Bool)
}

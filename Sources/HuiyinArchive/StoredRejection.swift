package import HuiyinDomain

/// A record that could not be read, as `huiyin rejections list` shows it; its bytes are kept and encrypted.
package struct StoredRejection: Hashable, Sendable {
    /// How a rejection was settled.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// Its bytes were mended and read.
        case mended
        /// It was read as it came, by another mapping.
        case retried
        /// Somebody says that it need not be read.
        case dismissed
        /// The import that met it is undone.
        case undone
    }

    package let number: Int64
    package let source: String
    /// The import that saw it last.
    package let run: Int64
    /// The record's own id where that much could be read.
    package let id: String?
    package let diagnostic: Diagnostic
    /// Milliseconds UTC.
    package let rejectedAt: Int64
    /// Milliseconds UTC; `nil` while it waits.
    package let settledAt: Int64?
    /// `nil` while it waits.
    package let settledAs: Outcome?
    /// The import that brought in what the record says; `nil` where there is none.
    package let settledRun: Int64?

    package var isOpen: Bool { settledAt == nil }
}

/// Which rejected records are meant.
package struct RejectionFilter: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Those that wait for being mended.
        case open
        case settled
        case all
    }

    /// `nil` for all sources.
    package var source: String?
    /// The import that saw them last; `nil` for all.
    package var run: Int64?
    /// A stable name of what is wrong, such as `column-count`; `nil` for all.
    package var code: String?
    package var state: State

    package init(source: String? = nil, run: Int64? = nil, code: String? = nil, state: State = .open) {
        self.source = source
        self.run = run
        self.code = code
        self.state = state
    }
}

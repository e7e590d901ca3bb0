package import HuiyinDomain

/// A record of the file's beginning as it will be understood.
package struct PreviewRow: Sendable {
    package enum Outcome: Sendable {
        /// Claims are masked; the analysis is `nil` where no engine was given.
        case understood(Feedback, Analysis?)
        case refused(Diagnostic)
    }

    /// The physical line where the record begins, from 1.
    package let line: Int
    package let outcome: Outcome
    /// Values that were looked for in a field, do not fit it, and will be kept as attributes.
    package let unread: [UnreadColumn]
}

/// A customer file that came in, or is coming in.
package struct CustomerImport: Hashable, Sendable {
    package let number: Int64
    package let source: String
    /// As somebody called it; no path.
    package let file: String
    /// Records of the file that are behind us, unreadable ones too.
    package let records: Int
    package let counts: CustomerCounts
    /// Milliseconds UTC.
    package let startedAt: Int64
    /// `nil` while it runs, or where it was killed.
    package let finishedAt: Int64?
    /// `nil` where it counts.
    package let undoneAt: Int64?
}

/// What taking a customer file back changed, or making it count again.
package struct UndoneCustomerImport: Hashable, Sendable {
    package let number: Int64
    /// Customers of whom it says something else now, or nothing.
    package let customers: Int
    /// Names that stand with other names than before.
    package let moved: Int
    /// Whether it was so already; nothing changed then.
    package let wasDone: Bool
}

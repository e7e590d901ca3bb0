package import HuiyinDomain

/// A record that could not be read, as `huiyin rejections list` shows it; its bytes are kept and encrypted.
package struct StoredRejection: Hashable, Sendable {
    package let number: Int64
    package let source: String
    /// The import that saw it last.
    package let run: Int64
    /// The record's own id where that much could be read.
    package let id: String?
    package let diagnostic: Diagnostic
    /// Milliseconds UTC.
    package let rejectedAt: Int64
}

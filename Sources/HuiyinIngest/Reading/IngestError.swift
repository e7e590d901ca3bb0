/// Why a whole file could not be read; a single bad record is a ``Diagnostic`` instead.
package struct IngestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable name for programs: `file-missing`, `binary-file`, `text-column-unknown`, `mapping-invalid`.
    package let code: String
    /// What happened, to which file, what was expected, what to do.
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}

/// Why the file of a segment can't be used: it is made again from the facts it was derived from.
package struct SegmentError: Error, CustomStringConvertible {
    /// `segment-missing`, `segment-damaged`, `segment-version` or `segment-limit`.
    package let code: String
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }

    static func damaged(_ file: String, _ what: String) -> SegmentError {
        SegmentError(code: "segment-damaged", message: "\(file) is damaged: \(what)")
    }
}

import Glibc

/// Writes bytes to a descriptor, all of them or with a reason why not.
package struct OutputPipe: Sendable {
    package static let standard = OutputPipe(descriptor: STDOUT_FILENO, name: "standard output")
    package static let errors = OutputPipe(descriptor: STDERR_FILENO, name: "standard error")

    private let descriptor: Int32
    private let name: String

    /// - Parameter name: what messages call it.
    package init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Writes all of `bytes`.
    ///
    /// - Throws: ``IngestError`` `output-failed` when the disk is full or nobody takes the bytes.
    package func write(_ bytes: some Sequence<UInt8>) throws(IngestError) {
        let bytes = Array(bytes)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
                continue
            }
            if errno == EINTR { continue }
            throw IngestError(
                code: "output-failed",
                message: "\(name) cannot be written: \(String(cString: strerror(errno))); "
                    + "make room there or name another place, and run the command again")
        }
    }
}

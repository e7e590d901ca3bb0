import Glibc

/// A sliding window over the bytes of a file or of standard input.
///
/// Not `Sendable`: one thread reads. Memory is the window, which grows only as far as the longest record.
package final class ByteReader {
    /// Where the bytes come from.
    package enum Origin: Hashable, Sendable {
        case file(String)
        case standardInput
        /// Bytes that are in memory already, under a name for diagnostics.
        case bytes([UInt8], name: String)

        /// The name that diagnostics and summaries use; `-` for standard input.
        package var name: String {
            switch self {
            case .file(let path): path
            case .standardInput: "-"
            case .bytes(_, let name): name
            }
        }
    }

    package let origin: Origin
    /// The size in bytes of a regular file, else `nil`.
    package let size: Int64?
    /// The last change of a regular file in milliseconds since 1970, else `nil`.
    package let modified: Int64?
    /// The window; what lies before ``position`` is done with.
    package private(set) var bytes: [UInt8] = []
    /// The index in ``bytes`` of the first byte not yet consumed.
    package private(set) var position = 0
    /// Whether ``bytes`` reaches to the end of the input.
    package private(set) var isAtEnd = false

    private var start: Int64 = 0
    /// What of bytes in memory lies beyond the window, and how much of it comes at once.
    private var pending: ArraySlice<UInt8> = []
    private var piece = 0
    private let descriptor: Int32
    private var transcoder: UTF16Transcoder?
    private var sheets: SheetStream?
    private static let chunk = 1 << 18

    /// Opens a file.
    ///
    /// - Throws: ``IngestError`` when it is missing, a folder, or may not be read.
    package init(_ origin: Origin) throws(IngestError) {
        self.origin = origin
        let path: String
        switch origin {
        case .file(let name): path = name
        case .standardInput:
            (descriptor, size, modified) = (dup(STDIN_FILENO), nil, nil)
            guard descriptor >= 0 else {
                throw IngestError(
                    code: "no-input", message: "standard input is closed; name a file, or pipe the records in")
            }
            return
        case .bytes(let contents, _):
            (descriptor, size, modified) = (-1, nil, nil)
            bytes = contents
            isAtEnd = true
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw Self.cannotOpen(path, errno) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw Self.cannotOpen(path, errno) }
        let kind = facts.st_mode & S_IFMT
        if kind == S_IFDIR {
            close(descriptor)
            throw Self.isAFolder(path)
        }
        size = kind == S_IFREG ? Int64(facts.st_size) : nil
        modified =
            kind == S_IFREG ? Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000 : nil
    }

    /// Bytes in memory that come in pieces of `window`, as those of a file do.
    package init(_ bytes: [UInt8], name: String, window: Int) {
        origin = .bytes(bytes, name: name)
        (descriptor, size, modified) = (-1, nil, nil)
        pending = bytes[...]
        piece = max(1, window)
    }

    /// Whether `path` can be read, found out without taking anything from it: a pipe gives its bytes only once.
    ///
    /// - Throws: ``IngestError`` as opening it would.
    package static func check(_ path: String) throws(IngestError) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw cannotOpen(path, errno) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw isAFolder(path) }
        guard access(path, R_OK) == 0 else { throw cannotOpen(path, errno) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The offset in the file of the first byte not yet consumed; for UTF-16, in its UTF-8 form.
    package var offset: Int64 { start + Int64(position) }

    /// How many bytes of the window are not yet consumed.
    package var available: Int { bytes.count - position }

    /// Whether reading can begin anywhere: a regular file whose bytes are not recoded.
    package var isSeekable: Bool { size != nil && transcoder == nil && sheets == nil }

    /// Whether the window holds the rows of a workbook instead of its bytes.
    package var isWorkbook: Bool { sheets != nil }

    /// The row of its sheet that the record at `offset` is; `nil` for all other files.
    func row(at offset: Int64) -> Int? { sheets?.row(at: offset) }

    /// Reads one more chunk onto the end of the window; `false` when there is nothing left.
    package func fill() throws(IngestError) -> Bool {
        guard !isAtEnd else { return false }
        if position > 0 {
            bytes.removeFirst(position)
            start += Int64(position)
            position = 0
        }
        let before = bytes.count
        if let sheets {
            isAtEnd = try !sheets.read(into: &bytes)
            return !isAtEnd
        }
        if piece > 0 {
            bytes += pending.prefix(piece)
            pending = pending.dropFirst(piece)
            isAtEnd = bytes.count == before
            return !isAtEnd
        }
        while bytes.count == before {
            var chunk = [UInt8](repeating: 0, count: Self.chunk)
            let got = read(descriptor, &chunk, Self.chunk)
            if got < 0 {
                if errno == EINTR { continue }
                throw IngestError(
                    code: "read-error",
                    message: "\(origin.name): reading stopped at byte \(start + Int64(before)) "
                        + "(\(String(cString: strerror(errno)))); what was read before is kept, start again to go on"
                )
            }
            if got == 0 {
                if let size, transcoder == nil, start + Int64(bytes.count) < size { throw truncated(size) }
                isAtEnd = true
                transcoder?.finish(into: &bytes)
                return bytes.count > before
            }
            if transcoder != nil {
                transcoder?.append(chunk[..<got], to: &bytes)
            } else {
                bytes.append(contentsOf: chunk[..<got])
            }
        }
        return true
    }

    /// Fills the window until `count` bytes are available or the input ends.
    package func fill(atLeast count: Int) throws(IngestError) {
        while available < count, try fill() {}
    }

    /// Is done with the next `count` bytes.
    package func consume(_ count: Int) { position += count }

    /// Goes on at `offset` of a seekable file.
    package func seek(to offset: Int64) throws(IngestError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
            throw IngestError(
                code: "read-error", message: "\(origin.name): cannot go to byte \(offset) to continue the import")
        }
        bytes.removeAll(keepingCapacity: true)
        start = offset
        position = 0
        isAtEnd = false
    }

    /// From now on the window holds the UTF-8 form of UTF-16 input; the mark at its start is dropped.
    package func transcode(from encoding: TextEncoding) {
        var transcoder = UTF16Transcoder(isBigEndian: encoding == .utf16BigEndian)
        var recoded: [UInt8] = []
        transcoder.append(bytes[position...], to: &recoded)
        if isAtEnd { transcoder.finish(into: &recoded) }
        bytes = recoded
        position = 0
        self.transcoder = transcoder
    }

    /// From now on the window holds the rows of a workbook as lines of a table in UTF-8.
    ///
    /// - Parameters:
    ///   - wanted: the sheet that a mapping names.
    ///   - names: columns that a mapping names.
    /// - Returns: which sheets are read, and why.
    /// - Throws: ``IngestError`` `workbook-broken`, `workbook-bomb`, `workbook-encrypted`, `workbook-entities`,
    ///   `workbook-empty`, `sheet-unknown`; `binary-file` for an archive that is no workbook.
    func readSheets(_ wanted: String?, names: Set<String>) throws(IngestError) -> FormReason {
        var whole = origin
        if case .standardInput = origin {
            // The table of contents of an archive stands at its end.
            while try fill() {
                guard bytes.count <= 1 << 28 else {
                    throw IngestError(
                        code: "workbook-piped",
                        message:
                            "the workbook on standard input is larger than 256 MiB; save it as a file and name that")
                }
            }
            whole = .bytes(Array(bytes[position...]), name: origin.name)
        }
        let stream = try SheetStream(whole, wanted: wanted, names: names)
        sheets = stream
        bytes = []
        start = 0
        position = 0
        isAtEnd = false
        return stream.reason
    }

    /// How the file has changed since it was opened, or `nil` where it has not: a sentence that says what to do.
    ///
    /// Someone was still writing it, so its last record may be half a record.
    package var change: String? {
        var facts = stat()
        guard let size, let modified, fstat(descriptor, &facts) == 0 else { return nil }
        let now = Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
        guard Int64(facts.st_size) != size || now != modified else { return nil }
        return
            "\(origin.name) changed while it was read (it had \(size) bytes and has \(facts.st_size) now); what was there "
            + "is in. Import it again when nothing writes it any more: what is in already counts as duplicates"
    }

    private func truncated(_ size: Int64) -> IngestError {
        IngestError(
            code: "file-truncated",
            message:
                "\(origin.name) became shorter while it was read: it had \(size) bytes, and nothing comes after byte "
                + "\(start + Int64(bytes.count)). What was read before is kept; import the whole file again when nothing "
                + "writes it any more")
    }

    private static func isAFolder(_ path: String) -> IngestError {
        IngestError(
            code: "is-a-folder", message: "\(path) is a folder; name the files in it, for example \(path)/*.csv")
    }

    private static func cannotOpen(_ path: String, _ code: Int32) -> IngestError {
        switch code {
        case ENOENT, ENOTDIR:
            IngestError(code: "file-missing", message: "there is no file \(path); check the name and the folder")
        case EACCES, EPERM:
            IngestError(
                code: "file-forbidden", message: "\(path) may not be read; give this user the right to read it")
        default:
            IngestError(
                code: "read-error", message: "\(path) cannot be opened: \(String(cString: strerror(code)))")
        }
    }
}

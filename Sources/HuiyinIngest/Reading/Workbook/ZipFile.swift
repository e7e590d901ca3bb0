import CZip
import Foundation

/// A ZIP archive that is read, with an eye on bombs. Not `Sendable`.
final class ZipFile {
    /// The most entries, the most bytes that one of them may unpack to, and how many times its size in the archive.
    private static let entryLimit: Int64 = 20_000
    static let sizeLimit: UInt64 = 4 << 30
    /// The most bytes that all parts which are read unpack to.
    private static let sumLimit: UInt64 = 8 << 30
    private static let ratioLimit: UInt64 = 400
    /// Below this size no ratio is suspicious: rows that are all alike pack well.
    private static let harmless: UInt64 = 64 << 20

    private let zip: OpaquePointer
    /// What the archive is called in errors.
    let name: String
    // libzip reads from it for as long as the archive is open.
    private let memory: UnsafeMutableRawPointer?
    /// Which parts were opened, and what they unpack to in all; sheets are read twice and count once.
    private var parts: Set<UInt64> = []
    private var sum: UInt64 = 0

    /// - Throws: ``IngestError`` `workbook-broken`, `workbook-bomb`.
    init(_ origin: ByteReader.Origin) throws(IngestError) {
        name = origin.name
        var code: Int32 = 0
        var opened: OpaquePointer?
        var memory: UnsafeMutableRawPointer?
        switch origin {
        case .file(let path): opened = zip_open(path, ZIP_RDONLY, &code)
        case .bytes(let bytes, _):
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            bytes.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
            }
            memory = copy
            var error = zip_error_t()
            if let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) {
                opened = zip_open_from_source(source, ZIP_RDONLY, &error)
                if opened == nil { zip_source_free(source) }
            }
        case .standardInput: break
        }
        self.memory = memory
        guard let opened else {
            memory?.deallocate()
            throw IngestError(
                code: "workbook-broken",
                message: "\(origin.name) is cut short or damaged: its table of contents can't be read; get it anew")
        }
        zip = opened
        guard zip_get_num_entries(zip, 0) <= Self.entryLimit else { throw bomb("holds too many files") }
    }

    deinit {
        zip_discard(zip)
        memory?.deallocate()
    }

    /// Whether there is a part of that name.
    func has(_ part: String) -> Bool { index(part) != nil }

    private func index(_ part: String) -> UInt64? {
        let exact = zip_name_locate(zip, part, 0)
        // Some writers spell their own names in other cases.
        let found = exact >= 0 ? exact : zip_name_locate(zip, part, UInt32(ZIP_FL_NOCASE))
        return found >= 0 ? UInt64(found) : nil
    }

    /// A part, to be read piece by piece; `nil` where there is none.
    ///
    /// - Throws: ``IngestError`` `workbook-bomb`, `workbook-encrypted`, `workbook-broken`.
    func open(_ part: String) throws(IngestError) -> Part? {
        guard let index = index(part) else { return nil }
        var facts = zip_stat_t()
        guard zip_stat_index(zip, index, 0, &facts) == 0 else { throw broken(part) }
        if facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != UInt16(ZIP_EM_NONE) {
            throw Self.encrypted(name)
        }
        if facts.size > Self.sizeLimit { throw bomb("unpacks to more than \(Self.sizeLimit >> 30) GiB") }
        if facts.size > Self.harmless, facts.size / max(1, facts.comp_size) > Self.ratioLimit {
            throw bomb("unpacks to \(facts.size / max(1, facts.comp_size)) times its size")
        }
        if parts.insert(index).inserted { sum += facts.size }
        if sum > Self.sumLimit { throw bomb("unpacks to more than \(Self.sumLimit >> 30) GiB in all") }
        guard let file = zip_fopen_index(zip, index, 0) else { throw broken(part) }
        return Part(self, file, part, size: facts.size)
    }

    /// One file of the archive.
    final class Part {
        private let archive: ZipFile
        private let file: OpaquePointer
        private let part: String
        private let size: UInt64
        private var seen: UInt64 = 0

        fileprivate init(_ archive: ZipFile, _ file: OpaquePointer, _ part: String, size: UInt64) {
            self.archive = archive
            self.file = file
            self.part = part
            self.size = size
        }

        deinit { zip_fclose(file) }

        /// The next bytes; none at the end.
        ///
        /// - Throws: ``IngestError`` `workbook-broken`, `workbook-bomb` where more comes than was promised.
        func next() throws(IngestError) -> [UInt8] {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let got = zip_fread(file, &buffer, UInt64(buffer.count))
            guard got >= 0 else { throw archive.broken(part) }
            seen += UInt64(got)
            guard seen <= size else { throw archive.bomb("holds more than it says") }
            buffer.removeSubrange(Int(got)...)
            return buffer
        }

        /// Shows all of it to `handler`.
        func scan(_ handler: any XMLHandler) throws(IngestError) {
            let scan = try XMLScan(handler, name: "\(part) of \(archive.name)")
            while true {
                let bytes = try next()
                try scan.read(bytes[...], isLast: bytes.isEmpty)
                if bytes.isEmpty { return }
            }
        }
    }

    static func encrypted(_ name: String) -> IngestError {
        IngestError(
            code: "workbook-encrypted",
            message: "\(name) is protected with a password; open it, save it without one and import that")
    }

    fileprivate func broken(_ part: String) -> IngestError {
        IngestError(
            code: "workbook-broken", message: "\(part) of \(name) can't be unpacked; get the workbook anew")
    }

    fileprivate func bomb(_ what: String) -> IngestError {
        IngestError(
            code: "workbook-bomb",
            message: "\(name) \(what), as archives do that are made to fill a disk; if it is a real table, "
                + "save its sheet as CSV (UTF-8) and import that")
    }
}

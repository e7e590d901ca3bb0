import Glibc
import HuiyinDomain

/// Reads a file of messages conversation by conversation: first where each message stands, then the messages themselves.
///
/// The file is read twice, so it must be one that can be read at any place; in which order its messages stand does not
/// matter. Memory is ``ConversationIndex`` and one conversation.
struct ConversationReader {
    private let index: ConversationIndex
    private let source: Source
    private let name: String
    private var next = 0
    /// Which part of a very long conversation comes next.
    private var part = 0
    /// Bytes of the messages given out so far.
    private(set) var offset: Int64 = 0
    private(set) var line = 1

    /// A conversation beyond one of these goes on as another item, so that a noisy group cannot fill the memory.
    private static let messages = 2000
    private static let bytes = 1 << 20

    private final class Source {
        private let descriptor: Int32
        private let bytes: [UInt8]

        init(_ origin: ByteReader.Origin) throws(IngestError) {
            switch origin {
            case .bytes(let contents, _): (descriptor, bytes) = (-1, contents)
            case .file(let path):
                try ByteReader.check(path)
                (descriptor, bytes) = (open(path, O_RDONLY | O_CLOEXEC), [])
            case .standardInput: (descriptor, bytes) = (-1, [])
            }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        /// `length` bytes from `offset`, or fewer where the file has become shorter.
        func read(_ offset: Int64, _ length: Int) -> [UInt8] {
            if descriptor < 0 {
                let start = min(Int(offset), bytes.count)
                return Array(bytes[start..<min(start + length, bytes.count)])
            }
            return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
                while count < length {
                    let got = pread(
                        descriptor, buffer.baseAddress.map { $0 + count }, length - count, off_t(offset) + off_t(count))
                    if got < 0, errno == EINTR { continue }
                    guard got > 0 else { return }
                    count += got
                }
            }
        }
    }

    /// - Throws: ``IngestError`` `conversation-needs-file` for a pipe, a workbook or UTF-16, and what reading throws.
    init(_ file: OpenedFile, _ shape: ConversationShape) throws(IngestError) {
        name = file.reader.origin.name
        let isBytes = if case .bytes = file.reader.origin { true } else { false }
        guard file.reader.isSeekable || isBytes, file.form.recoded == nil, !file.reader.isWorkbook else {
            throw IngestError(
                code: "conversation-needs-file",
                message: "\(name) holds single messages, and putting conversations together reads a file twice; "
                    + "save it as a CSV file in UTF-8 and import that")
        }
        source = try Source(file.reader.origin)
        let bytes = try ByteReader(file.reader.origin)
        try bytes.fill(atLeast: 4)
        bytes.consume(file.form.markLength)
        var records = RecordReader(bytes, file.form.container)
        for _ in 0..<file.form.recordsAbove { _ = try records.next() }
        let parser = RecordParser(
            container: file.form.container, columns: file.form.columns, encoding: file.form.encoding ?? .utf8)
        index = try ConversationIndex(&records, parser: parser, shape: shape, time: file.plan.time, file: name)
    }

    /// The next conversation, its messages as they came with a line break between them, or `nil` at the end.
    ///
    /// - Throws: ``IngestError`` `file-truncated` when the file became shorter meanwhile.
    mutating func conversation() throws(IngestError) -> RawRecord? {
        guard next < index.messages.count else { return nil }
        let first = index.messages[next]
        var record = RawRecord(bytes: [], line: Int(first.line), offset: first.offset)
        while next < index.messages.count, index.messages[next].conversation == first.conversation {
            let message = index.messages[next]
            guard record.parts.count < Self.messages, record.bytes.count < Self.bytes else { break }
            let bytes = source.read(message.offset, Int(message.length))
            guard bytes.count == Int(message.length) else {
                throw IngestError(
                    code: "file-truncated",
                    message: "\(name) became shorter while it was read; what was read before is kept. Import the whole "
                        + "file again when nothing writes it any more")
            }
            if !record.parts.isEmpty { record.bytes.append(0x0A) }
            record.parts.append(record.bytes.count..<record.bytes.count + bytes.count)
            record.bytes += bytes
            next += 1
            // What stands for itself is a record of its own.
            if first.conversation < 0 { break }
        }
        offset += Int64(record.bytes.count)
        line = max(line, Int(first.line))
        guard first.conversation >= 0 else {
            record.parts = []
            return record
        }
        let goesOn = next < index.messages.count && index.messages[next].conversation == first.conversation
        let key = index.keys[Int(first.conversation)]
        record.conversation = part == 0 ? key : "\(key)#\(part + 1)"
        part = goesOn ? part + 1 : 0
        return record
    }
}

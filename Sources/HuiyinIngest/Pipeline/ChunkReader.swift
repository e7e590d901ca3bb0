import HuiyinArchive

/// Cuts a file into chunks of records, from where an earlier run stopped.
struct ChunkReader {
    private static let records = 250
    private static let bytes = 1 << 20

    /// Record by record, or put together to conversations.
    private enum Records {
        case single(RecordReader)
        case conversations(ConversationReader)

        mutating func next() throws(IngestError) -> RawRecord? {
            switch self {
            case .single(var reader):
                defer { self = .single(reader) }
                return try reader.next()
            case .conversations(var reader):
                defer { self = .conversations(reader) }
                return try reader.conversation()
            }
        }

        var place: (offset: Int64, line: Int) {
            switch self {
            case .single(let reader): (reader.offset, reader.line)
            case .conversations(let reader): (reader.offset, reader.line)
            }
        }
    }

    private let reader: ByteReader
    private var source: Records
    private var encoding: TextEncoding?
    private var done: Int
    private var index = 0

    /// Goes to the checkpoint: by offset in a seekable table or list of lines, by counting records otherwise.
    init(_ file: OpenedFile, from checkpoint: ImportCheckpoint) throws(IngestError) {
        reader = file.reader
        encoding = file.form.encoding
        done = checkpoint.records
        if let shape = file.plan.traits.conversation {
            source = .conversations(try ConversationReader(file, shape))
            for _ in 0..<checkpoint.records { guard try source.next() != nil else { return } }
            return
        }
        var canSeek = reader.isSeekable && checkpoint.records > 0
        switch file.form.container {
        case .json, .keyedJSON: canSeek = false
        case .delimited, .jsonLines: break
        }
        if canSeek {
            try reader.seek(to: checkpoint.byteOffset)
            source = .single(RecordReader(reader, file.form.container, line: checkpoint.line))
            return
        }
        reader.consume(file.form.markLength)
        source = .single(RecordReader(reader, file.form.container))
        for _ in 0..<file.form.recordsAbove { _ = try source.next() }
        for _ in 0..<checkpoint.records {
            guard let record = try source.next() else { return }
            decide(record)
        }
    }

    /// The next chunk, or `nil` at the end of the file.
    mutating func next() throws(IngestError) -> RecordChunk? {
        var chunk = RecordChunk(index: index)
        while chunk.records.count < Self.records, chunk.bytes < Self.bytes, let record = try source.next() {
            decide(record)
            chunk.bytes += record.bytes.count
            chunk.records.append(record)
        }
        guard !chunk.records.isEmpty else { return nil }
        index += 1
        done += chunk.records.count
        chunk.encoding = encoding ?? .utf8
        chunk.checkpoint = ImportCheckpoint(
            byteOffset: source.place.offset, line: source.place.line, records: done)
        return chunk
    }

    /// A file that began in plain ASCII shows its encoding with the first record that is not.
    private mutating func decide(_ record: RawRecord) {
        if encoding == nil { encoding = TextEncoding.guess(record.bytes)?.encoding }
    }
}

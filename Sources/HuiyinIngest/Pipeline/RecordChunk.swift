import HuiyinArchive

/// Some records that follow each other, on their way to a worker.
struct RecordChunk: Sendable {
    let index: Int
    var records: [RawRecord] = []
    /// How the records are to be decoded.
    var encoding: TextEncoding = .utf8
    /// Where the import stands once these records are in.
    var checkpoint = ImportCheckpoint()
    var bytes = 0
}

import HuiyinArchive

/// Collects results in the order of the file and commits them batch by batch.
struct BatchWriter {
    private let archive: Archive
    private let run: ImportRun
    private let batchSize: Int
    private var batch: ArrivalBatch
    /// Of the whole run, earlier processes included.
    private(set) var counts: BatchCounts
    private var recordsNow = 0
    private var unread: [UnreadColumn] = []

    init(archive: Archive, run: ImportRun, batchSize: Int) {
        self.archive = archive
        self.run = run
        self.batchSize = batchSize
        counts = run.counts
        batch = ArrivalBatch(arrivals: [], checkpoint: run.checkpoint)
    }

    /// Takes a chunk's result; `true` when that completed a batch.
    mutating func append(_ result: ChunkWorker.Result) throws -> Bool {
        batch.arrivals += result.arrivals
        batch.rejections += result.rejections
        batch.checkpoint = result.checkpoint
        for column in result.unread {
            if let index = unread.firstIndex(where: { $0.field == column.field && $0.column == column.column }) {
                unread[index].values += column.values
            } else {
                unread.append(column)
            }
        }
        recordsNow += result.arrivals.count + result.rejections.count
        guard batch.arrivals.count + batch.rejections.count >= batchSize else { return false }
        try flush()
        return true
    }

    /// Commits what is left.
    mutating func flush() throws {
        guard !batch.arrivals.isEmpty || !batch.rejections.isEmpty else { return }
        counts = counts + (try archive.commit(batch, of: run))
        batch.arrivals.removeAll(keepingCapacity: true)
        batch.rejections.removeAll(keepingCapacity: true)
    }

    func progress(file: String, total: Int64?) -> ImportProgress {
        ImportProgress(
            file: file, counts: counts, recordsNow: recordsNow, bytes: batch.checkpoint.byteOffset, totalBytes: total,
            unread: unread)
    }
}

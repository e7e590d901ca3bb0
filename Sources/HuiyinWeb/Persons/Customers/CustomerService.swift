import HTTPTypes
package import HuiyinArchive
import HuiyinIngest
import ServiceLifecycle
import Synchronization

/// Brings dropped customer files in, one after the other, whether or not anybody looks on.
///
/// At shutdown the one under way ends between two batches; the next start takes it up there, as it does after a kill. What was dropped and
/// left is swept up.
package actor CustomerService: Service {
    nonisolated let shelf: CustomerShelf
    private let archive: Archive
    private let now: @Sendable () -> Int64
    private var queue: [String] = []
    private var current: String?
    private nonisolated let stop = StopSign()
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let wake: AsyncStream<Void>.Continuation

    /// - Parameter now: milliseconds UTC.
    package init(archive: Archive, now: @escaping @Sendable () -> Int64) {
        self.archive = archive
        self.now = now
        shelf = CustomerShelf(workspace: archive.workspace)
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    package func run() async throws {
        queue = shelf.uploads().filter { $0.phase == .running }.map(\.id)
        wake.yield()
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                for await _ in wakes {
                    shelf.sweep(now: now())
                    while !stop.isRaised, !queue.isEmpty { await bringIn(queue.removeFirst()) }
                }
            } onGracefulShutdown: {
                self.end()
            }
        } onCancel: {
            end()
        }
    }

    private nonisolated func end() {
        stop.raise()
        wake.finish()
    }

    /// Puts a file that somebody looked at in the queue.
    ///
    /// - Throws: ``Failure`` 404 where it is not kept any more, 422 where its rows can't be read so.
    func take(_ id: String, source: String, _ meanings: [String: CustomerColumns.Meaning]) throws {
        var upload = try shelf.upload(id)
        guard upload.phase == .waiting || upload.phase == .failed else { return }
        do {
            _ = try CustomerFile(.file(shelf.file(upload)), meanings: meanings)
        } catch {
            throw Failure(.unprocessableContent, error.code, error.message, back: .persons(.customerFile(id)))
        }
        upload.source = source
        upload.meanings = meanings.mapValues(\.key)
        upload.phase = .running
        upload.trouble = nil
        do { try shelf.save(upload) } catch { throw UploadFailure.writing(error) }
        queue.append(id)
        wake.yield()
    }

    /// Takes a file away that nobody wants any more; rows that came in stay.
    ///
    /// - Throws: ``Failure`` 409 while it is being brought in.
    func forget(_ id: String) throws {
        guard current != id, !queue.contains(id) else {
            throw Failure(
                .conflict, "import-under-way", "this file is being brought in; wait until it is, then take it back",
                back: .persons(.customerFile(id)))
        }
        shelf.remove(id)
    }

    func arrived() { wake.yield() }

    private func bringIn(_ id: String) async {
        // Forgotten meanwhile, or its state can't be read: then it is swept up.
        guard let upload = try? shelf.upload(id), upload.phase == .running else { return }
        current = id
        defer { current = nil }
        let (shelf, archive, stop) = (shelf, archive, stop)
        // Not a pool thread's work: a large file takes a while.
        await Task(executorPreference: ImportThreads.shared) { shelf.run(upload, into: archive, stop) }.value
    }
}

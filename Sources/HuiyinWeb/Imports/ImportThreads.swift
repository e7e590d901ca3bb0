import Dispatch

/// Threads of their own for imports and previews, below those that answer requests: two cores have two pool threads, and a page
/// must not wait for a batch.
final class ImportThreads: TaskExecutor {
    static let shared = ImportThreads()

    private let queue = DispatchQueue(label: "huiyin.import", qos: .utility, attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

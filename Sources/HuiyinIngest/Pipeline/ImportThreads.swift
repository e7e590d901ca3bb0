import Dispatch

/// Threads of their own for imports, previews, connectors and erasures, below those that answer requests: two cores have two pool
/// threads, and a page must not wait for a batch.
package final class ImportThreads: TaskExecutor {
    package static let shared = ImportThreads()

    private let queue = DispatchQueue(label: "huiyin.import", qos: .utility, attributes: .concurrent)

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

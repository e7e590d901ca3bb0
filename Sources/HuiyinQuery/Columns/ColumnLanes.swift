import Dispatch
import Synchronization

/// The two threads that read columns, apart from those of the concurrency runtime, so that a long scan keeps no page waiting.
enum ColumnLanes {
    private static let queues = (0..<2).map { DispatchQueue(label: "facts.\($0)", qos: .userInitiated) }

    private final class Job<Result: Sendable>: Sendable {
        let next = Atomic<Int>(0)
        let state: Mutex<(results: [Result], open: Int)>

        init(lanes: Int) {
            state = Mutex(([], lanes))
        }
    }

    /// What `body` gives on each lane; it is handed a way to take the number of the next piece of `pieces` until there are none.
    static func run<Result: Sendable>(
        pieces: Int, _ body: @escaping @Sendable (_ next: () -> Int?) -> Result
    ) async -> [Result] {
        guard pieces > 0 else { return [] }
        let lanes = min(queues.count, pieces)
        let job = Job<Result>(lanes: lanes)
        // A single piece takes the lane with the shorter queue on average: they alternate.
        let first = lanes == 1 ? turn.add(1, ordering: .relaxed).newValue & 1 : 0
        return await withCheckedContinuation { continuation in
            for lane in 0..<lanes {
                queues[(first + lane) % queues.count].async {
                    let result = body {
                        let piece = job.next.add(1, ordering: .relaxed).newValue - 1
                        return piece < pieces ? piece : nil
                    }
                    let all = job.state.withLock { state in
                        state.results.append(result)
                        state.open -= 1
                        return state.open == 0 ? state.results : nil
                    }
                    if let all { continuation.resume(returning: all) }
                }
            }
        }
    }

    private static let turn = Atomic<Int>(0)
}

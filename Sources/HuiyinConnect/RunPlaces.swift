import Synchronization

/// How many connectors may run at once. Nobody queues: whoever finds no place looks again a little later.
final class RunPlaces: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    /// Whether a place was free; it is taken then.
    func take() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }

    func give() { free.withLock { $0 += 1 } }
}

import Synchronization

/// How many connectors may run at once, and one of each lane only. Nobody queues: whoever finds no place looks again a little
/// later.
final class RunPlaces: Sendable {
    private let count: Int
    private let taken = Mutex<Set<String>>([])

    init(_ count: Int) { self.count = count }

    /// Whether a place was free; it is taken then.
    func take(_ lane: String) -> Bool {
        taken.withLock { taken in
            guard taken.count < count else { return false }
            return taken.insert(lane).inserted
        }
    }

    func give(_ lane: String) {
        taken.withLock { taken in _ = taken.remove(lane) }
    }
}

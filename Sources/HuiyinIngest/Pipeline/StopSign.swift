import Synchronization

/// Asks an import to stop after the batch it is in; may be raised from any thread, a signal's among them.
package final class StopSign: Sendable {
    private let isUp = Atomic<Bool>(false)

    package init() {}

    package var isRaised: Bool { isUp.load(ordering: .relaxed) }

    package func raise() { isUp.store(true, ordering: .relaxed) }
}

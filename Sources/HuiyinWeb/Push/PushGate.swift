import HTTPTypes
import Synchronization

/// How much may be on its way in at once; who comes beyond that is told when to come again.
final class PushGate: Sendable {
    private struct State {
        var bytes = 0
        var requests = 0
        /// Bytes a second that were stored lately.
        var pace: Double?
    }

    private let state = Mutex(State())
    private let limits: PushLimits

    init(_ limits: PushLimits) { self.limits = limits }

    /// Lets a request of so many bytes in.
    /// - Throws: ``Failure`` 429 with the seconds to wait.
    func enter(_ bytes: Int) throws(Failure) {
        let isIn = state.withLock { state in
            // Whoever comes alone comes in, whatever its size.
            guard
                state.requests == 0
                    || state.requests < limits.requests && state.bytes + bytes <= limits.bytesUnderWay
            else { return false }
            state.requests += 1
            state.bytes += bytes
            return true
        }
        guard isIn else { throw busy() }
    }

    /// Makes room for more bytes of a request that is in.
    /// - Throws: ``Failure`` 429.
    func grow(_ bytes: Int) throws(Failure) {
        let isIn = state.withLock { state in
            guard state.requests == 1 || state.bytes + bytes <= limits.bytesUnderWay else { return false }
            state.bytes += bytes
            return true
        }
        guard isIn else { throw busy() }
    }

    /// Lets a request out that took `seconds`.
    func leave(_ bytes: Int, seconds: Double) {
        state.withLock { state in
            if seconds > 0 {
                // All that were in moved on in that time.
                let pace = Double(state.bytes) / seconds
                state.pace = state.pace.map { $0 * 0.9 + pace * 0.1 } ?? pace
            }
            state.bytes -= bytes
            state.requests -= 1
        }
    }

    private func busy() -> Failure {
        let seconds = state.withLock { state in
            state.pace.map { max(1, min(30, Int((Double(state.bytes) / max($0, 1)).rounded(.up)))) } ?? 1
        }
        return Failure(
            .tooManyRequests, "too-busy",
            "more is being pushed than can be stored at once; send the same again in \(seconds) s, with the same Idempotency-Key",
            retryAfter: seconds)
    }
}

/// How much may be pushed at once, and how slowly.
package struct PushLimits: Hashable, Sendable {
    /// The most bytes of one body.
    package var body = 16 << 20
    /// The most items of one body.
    package var items = 10_000
    /// The most bytes of all requests that are being read and stored.
    package var bytesUnderWay = 64 << 20
    package var requests = 256
    /// How long a body may take, and how long it may stand still.
    package var whole: Duration = .seconds(120)
    package var pause: Duration = .seconds(15)

    package init() {}
}

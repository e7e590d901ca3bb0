import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Reads the body of a push, with an eye on its size and on the clock.
struct PushUpload {
    /// What the reader and the clock both look at.
    private final class Meter: Sendable {
        let seen = Atomic<Int>(0)
        /// The bytes for which room was made at the gate; given back by ``PushUpload/leave()``.
        let room = Atomic<Int>(0)
    }

    let gate: PushGate
    let limits: PushLimits
    private let meter = Meter()
    private let begin = ContinuousClock.now

    /// Enters the gate.
    ///
    /// - Throws: ``Failure`` 413 for a body that says it is too long, 429 where no room is left.
    init(_ request: Request, _ gate: PushGate, _ limits: PushLimits) throws(Failure) {
        self.gate = gate
        self.limits = limits
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= limits.body else { throw Self.tooLarge(limits) }
        try gate.enter(length)
        meter.room.store(length, ordering: .relaxed)
    }

    func leave() {
        let took = begin.duration(to: .now)
        gate.leave(meter.room.load(ordering: .relaxed), seconds: took / .seconds(1))
    }

    /// All bytes of the body.
    ///
    /// - Throws: ``Failure`` 413, 429, 408 for a body that takes too long or stands still, 400 for one that breaks off.
    func read(_ request: Request) async throws -> [UInt8] {
        let (limits, gate, meter) = (limits, gate, meter)
        let bytes = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                bytes.reserveCapacity(meter.room.load(ordering: .relaxed))
                for try await buffer in request.body {
                    let size = bytes.count + buffer.readableBytes
                    guard size <= limits.body else { throw Self.tooLarge(limits) }
                    let more = size - meter.room.load(ordering: .relaxed)
                    if more > 0 {
                        try gate.grow(more)
                        meter.room.add(more, ordering: .relaxed)
                    }
                    bytes.append(contentsOf: buffer.readableBytesView)
                    meter.seen.store(size, ordering: .relaxed)
                }
                return bytes
            }
            group.addTask {
                let end = ContinuousClock.now + limits.whole
                var last = -1
                while ContinuousClock.now < end {
                    try await Task.sleep(for: limits.pause)
                    let now = meter.seen.load(ordering: .relaxed)
                    guard now > last else { break }
                    last = now
                }
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let read = first else { throw Self.tooSlow }
            return read
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), bytes.count != length {
            throw Failure(.badRequest, "body-cut-short", "the body broke off before its end; send it again")
        }
        return bytes
    }

    private static func tooLarge(_ limits: PushLimits) -> Failure {
        Failure(
            .contentTooLarge, "body-too-large",
            "the body is longer than \(limits.body >> 10) KiB; send the items in several requests")
    }

    static let tooSlow = Failure(
        .requestTimeout, "body-too-slow", "the body came too slowly; send it again, in smaller parts on a slow line")
}

package import HuiyinQuery

/// How long each question took, and what came out.
package struct FactBench: Sendable {
    package struct Timing: Sendable {
        package let question: Question
        package let milliseconds: Double
        /// Of all processors together.
        package let processorMilliseconds: Double
    }

    package private(set) var timings = [Timing]()
    /// FNV-1a of every answer in the order of the questions.
    package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Asks one question after the other; each is timed once, unheard before.
    package mutating func run(_ questions: [Question], _ source: any FactSource) async throws {
        for question in questions {
            let used = ProcessorTime.milliseconds()
            let duration = try await question.time(source)
            let processor = ProcessorTime.milliseconds() - used
            let parts = duration.components
            timings.append(
                Timing(
                    question: question,
                    milliseconds: Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15,
                    processorMilliseconds: processor))
            for byte in try await question.ask(source).utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
    }

    /// A line a kind: how many, median, 95th percentile and maximum in milliseconds.
    package var report: [String] {
        let kinds = Set(timings.map(\.question.kind)).sorted()
        return kinds.map { kind in Self.line(kind, timings.filter { $0.question.kind == kind }) }
            + [Self.line("all", timings)]
    }

    package func slowest(_ count: Int) -> [String] {
        timings.sorted { $0.processorMilliseconds > $1.processorMilliseconds }.prefix(count).map { timing in
            if case .groups(let request) = timing.question {
                let dimensions = request.dimensions.map { dimension in
                    switch dimension {
                    case .column(let column): column.name
                    case .polarity: "polarity"
                    case .topic(let depth): "topic:\(depth.map(String.init) ?? "all")"
                    case .time(let grain, _): "time:\(grain.rawValue)"
                    }
                }
                return
                    "\(Self.number(timing.processorMilliseconds)) ms of processors: \(request.unit) by \(dimensions), "
                    + "\(request.measures.map(\.rawValue)), \("\(request.predicate)".prefix(120))"
            }
            return "\(Self.number(timing.processorMilliseconds)) ms of processors: \("\(timing.question)".prefix(160))"
        }
    }

    private static func line(_ name: String, _ timings: [Timing]) -> String {
        func quantile(_ share: Double, _ values: [Double]) -> String {
            let sorted = values.sorted()
            return sorted.isEmpty ? "-" : number(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
        }
        let (wall, processor) = (timings.map(\.milliseconds), timings.map(\.processorMilliseconds))
        return "\(name): \(timings.count) questions; ms p50 \(quantile(0.5, wall)), p95 \(quantile(0.95, wall)), "
            + "max \(quantile(1, wall)); processor ms p50 \(quantile(0.5, processor)), "
            + "p95 \(quantile(0.95, processor)), max \(quantile(1, processor))"
    }

    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Question {
    /// How long the answer took, without writing it down.
    func time(_ source: any FactSource) async throws -> Duration {
        let begun = ContinuousClock().now
        switch self {
        case .groups(let request): _ = try await source.groups(request)
        case .values(let column, let limit): _ = try await source.values(of: column, limit: limit)
        case .voices(let request): _ = try await source.voices(request)
        }
        return begun.duration(to: ContinuousClock().now)
    }
}

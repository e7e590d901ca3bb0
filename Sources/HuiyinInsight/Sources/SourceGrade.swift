/// How good a source is, A to E: its worst part decides.
///
/// A can be used as it is, B too, C with its remarks in mind, D only as a hint, E not. Who is speaking doesn't lower the grade: it only
/// decides whether people can be counted.
package struct SourceGrade: Hashable, Sendable, Encodable {
    /// What is looked at.
    package enum Part: String, Hashable, Sendable, CaseIterable, Encodable, CodingKeyRepresentable {
        /// Time, words or a rating, product.
        case complete
        /// Keeps to its own rhythm.
        case timely
        /// Readable and genuine.
        case clean
        /// Tells who is speaking.
        case known
    }

    /// What would raise the grade most.
    package enum Cure: Hashable, Sendable, Encodable {
        /// The field that most voices lack: `time`, `content` or `product`, and the share that has it.
        case field(name: String, share: Double)
        case silence(days: Int)
        case rejected(waiting: Int)
        case suspicious(share: Double)
        case claims
    }

    /// 4 the best, 0 the worst; a part that nothing can be said of is left out.
    package let parts: [Part: Int]
    package let letter: String
    /// For the parts that decide, the worst first; empty for an A.
    package let cures: [Cure]

    init(_ measure: SourceMeasure, rejected: SourceMeasure.Share?, suspicious: SourceMeasure.Share?, waiting: Int) {
        var parts = [Part: Int]()
        var cures = [Part: Cure]()
        // A voice needs words or a rating, and to be placed in time; what it is about comes third.
        let content = max(measure.text?.value ?? 0, measure.rating?.value ?? 0)
        let fields: [(String, Double, Double)] = [
            ("time", measure.time?.value ?? 0, 1.0), ("content", content, 1.0),
            ("product", measure.product?.value ?? 0, 0.5),
        ]
        if measure.voices > 0 {
            let lost = fields.reduce(0) { $0 + (1 - $1.1) * $1.2 } / 2.5
            parts[.complete] = Self.points(1 - lost, [0.95, 0.85, 0.7, 0.5])
            if let worst = fields.max(by: { (1 - $0.1) * $0.2 < (1 - $1.1) * $1.2 }) {
                cures[.complete] = .field(name: worst.0, share: worst.1)
            }
            parts[.known] = Self.points(measure.author?.value ?? 0, [0.9, 0.6, 0.3, 0.05])
            cures[.known] = .claims
        }
        if let rhythm = measure.rhythm {
            let isLong = Double(rhythm.silentDays) > 4 * rhythm.limit
            parts[.timely] = rhythm.isQuiet ? (isLong ? 0 : 1) : Self.points(rhythm.probability, [0.1, 0.01, 0, 0])
            cures[.timely] = .silence(days: rhythm.silentDays)
        }
        if let rejected {
            let bad = rejected.value + (suspicious?.value ?? 0)
            parts[.clean] = Self.points(1 - bad, [0.98, 0.95, 0.9, 0.75])
            cures[.clean] =
                (suspicious?.value ?? 0) > rejected.value
                ? .suspicious(share: suspicious?.value ?? 0) : .rejected(waiting: waiting)
        }
        self.parts = parts
        let deciding = Part.allCases.filter { $0 != .known && parts[$0] != nil }
        let worst = deciding.compactMap { parts[$0] }.min() ?? 0
        letter = ["E", "D", "C", "B", "A"][worst]
        let order = deciding.sorted { (parts[$0] ?? 0) < (parts[$1] ?? 0) }.filter { (parts[$0] ?? 0) < 4 }
        let who = (parts[.known] ?? 4) < 3 ? [Part.known] : []
        self.cures = (order + who).compactMap { cures[$0] }
    }

    /// How many of the bounds a value reaches.
    private static func points(_ value: Double, _ bounds: [Double]) -> Int { bounds.count { value >= $0 } }
}

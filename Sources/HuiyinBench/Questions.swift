import HuiyinDomain
package import HuiyinQuery
import Synchronization

/// What a page asks of its facts.
package enum Question: Hashable, Sendable {
    case groups(FactRequest)
    case values(FactColumn, limit: Int)
    case voices(VoiceRequest)

    package var kind: String {
        switch self {
        case .groups(let request) where request.unit == .item: "groups of voices"
        case .groups: "groups of opinions"
        case .values: "values of a column"
        case .voices: "lists of voices"
        }
    }

    /// Asks it, and gives a line that says what came out.
    package func ask(_ source: any FactSource) async throws -> String {
        switch self {
        case .groups(let request):
            return try await source.groups(request).map(Self.line).sorted().joined(separator: "\n")
        case .values(let column, let limit):
            return try await source.values(of: column, limit: limit).map { "\($0.value) \($0.feedback)" }
                .joined(separator: "\n")
        case .voices(let request):
            let page = try await source.voices(request)
            return "\(page.total) \(page.ids.map(\.description).joined(separator: " "))"
        }
    }

    private static func line(_ group: FactGroup) -> String {
        let moments = group.moments.sorted { $0.key.rawValue < $1.key.rawValue }.map { measure, sums in
            let rounded = [sums.sumX, sums.sumY, sums.sumXX, sums.sumXY, sums.sumYY].map { ($0 * 1e4).rounded() / 1e4 }
            return "\(measure.rawValue) \(sums.clusters) \(sums.n) \(rounded)"
        }
        return "\(group.key) \(group.mentions) \(group.feedback) \(group.people) \(moments)"
    }
}

/// Answers from another source and remembers what was asked, each question once, in order.
package final class QuestionRecorder: FactSource {
    private struct Memory {
        var questions = [Question]()
        var known = Set<Question>()
    }

    private let base: any FactSource
    private let memory = Mutex(Memory())

    package init(_ base: any FactSource) {
        self.base = base
    }

    package var questions: [Question] { memory.withLock(\.questions) }

    private func note(_ question: Question) {
        memory.withLock { if $0.known.insert(question).inserted { $0.questions.append(question) } }
    }

    package func snapshot() async throws -> FactSnapshot { try await base.snapshot() }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] {
        note(.groups(request))
        return try await base.groups(request)
    }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        note(.values(column, limit: limit))
        return try await base.values(of: column, limit: limit)
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage {
        note(.voices(request))
        return try await base.voices(request)
    }
}

import Synchronization

/// Facts that are counted once: the answers of the newest snapshot stay in memory, so that reloading a page, going back, or
/// another page with the same filter counts nothing again.
///
/// A request names its snapshot and facts of a snapshot never change, so an answer is right for as long as it is kept. With a
/// newer snapshot the older answers are let go.
package final class RememberedFacts: FactSource {
    private enum Question: Hashable {
        case groups(FactRequest)
        case values(FactColumn, limit: Int)
        case voices(VoiceRequest)
    }

    private enum Answer {
        case groups([FactGroup])
        case values([FactValue])
        case voices(VoicePage)

        /// The rows that it holds, and one for itself.
        var weight: Int {
            switch self {
            case .groups(let groups): groups.count + 1
            case .values(let values): values.count + 1
            case .voices(let page): page.ids.count + 1
            }
        }
    }

    /// Answers in two halves: what is asked again moves to the young one; when that is full the old one is let go.
    private struct Kept {
        var snapshot: FactSnapshot?
        var young: [Question: Answer] = [:]
        var old: [Question: Answer] = [:]
        var weight = 0

        mutating func answer(to question: Question, half: Int) -> Answer? {
            if let answer = young[question] { return answer }
            guard let answer = old.removeValue(forKey: question) else { return nil }
            keep(answer, to: question, half: half)
            return answer
        }

        mutating func keep(_ answer: Answer, to question: Question, half: Int) {
            guard young[question] == nil, answer.weight <= half / 4 else { return }
            if weight + answer.weight > half {
                old = young
                young = [:]
                weight = 0
            }
            young[question] = answer
            weight += answer.weight
        }
    }

    private let base: any FactSource
    private let half: Int
    private let kept = Mutex(Kept())

    /// - Parameter rows: the most rows that are kept, at some hundred bytes each.
    package init(_ base: any FactSource, rows: Int = 50_000) {
        self.base = base
        half = rows / 2
    }

    package func snapshot() async throws -> FactSnapshot {
        let snapshot = try await base.snapshot()
        kept.withLock { kept in
            guard kept.snapshot != snapshot, snapshot.number >= kept.snapshot?.number ?? .min else { return }
            kept = Kept(snapshot: snapshot)
        }
        return snapshot
    }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] {
        let question = Question.groups(request)
        if case .groups(let groups) = remembered(question) { return groups }
        let groups = try await base.groups(request)
        remember(.groups(groups), to: question, on: request.snapshot)
        return groups
    }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        let question = Question.values(column, limit: limit)
        if case .values(let values) = remembered(question) { return values }
        // Counted on the facts of now, which are at least those of the snapshot that was seen last.
        let seen = kept.withLock { $0.snapshot }
        let values = try await base.values(of: column, limit: limit)
        if let seen { remember(.values(values), to: question, on: seen) }
        return values
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage {
        let question = Question.voices(request)
        if case .voices(let page) = remembered(question) { return page }
        let page = try await base.voices(request)
        remember(.voices(page), to: question, on: request.snapshot)
        return page
    }

    private func remembered(_ question: Question) -> Answer? {
        kept.withLock { $0.answer(to: question, half: half) }
    }

    private func remember(_ answer: Answer, to question: Question, on snapshot: FactSnapshot) {
        kept.withLock { kept in
            guard kept.snapshot == snapshot else { return }
            kept.keep(answer, to: question, half: half)
        }
    }
}

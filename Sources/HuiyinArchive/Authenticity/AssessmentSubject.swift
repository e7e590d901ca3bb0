import Dispatch
import Foundation
import HuiyinDomain
import HuiyinText
import Synchronization

/// A version that is to be looked at, with all that can be told of it alone.
struct AssessmentSubject: Sendable {
    let version: Int64
    let item: Int64
    /// 0 for an anonymous voice.
    let author: Int64
    /// The instant it was said; see ``Assessor/moment(_:)``.
    let time: Int64?
    /// What its own words say against it.
    let flags: [SuspicionFlag]
    /// `nil` where it is not compared with others: what was said in a conversation is nobody's copy, since agents and customers
    /// greet and thank alike, and a few words say nothing.
    let known: LikenessMemory.Known?

    /// A version as the archive gives it.
    struct Source: Sendable {
        let version: Int64
        let item: Int64
        let author: Int64
        let payload: String
    }

    init(_ source: Source) throws {
        let feedback = try FeedbackJSON.decode(Array(source.payload.utf8))
        version = source.version
        item = source.item
        author = source.author
        time = Assessor.moment(feedback)
        var flags = feedback.turns.isEmpty ? SuspiciousWords.flags(CleanText(feedback.text)) : []
        if let title = feedback.title {
            for flag in SuspiciousWords.flags(CleanText(title, part: .title), in: .title)
            where !flags.contains(where: { $0.kind == flag.kind }) {
                flags.append(flag)
            }
        }
        self.flags = flags
        let text = feedback.turns.isEmpty ? Assessor.text(feedback) : nil
        known = text.flatMap { $0.length >= LikenessRule.nearby ? LikenessMemory.Known($0) : nil }
    }

    /// The subjects of these versions in their order, read on all cores.
    static func read(_ sources: [Source]) throws -> [AssessmentSubject] {
        let workers = min(ProcessInfo.processInfo.activeProcessorCount, max(1, sources.count / 32))
        let share = (sources.count + workers - 1) / workers
        let parts = Mutex([Int: Result<[AssessmentSubject], any Error>]())
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let part = sources[min(worker * share, sources.count)..<min((worker + 1) * share, sources.count)]
            let read = Result { try part.map(AssessmentSubject.init) }
            parts.withLock { $0[worker] = read }
        }
        let read = parts.withLock(\.self)
        return try (0..<workers).flatMap { try read[$0]?.get() ?? [] }
    }
}

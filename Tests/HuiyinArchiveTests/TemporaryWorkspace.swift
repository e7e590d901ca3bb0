import Foundation
import HuiyinArchive
import HuiyinDomain

/// A folder of its own for each test; all are removed when the process ends.
///
/// Not when the test ends: the optimiser may let go of this value before the archive that works in the folder.
struct TemporaryWorkspace: Sendable {
    let folder: String

    private static let parent: String = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiyin-archive-tests-\(getpid())")
        atexit { try? FileManager.default.removeItem(atPath: TemporaryWorkspace.parent) }
        return folder.path
    }()

    init() {
        folder = Self.parent + "/" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: Self.parent, withIntermediateDirectories: true)
    }

    func open(create: Bool = true, options: ArchiveOptions = ArchiveOptions()) throws(ArchiveError) -> Archive {
        try Archive.open(folder, create: create, options: options)
    }
}

/// Invented items to put into an archive.
enum Sample {
    static func plan(_ source: String = "评论", file: String = "a.csv", head: String = "00") -> ImportPlan {
        ImportPlan(
            source: source, file: .init(path: file, size: 10, modified: 1, head: head), mapping: "m", taxonomy: "auto@1"
        )
    }

    static func analysis(
        _ opinions: [(topic: String?, polarity: Polarity, probability: Double, intensity: Double)] = [],
        polarity: Polarity = .neutral, intensity: Double = 0.5, model: String = "fast-1-abc"
    ) -> Analysis {
        let probabilities = PolarityProbabilities(
            negative: polarity == .negative ? 0.8 : 0.1, neutral: polarity == .neutral ? 0.8 : 0.1,
            positive: polarity == .positive ? 0.8 : 0.1)
        var analysis = Analysis(
            language: .chinese,
            sentiment: Sentiment(probabilities: probabilities, intensity: intensity, polarity: polarity),
            engine: EngineStamp(model: model, taxonomy: "auto@1", tier: "fast"))
        analysis.opinions = opinions.map { given in
            var opinion = Opinion(
                part: .text, bytes: 0..<3, polarity: given.polarity, probability: given.probability,
                intensity: given.intensity)
            opinion.topic = given.topic
            opinion.topicProbability = given.topic.map { _ in 0.9 }
            return opinion
        }
        return analysis
    }

    static func arrival(
        _ key: String, _ text: String = "车机又死机了", source: String = "评论", raw: [UInt8]? = nil,
        analysis: Analysis? = analysis()
    ) -> Arrival {
        arrival(Feedback(source: source, key: key, text: text), raw: raw, analysis: analysis)
    }

    static func arrival(_ feedback: Feedback, raw: [UInt8]? = nil, analysis: Analysis? = analysis()) -> Arrival {
        Arrival(
            feedback: feedback, raw: raw ?? Array("\(feedback.key),\(feedback.text)\n".utf8), line: 2,
            analysisJSON: nil,
            analysis: analysis)
    }

    static func batch(_ arrivals: [Arrival], rejections: [RejectedRecord] = [], records: Int = 0) -> ArrivalBatch {
        ArrivalBatch(
            arrivals: arrivals, rejections: rejections,
            checkpoint: ImportCheckpoint(byteOffset: Int64(records) * 10, line: records + 1, records: records))
    }

    /// An archive's whole import of `arrivals`.
    @discardableResult
    static func put(_ arrivals: [Arrival], into archive: Archive, _ plan: ImportPlan = plan()) throws -> ImportSummary {
        let run = try archive.beginImport(plan)
        try archive.commit(batch(arrivals, records: arrivals.count), of: run)
        return try archive.finish(run)
    }
}

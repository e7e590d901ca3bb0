import Foundation
import HuiyinArchive
import HuiyinDomain

/// A folder of its own for each test, removed at the end.
final class TemporaryWorkspace: Sendable {
    let folder: String

    init() {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiyin-\(UUID().uuidString)").path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
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

import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

@Suite struct CorrectionExportTests {
    private static func analysis() -> Analysis {
        var analysis = Analysis(
            language: .chinese,
            sentiment: Sentiment(
                probabilities: PolarityProbabilities(negative: 0.8, neutral: 0.1, positive: 0.1), intensity: 0.5),
            engine: EngineStamp(model: "fast-1", taxonomy: "auto@1", tier: "fast"))
        for (bytes, topic) in [(0..<9, "price"), (12..<24, "space")] {
            var opinion = Opinion(part: .text, bytes: bytes, polarity: .negative, probability: 0.9, intensity: 0.5)
            opinion.topic = topic
            analysis.opinions.append(opinion)
        }
        return analysis
    }

    /// One voice: 价格高 and 空间不大 are opinions, a number of somebody's stands behind them.
    private func fixture() throws -> (Fixture, FeedbackID) {
        let fixture = try Fixture()
        let feedback = Feedback(source: "评论", key: "1", text: "价格高，空间不大，打13800000721")
        let run = try fixture.archive.beginImport(
            ImportPlan(
                source: "评论", file: .init(path: "a.csv", size: 0, modified: 0, head: ""), mapping: "m", taxonomy: nil))
        let arrival = Arrival(feedback: feedback, raw: [1], line: 1, analysisJSON: nil, analysis: Self.analysis())
        try fixture.archive.commit(
            ArrivalBatch(arrivals: [arrival], checkpoint: ImportCheckpoint()), of: run)
        _ = try fixture.archive.finish(run)
        return (fixture, FeedbackID.of(source: "评论", key: "1"))
    }

    private func lines(_ fixture: Fixture) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await fixture.archive.trainingRows { bytes += $0 }
        return bytes
    }

    @Test func trainReadsWhatIsExported() async throws {
        let (fixture, id) = try fixture()
        let archive = fixture.archive
        let price = Correction.Span(part: .text, bytes: 0..<9, topic: "price")
        let space = Correction.Span(part: .text, bytes: 12..<24, topic: "space")
        func target(_ span: Correction.Span?) -> Correction.Target {
            Correction.Target(feedback: id, version: 1, opinion: span)
        }
        let topic = try await archive.correct(target(price), .topic("service"), by: "a")
        let polarity = try await archive.correct(target(space), .polarity(.positive), by: "a")
        let voice = try await archive.correct(target(nil), .polarity(.neutral), by: "a")
        let irony = try await archive.correct(target(nil), .irony(true), by: "a")
        let undone = try await archive.correct(target(space), .notAboutUs, by: "a")
        try await archive.undoCorrection(undone.id)

        let path = try fixture.file("corrections.jsonl", await lines(fixture))
        let examples = try GoldLines.examples(path: path, taxonomy: "auto")
        #expect(examples.map(\.id) == [irony.id, voice.id, polarity.id, topic.id])
        #expect(examples.map(\.text) == ["价格高，空间不大，打138****0721", "价格高，空间不大，打138****0721", "空间不大", "价格高"])
        #expect(examples.map(\.polarity) == [nil, .neutral, .positive, nil])
        #expect(examples.map(\.aspects) == [nil, nil, ["space": .positive], ["service": .negative]])
        let first = try #require(try await lines(fixture).split(separator: 0x0A).first)
        let row = try JSONReader.read(Array(first))
        #expect(row["irony"]?["ironic"] == .bool(true))
        #expect(row["correction"]?.string == irony.id)
        #expect(row["feedback"]?.string == id.description)
    }

    @Test func whatIsNotAboutUsIsLearnedAsAboutNoTopic() async throws {
        let (fixture, id) = try fixture()
        let space = Correction.Span(part: .text, bytes: 12..<24, topic: "space")
        try await fixture.archive.correct(
            Correction.Target(feedback: id, version: 1, opinion: space), .notAboutUs, by: "a")
        let path = try fixture.file("corrections.jsonl", await lines(fixture))
        let examples = try GoldLines.examples(path: path, taxonomy: "auto")
        #expect(examples.map(\.text) == ["空间不大"])
        #expect(examples.map(\.aspects) == [[:]])
    }

    @Test func anExportSaysWhatWasCorrected() async throws {
        let (fixture, id) = try fixture()
        try await fixture.archive.correct(
            Correction.Target(feedback: id, version: 1), .polarity(.positive), by: "a")
        var bytes: [UInt8] = []
        try Exporter(archive: fixture.archive, format: .jsonl).write { bytes += $0 }
        let row = try JSONReader.read(Array(bytes.dropLast()))
        #expect(row["analysis"]?["sentiment"]?["polarity"]?.int == 1)
    }
}

import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

/// How fast the archive writes and counts. Times depend on the machine, so nothing is expected of them; it runs only
/// when asked for: `HUIYIN_BENCH=1 swift test -c release --disable-xctest --filter ArchiveBenchmark`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["HUIYIN_BENCH"] != nil))
struct ArchiveBenchmark {
    private static let words = ["蓝牙", "断连", "空间", "很大", "客服", "态度", "价格", "合适", "车机", "死机", "座椅", "舒服"]
    private static let topics = ["price", "equipment/infotainment", "space/rear", "comfort/seat", "power", "safety"]

    private static func arrival(_ number: Int) -> Arrival {
        var text = ""
        // Thirty words of two characters: a review of sixty characters.
        for place in 0..<30 { text += words[(number &* 31 &+ place &* place &* 7 &+ place) % words.count] }
        var feedback = Feedback(source: "bench", key: "\(number)", text: text)
        feedback.time = ZonedTime(
            milliseconds: 1_700_000_000_000 + Int64(number) * 60_000, offsetSeconds: 28_800, zone: "Asia/Shanghai")
        feedback.channel = Channel(["weibo", "app-store", "call-centre"][number % 3])
        feedback.product.name = ["G7", "G9"][number % 2]
        let analysis = Sample.analysis(
            [(topics[number % topics.count], .negative, 0.9, Double(number % 100) / 100)], polarity: .negative)
        var json = [UInt8]()
        AnalysisJSON.append(analysis, of: AnalysisInput(feedback), to: &json)
        return Arrival(
            feedback: feedback, raw: Array("\(number),\(text),2026-03-02\n".utf8), line: number, analysisJSON: json,
            analysis: analysis)
    }

    @Test func writesAndCounts() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let count = 100_000
        let run = try archive.beginImport(Sample.plan("bench"))
        var writing = Duration.zero
        var processor = 0.0
        for first in stride(from: 0, to: count, by: 2000) {
            let batch = Sample.batch((first..<first + 2000).map(Self.arrival), records: first)
            let clock0 = clock()
            writing += try ContinuousClock().measure { try archive.commit(batch, of: run) }
            processor += Double(clock() - clock0) / Double(CLOCKS_PER_SEC)
        }
        try workspace.checkpoint()
        let bytes = try ["huiyin.sqlite", "vault.sqlite"].map { name in
            try FileManager.default.attributesOfItem(atPath: workspace.folder + "/" + name)[.size] as? Int ?? 0
        }
        print("write: \(count) items in \(writing), \(Int(Double(count) / processor)) items per second of processor")
        let megabytes = bytes.map { Double($0) / 1e6 * 10_000 / Double(count) }
        print("size: \(megabytes[0]) MB per 10,000 items, and \(megabytes[1]) MB in the vault")
        let snapshot = try await archive.facts.snapshot()
        let zone = ZoneOffsets(zone: "Asia/Shanghai", steps: [.init(from: .min, seconds: 28_800)])
        for dimensions in [[], [.topic(depth: nil)], [.topic(depth: 1), .time(.week, zone)]] as [[FactDimension]] {
            let request = FactRequest(
                unit: .opinion, dimensions: dimensions, predicate: .everything, measures: FactMeasure.allCases,
                snapshot: snapshot)
            let start = ContinuousClock().now
            let groups = try await archive.facts.groups(request)
            print("groups: \(groups.count) by \(dimensions.count) dimensions in \(ContinuousClock().now - start)")
        }
        #expect(try await archive.totals().voices == count)
    }
}

import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinStatistics
import HuiyinText

/// A workspace of an invented car maker, 云程汽车: the same voices each time, drawn from a fixed seed.
enum FixtureWorkspace {
    static let taxonomy = Taxonomy(
        id: "fixture", version: 1, language: .chinese,
        nodes: [
            .init(path: "equipment", name: "配置", names: ["en": "Equipment"]),
            .init(
                path: "equipment/bluetooth", name: "蓝牙", names: ["en": "Bluetooth"], summary: "手机与车机之间的连接。",
                phrases: ["蓝牙断", "连不上手机"]),
            .init(path: "equipment/infotainment", name: "车机", names: ["en": "Infotainment"]),
            .init(path: "service", name: "服务", names: ["en": "Service"]),
            .init(path: "service/repair", name: "维修", names: ["en": "Repairs"]),
            .init(path: "price", name: "价格", names: ["en": "Price"]),
            .init(path: "exterior", name: "外观", names: ["en": "Exterior"]),
            .init(path: "purchase", name: "购车", names: ["en": "Buying"]),
        ])

    /// One thing that a customer may say: the words, what they are about, which way they point.
    private struct Saying {
        let text: String
        let opinions: [(quote: String, topic: String, polarity: Polarity, intensity: Double)]
    }

    private static let sayings: [Saying] = [
        Saying(
            text: "蓝牙一上高速就断，重连要半分钟。外观倒是喜欢。",
            opinions: [
                ("蓝牙一上高速就断", "equipment/bluetooth", .negative, 0.8), ("外观倒是喜欢", "exterior", .positive, 0.5),
            ]),
        Saying(
            text: "蓝牙打电话老断，4S 店让等更新。",
            opinions: [
                ("蓝牙打电话老断", "equipment/bluetooth", .negative, 0.7), ("让等更新", "service/repair", .negative, 0.4),
            ]),
        Saying(
            text: "车机反应快，语音也听得懂。", opinions: [("车机反应快", "equipment/infotainment", .positive, 0.6)]),
        Saying(text: "车机黑屏两次了，很烦。", opinions: [("车机黑屏两次", "equipment/infotainment", .negative, 0.9)]),
        Saying(
            text: "配件等了三周还没到，师傅人倒不错。",
            opinions: [
                ("配件等了三周还没到", "service/repair", .negative, 0.8), ("师傅人倒不错", "service", .positive, 0.4),
            ]),
        Saying(text: "价格公道，没有加价。", opinions: [("价格公道", "price", .positive, 0.5)]),
        Saying(text: "刚买就降价，心里不是滋味。", opinions: [("刚买就降价", "price", .negative, 0.7)]),
        Saying(text: "外观耐看，回头率高。", opinions: [("外观耐看", "exterior", .positive, 0.7)]),
        Saying(
            text: "The Bluetooth keeps dropping, otherwise a lovely car.",
            opinions: [("The Bluetooth keeps dropping", "equipment/bluetooth", .negative, 0.7)]),
        Saying(text: "有没有人知道怎么换壁纸？", opinions: [("怎么换壁纸", "equipment/infotainment", .neutral, 0.1)]),
    ]

    private static let channels = ["weibo", "forum", "chat", "app-store", "call-centre"]
    /// 2026-03-08, the day of the newest voice.
    static let lastDay = CivilDate(year: 2026, month: 3, day: 8)!
    static let now: Int64 = 1_773_100_000_000

    /// Holds the folders of this process; gone when it ends, not when a test does, as the optimiser may let go of a value
    /// before the archive that works in its folder.
    private static let parent: String = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-web-tests-\(getpid())").path
        atexit { try? FileManager.default.removeItem(atPath: FixtureWorkspace.parent) }
        return folder
    }()

    /// An archive in a folder of its own with `count` voices over 26 weeks; blue tooth gets worse in the last two.
    /// The newest `untimed` of them carry no time.
    static func make(
        count: Int = 420, language: String = "zh", hostile: Bool = false, untimed: Int = 0, in parent: String? = nil
    ) throws -> Archive {
        let archive = try make(
            settings: "name: 云程汽车\nzone: Asia/Shanghai\nlanguage: \(language)\n", in: parent)
        if count > 0 { try fill(archive, count, hostile: hostile, untimed: untimed) }
        return archive
    }

    /// An archive without voices, its `huiyin.yaml` as given.
    static func make(settings: String, in parent: String? = nil) throws -> Archive {
        let folder =
            parent ?? Self.parent + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try settings.write(toFile: folder + "/huiyin.yaml", atomically: true, encoding: .utf8)
        return try Archive.open(folder, options: ArchiveOptions(now: { now }))
    }

    static func fill(_ archive: Archive, _ count: Int, hostile: Bool = false, untimed: Int = 0) throws {
        let plan = ImportPlan(
            source: "车主声音", file: .init(path: "voices.csv", size: 1, modified: 1, head: "00"), mapping: "00",
            taxonomy: taxonomy.label)
        let run = try archive.beginImport(plan)
        var numbers = SplitMix64(seed: 7)
        var arrivals = (0..<count).map { arrival($0, of: count, isTimed: $0 < count - untimed, &numbers) }
        if hostile { arrivals.append(self.hostile) }
        let batch = ArrivalBatch(
            arrivals: arrivals, checkpoint: ImportCheckpoint(byteOffset: 1, line: count + 2, records: arrivals.count))
        _ = try archive.commit(batch, of: run)
        _ = try archive.finish(run)
    }

    private static func arrival(
        _ index: Int, of count: Int, isTimed: Bool, _ numbers: inout SplitMix64
    ) -> Arrival {
        let daysAgo = (count - 1 - index) * 182 / count
        let isRecent = daysAgo < 14
        let pick = isRecent && numbers.uniform() < 0.45 ? numbers.below(2) : numbers.below(sayings.count)
        let saying = sayings[pick]
        var feedback = Feedback(source: "车主声音", key: "\(index + 1)", text: saying.text)
        feedback.channel = Channel(channels[min(channels.count - 1, numbers.below(channels.count + 2))])
        feedback.kind = .public
        let minute = 8 * 60 + numbers.below(14 * 60)
        let day = Int64(lastDay.daysSinceEpoch - daysAgo)
        feedback.time = ZonedTime(
            milliseconds: day * 86_400_000 + Int64(minute) * 60_000 - 28_800_000, offsetSeconds: 28_800,
            zone: "Asia/Shanghai")
        if !isTimed { feedback.time = nil }
        feedback.product.name = ["G7", "G7", "G5"][numbers.below(3)]
        if feedback.product.name == "G7" { feedback.product.version = isRecent ? "2.1.4" : "2.1.3" }
        // Some write again, so that people are fewer than voices; some are nobody we know.
        if numbers.uniform() < 0.85 {
            feedback.author = [IdentityClaim(kind: .member, value: "M\(10_000 + numbers.below(count * 7 / 10))")]
        }
        if numbers.uniform() < 0.25 {
            let score = Double(pick < 2 ? numbers.below(7) : 5 + numbers.below(6))
            feedback.nps = Rating(value: score, minimum: 0, maximum: 10, scale: .nps, raw: "\(Int(score))")
        }
        return made(feedback, analysis(saying), line: index + 2)
    }

    private static func analysis(_ saying: Saying) -> Analysis {
        let bytes = Array(saying.text.utf8)
        var analysis = Analysis(
            language: .chinese,
            sentiment: Sentiment(
                probabilities: probabilities(saying.opinions[0].polarity), intensity: saying.opinions[0].intensity),
            engine: EngineStamp(model: "fixture-1", taxonomy: taxonomy.label, tier: "fast"))
        analysis.opinions = saying.opinions.map { quote, topic, polarity, intensity in
            let needle = Array(quote.utf8)
            let start = (0...bytes.count - needle.count).first { Array(bytes[$0..<$0 + needle.count]) == needle } ?? 0
            var opinion = Opinion(
                part: .text, bytes: start..<start + needle.count, polarity: polarity, probability: 0.9,
                intensity: intensity)
            opinion.topic = topic
            opinion.topicProbability = 0.95
            return opinion
        }
        return analysis
    }

    private static func probabilities(_ polarity: Polarity) -> PolarityProbabilities {
        PolarityProbabilities(
            negative: polarity == .negative ? 0.9 : 0.05, neutral: polarity == .neutral ? 0.9 : 0.05,
            positive: polarity == .positive ? 0.9 : 0.05)
    }

    private static func made(_ feedback: Feedback, _ analysis: Analysis, line: Int) -> Arrival {
        var json = [UInt8]()
        AnalysisJSON.append(analysis, of: AnalysisInput(feedback), to: &json)
        return Arrival(
            feedback: feedback, raw: Array("\(line),\(feedback.text)".utf8), line: line, analysisJSON: json,
            analysis: analysis)
    }

    /// A voice whose every field tries to become markup.
    private static var hostile: Arrival {
        let attack = #"<script>alert("x")</script>'&"#
        var feedback = Feedback(source: "车主声音", key: "hostile", text: attack)
        feedback.title = attack
        feedback.channel = Channel(attack)
        feedback.product.name = attack
        feedback.store = attack
        feedback.attributes = [Attribute(name: attack, value: attack)]
        feedback.author = [IdentityClaim(kind: .nickname, value: attack)]
        feedback.time = ZonedTime(
            milliseconds: Int64(lastDay.daysSinceEpoch) * 86_400_000, offsetSeconds: 32_400, zone: "Asia/Tokyo")
        let saying = Saying(text: attack, opinions: [("alert", "price", .negative, 0.9)])
        return made(feedback, analysis(saying), line: 1)
    }
}

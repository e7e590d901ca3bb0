import HuiyinArchive
import HuiyinDomain
import HuiyinQuery

/// Random arrivals and random requests about them, the same for the same seed.
struct RandomFacts {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    }

    static let columns: [FactColumn] = [
        .channel, .source, .kind, .product, .version, .lineage, .store, .campaign, .language, .person, .authenticity,
        .attribute("门店"),
        .attribute("没有的"),
    ]
    private static let topics = [
        "price", "equipment", "equipment/infotainment", "equipment/seat", "equip", "space/rear",
    ]
    private static let words = ["蓝牙", "断连", "空间", "很大", "客服", "态度", "价格", "牙断", "车机"]
    private static let offsets = [
        ZoneOffsets(zone: "Asia/Shanghai", steps: [.init(from: .min, seconds: 28_800)]),
        ZoneOffsets(
            zone: "Europe/Berlin",
            steps: [.init(from: .min, seconds: 3600), .init(from: 1_774_746_000_000, seconds: 7200)]),
        ZoneOffsets(zone: "America/St_Johns", steps: [.init(from: .min, seconds: -12_600)]),
    ]

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
    mutating func perhaps<Value>(_ values: [Value]) -> Value? { below(3) == 0 ? nil : pick(values) }
    private mutating func time() -> Int64 { 1_774_700_000_000 + Int64(below(40 * 86_400)) * 1000 - 20 * 86_400_000 }

    mutating func arrival() -> Arrival {
        var feedback = Feedback(source: pick(["评论", "电话"]), key: "k\(below(90))")
        feedback.text = (0..<1 + below(5)).map { _ in pick(Self.words) }.joined()
        feedback.title = perhaps(["标题", "蓝牙"])
        feedback.channel = perhaps(["weibo", "app-store"]).flatMap { Channel($0) }
        feedback.kind = perhaps(FeedbackKind.allCases)
        feedback.time = perhaps(["Asia/Shanghai", "+02:00"]).map {
            ZonedTime(milliseconds: time(), offsetSeconds: 0, zone: $0)
        }
        feedback.product = ProductReference(
            name: perhaps(["G7", "G9"]), version: perhaps(["1.0", "2.0"]), lineage: perhaps(["G"]))
        feedback.store = perhaps(["东门店", "西门店"])
        feedback.campaign = perhaps(["春季"])
        feedback.rating = perhaps([1, 2, 4, 5]).flatMap {
            Rating(value: $0, minimum: 1, maximum: 5, scale: .stars, raw: "\($0)")
        }
        feedback.nps = perhaps([0, 6, 7, 8, 9, 10]).flatMap {
            Rating(value: $0, minimum: 0, maximum: 10, scale: .nps, raw: "\($0)")
        }
        feedback.author = perhaps(["u1", "u2", "u3"]).map { [IdentityClaim(kind: .person, value: $0)] } ?? []
        if let store = perhaps(["东", "西"]) {
            feedback.attributes = [Attribute(name: "门店", value: store, isDimension: true)]
        }
        let opinions = (0..<below(5)).map { _ in
            (
                topic: perhaps(Self.topics), polarity: pick(Polarity.allCases), probability: pick([0.5, 0.75, 0.9]),
                intensity: Double(below(5)) / 4
            )
        }
        let analysis = Sample.analysis(
            opinions, polarity: pick(Polarity.allCases), intensity: Double(below(5)) / 4)
        return Sample.arrival(feedback, analysis: analysis)
    }

    /// The same item as the memory source holds it.
    func memory(_ arrival: Arrival, _ id: FeedbackID, author: String?) -> MemoryVoice {
        let feedback = arrival.feedback
        var voice = MemoryVoice(id: id, time: feedback.time?.milliseconds, zone: feedback.time?.zone, author: author)
        voice.columns[.channel] = feedback.channel?.name
        voice.columns[.source] = feedback.source
        voice.columns[.kind] = feedback.kind?.rawValue
        voice.columns[.product] = feedback.product.name
        voice.columns[.version] = feedback.product.version
        voice.columns[.lineage] = feedback.product.lineage
        voice.columns[.store] = feedback.store
        voice.columns[.campaign] = feedback.campaign
        voice.columns[.authenticity] = Suspicion.genuine
        for attribute in feedback.attributes { voice.columns[.attribute(attribute.name)] = attribute.value }
        voice.text = (feedback.title ?? "") + "\n" + feedback.text
        voice.rating = feedback.rating?.normalised
        voice.nps = feedback.nps?.value
        if let analysis = arrival.analysis {
            voice.columns[.language] = analysis.language.rawValue
            voice.polarity = analysis.sentiment.polarity
            voice.intensity = analysis.sentiment.intensity
            voice.opinions = analysis.opinions.map {
                MemoryOpinion(
                    topic: $0.topic, polarity: $0.polarity, probability: $0.probability, intensity: $0.intensity)
            }
        }
        return voice
    }

    mutating func request(_ snapshot: FactSnapshot) -> FactRequest {
        let unit = pick([FactRequest.Unit.item, .opinion])
        var dimensions = [FactDimension]()
        for _ in 0..<below(4) {
            switch below(5) {
            case 0: dimensions.append(.polarity)
            case 1: if unit == .opinion { dimensions.append(.topic(depth: pick([nil, 1, 2]))) }
            case 2: dimensions.append(.time(pick(TimeGrain.allCases), pick(Self.offsets)))
            default: dimensions.append(.column(pick(Self.columns)))
            }
        }
        return FactRequest(
            unit: unit, dimensions: dimensions, predicate: predicate(depth: 3), measures: FactMeasure.allCases,
            snapshot: snapshot)
    }

    mutating func voiceRequest(_ snapshot: FactSnapshot) -> VoiceRequest {
        VoiceRequest(
            unit: pick([FactRequest.Unit.item, .opinion]), predicate: predicate(depth: 2),
            order: pick([.random(seed: next()), .newest, .strongest]), limit: 1 + below(30), offset: below(4),
            snapshot: snapshot)
    }

    private mutating func predicate(depth: Int) -> FactPredicate {
        switch below(depth > 0 ? 9 : 6) {
        case 0: return .everything
        case 1:
            return .column(
                pick(Self.columns), isOneOf: [perhaps(["weibo", "G7", "东", "1.0", "zh", "评论"]), pick(["西", "G"])])
        case 2: return .polarity(below(6) == 0 ? [] : [pick(Polarity.allCases)])
        case 3: return .topic([pick(Self.topics + [FactPredicate.noTopic, "nothing"])])
        case 4:
            let from = time()
            return .time(from..<from + 10 * 86_400_000)
        case 5: return .text(pick(Self.words + ["牙", "大", "蓝牙断连", "客服 价格"]))
        case 6: return .not(predicate(depth: depth - 1))
        case 7: return .and((0..<below(3)).map { _ in predicate(depth: depth - 1) })
        default: return .or((0..<below(3)).map { _ in predicate(depth: depth - 1) })
        }
    }
}

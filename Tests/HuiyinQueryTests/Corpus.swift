import HuiyinDomain
import HuiyinQuery

/// Five voices whose figures can be worked out by hand.
///
/// | voice | who | product | polarity | intensity | nps | rating | opinions |
/// |---|---|---|---|---|---|---|---|
/// | 1 | ann (person) | G7 | − | 0.5 | 3 | 0.25 | price −, power/engine + |
/// | 2 | ann (person) | G7 | − | 0.75 | | | price − |
/// | 3 | bob (author) | G9 | + | 1 | 9 | 1 | power +, power/engine + |
/// | 4 | nobody | G7 | 0 | 0.25 | | 0.75 | none |
/// | 5 | bob (author) | G9 | − | 0.5 | 10 | | price + |
///
/// Voices 1 to 5 were written on 1, 1, 2, 4 and 9 March 2026 at noon in Shanghai.
enum Corpus {
    static let voices: [MemoryVoice] = [
        voice(1, day: "2026-03-01", product: "G7", person: "ann", .negative, 0.5, nps: 3, rating: 0.25) {
            [
                MemoryOpinion(topic: "price", polarity: .negative),
                MemoryOpinion(topic: "power/engine", polarity: .positive),
            ]
        },
        voice(2, day: "2026-03-01", product: "G7", person: "ann", .negative, 0.75) {
            [MemoryOpinion(topic: "price", polarity: .negative)]
        },
        voice(3, day: "2026-03-02", product: "G9", author: "bob", .positive, 1, nps: 9, rating: 1) {
            [
                MemoryOpinion(topic: "power", polarity: .positive),
                MemoryOpinion(topic: "power/engine", polarity: .positive),
            ]
        },
        voice(4, day: "2026-03-04", product: "G7", .neutral, 0.25, rating: 0.75) { [] },
        voice(5, day: "2026-03-09", product: "G9", author: "bob", .negative, 0.5, nps: 10) {
            [MemoryOpinion(topic: "price", polarity: .positive)]
        },
    ]

    static let source = MemoryFactSource(
        voices: voices, number: 42, generation: 3, taxonomy: "auto@4", models: ["text": "fast-1-9c41e7"])

    static let taxonomy = Taxonomy(
        id: "auto", version: 4, language: .chinese,
        nodes: [
            .init(path: "price", name: "价格"), .init(path: "power", name: "动力"),
            .init(path: "power/engine", name: "发动机"), .init(path: "space", name: "空间"),
        ])

    /// 2026-04-01 00:00 in Shanghai: long after the last voice.
    static let later: Int64 = noon("2026-04-01") - 43_200_000

    static func engine(_ source: any FactSource = source, now: Int64 = later) -> QueryEngine {
        QueryEngine(source: source, taxonomy: [taxonomy], defaultZone: "Asia/Shanghai", now: { now })
    }

    static func answer(_ json: String, _ engine: QueryEngine = engine()) async throws -> QueryAnswer {
        try await engine.answer(QueryRequest.parse(Array(json.utf8)))
    }

    /// Noon in Shanghai.
    static func noon(_ day: String) -> Int64 {
        Int64(CivilDate(day)?.daysSinceEpoch ?? 0) * 86_400_000 + 14_400_000
    }

    private static func voice(
        _ number: UInt64, day: String, product: String, person: String? = nil, author: String? = nil,
        _ polarity: Polarity, _ intensity: Double, nps: Double? = nil, rating: Double? = nil,
        opinions: () -> [MemoryOpinion]
    ) -> MemoryVoice {
        MemoryVoice(
            id: FeedbackID(high: 0, low: number), time: noon(day), zone: "Asia/Shanghai", columns: [.product: product],
            person: person, author: author, text: "第\(number)条 Battery ｂad", polarity: polarity, intensity: intensity,
            nps: nps, rating: rating, opinions: opinions())
    }
}

extension QueryAnswer {
    /// The values of one measure by the dimension values of their rows.
    func values(_ measure: Int = 0) -> [[String?]: Double] {
        Dictionary(rows.map { ($0.dimensions, $0.measures[measure].value ?? .nan) }) { first, _ in first }
    }

    var codes: [QueryWarning.Code] { warnings.map(\.code) }
}

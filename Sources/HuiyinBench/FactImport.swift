package import HuiyinArchive
import HuiyinDomain
import HuiyinQuery

extension FactWorld {
    /// Puts the same invented voices into an archive, as an import would.
    package func fill(_ archive: Archive) throws {
        let plan = ImportPlan(
            source: "source-0", file: .init(path: "bench", size: Int64(voices), modified: 0, head: "00"),
            mapping: "bench",
            taxonomy: "bench@1")
        let run = try archive.beginImport(plan)
        var arrivals = [Arrival]()
        var records = 0
        func commit() throws {
            records += arrivals.count
            try archive.commit(
                ArrivalBatch(
                    arrivals: arrivals, rejections: [],
                    checkpoint: ImportCheckpoint(byteOffset: Int64(records), line: records, records: records)), of: run)
            arrivals.removeAll(keepingCapacity: true)
        }
        for stretch in 0..<Self.stretchCount {
            try forEach(stretch: stretch) { voice in
                arrivals.append(Self.arrival(voice))
                if arrivals.count == 2_000 { try commit() }
            }
        }
        try commit()
        _ = try archive.finish(run)
    }

    private static func arrival(_ given: Voice) -> Arrival {
        func word(_ index: Int) -> String? {
            let number = given.voice.words[index]
            return number == 0 ? nil : words[Int(number)]
        }
        let key = "\(given.voice.row)"
        var feedback = Feedback(source: word(1) ?? "source-0", key: key, text: "voice \(key)")
        feedback.time = given.voice.time.map {
            ZonedTime(milliseconds: $0, offsetSeconds: 28_800, zone: "Asia/Shanghai")
        }
        feedback.channel = word(2).flatMap { Channel($0) }
        feedback.kind = word(3).flatMap(FeedbackKind.init(rawValue:))
        feedback.product = ProductReference(name: word(4), version: word(5), lineage: word(6))
        feedback.store = word(7)
        feedback.campaign = word(8)
        feedback.rating = given.voice.rating.flatMap {
            Rating(value: $0, minimum: 0, maximum: 1, scale: .number, raw: "\($0)")
        }
        feedback.author =
            given.voice.author == 0 ? [] : [IdentityClaim(kind: .unionID, value: "author-\(given.voice.author)")]
        let probabilities = PolarityProbabilities(negative: 0.25, neutral: 0.5, positive: 0.25)
        var analysis = Analysis(
            language: .chinese,
            sentiment: Sentiment(
                probabilities: probabilities, intensity: given.voice.intensity,
                polarity: Polarity(rawValue: given.voice.polarity) ?? .neutral),
            engine: EngineStamp(model: "bench", taxonomy: "bench@1", tier: "fast"))
        analysis.opinions = given.opinions.map { unit in
            var opinion = Opinion(
                part: .text, bytes: 0..<5, polarity: Polarity(rawValue: unit.polarity) ?? .neutral,
                probability: unit.probability, intensity: unit.intensity)
            opinion.topic = words[Int(unit.topic)]
            return opinion
        }
        return Arrival(
            feedback: feedback, raw: Array(key.utf8), line: 1, analysisJSON: nil, analysis: analysis)
    }
}

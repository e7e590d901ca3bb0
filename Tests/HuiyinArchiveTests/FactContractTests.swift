import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// The contract that every fact source meets, met by the SQL one.
@Suite struct FactContractTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func meetsTheContract(seed: UInt64) async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var voices = FactSourceContract.voices(300, seed: seed)
        var arrivals = [Arrival]()
        for index in voices.indices {
            // The archive derives ids, sources and persons itself, so the reference takes over its names for them.
            let feedback = Self.feedback(voices[index], key: "k\(index)")
            voices[index].id = FeedbackID.of(source: feedback.source, key: feedback.key)
            voices[index].columns[.source] = feedback.source
            voices[index].columns[.language] = "zh"
            arrivals.append(Sample.arrival(feedback, analysis: Self.analysis(voices[index])))
        }
        try Sample.put(arrivals, into: archive)
        for voice in voices {
            guard let kind = voice.columns[.authenticity].flatMap(Suspicion.init(rawValue:)) else { continue }
            try await archive.suspect(voice.id, of: kind, by: "小陈")
        }
        for index in voices.indices {
            voices[index].person = nil
            voices[index].author = try await archive.voice(voices[index].id)?.author
        }
        let source = archive.facts
        let snapshot = try await source.snapshot()
        let requests = FactSourceContract.requests(200, seed: seed + 10, snapshot: snapshot)
        let differences = try await FactSourceContract.differences(source, MemoryFactSource(voices: voices), requests)
        #expect(differences.isEmpty, "\(differences.prefix(3))")
    }

    private static func feedback(_ voice: MemoryVoice, key: String) -> Feedback {
        var feedback = Feedback(source: voice.columns[.source] ?? "评论", key: key, text: voice.text)
        feedback.time = voice.time.map { ZonedTime(milliseconds: $0, offsetSeconds: 0, zone: voice.zone ?? "UTC") }
        feedback.channel = voice.columns[.channel].flatMap { Channel($0) }
        feedback.kind = voice.columns[.kind].flatMap(FeedbackKind.init(rawValue:))
        feedback.product = ProductReference(
            name: voice.columns[.product], version: voice.columns[.version], lineage: voice.columns[.lineage])
        feedback.store = voice.columns[.store]
        feedback.campaign = voice.columns[.campaign]
        feedback.rating = voice.rating.flatMap {
            Rating(value: $0, minimum: 0, maximum: 1, scale: .number, raw: "\($0)")
        }
        feedback.nps = voice.nps.flatMap { Rating(value: $0, minimum: 0, maximum: 10, scale: .nps, raw: "\($0)") }
        feedback.author = (voice.person ?? voice.author).map { [IdentityClaim(kind: .unionID, value: $0)] } ?? []
        for case (.attribute(let name), let value) in voice.columns {
            feedback.attributes.append(Attribute(name: name, value: value, isDimension: true))
        }
        return feedback
    }

    private static func analysis(_ voice: MemoryVoice) -> Analysis {
        Sample.analysis(
            voice.opinions.map { ($0.topic, $0.polarity, $0.probability, $0.intensity) }, polarity: voice.polarity,
            intensity: voice.intensity)
    }
}

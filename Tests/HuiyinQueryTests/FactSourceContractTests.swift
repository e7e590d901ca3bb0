import HuiyinQuery
import Testing

@Suite struct FactSourceContractTests {
    private let reference = MemoryFactSource(voices: FactSourceContract.voices(200, seed: 1))

    private func differences(_ source: any FactSource) async throws -> [String] {
        let requests = FactSourceContract.requests(60, seed: 2, snapshot: try await reference.snapshot())
        return try await FactSourceContract.differences(source, reference, requests)
    }

    @Test func findsNoneBetweenEquals() async throws {
        #expect(try await differences(MemoryFactSource(voices: reference.voices.reversed())).isEmpty)
    }

    /// A mistake that a source could make, as another set of voices.
    enum Mistake: String, CaseIterable, CustomTestStringConvertible {
        case oneVoiceMissing, personsNotMerged, ratingOff, timeOff, weakerOpinion, intensityOff

        var testDescription: String { rawValue }

        func made(_ voices: [MemoryVoice]) -> [MemoryVoice] {
            var voices = voices
            switch self {
            case .oneVoiceMissing: voices.removeLast()
            case .personsNotMerged: for index in voices.indices { voices[index].person = nil }
            case .ratingOff:
                for index in voices.indices where voices[index].rating == 0.75 { voices[index].rating = 0.5 }
            case .timeOff:
                for index in voices.indices { voices[index].time = voices[index].time.map { $0 + 86_400_000 } }
            case .weakerOpinion:
                for index in voices.indices {
                    for opinion in voices[index].opinions.indices {
                        voices[index].opinions[opinion].probability = 1 - voices[index].opinions[opinion].probability
                    }
                }
            case .intensityOff: for index in voices.indices { voices[index].intensity *= 0.999 }
            }
            return voices
        }
    }

    @Test(arguments: Mistake.allCases) func noticesMistakes(mistake: Mistake) async throws {
        #expect(!(try await differences(MemoryFactSource(voices: mistake.made(reference.voices))).isEmpty))
    }

    @Test func asksAboutEverything() async throws {
        let requests = FactSourceContract.requests(200, seed: 2, snapshot: try await reference.snapshot())
        #expect(Set(requests.map(\.unit)) == [.item, .opinion])
        #expect(Set(requests.flatMap(\.measures)) == Set(FactMeasure.allCases))
    }
}

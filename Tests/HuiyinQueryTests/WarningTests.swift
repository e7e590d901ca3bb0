import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct WarningTests {
    private func warnings(_ json: String, _ engine: QueryEngine = Corpus.engine()) async throws -> [String: String] {
        let answer = try await Corpus.answer(json, engine)
        return Dictionary(uniqueKeysWithValues: answer.warnings.map { ($0.code.rawValue, $0.message) })
    }

    @Test func saysWhichRatiosRestOnLittle() async throws {
        let warnings = try await warnings(#"{"measures": ["rating"], "dimensions": ["product"]}"#)
        #expect(
            warnings["small-n"] == "rating rests on fewer than 30 voices in 2 of 2 rows: G9 (1), G7 (2).")
        #expect(try await self.warnings(#"{"measures": ["mentions"]}"#).isEmpty)
    }

    @Test func keepsQuietAboutThirty() async throws {
        func source(_ count: UInt64) -> MemoryFactSource {
            MemoryFactSource(voices: (0..<count).map { MemoryVoice(id: FeedbackID(high: 0, low: $0)) })
        }
        let query = #"{"measures": ["negative_share"]}"#
        #expect(try await warnings(query, Corpus.engine(source(30))).isEmpty)
        #expect(try await warnings(query, Corpus.engine(source(29))).keys.sorted() == ["small-n"])
    }

    @Test func saysThatTodayIsNotOver() async throws {
        let engine = Corpus.engine(now: Corpus.noon("2026-03-09"))
        let warnings = try await warnings(#"{"range": ["2026-03-01", "2026-03-09"]}"#, engine)
        #expect(warnings["incomplete-day"]?.contains("2026-03-09") == true)
    }

    @Test func saysThatLaterVoicesMayBeMissing() async throws {
        let warnings = try await warnings(#"{"range": ["2026-03-01", "2026-03-20"]}"#)
        #expect(warnings["incomplete-day"]?.hasPrefix("The newest voice is of 2026-03-09") == true)
        #expect(try await self.warnings(#"{"range": ["2026-03-01", "2026-03-09"]}"#).isEmpty)
    }

    @Test func asksBackAboutUnknownValues() async throws {
        let warnings = try await warnings(#"{"filters": [["is", "product", ["G8"]]]}"#)
        #expect(warnings["unknown-value"] == "No voice has the product “G8”. Did you mean “G7”?")
        let attribute = try await self.warnings(#"{"dimensions": ["attribute:city"]}"#)
        #expect(attribute["unknown-value"] == "No voice has any “attribute:city”.")
    }

    @Test func countsVoicesThatARangeLeavesOut() async throws {
        let source = MemoryFactSource(
            voices: Corpus.voices + [
                MemoryVoice(id: FeedbackID(high: 0, low: 6), columns: [.product: "G7"]),
                MemoryVoice(id: FeedbackID(high: 0, low: 7), columns: [.product: "G9"]),
            ])
        let query = #"{"filters": [["is", "product", ["G7"]]], "range": ["2026-03-01", "2026-03-09"]}"#
        let warnings = try await warnings(query, Corpus.engine(source))
        #expect(warnings["no-time"]?.hasPrefix("1 matching voice has no time") == true)
        #expect(try await self.warnings(#"{"filters": [["is", "product", ["G7"]]]}"#, Corpus.engine(source)).isEmpty)
    }

    @Test func saysWhenClocksDiffer() async throws {
        var voices = Corpus.voices
        voices[0].zone = "+08:00"
        voices[2].zone = "Europe/Berlin"
        let engine = Corpus.engine(MemoryFactSource(voices: voices))
        let warnings = try await warnings(#"{"dimensions": ["time:day"]}"#, engine)
        // +08:00 and Asia/Shanghai are the same clock.
        #expect(
            warnings["mixed-zones"]
                == "Some voices were written by another clock: Europe/Berlin (1). Days and weeks here "
                + "are those of Asia/Shanghai.")
        #expect(try await self.warnings(#"{"dimensions": ["product"]}"#, engine).isEmpty)
    }

    @Test func saysThatRowsAreCutOff() async throws {
        let answer = try await Corpus.answer(#"{"dimensions": ["topic"], "limit": 2}"#)
        #expect(answer.rows.map(\.dimensions) == [["price"], ["power/engine"]])
        #expect(
            answer.warnings.map(\.message) == [
                "Only the first 2 of 3 rows are shown: raise the limit (at most 10000) or narrow the filters."
            ])
    }
}

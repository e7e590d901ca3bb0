import HuiyinDomain
import HuiyinText
import Testing

@Suite struct AnalysisLineTests {
    @Test func aNumericIdComesBackAsItsDigits() throws {
        #expect(
            try AnalysisLine.parse(Array(#"{"id": 12345678901234567890, "text": "好"}"#.utf8)).id
                == "12345678901234567890")
    }

    @Test func readsEveryOptionalField() throws {
        let line =
            #"{"id":"a","title":"t","text":"x","rating":{"value":2,"min":1,"max":5},"question":"q","context":"c","channel":"web"}"#
        let input = try AnalysisLine.parse(Array(line.utf8))
        #expect(input.title == "t" && input.question == "q" && input.context == "c")
        #expect(input.rating?.normalised == 0.25)
    }

    @Test func readsTurnsInPlaceOfText() throws {
        let input = try AnalysisLine.parse(
            Array(#"{"turns":[{"role":"customer","text":"慢"},{"role":"agent","text":"嗯"}]}"#.utf8))
        #expect(input.turns.map(\.role) == [.customer, .agent])
    }

    @Test(
        arguments: [
            (#"{"id":"1"}"#, "text-missing", "1"), (#"{"id":"1","text":5}"#, "bad-text", "1"),
            ("[]", "not-an-object", nil),
            ("{", "json-syntax", nil), (#"{"id":true,"text":""}"#, "bad-id", nil),
            (#"{"id":3,"text":"","rating":{"value":9,"min":1,"max":5}}"#, "bad-rating", "3"),
            (#"{"id":"1","turns":[{"role":"boss","text":""}]}"#, "bad-turns", "1"),
            (#"{"id":"1","text":"","labels":{"polarity":4}}"#, "bad-label", "1"),
        ] as [(String, String, String?)]
    )
    func saysWhatIsWrongWithALine(line: String, code: String, id: String?) throws {
        let refusal = try #require(throws: AnalysisLine.Refusal.self) { try AnalysisLine.parse(Array(line.utf8)) }
        #expect(refusal.error.code == code)
        #expect(refusal.id == id)
    }
}

import Foundation
import Testing

@Suite struct AnalyzeCommandTests {
    private static let fields: Set<String> = [
        "id", "language", "sentiment", "severity", "emotion", "irony", "intents", "opinions", "runaround", "break",
        "pii",
        "keyphrases", "noise", "engine",
    ]

    @Test func everyFieldOfTheContractIsThereInOrder() throws {
        let input = """
            {"id": "a", "text": "车机经常死机，空间倒是很大。"}
            {"id": 12, "text": "The screen froze twice."}
            {"id": "c", "text": ""}
            {"id": "d", "turns": [{"role": "customer", "text": "蓝牙又断了"}, {"role": "agent", "text": "您好"}]}
            """
        let outcome = try Command.run("analyze", "--taxonomy", "auto", input: input, in: Folder())
        #expect(outcome.status == 0)
        let rows = try JSON.lines(outcome.output)
        #expect(rows.map { $0["id"] as? String } == ["a", "12", "c", "d"])
        for row in rows { #expect(Set(row.keys).isSuperset(of: Self.fields)) }
        #expect(rows.map { $0["language"] as? String } == ["zh", "en", "und", "zh"])
    }

    @Test func quotesAreTheScalarsOfTheirSpan() throws {
        let text = "🚗🚗 车机太卡了，𠮷利也一样，空间很大👍，就是油耗高。"
        let outcome = try Command.run(
            "analyze", "--taxonomy", "auto", input: #"{"id": "1", "text": "\#(text)"}"#, in: Folder())
        let row = try #require(try JSON.lines(outcome.output).first)
        let opinions = try #require(row["opinions"] as? [[String: Any]])
        #expect(!opinions.isEmpty)
        let scalars = Array(text.unicodeScalars)
        for opinion in opinions {
            let start = try #require(opinion["start"] as? Int)
            let end = try #require(opinion["end"] as? Int)
            var quote = String.UnicodeScalarView()
            quote.append(contentsOf: scalars[start..<end])
            #expect(opinion["quote"] as? String == String(quote))
        }
    }

    @Test func anUnreadableLineKeepsItsPlaceAndEndsWithOne() throws {
        let outcome = try Command.run(
            "analyze",
            input:
                "{\"id\": \"1\", \"text\": \"好\"}\n{oops\n{\"id\": \"3\", \"text\": 4}\n{\"id\": \"4\", \"text\": \"差\"}\n",
            in: Folder())
        #expect(outcome.status == 1)
        let rows = try JSON.lines(outcome.output)
        #expect(rows.count == 4)
        #expect(rows.map { $0["error"] != nil } == [false, true, true, false])
        #expect(rows[2]["id"] as? String == "3")
    }

    @Test func withoutATaxonomyTopicsAreNull() throws {
        let outcome = try Command.run("analyze", input: #"{"id": "1", "text": "车机经常死机"}"#, in: Folder())
        let opinions = try #require(try JSON.lines(outcome.output).first?["opinions"] as? [[String: Any]])
        #expect(opinions.allSatisfy { $0["topic"] is NSNull })
    }
}

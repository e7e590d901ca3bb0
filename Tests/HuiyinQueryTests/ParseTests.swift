import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct ParseTests {
    @Test func readsEverythingAQueryCanSay() throws {
        let json = """
            {"measures": ["mentions", "nps"], "dimensions": ["topic:1", "time:week", "attribute:门店"],
             "filters": [["is", "product", ["G7", null]], ["is_not", "polarity", [-1, "0"]],
              ["or", [["matches", "text", ["蓝牙"]], ["not", ["and", [["is", "version", [2]]]]]]]],
             "range": ["2026-01-01", "2026-03-31"], "zone": "Asia/Shanghai", "order": [["nps", "asc"], ["time:week", "desc"]],
             "limit": 50, "unit": "opinion"}
            """
        let request = try QueryRequest.parse(Array(json.utf8))
        #expect(request.measures == [.mentions, .nps])
        #expect(request.dimensions == [.topic(depth: 1), .time(.week), .column(.attribute("门店"))])
        #expect(
            request.filters == [
                .is(.column(.product), ["G7", nil]), .isNot(.polarity, ["-1", "0"]),
                .or([.matches(["蓝牙"]), .not(.and([.is(.column(.version), ["2"])]))]),
            ])
        #expect(request.range?.days == 90)
        #expect(request.zone == "Asia/Shanghai")
        #expect(request.order == [.init(.measure(.nps), .ascending), .init(.dimension(.time(.week)), .descending)])
        #expect(request.limit == 50)
        #expect(request.unit == .opinion)
    }

    @Test func leavesOutWhatIsNotSaid() throws {
        #expect(try QueryRequest.parse(Array("{}".utf8)) == QueryRequest())
        #expect(try QueryRequest.parse(Array(#"{"range": null, "zone": null, "limit": null}"#.utf8)) == QueryRequest())
    }

    static let mistakes: [(json: String, code: String, says: String)] = [
        ("", "bad-json", "ends where a value"),
        ("[]", "wrong-type", "an array"),
        ("{\"measures\": [\"mentions\",]}", "bad-json", "column 26"),
        ("{'measures': []}", "bad-json", "double quotes"),
        ("{} {}", "bad-json", "follows the end"),
        ("{\"limit\": 1, \"limit\": 2}", "bad-json", "twice"),
        ("{\"limit\": 01}", "bad-json", "“01”"),
        ("{\"zone\": \"\\ud800\"}", "bad-json", "surrogate"),
        (#"{"measure": ["mentions"]}"#, "unknown-key", "Did you mean “measures”?"),
        (#"{"measures": "mentions"}"#, "wrong-type", "an array of names"),
        (#"{"measures": ["mentoins"]}"#, "unknown-measure", "Did you mean “mentions”?"),
        (#"{"measures": ["nps", "nps"]}"#, "repeated", "“nps”"),
        (#"{"measures": [3]}"#, "wrong-type", "“measures[0]” is a number"),
        (#"{"dimensions": ["chanel"]}"#, "unknown-dimension", "Did you mean “channel”?"),
        (#"{"dimensions": ["time"]}"#, "unknown-dimension", "time:week"),
        (#"{"dimensions": ["topic:0"]}"#, "unknown-dimension", "“topic:0”"),
        (#"{"dimensions": ["attribute:"]}"#, "unknown-dimension", "attribute:NAME"),
        (#"{"dimensions": ["store", "kind", "topic", "polarity", "product"]}"#, "too-many", "5 dimensions"),
        (#"{"filters": {"product": "G7"}}"#, "wrong-type", "“filters” is an object"),
        (#"{"filters": [["is", "prodcut", ["G7"]]]}"#, "unknown-name", "Did you mean “product”?"),
        (#"{"filters": [["equals", "product", ["G7"]]]}"#, "unknown-filter", "“equals”"),
        (#"{"filters": [["is", "product"]]}"#, "bad-filter", "2 parts"),
        (#"{"filters": [["is", "product", "G7"]]}"#, "wrong-type", "“filters[0][2]” is a string"),
        (#"{"filters": [["is", "product", []]]}"#, "bad-filter", "is empty"),
        (#"{"filters": [["is", "product", [1.5]]]}"#, "wrong-type", "filters[0][2][0]"),
        (#"{"filters": [["is", "product", [""]]]}"#, "bad-value", "null for unknown"),
        (#"{"filters": [["is", "polarity", [2]]]}"#, "bad-value", "“2” is no polarity"),
        (#"{"filters": [["is", "polarity", [null]]]}"#, "bad-value", "-1, 0 or 1"),
        (#"{"filters": [["is", "text", ["蓝牙"]]]}"#, "unknown-name", "matches"),
        (#"{"filters": [["matches", "topic", ["price"]]]}"#, "unknown-name", "text only"),
        (#"{"filters": [["matches", "text", ["  "]]]}"#, "bad-value", "at least one word"),
        (#"{"filters": [["and", []]]}"#, "bad-filter", "nothing inside"),
        (#"{"filters": [["not", ["is", "product", ["G7"]], 1]]}"#, "bad-filter", "3 parts"),
        (#"{"range": ["2026-01-01"]}"#, "wrong-type", "two days"),
        (#"{"range": ["2026-02-30", "2026-03-01"]}"#, "bad-range", "“2026-02-30”"),
        (#"{"range": ["2026-03-02", "2026-03-01"]}"#, "bad-range", "ends (2026-03-01) before"),
        (#"{"zone": 8}"#, "wrong-type", "Asia/Shanghai"),
        (#"{"order": ["mentions"]}"#, "wrong-type", "order[0]"),
        (#"{"order": [["mentions", "down"]]}"#, "bad-order", "asc or desc"),
        (#"{"order": [["mention", "asc"]]}"#, "bad-order", "Did you mean “mentions”?"),
        (#"{"limit": 0}"#, "bad-limit", "from 1 to 10000"),
        (#"{"limit": 10001}"#, "bad-limit", "10001"),
        (#"{"limit": "ten"}"#, "wrong-type", "a whole number"),
        (#"{"unit": "items"}"#, "bad-unit", "Did you mean “item”?"),
    ]

    @Test(arguments: mistakes) func namesTheMistake(json: String, code: String, says: String) throws {
        let error = try #require(throws: QueryError.self) { try QueryRequest.parse(Array(json.utf8)) }
        #expect(error.code == code)
        #expect(error.message.contains(says), "\(error.message)")
    }

    @Test func refusesBottomlessNesting() {
        let filters =
            String(repeating: #"["not", "#, count: 20) + #"["is", "product", ["G7"]]"#
            + String(repeating: "]", count: 20)
        #expect(throws: QueryError.self) { try QueryRequest.parse(Array("{\"filters\": [\(filters)]}".utf8)) }
        let brackets = String(repeating: "[", count: 100_000)
        let error = #expect(throws: QueryError.self) { try QueryRequest.parse(Array(brackets.utf8)) }
        #expect(error?.code == "bad-json")
    }

    @Test func refusesBytesThatAreNoText() {
        let error = #expect(throws: QueryError.self) {
            try QueryRequest.parse([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])
        }
        #expect(error?.message.contains("UTF-8") == true)
    }

    @Test func survivesAnyBytes() {
        var state: UInt64 = 9
        let alphabet = Array(#"{}[]",:0123456789.-+eE\untrfalsmio "#.utf8)
        for _ in 0..<3000 {
            let bytes = (0..<24).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }
            _ = try? QueryRequest.parse(bytes)
        }
    }
}

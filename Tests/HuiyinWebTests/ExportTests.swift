import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinWeb
import Testing

@Suite struct ExportTests {
    /// The cells of a CSV file as RFC 4180 has them; the byte order mark is checked and dropped.
    static func rows(_ text: String) throws -> [[String]] {
        #expect(text.hasPrefix("\u{FEFF}"))
        var rows = [[String]]()
        var row = [String]()
        var cell = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars.dropFirst())[...]
        while let scalar = scalars.popFirst() {
            if isQuoted {
                if scalar == "\"", scalars.first == "\"" {
                    scalars.removeFirst()
                    cell.unicodeScalars.append(scalar)
                } else if scalar == "\"" {
                    isQuoted = false
                } else {
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"" {
                isQuoted = true
            } else if scalar == "," {
                row.append(cell)
                cell = ""
            } else if scalar == "\r", scalars.first == "\n" {
                scalars.removeFirst()
                rows.append(row + [cell])
                (row, cell) = ([], "")
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }
        #expect(row.isEmpty && cell.isEmpty, "the last row has its end")
        return rows
    }

    /// The rows as dictionaries by column.
    static func table(_ text: String) throws -> [[String: String]] {
        let rows = try Self.rows(text)
        let names = try #require(rows.first)
        return rows.dropFirst().map { row in
            #expect(row.count == names.count)
            return Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func model(_ reply: TestSite.Reply) throws -> [String: Any] {
        try #require(reply.json?["model"] as? [String: Any])
    }

    private static func same(_ cell: String?, _ value: Any?) -> Bool {
        guard let value, !(value is NSNull) else { return cell == "" }
        return isSame(cell, value as? Double)
    }

    /// Equal but for the last digit, which the test's own reader of JSON doesn't keep.
    private static func isSame(_ cell: String?, _ number: Double?) -> Bool {
        guard let number, let written = cell.flatMap({ Double($0) }) else { return false }
        return abs(written - number) <= 1e-14 * abs(number)
    }

    @Test func problemsHaveTheNumbersOfTheirTwinWithEveryDigit() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let twin = try Self.model(try await site.get("/problems?period=all&format=json"))
            let problems = try #require(twin["problems"] as? [[String: Any]])
            let footing = try #require(twin["footing"] as? [String: Any])
            let table = try Self.table(try await site.get("/problems?period=all&format=csv").text)
            #expect(table.count == problems.count && table.count > 3)
            for (row, problem) in zip(table, problems) {
                let share = try #require(problem["negativeShare"] as? [String: Any])
                #expect(row["topic"] == problem["path"] as? String)
                #expect(Self.same(row["rank"], problem["rank"]))
                #expect(Self.same(row["unhappy_share"], share["value"]), "\(row)")
                #expect(Self.same(row["unhappy_share_low"], share["low"]))
                #expect(Self.same(row["unhappy_share_high"], share["high"]))
                #expect(Self.same(row["unhappy_share_n"], share["n"]))
                #expect(Self.same(row["priority"], problem["score"]))
                #expect(row["recipe"] == footing["recipe"] as? String)
                #expect(row["snapshot"] == footing["snapshot"] as? String)
            }
        }
    }

    @Test func theChartsOfAnOverviewAreOneTableOfDays() async throws {
        try await TestSite(FixtureWorkspace.make(count: 420)).asking { site in
            let twin = try Self.model(try await site.get("/?period=12w&format=json"))
            let shares = try #require((twin["shareChart"] as? [String: Any])?["points"] as? [[String: Any]])
            let volumes = try #require((twin["volumeChart"] as? [String: Any])?["points"] as? [[String: Any]])
            let table = try Self.table(try await site.get("/?period=12w&format=csv&table=series").text)
            #expect(table.count == shares.count && table.count > 4)
            for (row, (share, volume)) in zip(table, zip(shares, volumes)) {
                #expect(row["from"] == share["from"] as? String && row["to"] == share["to"] as? String)
                #expect(Self.same(row["voices"], volume["value"]))
                #expect(Self.same(row["unhappy_share"], share["value"]))
                #expect(Self.same(row["unhappy_share_low"], share["low"]))
                #expect(Self.same(row["unhappy_share_before"], share["before"]))
            }
        }
    }

    @Test(arguments: [
        ("/?period=all", ["figures", "series", "topics", "problems"]), ("/problems?period=all", ["problems"]),
        ("/topics/equipment?period=all", ["figures", "series", "subtopics", "channels", "products", "companions"]),
    ])
    func everyTableComesAsLinesWithTheSameValues(address: String, tables: [String]) async throws {
        try await TestSite(FixtureWorkspace.make(count: 420)).asking { site in
            for name in tables {
                let csv = try await site.get("\(address)&format=csv&table=\(name)")
                let lines = try await site.get("\(address)&format=jsonl&table=\(name)")
                #expect(csv.status == 200 && lines.status == 200, "\(name)")
                let table = try Self.table(csv.text)
                let objects = try lines.text.split(separator: "\n").map { line in
                    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                }
                #expect(table.count == objects.count && !table.isEmpty, "\(name)")
                for (row, object) in zip(table, objects) {
                    #expect(Set(row.keys) == Set(object.keys))
                    for (column, cell) in row {
                        switch object[column] {
                        case let text as String: #expect(cell == text || cell == "'" + text)
                        case let truth as Bool where column.hasPrefix("is_"): #expect(cell == "\(truth)")
                        case let number as NSNumber: #expect(Self.isSame(cell, number.doubleValue), "\(column)")
                        default: #expect(cell == "", "\(column)")
                        }
                    }
                }
            }
        }
    }

    @Test func allVoicesOfTheFilterGoAlongNotOnlyThePage() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let address = "/voices?period=all&polarity=negative"
            let total =
                (try Self.model(try await site.get(address + "&format=json"))["total"] as? [String: Any])?["n"] as? Int
            let csv = try await site.get(address + "&format=csv")
            let table = try Self.table(csv.text)
            #expect(table.count == total && table.count > VoicesView.pageSize)
            let lines = try await site.get(address + "&format=jsonl").text.split(separator: "\n")
            #expect(lines.count == total)
            #expect(Set(table.map { $0["feedbackId"] }).count == total)
            // Who wrote is masked, as everywhere.
            #expect(table.contains { $0["person"]?.contains("****") == true })
            #expect(!csv.text.contains(/M\d{5}/))
        }
    }

    @Test func formulasAreHarmlessAndHostileNamesStayText() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60, hostile: true)).asking { site in
            let topic = try await site.get("/topics/price?period=all&format=csv&table=products")
            let names = try Self.table(topic.text).compactMap { $0["name"] }
            #expect(names.contains { $0.hasPrefix("<script>") })
            let voices = try Self.rows(try await site.get("/voices?period=all&format=csv").text)
            #expect(voices.joined().allSatisfy { !"=+@\t\r".contains($0.prefix(1)) || $0.isEmpty })
        }
    }

    @Test func theNameOfTheFileSaysPageFiltersAndSnapshot() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let reply = try await site.get("/problems?period=12w&channel=weibo&format=csv")
            let name = try #require(reply.headers[.contentDisposition])
            #expect(name.hasPrefix("attachment; filename=\"huiyin-problems-12w-weibo-"))
            #expect(name.hasSuffix("-1.csv\""))
            let hostile = "/voices?period=all&product=" + QueryString.encode("../\"\r\n x蓝牙") + "&format=jsonl"
            let other = try #require(try await site.get(hostile).headers[.contentDisposition])
            #expect(other.contains("filename=\"huiyin-voices-all-.._____") && other.contains("filename*=UTF-8''"))
            #expect(!other.contains("/") && !other.contains("\r"))
        }
    }

    @Test(arguments: [
        ("/problems?format=csv&table=series", 400, "table"), ("/problems?format=csv&table=x", 400, "table"),
        ("/problems?format=xlsx", 400, "format"),
    ])
    func aTableThatIsNotThereIsSaid(address: String, status: Int, parameter: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let reply = try await site.send(.get, address, headers: [.accept: "application/json"])
            #expect(reply.status == status)
            let error = try #require(reply.json?["error"] as? [String: Any])
            let details = try #require(error["details"] as? [[String: Any]])
            #expect(details.first?["at"] as? String == parameter)
        }
    }

    @Test(arguments: [
        "/?period=all", "/problems?period=12w", "/topics/equipment?period=all", "/voices?period=12w&topic=equipment",
        "/voices?period=all&topic=equipment&also=price", "/topics/equipment?period=12w&polarity=negative",
    ])
    func whatAPageShowsCanBeRecomputedByItsHash(address: String) async throws {
        let archive = try FixtureWorkspace.make(count: 240)
        try await TestSite(archive).asking { site in
            let footing = try #require(
                try Self.model(try await site.get(address + "&format=json"))["footing"] as? [String: Any])
            let hash = try #require(footing["recipe"] as? String)
            let desk = FigureDesk(
                archive: archive, taxonomies: [FixtureWorkspace.taxonomy], now: { FixtureWorkspace.now })
            let answer = String(decoding: try await desk.recompute(hash), as: UTF8.self)
            #expect(answer.contains(hash))
            #expect(
                (footing["warnings"] as? [[String: Any]])?.contains { $0["code"] as? String == "recipe-not-kept" }
                    == false)
        }
    }
}

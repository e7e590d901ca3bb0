import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

/// Times as Chinese systems, spreadsheets and people write them.
@Suite struct ChineseTimeTests {
    private func reader() throws -> TimeReader { TimeReader(clock: try #require(ZoneClock("Asia/Shanghai"))) }

    @Test(arguments: [
        ("2025/8/1", "2025-08-01T00:00:00+08:00"),
        ("2025年8月1日 下午6:22", "2025-08-01T18:22:00+08:00"),
        ("2025年08月01日18时22分05秒", "2025-08-01T18:22:05+08:00"),
        ("２０２５年８月１日　１８：２２", "2025-08-01T18:22:00+08:00"),
        ("2025-08-01 凌晨12:30", "2025-08-01T00:30:00+08:00"),
        ("2025-08-01 凌晨3点", "2025-08-01T03:00:00+08:00"),
        ("2025-08-01 中午12:30", "2025-08-01T12:30:00+08:00"),
        ("2025-08-01 中午1点", "2025-08-01T13:00:00+08:00"),
        ("2025-08-01 晚上8点半", "2025-08-01T20:30:00+08:00"),
        ("2025-08-01 晚上12点", "2025-08-02T00:00:00+08:00"),
        ("2025-08-01 24:00", "2025-08-02T00:00:00+08:00"),
        ("25年8月1日", "2025-08-01T00:00:00+08:00"),
        ("20250801 182205", "2025-08-01T18:22:05+08:00"),
        ("20250801T1822", "2025-08-01T18:22:00+08:00"),
        ("20250801T182205Z", "2025-08-01T18:22:05Z"),
        ("20250801T182205+0800", "2025-08-01T18:22:05+08:00"),
        ("20250801 18:22", "2025-08-01T18:22:00+08:00"),
        ("1754043725.5", "2025-08-01T18:22:05.500+08:00"),
        ("1754043725500000", "2025-08-01T18:22:05.500+08:00"),
        ("Fri Aug 01 18:22:05 CST 2025", "2025-08-01T18:22:05+08:00"),
        ("Fri Aug 01 2025 18:22:05 GMT+0800 (中国标准时间)", "2025-08-01T18:22:05+08:00"),
        ("2025-08-01T18:22:05.123+08:00[Asia/Shanghai]", "2025-08-01T18:22:05.123+08:00"),
        ("2025-08-01 18:22:05 GMT+8", "2025-08-01T18:22:05+08:00"),
        ("2025-08-01 18:22:05 +8:00", "2025-08-01T18:22:05+08:00"),
        ("Aug 1, 2025, 6:22 p.m.", "2025-08-01T18:22:00+08:00"),
        ("August 1st, 2025 at 6:22 PM", "2025-08-01T18:22:00+08:00"),
        ("1-Aug-25", "2025-08-01T00:00:00+08:00"),
        ("2025-08-01 06:22 PST", "2025-08-01T06:22:00-08:00"),
        ("\u{200B}2025-08-01\u{200E}", "2025-08-01T00:00:00+08:00"),
        ("2025-08-01\u{A0}18:22", "2025-08-01T18:22:00+08:00"),
    ])
    func reads(text: String, expected: String) throws { #expect(try reader().time(text)?.rfc3339 == expected) }

    @Test(arguments: [
        "8月1日", "45870", "昨天", "3小时前", "1.75404E+12", "2025-W31", "8:30", "2025-08-01 25:00", "下午", "2025年",
        "13800000721",
        "2025-08-01 晚上", "24:00", "2025/8", "十二月", "4月", "2025-08-01 18:22:05 +99",
    ])
    func refuses(text: String) throws { #expect(try reader().time(text) == nil) }

    private func times(_ values: [String], file: String = "a.csv", mapping: String? = nil) async throws -> [String?] {
        let fixture = try Fixture()
        let rows = values.enumerated().map { "\($0.offset),车机很卡第\($0.offset)次,\"\($0.element)\"" }
        let text = "编号,内容,评论时间\n" + rows.joined(separator: "\n") + "\n"
        try await fixture.load(file, Array(text.utf8), mapping: mapping)
        return try fixture.voices().map { $0.feedback.time?.rfc3339 }
    }

    @Test func readsTheDaysOfASpreadsheetWhereAColumnHoldsThem() async throws {
        #expect(
            try await times(["45870", "45870.7653", "45871.5"]) == [
                "2025-08-01T00:00:00+08:00", "2025-08-01T18:22:02+08:00", "2025-08-02T12:00:00+08:00",
            ])
        #expect(
            try await times(["44408", "44409"], mapping: "{text: 内容, time: {column: 评论时间, epoch: 1904}}") == [
                "2025-08-01T00:00:00+08:00", "2025-08-02T00:00:00+08:00",
            ])
    }

    @Test func takesTheYearFromTheRestOfTheFile() async throws {
        #expect(
            try await times(["2024-12-30 08:00", "8月1日", "08-02 18:22"]) == [
                "2024-12-30T08:00:00+08:00", "2024-08-01T00:00:00+08:00", "2024-08-02T18:22:00+08:00",
            ])
        #expect(try await times(["8月1日", "8月2日 下午6点"], file: "2025年工单.csv").first == "2025-08-01T00:00:00+08:00")
        #expect(
            try await times(["8月1日", "8月2日"], mapping: "{text: 内容, time: {column: 评论时间, year: 2023}}").last
                == "2023-08-02T00:00:00+08:00")
        #expect(try await times(["8月1日", "8月2日"]) == [nil, nil])
    }

    @Test func countsBackFromTheTimeOfTheExportOnly() async throws {
        let mapping = "{text: 内容, time: {column: 评论时间, exported: \"2025-08-01 18:00\"}}"
        #expect(
            try await times(["3小时前", "昨天 21:05", "前天", "刚刚", "2 days ago", "2025-07-01"], mapping: mapping) == [
                "2025-08-01T15:00:00+08:00", "2025-07-31T21:05:00+08:00", "2025-07-30T18:00:00+08:00",
                "2025-08-01T18:00:00+08:00", "2025-07-30T18:00:00+08:00", "2025-07-01T00:00:00+08:00",
            ])
    }

    @Test(arguments: [
        (["25-08-01", "25-08-02", "25-09-11"], TimeReader.Order.yearFirst), (["25-08-01"], .yearFirst),
        (["99-08-01", "00-01-02"], .yearFirst), (["01/08/25", "02/08/25", "13/08/25"], .dayFirst),
        (["08/13/25", "08/14/25"], .monthFirst), (["1/8/99"], .dayFirst), (["24/02/15"], .dayFirst),
    ])
    func tellsWhereTheYearStands(samples: [String], order: TimeReader.Order) {
        #expect(TimeReader.order(of: samples).order == order)
    }

    @Test func refusesADayThatNoCalendarHasAndSaysHowToMendIt() async throws {
        let fixture = try Fixture()
        let text =
            "编号,内容,时间\n1,很卡,2025/2/30 8:10\n2,不错,2025/3/1\n3,还行,2025/13/1\n4,好,0000-00-00 00:00:00\n5,好,2025/3/2\n"
        let summary = try #require(try await fixture.load("a.csv", Array(text.utf8)))
        #expect(summary.rejections.map(\.diagnostic.code) == ["time-impossible", "time-impossible"])
        #expect(
            summary.rejections.first?.diagnostic.message.contains("2025/2/30 8:10, but February 2025 has 28 days")
                == true)
        #expect(try fixture.voices().map(\.feedback.key) == ["2", "4", "5"])
    }
}

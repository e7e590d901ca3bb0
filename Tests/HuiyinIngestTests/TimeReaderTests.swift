import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct TimeReaderTests {
    static let shanghai = ZoneClock("Asia/Shanghai")

    @Test(arguments: [
        ("2026-03-02T21:14:05+08:00", "2026-03-02T21:14:05+08:00"),
        ("2026-03-02T13:14:05Z", "2026-03-02T13:14:05Z"),
        ("2026-03-02T13:14:05.250Z", "2026-03-02T13:14:05.250Z"),
        ("2026-03-02 21:14", "2026-03-02T21:14:00+08:00"),
        ("2026-03-02 21:14:05", "2026-03-02T21:14:05+08:00"),
        ("2026/3/2 21:14", "2026-03-02T21:14:00+08:00"),
        ("2026.3.2", "2026-03-02T00:00:00+08:00"),
        ("2026-03-02", "2026-03-02T00:00:00+08:00"),
        ("2026年3月2日 21:14", "2026-03-02T21:14:00+08:00"),
        ("2026年3月2日21时14分5秒", "2026-03-02T21:14:05+08:00"),
        ("2026年3月2日（周一）下午9点", "2026-03-02T21:00:00+08:00"),
        ("2026年3月2日 上午12:05", "2026-03-02T00:05:00+08:00"),
        ("2026年12月31日", "2026-12-31T00:00:00+08:00"),
        ("24-02-2015 11.35", "2015-02-24T11:35:00+08:00"),
        ("24-02-2015 3.05", "2015-02-24T03:05:00+08:00"),
        ("24/02/15", "2015-02-24T00:00:00+08:00"),
        ("20260302", "2026-03-02T00:00:00+08:00"),
        ("20260302211405", "2026-03-02T21:14:05+08:00"),
        ("1772457245", "2026-03-02T21:14:05+08:00"),
        ("1772457245250", "2026-03-02T21:14:05.250+08:00"),
        ("Mar 2, 2026 9:14 PM", "2026-03-02T21:14:00+08:00"),
        ("2 March 2026", "2026-03-02T00:00:00+08:00"),
        ("Tue Feb 24 11:35:52 -0800 2015", "2015-02-24T11:35:52-08:00"),
        (" 2026-03-02\u{3000}", "2026-03-02T00:00:00+08:00"),
    ])
    func reads(text: String, expected: String) throws {
        let reader = TimeReader(clock: try #require(Self.shanghai))
        #expect(reader.time(text)?.rfc3339 == expected)
    }

    @Test(arguments: [
        "", "昨天", "2026", "2026-03", "2026-02-30", "2026-13-01", "2026-03-02 25:00", "2026-03-02 21:60", "13912345678",
        "12.5",
        "3 stars", "2026-03-02 21:14 很卡", "0000-00-00", "99999999", "1234567890123456789",
    ])
    func refuses(text: String) throws {
        let reader = TimeReader(clock: try #require(Self.shanghai))
        #expect(reader.time(text) == nil)
    }

    @Test(arguments: [
        (["24-02-2015", "03-02-2015"], TimeReader.Order.dayFirst), (["02-24-2015", "03-02-2015"], .monthFirst),
        (["3/2/2026 9:14 PM"], .monthFirst), (["3-2-2026"], .dayFirst), (["2026-03-02"], .dayFirst),
    ])
    func decidesDayOrMonthByEvidence(samples: [String], order: TimeReader.Order) {
        #expect(TimeReader.order(of: samples).order == order)
    }

    @Test(arguments: [
        ("yyyy/M/d HH:mm", "2026/3/2 21:14", "2026-03-02T21:14:00+08:00"),
        ("dd.MM.yyyy", "02.03.2026", "2026-03-02T00:00:00+08:00"),
        ("M/d/yy H:mm", "3/2/26 9:05", "2026-03-02T09:05:00+08:00"),
        ("yyyyMMdd'T'HHmmss", "20260302T211405", "2026-03-02T21:14:05+08:00"),
        ("yyyy年M月d日", "2026年3月2日", "2026-03-02T00:00:00+08:00"),
        ("d-M-y H.m", "24-02-2015 11.35", "2015-02-24T11:35:00+08:00"),
    ])
    func followsAStatedFormat(format: String, text: String, expected: String) throws {
        let stated = try #require(TimeFormat(format))
        let reader = TimeReader(clock: try #require(Self.shanghai), format: stated)
        #expect(reader.time(text)?.rfc3339 == expected)
        #expect(reader.time(text + "x") == nil)
    }

    @Test(arguments: ["yyyy-MM", "HH:mm", "", "yyyy-MM-dd yyyy"]) func refusesAFormatWithoutADay(format: String) {
        #expect(TimeFormat(format) == nil)
    }

    @Test func readsSummerTimeInItsZone() throws {
        let reader = TimeReader(clock: try #require(ZoneClock("America/New_York")))
        #expect(reader.time("2026-07-01 12:00")?.rfc3339 == "2026-07-01T12:00:00-04:00")
        #expect(reader.time("2026-01-01 12:00")?.rfc3339 == "2026-01-01T12:00:00-05:00")
        #expect(reader.time("2026-11-01 01:30")?.rfc3339 == "2026-11-01T01:30:00-04:00")
        #expect(reader.time("2026-11-01 12:00")?.rfc3339 == "2026-11-01T12:00:00-05:00")
    }

    @Test(arguments: ["", "Mars/Base", "+8", "+25:00", "shanghai"]) func refusesAnUnknownZone(name: String) {
        #expect(ZoneClock(name) == nil)
    }
}

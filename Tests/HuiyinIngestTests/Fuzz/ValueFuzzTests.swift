import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

/// Readers of values under texts that nobody meant: 480,000 of the million inputs.
@Suite struct ValueFuzzTests {
    private static let timePieces = [
        "2025", "25", "8", "08", "1", "01", "31", "12", "0", "99", "1754043725", "45870", "年", "月", "日", "时", "点", "分",
        "秒", "半", "-",
        "/", ".", ":", " ", "T", "Z", "+08:00", "+0800", "-5", "GMT", "下午", "凌晨", "晚上", "中午", "AM", "p.m.", "Aug",
        "august", "周五", "昨天",
        "3小时前", "ago", "[", "]", "（", "\u{200B}", "８", "18:22", "CST", ",", "百", "\u{FEFF}",
    ]

    @Test func anyTextIsATimeOfThisWorldOrNone() throws {
        let clock = try #require(ZoneClock("Asia/Shanghai"))
        for seed in FuzzSlice.seeds(150_000, salt: 4) {
            var random = Seeded(seed)
            let text = FuzzSlice.join(Self.timePieces, most: 9, &random)
            let orders: [TimeReader.Order] = [.dayFirst, .monthFirst, .yearFirst]
            let reader = TimeReader(clock: clock, order: orders.randomElement(using: &random) ?? .dayFirst)
            let time = reader.time(text)
            if let time {
                #expect((-2_300_000_000_000...7_300_000_000_000).contains(time.milliseconds), "seed \(seed): \(text)")
                #expect(reader.impossible(text) == nil)
            }
            _ = TimeReader.order(of: [text, FuzzSlice.join(Self.timePieces, most: 6, &random)])
        }
    }

    @Test func anyTimeIsReadBackFromAnyForm() throws {
        let clock = try #require(ZoneClock("Asia/Shanghai"))
        let reader = TimeReader(clock: clock)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        for seed in FuzzSlice.seeds(100_000, salt: 5) {
            var random = Seeded(seed)
            // 2002 to 2069: before, seconds since 1970 have nine digits.
            let date = CivilDate(daysSinceEpoch: Int.random(in: 11_690...36_524, using: &random))
            let (hour, minute, second) = (
                Int.random(in: 0...23, using: &random), Int.random(in: 0...59, using: &random),
                Int.random(in: 0...59, using: &random)
            )
            let local = Int64(date.daysSinceEpoch) * 86_400 + Int64((hour * 60 + minute) * 60 + second)
            let expected = (local - 8 * 3600) * 1000
            let (y, m, d) = (date.year, date.month, date.day)
            let time = "\(two(hour)):\(two(minute)):\(two(second))"
            let twelve = "\(hour % 12 == 0 ? 12 : hour % 12):\(two(minute)):\(two(second))"
            let forms = [
                "\(y)-\(two(m))-\(two(d)) \(time)", "\(y)/\(m)/\(d) \(time)", "\(y).\(m).\(d) \(time)",
                "\(y)年\(m)月\(d)日\(hour)时\(minute)分\(second)秒", "\(y)年\(m)月\(d)日 \(hour < 12 ? "上午" : "下午")\(twelve)",
                "\(y)\(two(m))\(two(d))\(two(hour))\(two(minute))\(two(second))",
                "\(y)\(two(m))\(two(d))T\(two(hour))\(two(minute))\(two(second))+0800", "\(expected / 1000)",
                "\(expected)",
                "\(expected)000", "\(y)-\(two(m))-\(two(d))T\(time).000+08:00",
                "\(months[m - 1]) \(d), \(y) \(twelve) \(hour < 12 ? "AM" : "PM")",
                "Fri \(months[m - 1]) \(two(d)) \(time) CST \(y)", "\(d)-\(months[m - 1])-\(y) \(time)",
            ]
            let form = try #require(forms.randomElement(using: &random))
            #expect(reader.time(form)?.milliseconds == expected, "seed \(seed): \(form)")
        }
    }

    private static let ratingPieces = [
        "4", "5", "10", "100", "0", "-1", ".", "5", "/", "%", "★", "☆", "⭐", "星", "分", "满意", "非常", "不", "一般", "优", "差",
        "A", "D", "好评",
        " out of ", "very ", "satisfied", " ", ",", "1,000", "1.2万", "五", "４", "{\"value\":", "}", "\u{FE0F}", "N/A",
        "e9", "inf", "nan",
    ]

    @Test func anyRatingLiesOnItsScale() throws {
        for seed in FuzzSlice.seeds(150_000, salt: 6) {
            var random = Seeded(seed)
            let samples = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                FuzzSlice.join(Self.ratingPieces, most: 4, &random)
            }
            let name = ["评分", "满意度（1-5）", "score", "10分制", "星级"].randomElement(using: &random) ?? ""
            guard let reader = RatingReader.find(samples, named: name)?.reader else { continue }
            #expect(reader.minimum < reader.maximum, "seed \(seed)")
            for sample in samples {
                guard let rating = reader.rating(.string(sample)) else { continue }
                #expect((0...1).contains(rating.normalised), "seed \(seed): \(sample)")
                #expect(!rating.value.isNaN, "seed \(seed)")
            }
        }
    }

    private static let yamlPieces = [
        "text", "time", "rating", ": ", ":", "\n", "  ", "- ", "{", "}", "[", "]", ",", "column", "format", "zone",
        "Asia/Shanghai", "\"", "'",
        "内容", "null", "1", "&a ", "*a", "!!int ", "|", ">", "#", "labels", "polarity", "values", "min", "max", "epoch",
        "1904", "\t", "\u{0}",
        "records", "data.list", "yyyy/M/d", "exported", "person", "mobile", "...", "---", "%", "@",
    ]

    @Test func anyMappingIsReadOrExplained() {
        for seed in FuzzSlice.seeds(80_000, salt: 7) {
            var random = Seeded(seed)
            let text = FuzzSlice.join(Self.yamlPieces, most: 16, &random)
            let (mapping, diagnostics) = MappingFile.parse(Array(text.utf8), file: "m")
            #expect((mapping == nil) == !diagnostics.isEmpty, "seed \(seed)")
            guard var mapping else { continue }
            let again = MappingFile.parse(mapping.yaml, file: "m").mapping
            mapping.digest = again?.digest ?? ""
            #expect(again?.fields == mapping.fields, "seed \(seed)")
        }
    }
}

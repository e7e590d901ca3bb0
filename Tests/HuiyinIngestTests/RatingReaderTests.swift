import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

@Suite struct RatingReaderTests {
    @Test func oneValueBeyondTheScaleOfAllOthersDoesNotStretchIt() throws {
        let samples = ["1", "2", "3", "4", "5", "5", "4", "3", "5", "9"]
        let found = try #require(RatingReader.find(samples, named: "评分"))
        #expect(found.reader.maximum == 5)
        #expect(found.reader.rating(.string("9")) == nil)
        #expect(found.reader.rating(.string("5"))?.maximum == 5)
        #expect(found.reason == .scale(low: 1, high: 5, minimum: 1, maximum: 5))
        let three = try #require(RatingReader.find(samples + ["8", "7"], named: "评分"))
        #expect(three.reader.maximum == 10)
    }

    @Test(arguments: [
        (["1", "5", "3"], "4", 1.0, 5.0, 4.0), (["0", "10", "7"], "9", 0, 10, 9), (["1", "9"], "8", 1, 10, 8),
        (["85", "60"], "70", 0, 100, 70), (["★★★☆☆", "★★★★★"], "★★☆☆☆", 1, 5, 2), (["非常满意", "不满意"], "满意", 1, 5, 4),
        (["80%", "95%"], "70%", 0, 100, 70), (["4/5", "3/5"], "2/5", 1, 5, 2), (["4.0分", "5分"], "3分", 1, 5, 3),
        (["五星", "一星"], "三星", 1, 5, 3), (["0.5", "0.25"], "0.75", 0, 1, 0.75),
        (["very satisfied", "poor"], "Good", 1, 5, 4),
        (["0", "4"], "3", 0, 5, 3),
    ])
    func findsTheScaleOfAColumn(samples: [String], cell: String, low: Double, high: Double, value: Double) throws {
        let reader = try #require(RatingReader.find(samples, named: "评分")).reader
        let rating = try #require(reader.rating(.string(cell)))
        #expect(rating.minimum == low)
        #expect(rating.maximum == high)
        #expect(rating.value == value)
        #expect(rating.raw == cell)
    }

    @Test(arguments: ["6", "-1", "好车", "", "13912345678"]) func refusesWhatLiesOutside(cell: String) {
        let reader = RatingReader(minimum: 1, maximum: 5, scale: .stars)
        #expect(reader.rating(.string(cell)) == nil)
    }

    @Test func takesNumbersAndStatedScalesOfJSON() throws {
        let reader = RatingReader(minimum: 1, maximum: 5, scale: .number)
        #expect(reader.rating(.number("4"))?.value == 4)
        let stated = try JSONReader.read(Array(#"{"value": 7, "min": 0, "max": 10}"#.utf8))
        #expect(reader.rating(stated)?.maximum == 10)
        #expect(reader.rating(.null) == nil)
    }

    @Test func isNoneWhereTheColumnHoldsTexts() {
        #expect(RatingReader.find(["很卡啊", "不错的车", "5"], named: "评分") == nil)
    }
}

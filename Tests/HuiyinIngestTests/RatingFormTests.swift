import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

/// Ratings as exports have them.
@Suite struct RatingFormTests {
    @Test(arguments: [
        (["★★★☆☆", "★★★★★"], "★★★★☆", 1.0, 5.0, 4.0), (["⭐⭐⭐", "⭐"], "⭐⭐", 1, 5, 2), (["4星", "5星"], "3星", 1, 5, 3),
        (["４", "５"], "２", 1, 5, 2), (["4 / 5", "3 / 5"], "5 / 5", 1, 5, 5), (["8.5分", "9分"], "7分", 1, 10, 7),
        (["95", "60", "88"], "100", 0, 100, 100), (["满意", "一般", "不满意"], "满意", 1, 5, 4),
        (["优", "良", "中", "差"], "良", 1, 4, 3), (["优秀", "及格", "不及格"], "良好", 1, 5, 4), (["A", "B", "D"], "C", 1, 4, 2),
        (["A", "E", "B"], "A", 1, 5, 5), (["b", "a"], "d", 1, 4, 1), (["好评", "差评"], "中评", 1, 5, 3),
        (["Very satisfied", "Somewhat dissatisfied"], "Neither satisfied nor dissatisfied", 1, 5, 3),
        (["Strongly agree", "Disagree"], "Agree", 1, 5, 4),
        (["1,000", "80"], "90", 0, 100, 90),
        (Array(repeating: "7", count: 10) + (1...6).map(String.init) + ["3", "4", "5", "6"], "6", 1, 7, 6),
        (["7", "6"], "9", 1, 10, 9), (["五星好评", "一星差评"], "三星", 1, 5, 3),
    ])
    func findsTheScale(samples: [String], cell: String, low: Double, high: Double, value: Double) throws {
        let found = RatingReader.find(samples, named: "评分")
        guard !samples.contains("1,000") else {
            #expect(found == nil)
            return
        }
        let rating = try #require(try #require(found).reader.rating(.string(cell)))
        #expect(rating.minimum == low)
        #expect(rating.maximum == high)
        #expect(rating.value == value)
    }

    @Test(arguments: [
        ("评分（1-5）", ["4", "5"], 1.0, 5.0), ("满意度(0~10)", ["4", "5"], 0, 10), ("打分 1至7分", ["4", "5"], 1, 7),
        ("得分（百分制）", ["4", "5"], 0, 100), ("10分制评分", ["4", "5"], 1, 10), ("评分（满分10分）", ["0", "5"], 0, 10),
        ("score (1 to 7)", ["4"], 1, 7), ("2025-08评分", ["4"], 1, 5), ("评分（1-5）", ["85", "90"], 0, 100),
    ])
    func believesTheColumnsName(name: String, samples: [String], low: Double, high: Double) throws {
        let reader = try #require(RatingReader.find(samples, named: name)).reader
        #expect(reader.minimum == low)
        #expect(reader.maximum == high)
    }

    @Test(arguments: [
        ("1,234.5", 1234.5), ("１２３", 123), ("1.2万", 12_000), ("3亿", 3e8), ("-4", -4), ("+4", 4), ("4.", nil),
        (".5", nil),
        ("1,2", nil), ("1e5", nil), ("", nil), ("万", nil), ("inf", nil), ("1.2.3", nil), ("12,345,678", 12_345_678),
    ])
    func readsNumbersAsPeopleWriteThem(cell: String, value: Double?) { #expect(NumberCell.value(cell) == value) }

    @Test func oneScaleAColumnForStars() throws {
        let reader = try #require(RatingReader.find(["★★★☆", "★★★★★"], named: "星级")).reader
        #expect(reader.rating(.string("★★★☆"))?.maximum == 5)
        #expect(reader.rating(.string("★★★☆"))?.value == 3)
    }

    @Test func nothingIsNoMistake() async throws {
        let fixture = try Fixture()
        let summary = try #require(
            try await fixture.load(
                "a.csv", Array("编号,内容,评分\n1,很卡,无\n2,不错,5\n3,好,-\n4,好,N/A\n".utf8),
                mapping: "{text: 内容, rating: 评分}"))
        #expect(summary.counts.stored == 4)
        #expect(try fixture.voices().map { $0.feedback.rating?.value } == [nil, 5, nil, nil])
    }
}

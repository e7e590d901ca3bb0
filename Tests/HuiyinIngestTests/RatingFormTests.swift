import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

/// Ratings as exports have them.
@Suite struct RatingFormTests {
    /// A column, another cell of it, and where that lies: value, minimum, maximum.
    struct Case: Sendable {
        let column: [String]
        let cell: String
        let rating: [Double]

        init(_ column: [String], _ cell: String, _ rating: Double...) {
            self.column = column
            self.cell = cell
            self.rating = rating
        }
    }

    private static let seven = Array(repeating: "7", count: 10) + ["1", "2", "3", "4", "5", "6", "3", "4", "5", "6"]

    private static let cases: [Case] = [
        Case(["★★★☆☆", "★★★★★"], "★★★★☆", 4, 1, 5), Case(["⭐⭐⭐", "⭐"], "⭐⭐", 2, 1, 5),
        Case(["4星", "5星"], "3星", 3, 1, 5),
        Case(["４", "５"], "２", 2, 1, 5), Case(["4 / 5", "3 / 5"], "5 / 5", 5, 1, 5),
        Case(["8.5分", "9分"], "7分", 7, 1, 10),
        Case(["95", "60", "88"], "100", 100, 0, 100), Case(["满意", "一般", "不满意"], "满意", 4, 1, 5),
        Case(["优", "良", "中", "差"], "良", 3, 1, 4), Case(["优秀", "及格", "不及格"], "良好", 4, 1, 5),
        Case(["A", "B", "D"], "C", 2, 1, 4), Case(["A", "E", "B"], "A", 5, 1, 5), Case(["b", "a"], "d", 1, 1, 4),
        Case(["好评", "差评"], "中评", 3, 1, 5),
        Case(["Very satisfied", "Somewhat dissatisfied"], "Neither satisfied nor dissatisfied", 3, 1, 5),
        Case(["Strongly agree", "Disagree"], "Agree", 4, 1, 5), Case(seven, "6", 6, 1, 7),
        Case(["7", "6"], "9", 9, 1, 10),
        Case(["五星好评", "一星差评"], "三星", 3, 1, 5),
    ]

    @Test(arguments: cases) func findsTheScale(_ expected: Case) throws {
        let found = try #require(RatingReader.find(expected.column, named: "评分"))
        let rating = try #require(found.reader.rating(.string(expected.cell)))
        #expect([rating.value, rating.minimum, rating.maximum] == expected.rating)
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

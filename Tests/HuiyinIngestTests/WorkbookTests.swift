import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct WorkbookTests {
    private static func cell(_ place: String, _ value: String, _ attributes: String = "") -> String {
        "<c r=\"\(place)\" \(attributes)><v>\(value)</v></c>"
    }

    /// The lines that a workbook is read as.
    private static func lines(_ workbook: WorkbookFixture, sheet: String? = nil) throws -> [String] {
        let reader = try ByteReader(.bytes(try workbook.bytes(), name: "test.xlsx"))
        let form = try Sniffer.form(of: reader, sheet: sheet)
        var records = RecordReader(reader, form.container)
        var lines: [String] = []
        while let record = try records.next() {
            lines.append("\(record.line): " + String(decoding: record.bytes, as: UTF8.self))
        }
        return lines
    }

    private static func refusal(_ bytes: [UInt8]) -> String? {
        do {
            let reader = try ByteReader(.bytes(bytes, name: "test.xlsx"))
            _ = try Sniffer.form(of: reader)
            while try reader.fill() {}
            return nil
        } catch {
            return error.code
        }
    }

    private static func number(_ value: String, format: String, from1904: Bool = false) throws -> String {
        var workbook = WorkbookFixture(sheets: [
            .init(
                name: "一", rows: WorkbookFixture.row(1, ["内容"]) + "<row r=\"2\">\(cell("A2", value, "s=\"1\""))</row>")
        ])
        workbook.formats = [format]
        workbook.countsFrom1904 = from1904
        return String(try lines(workbook)[1].dropFirst(3))
    }

    @Test(arguments: [
        ("13800000000", "General", "13800000000"), ("1.38E+10", "0", "13800000000"),
        ("0.30000000000000004", "General", "0.3"), ("123456789012345678", "0", "123456789012345678"),
        ("4.4999999999999998E-2", "0.0%", "4.5%"), ("0.28999999999999998", "0%", "29%"),
        ("-1234.5", "#,##0.00", "-1234.5"),
        ("1E-7", "General", "0.0000001"), ("1.5E+300", "General", "1.5e+300"), ("12", "0&quot;天&quot;", "12"),
        ("1234.5", "[Red]#,##0.00;(#,##0.00)", "1234.5"), ("3", "[&gt;2]0;0", "3"), ("0", "yyyy-mm-dd", "00:00:00"),
        ("1", "yyyy-mm-dd", "1900-01-01"), ("59", "yyyy-mm-dd", "1900-02-28"), ("60", "yyyy-mm-dd", "1900-02-29"),
        ("61", "yyyy-mm-dd", "1900-03-01"), ("46082", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2026-03-01"),
        ("46082.354166666664", "yyyy/m/d h:mm", "2026-03-01 08:30:00"),
        ("46082.999999999", "yyyy/m/d h:mm", "2026-03-02 00:00:00"),
        ("46082.5", "yyyy/m/d", "2026-03-01 12:00:00"), ("0.5", "h:mm", "12:00:00"), ("1.5", "[h]:mm", "36:00:00"),
        ("46082", "mmm\\-yy", "2026-03-01"), ("2958465", "yyyy-mm-dd", "9999-12-31"),
        ("2958466", "yyyy-mm-dd", "2958466"), ("-1", "yyyy-mm-dd", "-1"),
    ])
    func numbersAreShownAsPeopleSeeThem(value: String, format: String, shown: String) throws {
        #expect(try Self.number(value, format: format) == shown)
    }

    @Test(arguments: [("0", "1904-01-01"), ("59", "1904-02-29"), ("44620", "2026-03-01")])
    func theOtherEpochHasNoLeapDayToLose(value: String, date: String) throws {
        #expect(try Self.number(value, format: "yyyy-mm-dd", from1904: true) == date)
    }

    @Test func cellsOfEveryKindAreRead() throws {
        var workbook = WorkbookFixture(sheets: [
            .init(
                name: "一",
                rows: "<row><c t=\"inlineStr\"><is><t>编号</t></is></c><c t=\"inlineStr\"><is><t>内容</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>已回</t></is></c><c t=\"inlineStr\"><is><t>备注</t></is></c></row>"
                    + "<row r=\"3\" hidden=\"1\">" + Self.cell("A3", "1") + Self.cell("B3", "0", "t=\"s\"")
                    + Self.cell("C3", "1", "t=\"b\"") + Self.cell("D3", "#N/A", "t=\"e\"") + "</row>"
                    + "<row r=\"4\">" + Self.cell("A4", "2") + Self.cell("B4", "1", "t=\"s\"")
                    + "<c r=\"C4\" t=\"b\"><f>A4=2</f><v>0</v></c><c r=\"D4\" t=\"str\"><f>A4&amp;\"好\"</f><v>2好</v></c></row>"
            )
        ])
        workbook.texts = [
            "<si><r><rPr><b/></rPr><t>车机</t></r><r><t xml:space=\"preserve\"> 很\"卡\"</t></r><rPh><t>chē</t></rPh></si>",
            "<si><t>两行,_x000D_\n第二行 a_x0041_</t></si>",
        ]
        #expect(
            try Self.lines(workbook) == [
                "1: 编号,内容,已回,备注", "3: 1,\"车机 很\"\"卡\"\"\",true,", "4: 2,\"两行,\n第二行 aA\",false,2好",
            ])
    }

    @Test func strictNamespacesAndPrefixesReadAlike() throws {
        var workbook = WorkbookFixture(sheets: [.init(name: "一", rows: WorkbookFixture.row(1, ["编号", "内容"]))])
        workbook.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        workbook.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(try Self.lines(workbook) == ["1: 编号,内容"])
    }

    @Test func titlesAboveTheHeaderAreLeftOutAndMergedCellsFilled() throws {
        let rows = [
            (1, ["客户评价导出"]), (3, ["编号", "内容", "评分"]), (4, ["", "", "服务", "物流"]),
            (5, ["1", "很卡", "5", "4"]), (6, ["2", "", "3", "2"]), (9, ["3", "不错", "1", "1"]),
        ]
        let sheet = WorkbookFixture.Sheet(
            name: "一", rows: rows.map { WorkbookFixture.row($0.0, $0.1) }.joined(),
            after:
                "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"B5:B6\"/><mergeCell ref=\"A1048576:XFD1048576\"/></mergeCells>"
        )
        #expect(
            try Self.lines(WorkbookFixture(sheets: [sheet])) == [
                "4: 编号,内容,评分/服务,评分/物流", "5: 1,很卡,5,4", "6: 2,很卡,3,2", "9: 3,不错,1,1",
            ])
    }

    private static let three = WorkbookFixture(sheets: [
        .init(name: "说明", rows: WorkbookFixture.row(1, ["本表由系统导出"])),
        .init(name: "一月", rows: WorkbookFixture.row(1, ["编号", "内容"]) + WorkbookFixture.row(2, ["1", "车机很卡"])),
        .init(
            name: "二月",
            rows: WorkbookFixture.row(1, ["编号", "内容"]) + WorkbookFixture.row(2, ["2", "空间不错"])
                + WorkbookFixture.row(3, ["3", "还行"])),
        .init(
            name: "藏", rows: WorkbookFixture.row(1, ["编号", "内容"]) + WorkbookFixture.row(2, ["9", "看不见"]),
            state: "hidden"),
    ])

    @Test func sheetsWithTheSameColumnsAreReadAsOne() throws {
        #expect(
            try Self.lines(Self.three) == [
                "1: 编号,内容,工作表", "2: 1,车机很卡,一月", "2: 2,空间不错,二月", "3: 3,还行,二月",
            ])
    }

    @Test(arguments: [("藏", "2: 9,看不见"), ("2", "2: 1,车机很卡")])
    func aMappingChoosesASheetByNameOrNumber(sheet: String, line: String) throws {
        #expect(try Self.lines(Self.three, sheet: sheet).last == line)
        #expect(throws: IngestError.self) { try Self.lines(Self.three, sheet: "七月") }
        let parsed = MappingFile.parse(Array("sheet: \(sheet)\ntext: 内容\n".utf8), file: "m")
        #expect(parsed.mapping?.sheet == sheet)
        let again = MappingFile.parse(try #require(parsed.mapping).yaml, file: "m")
        #expect(again.mapping?.sheet == sheet)
    }

    @Test func whatIsNoPlainWorkbookIsRefusedWithItsReason() throws {
        let whole = try Self.three.bytes()
        #expect(Self.refusal(whole) == nil)
        #expect(Self.refusal(Array(whole.prefix(whole.count / 2))) == "workbook-broken")
        var entity = Self.three
        entity.sheets.removeFirst()
        entity.prologue = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
        #expect(Self.refusal(try entity.bytes()) == "workbook-entities")
        let outside = try WorkbookFixture.zip(
            Self.three.parts.map { part in
                (part.name, Array(part.text.replacing("worksheets/sheet2.xml", with: "../../../etc/passwd").utf8))
            })
        #expect(Self.refusal(outside) == "workbook-broken")
        let locked = try WorkbookFixture.zip(
            Self.three.parts.map { ($0.name, Array($0.text.utf8)) }, password: "geheim")
        #expect(Self.refusal(locked) == "workbook-encrypted")
        #expect(
            Self.refusal(try WorkbookFixture.zip([("mimetype", Array("x".utf8)), ("content.xml", Array("<a/>".utf8))]))
                == "binary-file")
        #expect(Self.refusal(try WorkbookFixture.zip([("a.csv", Array("id\n".utf8))])) == "binary-file")
        var empty = Self.three
        empty.sheets = [.init(name: "一", rows: "")]
        #expect(Self.refusal(try empty.bytes()) == "workbook-empty")
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(Self.refusal(container) == "binary-file")
    }

    @Test func aBombIsRefusedBeforeItIsUnpacked() throws {
        let zeros = [UInt8](repeating: 0x20, count: 80 << 20)
        let parts = Self.three.parts.map { part in
            (part.name, part.name.hasSuffix("sheet1.xml") ? zeros : Array(part.text.utf8))
        }
        #expect(Self.refusal(try WorkbookFixture.zip(parts)) == "workbook-bomb")
    }

    /// A header, and a row with as many cells as said, each with the first shared text.
    private static func repeating(_ text: String, cells: Int, after: String = "") -> WorkbookFixture {
        // Without places: a cell stands behind the one before it.
        let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: cells) + "</row>"
        var workbook = WorkbookFixture(sheets: [
            .init(name: "一", rows: WorkbookFixture.row(1, ["编号", "内容"]) + row, after: after)
        ])
        workbook.texts = ["<si><t>\(text)</t></si>"]
        return workbook
    }

    @Test func aSharedTextIsNoBomb() throws {
        let mebibyte = String(repeating: "a", count: 1 << 20)
        #expect(Self.refusal(try Self.repeating(mebibyte, cells: 2).bytes()) == nil)
        // A byte more than a cell may have; as many cells as make a row longer than a record may be.
        #expect(Self.refusal(try Self.repeating(mebibyte + "a", cells: 1).bytes()) == "workbook-bomb")
        #expect(Self.refusal(try Self.repeating(mebibyte, cells: 17).bytes()) == "workbook-bomb")
        let whole = String(repeating: "a", count: 60 << 20)
        #expect(Self.refusal(try Self.repeating(whole, cells: 2).bytes()) == "workbook-bomb")
    }

    @Test func aTextThatIsMergedOverManyCellsIsNoBomb() throws {
        let merged = "<mergeCells><mergeCell ref=\"A2:BL2\"/></mergeCells>"
        let workbook = Self.repeating(String(repeating: "a", count: 1 << 20), cells: 1, after: merged)
        #expect(Self.refusal(try workbook.bytes()) == "workbook-bomb")
    }

    @Test func textsAndStylesWithoutEndAreRefused() throws {
        let parts = Self.three.parts
        func refusal(_ name: String, _ text: String) throws -> String? {
            Self.refusal(
                try WorkbookFixture.zip(
                    parts.map { part in (part.name, Array((part.name == name ? text : part.text).utf8)) }))
        }
        let texts = String(repeating: "<si/>", count: 8 << 20 + 1)
        #expect(try refusal("xl/sharedStrings.xml", "<sst>\(texts)</sst>") == "workbook-bomb")
        let styles = String(repeating: "<xf/>", count: 1 << 20 + 1)
        #expect(
            try refusal("xl/styles.xml", "<styleSheet><cellXfs>\(styles)</cellXfs></styleSheet>") == "workbook-bomb")
    }

    @Test func aLongNameOfAColumnIsCutBetweenCharacters() throws {
        let name = String(repeating: "问", count: 2000)
        let rows = WorkbookFixture.row(1, ["编号", name]) + WorkbookFixture.row(2, ["1", "车机很卡"])
        let first = try #require(try Self.lines(WorkbookFixture(sheets: [.init(name: "一", rows: rows)])).first)
        #expect(first == "1: 编号," + String(repeating: "问", count: 1365))
    }

    @Test func brokenWorkbooksNeverEndTheProgram() throws {
        let whole = try Self.three.bytes()
        var random = Seeded(26_12)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            bytes[0] = 0x50
            _ = Self.refusal(bytes)
        }
        // Broken inside, whole outside.
        for _ in 0..<200 {
            let parts = Self.three.parts.map { part in
                var bytes = Array(part.text.utf8)
                let at = Int.random(in: 0..<bytes.count, using: &random)
                bytes.replaceSubrange(at..<min(at + 3, bytes.count), with: [UInt8.random(in: 32...126, using: &random)])
                return (part.name, bytes)
            }
            _ = Self.refusal(try WorkbookFixture.zip(parts))
        }
    }

    @Test func aWorkbookIsImportedOnceAndItsBrokenRowsKeepTheirNumbers() async throws {
        let fixture = try Fixture()
        var rows = WorkbookFixture.row(1, ["编号", "时间", "内容", "评分"])
        for row in 2...1500 {
            rows += WorkbookFixture.row(
                row * 2, ["\(row)", row == 700 ? "2026-02-30" : "2026-02-03 08:00", "第\(row)条\n车机很卡", "\(row % 5 + 1)"])
        }
        let bytes = try WorkbookFixture(sheets: [.init(name: "一", rows: rows)]).bytes()
        let first = try #require(try await fixture.load("a.xlsx", bytes))
        #expect(first.counts == BatchCounts(stored: 1498, rejected: 1))
        #expect(first.rejections.map(\.diagnostic.line) == [1400])
        let again = try #require(try await fixture.load("b.xlsx", bytes))
        #expect(again.counts == BatchCounts(duplicates: 1498, rejected: 1))
        let voice = try #require(try fixture.voices().first)
        #expect(voice.feedback.time?.rfc3339 == "2026-02-03T08:00:00+08:00")
        #expect(try fixture.archive.rawBytes(of: voice.id) == Array("2,2026-02-03 08:00,\"第2条\n车机很卡\",3".utf8))
    }

    @Test func anImportThatWasStoppedGoesOnInTheSheet() async throws {
        let fixture = try Fixture()
        var rows = WorkbookFixture.row(1, ["编号", "内容"])
        for row in 2...4000 { rows += WorkbookFixture.row(row, ["\(row)", "第\(row)条"]) }
        let path = try fixture.file("a.xlsx", try WorkbookFixture(sheets: [.init(name: "一", rows: rows)]).bytes())
        let job = try fixture.job(batchSize: 500)
        let stop = StopSign()
        let outcome = try await job.run(try job.open(.file(path)), stop: stop) {
            if $0.counts.read >= 500 { stop.raise() }
        }
        guard case .interrupted(let counts) = outcome else {
            Issue.record("it was not stopped")
            return
        }
        #expect(counts.stored < 3999)
        guard case .finished(let summary) = try await job.run(try job.open(.file(path))) else {
            Issue.record("it did not finish")
            return
        }
        #expect(summary.counts == BatchCounts(stored: 3999))
    }
}

/// Tables.
extension HardFile {
    private static let two = "编号,内容,评分\n1,车机很卡,2\n2,空间不错,5\n"
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static let encodings: [HardFile] = [
        HardFile("two-marks.csv", bytes: mark + mark + Array(two.utf8), 2, texts: ["车机很卡", "空间不错"]),
        HardFile("mark-as-text.csv", bytes: mark + Array("ï»¿".utf8) + Array(two.utf8), 2),
        HardFile("mark-in-the-middle.csv", bytes: mark + Array(two.utf8) + mark + Array("3,后来拼上的,4\n".utf8), 3),
        HardFile("utf16le-no-mark.csv", bytes: utf16(two, isBig: false), 2, texts: ["车机很卡", "空间不错"]),
        HardFile("utf16be-no-mark.csv", bytes: utf16(two, isBig: true), 2),
        HardFile(
            "utf16-mostly-chinese.csv",
            bytes: utf16("内容,评分\n" + (0..<20).map { "这一条几乎全是汉字没有什么别的符号所以零字节很少第\($0)条,4\n" }.joined(), isBig: false), 20),
        HardFile("utf16-two-marks.csv", bytes: utf16("\u{FEFF}\u{FEFF}" + two, isBig: false), 2),
        HardFile(
            "utf16-lone-surrogate.csv",
            bytes: utf16("\u{FEFF}编号,内容\n1,很卡", isBig: false) + [0x3D, 0xD8] + utf16("\n2,不错\n", isBig: false), 1,
            codes: ["bad-utf8"]),
        HardFile("gb18030-mark.csv", bytes: [0x84, 0x31, 0x95, 0x33] + gb18030(two), 2),
        HardFile("gb18030-bars.csv", bytes: gb18030("编号|内容|评分\n1|車機誠乗|2\n2|空间不错|5\n"), 2, texts: ["車機誠乗", "空间不错"]),
        HardFile(
            "big5.csv", bytes: big5("編號,內容,評分\n1,車機很慢客服態度不好,2\n2,空間很大坐起來舒服,5\n"), 2,
            texts: ["車機很慢客服態度不好", "空間很大坐起來舒服"]),
        HardFile(
            "gb18030-in-utf8.csv", bytes: Array((two + "3,很好,5\n4,").utf8) + gb18030("空间") + Array(",5\n".utf8), 3,
            codes: ["bad-utf8"]),
        HardFile(
            "overlong-utf8.csv", bytes: Array((two + "3,").utf8) + [0xC0, 0xAF] + Array("很好,5\n".utf8), 2,
            codes: ["bad-utf8"]),
        HardFile(
            "surrogates-in-utf8.csv",
            bytes: Array((two + "3,").utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + Array(",5\n".utf8),
            2, codes: ["bad-utf8"]),
        HardFile("four-byte-han.csv", "编号,内容\n1,这个字𠮷读不出𪚥\n", 1, texts: ["这个字𠮷读不出𪚥"]),
        HardFile("nul-in-one-cell.csv", two + "3,坏\0了,1\n4,好,5\n", 3, codes: ["nul-byte"]),
    ]

    static let shapes: [HardFile] = [
        HardFile("sep-line.csv", "sep=;\n编号;内容\n1;车机,很卡\n2;空间不错\n", 2, texts: ["车机,很卡", "空间不错"]),
        HardFile("sep-line-crlf.csv", "sep=\t\r\n编号\t内容\r\n1\t车机很卡\r\n", 1),
        HardFile("bars.csv", "编号|内容|评分\n1|车机,很卡|2\n2|空间;不错|5\n", 2, texts: ["车机,很卡", "空间;不错"]),
        HardFile("tabs-in-txt.txt", "编号\t内容\n1\t车机,很卡,真的,很卡\n2\t空间不错\n", 2),
        HardFile("one-column.csv", "内容\n车机很卡\n空间不错\n", 2),
        HardFile("one-column-with-commas.txt", "内容\n\"车机,很卡\"\n空间不错\n", 2),
        HardFile(
            "title-above.csv", "2025年8月客户评价导出,,\n编号,内容,评分\n1,车机很卡,2\n2,空间不错,5\n", 2,
            texts: ["车机很卡", "空间不错"]),
        HardFile(
            "two-titles-and-a-gap.csv", "客户评价\n导出时间：2025-08-01\n\n编号,内容,评分\n1,车机很卡,2\n2,空间不错,5\n3,还行,3\n", 3),
        HardFile("totals-below.csv", two + "合计,,7\n", 2, codes: ["totals-row"]),
        HardFile("count-below.csv", two + "共2条,,\n", 2, codes: ["totals-row"]),
        HardFile("header-again.csv", two + "编号,内容,评分\n3,还行,3\n", 3, codes: ["header-repeated"]),
        HardFile("no-header.csv", "a1,2026-03-02 21:14,这辆车的车机一周死机三次,2\na2,2026-03-03 08:00,空间很大全家人坐着都舒服,5\n", 2),
        HardFile("english-header.csv", "Review ID,Review Text,Star Rating\nR1,Too slow,2\nR2,Love it,5\n", 2),
        HardFile("quoted-header.csv", "\"编号\",\"内容\",\"评分\"\n\"1\",\"车机很卡\",\"2\"\n", 1),
        HardFile("header-with-line-end.csv", "编号,\"客户\n内容\",评分\n1,车机很卡,2\n", 1, texts: ["车机很卡"]),
        HardFile("marks-in-header.csv", "\u{200B}编号,\u{200E}内容\u{200E},评分\u{FEFF}\n1,车机很卡,2\n", 1, texts: ["车机很卡"]),
        HardFile("same-name-three-times.csv", "编号,内容,备注,备注,备注\n1,车机很卡,a,b,c\n", 1),
        HardFile("all-names-empty.csv", ",,\n1,这辆车的车机一周死机三次真的很烦,2\n2,空间很大全家人坐着都很舒服,5\n", 2),
        HardFile("spaces-around.csv", " 编号 , 内容 , 评分 \n 1 , 车机很卡 , 2 \n", 1),
        HardFile("full-width-digits.csv", "编号,内容,评分\n１,车机很卡,２\n", 1),
        HardFile("cells-of-commas.csv", "编号,内容,评分\n1,\",,,\",2\n2,\"\"\"\",5\n", 2, texts: [",,,", "\""]),
        HardFile("quoted-cr.csv", "编号,内容\n1,\"第一行\r第二行\"\n2,好\n", 2, texts: ["第一行\r第二行", "好"]),
        HardFile("every-line-end.csv", "编号,内容\r\n1,一\n2,二\r3,三\r\n\r\n4,四", 4, texts: ["一", "二", "三", "四"]),
        HardFile(
            "ragged.csv", two + "3,少一列\n4,多,一,列\n5,,,,\n6,好,5,,\n", 3,
            codes: ["column-count", "column-count", "no-content"]),
        HardFile("lost-quote.csv", two + "3,\"没有结束,1\n4,还行,3\n5,\"好\",5\n", 4, codes: ["quote-misplaced"]),
        HardFile("backslash-quotes.csv", "编号,内容\n1,\"他说\\\"好\\\"\"\n2,不错\n", 1, codes: ["quote-misplaced"]),
        HardFile("single-quotes.csv", "编号,内容\n1,'车机很卡'\n", 1, texts: ["'车机很卡'"]),
        HardFile("mega-cell.csv", "编号,内容\n1,\(String(repeating: "很卡", count: 180_000))\n2,好\n", 2),
        HardFile("mega-quoted-lines.csv", "编号,内容\n1,\"\(String(repeating: "很卡\n", count: 150_000))\"\n2,好\n", 2),
        HardFile(
            "formulas.csv", "编号,内容\n1,=1+1\n2,+86 打不通\n3,-差评\n4,@客服\n", 4, texts: ["=1+1", "+86 打不通", "-差评", "@客服"]),
        HardFile(
            "right-to-left.csv", "编号,内容\n1,\u{202E}车机很卡\u{202C}\n\u{200B}1,\u{202E}车机很卡\u{202C}\n", 1, duplicates: 1),
        HardFile("id-of-marks-only.csv", "编号,内容\n\u{200B},车机很卡\n\u{200B},空间不错\n3,还行\n4,好\n", 4),
        HardFile("ids-repeat.csv", "编号,内容\n1,车机很卡\n1,车机很卡\n1,车机修好了\n", 1, duplicates: 1, updated: 1),
        HardFile("long-numbers.csv", "编号,内容\n12345678901234567890,一\n12345678901234567891,二\n", 2),
        HardFile(
            "impossible-day.csv", "编号,内容,时间\n1,一,2025-02-28\n2,二,2025-02-30\n3,三,2025-03-01\n", 2,
            codes: ["time-impossible"]),
        HardFile("nothing-written-many-ways.csv", "编号,内容,评分,时间\n1,一,N/A,0000-00-00\n2,二,-,null\n3,三,5,2025-08-01\n", 3),
        HardFile("only-ratings.csv", "编号,评分\n1,5\n2,3\n", 2),
        HardFile("json-in-a-cell.csv", "编号,内容\n1,\"{\"\"a\"\":1}\"\n2,不错\n", 2),
        HardFile(
            "a-thousand-columns.csv",
            "内容," + (0..<1000).map { "c\($0)" }.joined(separator: ",") + "\n好," + String(repeating: ",", count: 999)
                + "\n", 1),
    ]

    static let refusedFiles: [HardFile] = [
        .refused("full-width-commas.csv", Array("编号，内容，评分\n1，车机很卡，2\n2，空间不错，5\n".utf8), "full-width-delimiter"),
        .refused("page.xls", Array("<html><table><tr><td>内容</td></tr></table></html>".utf8), "markup-file"),
        .refused("sheet.xls", Array("<?xml version=\"1.0\"?><Workbook></Workbook>".utf8), "markup-file"),
        .refused("packed.csv.gz", [0x1F, 0x8B, 0x08, 0, 1, 2, 3, 4], "binary-file"),
        .refused("book.xlsx", [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml".utf8), "workbook-broken"),
        .refused("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "binary-file"),
        .refused("numbers.csv", Array("甲,乙\n1,2\n3,4\n".utf8), "text-column-unknown"),
    ]
}

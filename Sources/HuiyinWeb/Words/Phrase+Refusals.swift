/// Why a record or a file can't be read, and how to mend it.
extension Phrase {
    /// What a refusal says: what is wrong, and what to do.
    package struct Refusal {
        package let what: Phrase
        package let mend: Phrase
    }

    /// The words for a code; `nil` for one that only English knows.
    package static func refusal(_ code: String) -> Refusal? {
        if let known = refusals[code] ?? moreRefusals[code] { return known }
        return code.hasSuffix("-unreadable") ? Refusal(what: wrongValue, mend: mendValue) : nil
    }

    private static var refusals: [String: Refusal] {
        [
            "column-count": Refusal(what: wrongColumns, mend: mendColumns),
            "bad-utf8": Refusal(what: wrongBytes, mend: mendBytes),
            "bad-gb18030": Refusal(what: wrongBytes, mend: mendBytes),
            "nul-byte": Refusal(what: wrongNul, mend: mendNul),
            "quote-misplaced": Refusal(what: wrongQuote, mend: mendQuote),
            "quote-unterminated": Refusal(what: wrongQuoteEnd, mend: mendQuote),
            "record-too-long": Refusal(what: wrongLength, mend: mendQuote),
            "json-truncated": Refusal(what: wrongJSON, mend: mendJSON),
            "json-unbalanced": Refusal(what: wrongJSON, mend: mendJSON),
            "json-syntax": Refusal(what: wrongJSON, mend: mendJSON),
            "not-an-object": Refusal(what: wrongObject, mend: mendJSON),
            "no-content": Refusal(what: wrongNothing, mend: mendNothing),
            "time-unreadable": Refusal(what: wrongTime, mend: mendTime),
            "rating-unreadable": Refusal(what: wrongRating, mend: mendRating),
            "nps-unreadable": Refusal(what: wrongRating, mend: mendRating),
            "polarity-unknown": Refusal(what: wrongPolarity, mend: mendValue),
            "binary-file": Refusal(what: wrongBinary, mend: mendBinary),
            "encoding-unsupported": Refusal(what: wrongEncoding, mend: mendEncoding),
            "text-column-unknown": Refusal(what: wrongNoText, mend: mendNoText),
            "column-unknown": Refusal(what: wrongNoColumn, mend: mendMapping),
            "mapping-records": Refusal(what: wrongRecords, mend: mendMapping),
            "records-not-found": Refusal(what: wrongRecords, mend: mendMapping),
            "mapping-invalid": Refusal(what: wrongMapping, mend: mendMapping),
            "file-missing": Refusal(what: wrongMissing, mend: mendMissing),
            "locked": Refusal(what: wrongLocked, mend: mendLocked),
            "disk-full": Refusal(what: wrongDisk, mend: mendDisk),
            "read-only": Refusal(what: wrongReadOnly, mend: mendReadOnly),
            "read-error": Refusal(what: wrongReading, mend: mendLocked),
            "internal": Refusal(what: wrongInternal, mend: mendLocked),
        ]
    }

    static let wrongColumns = Phrase("列数和表头对不上。", "The number of columns isn’t that of the header.")
    static let mendColumns = Phrase(
        "多半是某个值里有分隔符却没加引号；给它加上引号。", "A value probably holds a delimiter without quotes; put it in quotes.")
    static let wrongBytes = Phrase("有些字节不是文字。", "Some bytes are no text.")
    static let mendBytes = Phrase("从原系统重新导出这一行，或改掉乱码。", "Export this record again, or mend the broken characters.")
    static let wrongNul = Phrase("里面有空字节。", "It holds a NUL byte.")
    static let mendNul = Phrase("去掉它。", "Take it out.")
    static let wrongQuote = Phrase("引号的位置不对。", "A quote stands where none can be.")
    static let wrongQuoteEnd = Phrase("引号没有关上。", "A quote is never closed.")
    static let mendQuote = Phrase("值里的引号写两遍，值的首尾各一个。", "Double the quotes inside a value, and put one at either end.")
    static let wrongLength = Phrase("这一行太长了。", "The record is too long.")
    static let wrongJSON = Phrase("不是完整的 JSON。", "It isn’t whole JSON.")
    static let wrongObject = Phrase("是 JSON，但不是对象。", "It is JSON, but no object.")
    static let mendJSON = Phrase("补上缺的括号、引号或逗号。", "Put in the missing bracket, quote or comma.")
    static let wrongNothing = Phrase("没有原话，也没有评分。", "It holds no words and no rating.")
    static let mendNothing = Phrase("不用管，或补上客户说的话。", "Dismiss it, or fill in what the customer said.")
    static let wrongTime = Phrase("时间读不成。", "The time can’t be read.")
    static let mendTime = Phrase(
        "改成 2026-03-02 09:41 这样的写法，或在对应里写明格式。", "Write it like 2026-03-02 09:41, or state the format.")
    static let wrongRating = Phrase("评分超出量表。", "The rating isn’t on the scale.")
    static let mendRating = Phrase("改掉这个分数，或换一个量表。", "Mend the rating, or choose another scale.")
    static let wrongPolarity = Phrase("给定的倾向不认识。", "The given feeling isn’t known.")
    static let wrongValue = Phrase("有一个值读不成。", "A value can’t be read.")
    static let mendValue = Phrase("改掉这个值，或把这一列当作属性。", "Mend the value, or take the column as an attribute.")
    static let wrongBinary = Phrase("这不是文字文件。", "This is no text.")
    static let mendBinary = Phrase(
        "在 Excel 里另存为 .xlsx 或 CSV（UTF-8），再传一次。", "Save it as .xlsx or CSV (UTF-8) in your spreadsheet and send that.")
    static let wrongEncoding = Phrase("这种编码读不了。", "This encoding can’t be read.")
    static let mendEncoding = Phrase("另存为 UTF-8，再传一次。", "Save it as UTF-8 and send it again.")
    static let wrongNoText = Phrase(
        "看不出哪一列是客户说的话。", "No column looks like what customers said.")
    static let mendNoText = Phrase(
        "看看是不是拿错了文件；是的话给那一列起个名字，例如「内容」，再传一次。",
        "Is it the right file? If so, name that column “text” and send it again.")
    static let wrongNoColumn = Phrase("对应里说的列，文件里没有。", "The mapping speaks of a column that the file hasn’t.")
    static let wrongRecords = Phrase("在 JSON 里没找到记录。", "No records were found in the JSON.")
    static let wrongMapping = Phrase("存好的对应读不成。", "The saved mapping can’t be read.")
    static let mendMapping = Phrase(
        "点「重新猜」，或到来源那一页删掉存好的对应。", "Guess again, or remove the saved mapping on the source’s page.")
    static let wrongMissing = Phrase("上传的文件不在了。", "The uploaded file is gone.")
    static let mendMissing = Phrase("请再传一次。", "Send it again.")
    static let wrongLocked = Phrase("另一个程序正在写这个工作区。", "Another process is writing to this workspace.")
    static let mendLocked = Phrase("等它做完，再点「接着导」；已经导进来的都在。", "Wait until it is done, then go on; what is in stays.")
    static let wrongDisk = Phrase("磁盘满了。", "The disk is full.")
    static let mendDisk = Phrase("腾出空间，再点「接着导」；已经导进来的都在。", "Make room, then go on; what is in stays.")
    static let wrongReadOnly = Phrase("工作区写不进去。", "The workspace can’t be written.")
    static let mendReadOnly = Phrase("给当前用户写的权限，再点「接着导」。", "Let this user write there, then go on.")
    static let wrongReading = Phrase("读文件时出了错。", "Reading the file broke off.")
    static let wrongInternal = Phrase("回音出了错，日志里有原因。", "Something went wrong inside Huiyin; the log has the reason.")
}

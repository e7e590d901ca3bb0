/// The pages of rejected records.
extension Phrase {
    static let rejectionsTitle = Phrase("读不了的记录", "Rejections")
    static let rejectionTitle = Phrase("读不了的记录 {n}", "Rejection {n}")
    static let rejectionsOpen = Phrase("等着改", "Waiting")
    static let rejectionsSettled = Phrase("处理过", "Settled")
    static let rejectionsLede = Phrase("{n} 条记录读不了。", "{n} records could not be read.")
    static let rejectionsNote = Phrase("都原样留着，改好可以再读。", "They are kept as they came and can be read once mended.")
    static let rejectionsNone = Phrase("没有读不了的记录。", "Every record could be read.")
    static let rejectionsNoneHere = Phrase("这里没有记录。", "There are none here.")
    static let record = Phrase("记录", "Record")
    static let rejectionWrong = Phrase("出了什么事", "What is wrong")
    static let howToMend = Phrase("怎么办", "How to mend it")
    static let settledMended = Phrase("改好了", "mended")
    static let settledRetried = Phrase("重读成功", "read again")
    static let settledDismissed = Phrase("不要了", "dismissed")
    static let settledUndone = Phrase("导入已撤销", "import undone")
    static let mendMany = Phrase("一起改", "Mend many at once")
    static let mendInSheet = Phrase("用 Excel 改", "In a spreadsheet")
    static let mendInSheetNote = Phrase(
        "下载成表格，改好存下，再传回来；第一列的编号别动。",
        "Download them as a table, mend it, save it, and send it back; leave the first column as it is.")
    static let downloadRejections = Phrase("下载这些记录", "Download these")
    static let mendedFile = Phrase("改好的表格", "The mended table")
    static let mendedDrop = Phrase("点一下选改好的表格", "Click to choose the mended table")
    static let mendedSend = Phrase("传回来", "Send it back")
    static let retryMany = Phrase("用现在的对应重读", "Read again with the mapping of now")
    static let retryManyNote = Phrase(
        "改过来源的对应之后，这些记录可能就读得了。", "After the source’s mapping was changed, these may be readable.")
    static let retryNow = Phrase("重读", "Read again")
    static let recordMasked = Phrase(
        "手机号、邮箱和证件号已遮住；查看会记入审计日志。",
        "Mobile numbers, mail addresses and ids are masked; this reading is noted in the audit log.")
    static let recordClear = Phrase(
        "这里是原文，没有遮；查看已记入审计日志。", "This is the record as it came, unmasked; this reading is noted in the audit log.")
    static let mendRecord = Phrase("改这一条", "Mend it")
    static let mendLabel = Phrase("改成", "Mended record")
    static let tryRecord = Phrase("试一下", "Try")
    static let storeRecord = Phrase("存下", "Store")
    static let dismissRecord = Phrase("不要了", "Dismiss")
    static let reopenRecord = Phrase("重新处理", "Let it wait again")
    static let triedTitle = Phrase("这样会成为", "It would become")
    static let stillRefused = Phrase("还是读不了", "still can’t be read")
    static let noticeDismissed = Phrase("记录 {what} 不要了。", "Rejection {what} is dismissed.")
    static let noticeReopened = Phrase("记录 {what} 又等着改了。", "Rejection {what} waits again.")
    static let noticeMended = Phrase("改好存下了（第 {what} 次导入）。", "Mended and stored (import {what}).")
    static let noticeMendedKnown = Phrase("改好了；这条声音已经有了。", "Mended; this voice was known already.")
    static let noticeRetried = Phrase("读成了 {what} 条。", "{what} records are read now.")
    static let noticeAsBefore = Phrase("还是都读不了。", "None of them can be read yet.")
    static let rejectionUnknown = Phrase("没有这条记录。", "There is no such record.")
    static let rejectionSettled = Phrase("这条记录已经处理过了。", "This record is settled already.")
    static let sheetNone = Phrase(
        "这不是从这里下载的表格：第一列要叫 huiyin-rejection。",
        "This is no table from here: its first column must be called huiyin-rejection.")
    static let sheetNoTable = Phrase(
        "JSON 的记录做不成表格，请一条一条改。", "Records of JSON make no table; mend them one by one.")
    static let sheetColumns = Phrase(
        "这些记录来自不同列的文件；请先选一个来源或一次导入。",
        "These records come from files with different columns; choose one source or import first.")
    static let formUnknown = Phrase(
        "这次导入是旧版本做的，没有留下怎么读；请改好文件再导一次。",
        "This import was made by an older version, which didn’t keep how its file was read; mend the file and import it again."
    )

    static var ofFailedRejections: [String: Phrase] {
        [
            "rejection-unknown": rejectionUnknown, "rejection-settled": rejectionSettled, "no-sheet": sheetNone,
            "no-table": sheetNoTable, "columns-differ": sheetColumns, "form-unknown": formUnknown,
        ]
    }
}

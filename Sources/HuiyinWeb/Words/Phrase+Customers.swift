/// Customer files.
extension Phrase {
    static let customersBring = Phrase("导入客户档案", "Bring in a customer file")
    static let customersLede = Phrase(
        "一行一位客户：手机号、会员号、邮箱用来认人，会员等级、最近消费、是否同意联系会显示在这位客户的每条声音旁边。档案不算声音，不进任何数字。",
        "A row a customer: mobiles, member numbers and mail addresses tell who it is; card level, last purchase and consent are shown beside each voice of that customer. A row is no voice and enters no figure."
    )
    static let customersDrop = Phrase("把客户档案拖到这里，或点开选择", "Drop a customer file here, or choose one")
    static let customersKinds = Phrase("XLSX、CSV、TSV、JSON、JSON Lines", "XLSX, CSV, TSV, JSON, JSON Lines")
    static let customersLook = Phrase("每一列会当成什么", "What each column is taken for")
    static let customersLookLede = Phrase(
        "看看每一列会当成什么，不对就改。认人的列把客户和他的声音连起来，其余显示在声音旁边。",
        "Look at what each column is taken for, and change what is wrong. Columns that tell who it is link customers with what they said; others are shown beside it."
    )
    static let customerRows = Phrase("客户档案的行", "Rows of customer files")
    static let customerColumn = Phrase("列", "Column")
    static let customerExample = Phrase("例如", "Such as")
    static let customerMeaning = Phrase("当成", "Taken for")
    static let customerSealed = Phrase("封存，不用", "kept sealed, not used")
    static let customerSource = Phrase("来自", "From")
    static let customersTake = Phrase("导入", "Bring it in")
    static let customersForget = Phrase("不导入了，删掉文件", "Don’t; delete the file")
    static let customersRunning = Phrase(
        "正在导入：新 {new}，更新 {updated}，没变 {unchanged}。页面会自己刷新。",
        "Coming in: {new} new, {updated} updated, {unchanged} unchanged. This page refreshes itself.")
    static let customersDone = Phrase(
        "来自 {source}：新 {new} 位，更新 {updated} 位，没变 {unchanged} 位，读不了 {rejected} 行。文件已删除。",
        "From {source}: {new} new, {updated} updated, {unchanged} unchanged, {rejected} rows not read. The file was deleted."
    )
    static let customersNew = Phrase("新", "new")
    static let customersSame = Phrase("没变", "unchanged")
    static let customersErased = Phrase("已抹去", "erased")
    static let customersErasedNote = Phrase(
        "{n} 位以前抹去过，没有带回来。", "{n} were erased before and were not brought back.")
    static let customersUndoNote = Phrase(
        "撤销后，这份档案不再把谁和谁连在一起，资料回到导入之前；别的档案或声音也这么说的留下。随时可以恢复。",
        "Taken back, a file links nobody any more and profiles are as they were before it; what another file or a voice says as well stays. It can be restored at any time."
    )
    static let customersOlder = Phrase(
        "还有更早的 {n} 份，用 customers list 命令看。", "{n} older ones: huiyin customers list.")
    static let noticeCustomersUndone = Phrase("第 {what} 份档案已撤销。", "Customer file {what} is taken back.")
    static let noticeCustomersRedone = Phrase("第 {what} 份档案又算数了。", "Customer file {what} counts again.")
    static let customersRejected = Phrase("读不了的行", "Rows that could not be read")
    static let customersRejectedLine = Phrase("第 {line} 行：{why}", "Line {line}: {why}")
    static let customersSee = Phrase("看客户", "See customers")
    static let customersMore = Phrase("再导入一份", "Another file")
    static let noticeCustomersForgotten = Phrase("文件已删除，什么也没导入。", "The file was deleted; nothing came in.")
}

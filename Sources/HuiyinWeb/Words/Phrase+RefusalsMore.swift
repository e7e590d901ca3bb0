/// More reasons why a record or a file can't be read, and how to mend it.
extension Phrase {
    static var moreRefusals: [String: Refusal] {
        [
            "time-impossible": Refusal(what: wrongImpossible, mend: mendImpossible),
            "bad-big5": Refusal(what: wrongBytes, mend: mendBytes),
            "totals-row": Refusal(what: wrongTotals, mend: mendNoNeed),
            "header-repeated": Refusal(what: wrongHeaderAgain, mend: mendNoNeed),
            "conversation-unknown": Refusal(what: wrongConversation, mend: mendConversation),
            "conversation-too-many": Refusal(what: wrongManyTalks, mend: mendSplit),
            "conversation-needs-file": Refusal(what: wrongNeedsFile, mend: mendEncoding),
            "file-truncated": Refusal(what: wrongTruncated, mend: mendMissing),
            "full-width-delimiter": Refusal(what: wrongFullWidth, mend: mendFullWidth),
            "is-a-folder": Refusal(what: wrongFolder, mend: mendFolder),
            "markup-file": Refusal(what: wrongMarkup, mend: mendMarkup),
            "file-forbidden": Refusal(what: wrongForbidden, mend: mendForbidden),
            "form-unknown": Refusal(what: wrongUnknownForm, mend: mendImportAgain),
            "columns-differ": Refusal(what: wrongDiffer, mend: mendOneImport),
            "no-table": Refusal(what: wrongNoTable, mend: mendOneByOne),
            "no-sheet": Refusal(what: wrongNoSheet, mend: mendNoSheet),
            "zone-unknown": Refusal(what: wrongZone, mend: mendZone),
            "unreadable": Refusal(what: wrongRecord, mend: mendRecordAgain),
            "no-input": Refusal(what: wrongMissing, mend: mendMissing),
            "workbook-broken": Refusal(what: wrongWorkbook, mend: mendWorkbook),
            "workbook-entities": Refusal(what: wrongWorkbook, mend: mendWorkbook),
            "workbook-bomb": Refusal(what: wrongBomb, mend: mendBomb),
            "workbook-encrypted": Refusal(what: wrongPassword, mend: mendPassword),
            "workbook-empty": Refusal(what: wrongNoRows, mend: mendNoRows),
            "workbook-piped": Refusal(what: wrongBomb, mend: mendBomb),
            "sheet-unknown": Refusal(what: wrongSheet, mend: mendSheet),
            "customer-unknown": Refusal(what: wrongCustomer, mend: mendCustomer),
            "no-claims": Refusal(what: wrongNobody, mend: mendNobody),
        ]
    }

    static let wrongCustomer = Phrase("这一行没说是哪位客户。", "The row says nothing of who the customer is.")
    static let mendCustomer = Phrase(
        "补上一个认人的列，例如手机号，再导入一次；或者不管它。",
        "Fill one of the columns that do, such as the mobile, and bring the file in again; or leave it.")
    static let wrongNobody = Phrase("没有一列说明客户是谁。", "No column says who a customer is.")
    static let mendNobody = Phrase(
        "文件里要有手机号、会员号、邮箱之类的一列，名字写清楚，再传一次。",
        "The file needs a column such as the mobile, member number or mail, called so; send it again.")
    static let wrongWorkbook = Phrase("工作簿坏了或不完整。", "The workbook is damaged or not whole.")
    static let mendWorkbook = Phrase(
        "打开它，另存为新的 .xlsx，再传一次。", "Open it, save it as a new .xlsx and send that.")
    static let wrongBomb = Phrase("解开后大得不像表格。", "Unpacked, it is larger than any table should be.")
    static let mendBomb = Phrase("把工作表另存为 CSV（UTF-8），再传一次。", "Save its sheet as CSV (UTF-8) and send that.")
    static let wrongPassword = Phrase("文件有密码保护。", "The file is protected with a password.")
    static let mendPassword = Phrase("去掉密码另存一份，再传一次。", "Save a copy without the password and send that.")
    static let wrongNoRows = Phrase("看得见的工作表里没有内容。", "No visible sheet has anything in it.")
    static let mendNoRows = Phrase("看看是不是拿错了文件。", "See whether it is the right file.")
    static let wrongSheet = Phrase("没有对应文件里写的工作表。", "It has no sheet of the name that the mapping says.")
    static let mendSheet = Phrase("改对应文件里的 sheet，或去掉它。", "Change `sheet` in the mapping, or take it out.")
    static let wrongFewColumns = Phrase(
        "应有 {expected} 列，只有 {found} 列。", "Expected {expected} columns, found only {found}.")
    static let mendFewColumns = Phrase(
        "少了几列：是不是行断开了，或漏了分隔符？", "Columns are missing: is the line broken, or a delimiter left out?")
    static let wrongManyColumns = Phrase(
        "应有 {expected} 列，却有 {found} 列。", "Expected {expected} columns, found {found}.")
    static let wrongImpossible = Phrase(
        "日历上没有这个日子。", "No calendar has this date.")
    static let mendImpossible = Phrase(
        "改成对的日期，或去掉它。", "Put in the right date, or take it out.")
    static let wrongTotals = Phrase(
        "这一行是合计，不是一条反馈。", "The row holds totals, not a record.")
    static let wrongHeaderAgain = Phrase(
        "这里又写了一遍表头。", "The names of the columns stand here again.")
    static let mendNoNeed = Phrase(
        "不用管。", "Nothing needs to be done.")
    static let wrongConversation = Phrase(
        "看不出是哪段对话里的话。", "It says of no conversation that it belongs to.")
    static let mendConversation = Phrase(
        "补上群或对方，或不用管。", "Fill in the group or the other person, or leave it out.")
    static let wrongManyTalks = Phrase(
        "对话太多，一次读不完。", "There are too many messages to be read at once.")
    static let mendSplit = Phrase(
        "把文件分成几份，再导入。", "Split the file and import the parts.")
    static let wrongNeedsFile = Phrase(
        "对话要从普通的 UTF-8 文件读。", "Conversations are read from a plain UTF-8 file only.")
    static let wrongTruncated = Phrase(
        "读的时候文件变短了。", "The file became shorter while it was read.")
    static let wrongFullWidth = Phrase(
        "列之间用的是全角逗号。", "The columns are parted by full-width commas.")
    static let mendFullWidth = Phrase(
        "把列之间的「，」换成「,」，值里有逗号的加上引号。", "Replace those between columns by a plain comma, and quote cells that hold commas."
    )
    static let wrongFolder = Phrase(
        "这是一个文件夹。", "This is a folder.")
    static let mendFolder = Phrase(
        "选里面的文件。", "Choose the files in it.")
    static let wrongMarkup = Phrase(
        "这是网页，不是表格。", "This is a web page, no table.")
    static let mendMarkup = Phrase(
        "用原系统的导出，存成 CSV 或 JSON。", "Use the system’s own export as CSV or JSON.")
    static let wrongForbidden = Phrase(
        "没有读这个文件的权限。", "The file may not be read.")
    static let mendForbidden = Phrase(
        "给当前用户读的权限。", "Let this user read it.")
    static let wrongUnknownForm = Phrase(
        "不知道这条记录原来是什么格式。", "The form that the record had isn’t known.")
    static let mendImportAgain = Phrase(
        "从原文件再导一次。", "Import the file again.")
    static let wrongDiffer = Phrase(
        "这些记录来自列不同的文件。", "These records come from files with other columns.")
    static let mendOneImport = Phrase(
        "按一次导入筛选，再下载。", "Choose one import, then download.")
    static let wrongNoTable = Phrase(
        "这些记录是 JSON，不是表格。", "These records are JSON, no table.")
    static let mendOneByOne = Phrase(
        "一条一条地改。", "Mend them one by one.")
    static let wrongNoSheet = Phrase(
        "这不是从这里下载的表格。", "This isn’t the table that was downloaded here.")
    static let mendNoSheet = Phrase(
        "保留第一列的编号，再传一次。", "Keep the numbers in the first column, and send it again.")
    static let wrongZone = Phrase(
        "工作区的时区不认识。", "The workspace’s time zone isn’t known.")
    static let mendZone = Phrase(
        "在 huiyin.yaml 里写 Asia/Shanghai 这样的时区。", "Set one such as Asia/Shanghai in huiyin.yaml.")
    static let wrongRecord = Phrase(
        "这条记录读不成。", "The record can’t be read.")
    static let mendRecordAgain = Phrase(
        "看看原样，改好再读；或从原系统重新导出。", "Look at it as it came and mend it, or export it again.")
}

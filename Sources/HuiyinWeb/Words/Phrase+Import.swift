import HuiyinIngest

/// The page of an import.
extension Phrase {
    static let importTitle = Phrase("导入", "Import")
    static let importDemo = Phrase("手头没有文件？先装演示数据：", "No file at hand? Load the demo first:")
    static let dropHere = Phrase("把文件拖到这里，或点一下选", "Drop files here, or click to choose")
    static let dropKinds = Phrase(
        "CSV、TSV、JSON；编码、分隔符和每列的意思自己认；不出这台机器",
        "CSV, TSV, JSON; encoding, delimiter and columns are found out; nothing leaves this machine")
    static let uploadSend = Phrase("上传", "Upload")
    static let uploadSending = Phrase("正在上传", "Uploading")
    static let uploadBroken = Phrase("上传中断了，请再试一次。", "The upload broke off. Try again.")
    static let uploadTooLarge = Phrase(
        "文件太大了，网页上传最多 2 GB。请拆开，或用命令行：huiyin import 文件 --source 名称",
        "The file is too large: uploads end at 2 GB. Split it, or use the command line: huiyin import FILE --source NAME"
    )
    static let importRecent = Phrase("最近上传的文件", "Recent uploads")
    static let importRecentNote = Phrase(
        "没有导入的文件一天后删掉；导进来的不受影响", "files are removed after a day; what was imported stays")
    static let importFile = Phrase("文件", "File")
    static let importState = Phrase("状态", "State")
    static let importRead = Phrase("已读", "Read")
    static let importArrived = Phrase("上传于", "Uploaded")
    static let phaseWaiting = Phrase("等你确认", "Waiting for you")
    static let phaseQueued = Phrase("排队中", "Queued")
    static let phaseRunning = Phrase("正在导入", "Importing")
    static let phaseStopped = Phrase("已停下", "Stopped")
    static let phaseFinished = Phrase("导入完成", "Imported")
    static let phaseFailed = Phrase("中断了", "Broke off")
    static let phaseUndone = Phrase("这次导入已撤销", "This import is undone")
    static let otherFile = Phrase("换文件", "another file")
    static let waitsBehind = Phrase("前面还有 {n} 个文件", "{n} files are before it")
    static let timeLeft = Phrase("还要约 {time}；", "about {time} left;")
    static let leftSeconds = Phrase("还要约 {n} 秒；关掉页面也会继续", "about {n} s left; closing this page doesn’t stop it")
    static let leftMinutes = Phrase("还要约 {n} 分钟；关掉页面也会继续", "about {n} min left; closing this page doesn’t stop it")
    static let closeAnyTime = Phrase("关掉页面也会继续", "closing this page doesn’t stop it")
    static let stoppedNote = Phrase("已经导进来的留着，可以接着导", "what is in stays, and it can go on")
    static let finishedNote = Phrase("同一个文件再导一次不会存两份", "the same file again stores nothing twice")
    static let undoneNote = Phrase(
        "它的声音不再计入任何数字；原文件还在，可以再导", "its voices are in no figure any more; the file is kept and can be imported again")
    static let importProgress = Phrase("导入进度", "Progress of the import")
    static let countRead = Phrase("已读", "read")
    static let countStored = Phrase("存下", "stored")
    static let countDuplicates = Phrase("重复，不再存", "known already")
    static let countUpdated = Phrase("更新，旧版留着", "updated, old versions kept")
    static let countRejected = Phrase("读不了", "rejected")
    static let rowsASecond = Phrase("行/秒", "rows/s")
    static let stopImport = Phrase("停下", "Stop")
    static let goOn = Phrase("接着导", "Go on")
    static let importAgain = Phrase("再导一次", "Import again")
    static let undoImport = Phrase("撤销这次导入", "Undo this import")
    static let redoImport = Phrase("恢复这次导入", "Restore this import")
    static let seeSourceVoices = Phrase("看「{source}」的声音", "See the voices of “{source}”")
    static let removeUpload = Phrase("删掉上传的文件", "Remove the uploaded file")
    static let sourceName = Phrase("来源", "Source")
    static let sourceNameNote = Phrase(
        "以后同一来源的文件用同一个名字：名字加编号认得出是哪一条", "use the same name for later files: name and id tell which voice is which")
    static let runImport = Phrase("开始导入", "Import")
    static let tryMapping = Phrase("刷新预览", "Refresh the preview")
    static let saveMapping = Phrase("存为这个来源的对应", "Save for this source")
    static let guessAgain = Phrase("重新猜", "Guess again")
    static let ledeReadyMade = Phrase("认出来了：这是「{name}」的导出。", "Recognised: an export of “{name}”. ")
    static let ledeSaved = Phrase("按「{source}」存好的对应来读。", "Read by the mapping saved for “{source}”. ")
    static let ledeAllSure = Phrase("{n} 列都有把握。", "All {n} columns are clear.")
    static let ledeSomeSure = Phrase("{n} 列里 {sure} 列有把握，{look}。", "{sure} of {n} columns are clear, {look}.")
    static let lookColumns = Phrase("{n} 列请你看一眼", "please look at {n}")
    static let ledeNoHurry = Phrase(
        "原文件一字节不动；导错了可以撤销。", "The file’s bytes are kept as they are; an import can be undone.")
    static let columnsTitle = Phrase("每一列当作什么", "What each column is")
    static let columnsNote = Phrase("右边写着为什么这样猜", "the reasons stand on the right")
    static let columnName = Phrase("列", "Column")
    static let columnLooks = Phrase("样子", "Looks like")
    static let columnAs = Phrase("当作", "Taken as")
    static let columnAsLabel = Phrase("「{column}」当作", "“{column}” taken as")
    static let columnWhy = Phrase("为什么", "Why")
    static let pleaseLook = Phrase("请看一眼：", "Please look: ")
    static let formatFound = Phrase("自动认", "found out")
    static let formatLabel = Phrase("时间格式", "Time format")
    static let formatHelp = Phrase(
        "例如 yyyy/M/d HH:mm；留空就自动认", "such as yyyy/M/d HH:mm; empty: found out")
    static let scaleLabel = Phrase("量表", "Scale")
    static let scaleFound = Phrase("量表自动认", "scale found out")
    static let constantFor = Phrase("全部当作这个{field}", "The same {field} for all")
    static let constantNone = Phrase("不填", "none")
    static let previewTitle = Phrase("导进来是这样", "How it will be understood")
    static let previewNote = Phrase("文件开头的 {n} 行", "the first {n} records of the file")
    static let lineNumber = Phrase("第 {n} 行", "line {n}")
    static let valueUnread = Phrase("{field}没读成：{value}", "{field} not read: {value}")
    static let timesUnread = Phrase(
        "{n} 行的时间没读成（「{column}」列），存下了但不在任何时间段里。",
        "The time of {n} records couldn’t be read (column “{column}”); they are stored, but lie in no period.")
    static let valuesUnread = Phrase(
        "{n} 行的{field}没读成（「{column}」列），存下了，值留作属性。",
        "The {field} of {n} records couldn’t be read (column “{column}”); they are stored, the value as an attribute.")
    static let wouldBeRefused = Phrase("这一行读不了", "would be rejected")
    static let delimiterComma = Phrase("逗号分隔", "comma")
    static let delimiterTab = Phrase("制表符分隔", "tab")
    static let delimiterSemicolon = Phrase("分号分隔", "semicolon")
    static let delimiterBar = Phrase("竖线分隔", "bar")
    static let hasHeader = Phrase("有表头", "with a header")
    static let hasNoHeader = Phrase("没有表头", "no header")
    static let recordsExact = Phrase("{n} 行 × {columns} 列", "{n} records × {columns} columns")
    static let recordsAbout = Phrase("约 {n} 行 × {columns} 列", "about {n} records × {columns} columns")
    static let seconds = Phrase("{n} 秒", "{n} s")
    static let minutes = Phrase("{n} 分钟", "{n} min")

    static func delimiter(_ byte: UInt8) -> Phrase {
        switch byte {
        case 0x09: delimiterTab
        case 0x3B: delimiterSemicolon
        case 0x7C: delimiterBar
        default: delimiterComma
        }
    }

    // Failures
    static let uploadEmpty = Phrase("文件是空的。请选有内容的那一个。", "The file is empty. Choose the one that holds the records.")
    static let uploadNone = Phrase("还没有选文件。", "No file was chosen.")
    static let uploadCutShort = Phrase("文件没有传完整。请再传一次。", "The upload broke off before its end. Send the file again.")
    static let uploadUnknown = Phrase(
        "没有这个上传的文件：上传只保留一天，导进来的声音还在。请再传一次。",
        "There is no such upload: they are kept for a day, and what was imported stays. Send the file again.")
    static let diskFull = Phrase("磁盘满了。腾出空间后再试一次。", "The disk is full. Make room and try again.")
    static let incomingUnwritable = Phrase(
        "工作区的 incoming 文件夹写不进去。请给当前用户写的权限。",
        "The workspace’s incoming folder can’t be written. Let this user write there.")
    static let importUnderWay = Phrase("这个文件正在导入；先停下它。", "This file is being imported; stop it first.")
    static let queueFull = Phrase("排队的文件太多了。等前面的导完再来。", "Too many files wait. Come back when some are done.")
    static let timeFormatWrong = Phrase(
        "时间格式「{what}」里年、月、日各要有一次，例如 yyyy/M/d HH:mm。",
        "The time format “{what}” needs year, month and day, each once: yyyy/M/d HH:mm.")
    static let sourceNameWrong = Phrase("来源的名字要有 1 到 200 个字节。", "A source’s name has 1 to 200 bytes.")
    static let runUnknown = Phrase("没有这次导入。", "There is no such import.")

    static var ofFailedImports: [String: Phrase] {
        [
            "upload-too-large": uploadTooLarge, "file-empty": uploadEmpty, "no-file": uploadNone,
            "upload-cut-short": uploadCutShort, "upload-unknown": uploadUnknown, "disk-full": diskFull,
            "incoming-unwritable": incomingUnwritable, "import-under-way": importUnderWay, "queue-full": queueFull,
            "time-format": timeFormatWrong, "source-name": sourceNameWrong, "run-unknown": runUnknown,
        ]
    }
}

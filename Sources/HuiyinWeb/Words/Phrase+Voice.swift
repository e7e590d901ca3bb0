/// The page of one voice, and of its record as it came.
extension Phrase {
    static let voice = Phrase("声音", "Voice")
    static let customer = Phrase("客户", "Customer")
    static let anonymous = Phrase("客户未知", "Customer unknown")
    static let noWords = Phrase("没有写字", "No words")
    static let noWordsRated = Phrase("没有写字，只有评分", "No words, only a rating")
    static let unsure = Phrase("拿不准", "unsure")
    static let rawForm = Phrase("原始记录", "As it came")
    static let sameTopic = Phrase("同类 {topic}", "More on {topic}")
    static let backToList = Phrase("回到列表", "Back to the list")
    static let opinions = Phrase("听出的意见", "Opinions heard")
    static let noOpinions = Phrase("没有听出意见。", "No opinion was heard.")
    static let underlineNote = Phrase(
        "下划线的形状也表示倾向：直线不满，双线满意，点线中性",
        "the shape of the line tells the feeling too: single unhappy, double happy, dotted neutral")
    static let targetColumn = Phrase("对象 · 说法", "Aspect · words")
    static let topicColumn = Phrase("主题", "Topic")
    static let polarityColumn = Phrase("倾向", "Feeling")
    static let sureness = Phrase("把握", "Confidence")
    static let howUnderstood = Phrase("怎么理解的", "How it was understood")
    static let whole = Phrase("整体", "Overall")
    static let severity = Phrase("严重", "Severity")
    static let emotion = Phrase("情绪", "Emotion")
    static let intents = Phrase("意图", "Intent")
    static let irony = Phrase("反讽", "Irony")
    static let languageIs = Phrase("语言", "Language")
    static let notAnalysed = Phrase("还没有分析过。", "Not analysed yet.")
    static let originalTime = Phrase("原来的时间", "Time where it was said")
    static let used = Phrase("用了什么", "What was used")
    static let rulesAndModel = Phrase("规则与模型", "Taxonomy and model")
    static let earlierReading = Phrase("以前的理解", "Earlier reading")
    static let given = Phrase("随数据给的", "Given with the data")
    static let importRun = Phrase("导入", "Import")
    static let importedAt = Phrase("收到", "Came in")
    static let imported = Phrase("第 {run} 次导入，{time}", "import {run}, {time}")
    static let versionNumber = Phrase("第 {n} 版", "version {n}")
    static let versions = Phrase("以前的版本", "Earlier versions")
    static let title = Phrase("标题", "Title")
    static let question = Phrase("问题", "Question")
    static let context = Phrase("回复的是", "In reply to")
    static let attributes = Phrase("其他字段", "Other fields")
    static let turnCustomer = Phrase("客户", "Customer")
    static let turnAgent = Phrase("客服", "Agent")
    static let turnSystem = Phrase("系统", "System")
    static let value = Phrase("值", "Value")
    static let generation = Phrase("第 {n} 代", "generation {n}")

    // Raw
    static let rawTitle = Phrase("原始记录", "As it came")
    static let rawNote = Phrase(
        "这是收到时的原始字节，按文字显示，没有遮盖。这次查看已经记入审计。",
        "These are the bytes as they came, shown as text and not masked. This reading has been recorded in the audit log."
    )
    static let rawBytes = Phrase("{n} 字节", "{n} bytes")
    static let rawEncoding = Phrase("按 {encoding} 读", "read as {encoding}")
    static let rawUnread = Phrase(
        "不是文字：读不出的字节显示为 \u{FFFD}，原始字节可以下载",
        "Not text: bytes that can’t be read are shown as \u{FFFD}; the bytes themselves can be downloaded")
    static let rawDownload = Phrase("下载原始字节", "Download the bytes")
    static let back = Phrase("回到这条声音", "Back to the voice")
}

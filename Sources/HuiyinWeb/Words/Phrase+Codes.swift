/// Ticked answers of a source and the topics they mean.
extension Phrase {
    static let codesTitle = Phrase("选项和代码", "Options and codes")
    static let codesAllMapped = Phrase("都有主题（{taxonomy}）", "each has a topic ({taxonomy})")
    static let codesSome = Phrase(
        "{n} 个还没有主题：勾选的和说出来的要算在一起，先给它们主题（{taxonomy}）",
        "without a topic: {n}; what is ticked counts with what is said once each has one ({taxonomy})")
    static let codeOption = Phrase("选项或代码", "Option or code")
    static let codeColumn = Phrase("所在列", "Column")
    static let codeCount = Phrase("条数", "Voices")
    static let codeTopic = Phrase("主题", "Topic")
    static let codeAdd = Phrase("归入 {topic}", "Put under {topic}")
    static let codeOther = Phrase("别的主题", "Another topic")
    static let codeUse = Phrase("归入", "Use")
    static let codeTakeAway = Phrase("取消", "Take away")
    static let codeByWords = Phrase("按字面", "by its words")
    static let codeWaiting = Phrase("正在归入", "being put in")
    static let codesReading = Phrase(
        "正在按新的分类把全部声音重读一遍；读完之前，数还是原来的。",
        "All voices are being read again under the new version; until that is done figures are as before.")
    static let codesTrouble = Phrase("上一次没有成功：", "The last change did not succeed:")
    static let codesMore = Phrase("还有 {n} 个没有列出。", "Not listed: {n}.")
    static let noticeCodeAdded = Phrase("已归入，分类的版本加一。", "It has its topic; the taxonomy is one version on.")
    static let noticeCodeRemoved = Phrase("已取消，分类的版本加一。", "It is taken away; the taxonomy is one version on.")
    static let codeTopicUnknown = Phrase("没有这个主题。从列表里选一个。", "There is no such topic. Choose one from the list.")
    static let roleCodes = Phrase("代码", "Codes")

    /// What pages say about failures with codes, by code.
    static var ofFailedCodes: [String: Phrase] { ["code-topic": codeTopicUnknown] }
}

/// Corrections, saved views, versions, and what can be taken along.
extension Phrase {
    // Exports
    static let exportPage = Phrase("导出", "Export")
    static let exportNote = Phrase(
        "带区间和全部小数位；CSV 可直接用 Excel 打开。身份已遮。",
        "With intervals and every digit; the CSV opens in Excel as it is. Identities are masked.")
    static let exportFigures = Phrase("主要数字", "Key figures")
    static let exportSeries = Phrase("按时间", "Over time")
    static let exportVoices = Phrase("全部声音", "All voices")
    static let warnNotKept = Phrase(
        "这些数的配方没能存下，以后不能凭配方号重算：是不是磁盘满了，或文件夹只能读？",
        "The recipe of these figures could not be kept, so they can’t be made again by its number: is the disk full, or the folder read-only?"
    )
    static let errorNothingToExport = Phrase(
        "这一页没有可以导出的表。", "This page has no table to take along.")
    static let polarityAside = Phrase(
        "问题只由不满的意见组成，地址里的「{polarity}」在这里不起作用。",
        "Problems are made of unhappy opinions; the filter “{polarity}” in the address does nothing here.")
    static let dropIt = Phrase("去掉它", "Drop it")
    static let mendTable = Phrase("这一页没有这张表。", "This page has no such table.")

    // Corrections
    static let corrections = Phrase("更正", "Corrections")
    static let isWrong = Phrase("不对？", "Wrong?")
    static let isWrongOn = Phrase("「{quote}」理解得不对？", "“{quote}” was misunderstood?")
    static let whatIsWrong = Phrase("哪里不对？", "What is wrong?")
    static let wholeVoice = Phrase("整条声音", "The whole voice")
    static let isAbout = Phrase("说的是", "It is about")
    static let findTopic = Phrase("找一个主题", "Find a topic")
    static let useTopic = Phrase("改成它", "Use it")
    static let noTopic = Phrase("不属于任何主题", "No topic")
    static let leans = Phrase("倾向是", "It is")
    static let isIronic = Phrase("是反讽", "Irony")
    static let isNotIronic = Phrase("不是反讽", "No irony")
    static let notAboutUs = Phrase("与我们无关", "Not about us")
    static let addNote = Phrase("加备注", "Add a note")
    static let noteLabel = Phrase("备注（可不填）", "Note (optional)")
    static let noteHint = Phrase("先写备注，再点上面的一项。", "Write the note first, then choose above.")
    static let corrected = Phrase("已改", "Corrected")
    static let undone = Phrase("已撤销", "Undone")
    static let undo = Phrase("撤销", "Undo")
    static let redo = Phrase("重做", "Redo")
    static let correctionUndone = Phrase("已撤销", "undone")
    static let correctionSuperseded = Phrase("后来又改过", "a later one counts")
    static let correctionNoOpinion = Phrase("这条意见已不在", "the opinion is no longer there")
    static let correctionOlderVersion = Phrase("声音已有新版本", "the voice has a newer version")
    static let correctionWithdrawn = Phrase("那次导入已撤销", "its import was undone")
    static let correctionsLede = Phrase(
        "{n} 处更正，{counting} 处在起作用。它们马上改变所有数字，原来的理解仍然留着。",
        "Corrections: {n}, counting: {counting}. They change every figure at once; the first understanding is kept.")
    static let correctionsEmpty = Phrase("还没有更正", "No corrections yet")
    static let correctionsEmptyText = Phrase(
        "看到理解错的声音，点「不对？」，再选哪里不对：两下就好。每一处都可以撤销，也可以导出来训练模型。",
        "Where a voice was misunderstood, press “Wrong?” and choose what is wrong: two clicks. Each can be undone, and all can be exported to train a model."
    )
    static let correctionsNone = Phrase("没有这样的更正。", "There are no such corrections.")
    static let trainingRows = Phrase("导出训练数据（JSON Lines）", "Training rows (JSON Lines)")
    static let errsWhere = Phrase("哪些主题常错", "Where the engine errs")
    static let errsNote = Phrase(
        "按更正前的主题数，不含已撤销的", "by the topic before the correction, undone ones left out")
    static let correctionCount = Phrase("更正", "Corrections")
    static let mostlyBecomes = Phrase("多半改成", "Mostly becomes")
    static let stateAll = Phrase("全部", "All")
    static let stateCounting = Phrase("在起作用", "Counting")
    static let stateIdle = Phrase("不再适用", "No longer apply")
    static let thisMachine = Phrase("本机", "This machine’s user")
    static let quoteColumn = Phrase("原话", "Words")
    static let changeColumn = Phrase("改了什么", "Change")
    static let whoColumn = Phrase("谁，什么时候", "Who, when")
    static let stateColumn = Phrase("状态", "State")
    static let unknownTyped = Phrase(
        "没有叫「{topic}」的主题，或有好几个。从列表里选一个。",
        "No topic is called “{topic}”, or several are. Choose one from the list.")
    static let chooseOne = Phrase("请选一项。", "Choose one of the changes.")
    static let changedMeanwhile = Phrase(
        "这条声音在你打开之后变了。看一看现在的理解，再选一次。",
        "The voice changed since you opened this. Look at how it is understood now, and choose again.")
    static let voiceNotAboutUs = Phrase(
        "已标为与我们无关：不在任何数字里。", "Marked as not about us: it is in no figure.")

    // Saved views
    static let views = Phrase("视图", "Views")
    static let saveView = Phrase("存为视图", "Save view")
    static let viewName = Phrase("视图的名字", "Name of the view")
    static let save = Phrase("存", "Save")
    static let viewsEmpty = Phrase("还没有视图", "No saved views yet")
    static let viewsEmptyText = Phrase(
        "在概览、问题、主题或声音页选好筛选，点「存为视图」。它就在左边，时间跟着新数据走。",
        "Set filters on the overview, problems, a topic or voices and press “Save view”. It then stands on the left, and a period like the past four weeks moves on with new data."
    )
    static let viewsNote = Phrase(
        "视图记的是地址：「过去 4 周」跟着新数据走，两个日期则不动。",
        "A view keeps an address: “past 4 weeks” moves on with new data, two dates stay.")
    static let rename = Phrase("改名", "Rename")
    static let moveUp = Phrase("上移", "Move up")
    static let moveDown = Phrase("下移", "Move down")
    static let removeIt = Phrase("移除", "Remove")
    static let viewRemoved = Phrase("视图已移除。", "The view was removed.")
    static let viewRenamed = Phrase("视图已改名。", "The view was renamed.")
    static let viewMoved = Phrase("视图的顺序已改。", "The order of the views was changed.")
    static let viewSaved = Phrase("视图已存。", "The view was saved.")
    static let manageViews = Phrase("管理视图", "Manage views")
    static let viewLacks = Phrase("数据里已没有：{names}", "No longer in the data: {names}")
    static let viewBroken = Phrase("这个地址读不懂了", "This address can’t be read any more")
    static let viewNameBad = Phrase(
        "名字要有 1 到 200 个字。", "A name has 1 to 200 characters.")

    // Versions
    static let compareVersions = Phrase("比较版本", "Compare versions")
    static let versionsTitle = Phrase("版本比较", "Versions compared")
    static let nothingChanged = Phrase("没有变", "unchanged")
    static let oneVersion = Phrase("这条声音只有一个版本。", "This voice has one version only.")

}

/// What is said after something was done, and where it could not be.
extension Phrase {
    static let noticeCorrected = Phrase(
        "已改。所有数字从下一次打开起都按新的理解算。", "Corrected. Figures follow the new understanding from the next page on.")
    static let noticeUndone = Phrase(
        "更正已撤销，恢复原来的理解。", "The correction is undone; the first understanding counts again.")
    static let noSuchCorrection = Phrase(
        "没有这条更正，或它说的意见已不在。", "There is no such correction, or the opinion it is about is no longer there.")
    static let viewAddressBad = Phrase(
        "只有带筛选的页面可以存为视图：概览、问题、主题、声音。",
        "Only pages with filters can be saved: the overview, problems, a topic, voices.")
    static let noSuchView = Phrase("没有这个视图，也许已经移除。", "There is no such view; it may have been removed.")
    static let noSuchVersion = Phrase("这条声音没有版本 {what}。", "This voice has no version {what}.")
}

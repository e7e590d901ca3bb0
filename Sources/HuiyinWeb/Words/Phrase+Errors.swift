/// Empty workspaces, errors, and how to mend an address.
extension Phrase {
    static let emptyTitle = Phrase("还没有声音", "No voices yet")
    static let emptyText = Phrase(
        "给一个文件就够：工单、问卷、评论、聊天记录都行。编码、分隔符和每列的意思，回音自己猜。",
        "One file is enough: tickets, surveys, reviews, chats. Encoding, delimiter and the meaning of each column are found out, not asked."
    )
    static let emptyImport = Phrase("从命令行", "From the command line")
    static let emptyImportNote = Phrase(
        "CSV、TSV、JSON、JSON Lines；不出这台机器。导入完，刷新这一页。",
        "CSV, TSV, JSON, JSON Lines; nothing leaves this machine. Reload this page when it is done.")
    static let emptyMapping = Phrase("列的意思猜错了？", "A column was taken for the wrong thing?")
    static let emptyMappingNote = Phrase(
        "用映射文件说明哪一列是什么，再导入一次：",
        "Say which column is what in a mapping file, then import again:")
    static let emptySamples = Phrase("先看示例", "Look at samples first")
    static let emptySamplesNote = Phrase(
        "把随附的示例（全是虚构的）装进这个工作区，然后刷新这一页；或者用 scripts/serve 一步装好并打开。",
        "Puts the samples that come along (all invented) into this workspace; then reload this page. Or let scripts/serve load and open them in one step."
    )
    static let errorNotFound = Phrase("没有这一页", "No such page")
    static let errorNotFoundText = Phrase("地址 {path} 没有对应的页面。", "There is nothing at {path}.")
    static let errorBadRequest = Phrase("这个地址有一处不对", "Something in this address is wrong")
    static let errorServer = Phrase("回音出了错", "Something went wrong in Huiyin")
    static let errorServerText = Phrase(
        "这不是你的错。终端里的日志有原因，请用下面的号码去找。",
        "This is not your mistake. The reason is in the log, under the number below.")
    static let errorMethod = Phrase("这个地址不接受这种请求", "That method is not allowed here")
    static let errorHost = Phrase("只在本机提供服务", "This machine only")
    static let requestNumber = Phrase("请求号", "Request")
    static let startOver = Phrase("从概览重新开始", "Start over from the overview")
    static let errorOther = Phrase("做不到", "It can’t be done")
    static let errorVoice = Phrase("没有这条声音", "No such voice")
    static let errorVoiceText = Phrase(
        "这个工作区里没有这条声音。它可能已被删除，或者地址属于另一个工作区。",
        "This workspace has no such voice. It may have been erased, or the address belongs to another workspace."
    )
    static let errorTopic = Phrase("没有这个主题", "No such topic")
    static let errorTopicText = Phrase(
        "这个工作区的分类里没有「{path}」，也没有声音谈到它。",
        "The taxonomies of this workspace have no “{path}”, and no voice speaks of it.")
    static let errorEscapeText = Phrase(
        "地址里的 % 转义不完整，或不是 UTF-8。请重新复制一次链接。",
        "An escape (%) in the address is cut short or not UTF-8. Copy the link once more.")
    static let errorLongText = Phrase("地址太长了，请少用几个筛选。", "The address is too long; use fewer filters.")
    static let errorMethodText = Phrase("这里只接受 {methods}。", "Only {methods} will do here.")
    static let errorHostText = Phrase(
        "回音只接受从本机发来的请求：localhost、127.0.0.1 或 [::1]。",
        "Huiyin takes requests from this machine only: localhost, 127.0.0.1 or [::1].")
    static let errorChartsText = Phrase(
        "还没有下载图表程序，页面会用简单的图代替。", "The chart library has not been fetched; pages do without it.")
    static let errorFilterText = Phrase(
        "有一个筛选的值读不懂，请换一个或去掉它。", "A filter has a value that can’t be used; change it or leave it out.")
    static let errorOtherText = Phrase("这个请求做不到。", "This request can’t be met.")
    static let errorBusy = Phrase("数据正在写入，请过一会儿再试。", "The data are being written; try again in a moment.")
    static let allTopicsHere = Phrase("看有哪些主题", "See which topics there are")

    // How to mend an address
    static let mendWithout = Phrase("去掉 {name} 再看", "Look without {name}")
    static let mendPeriod = Phrase("period 可以是 4w、12w、1y 或 all。", "period can be 4w, 12w, 1y or all.")
    static let mendDays = Phrase(
        "from 和 to 要一起写，写成 2026-03-01 这样，to 不早于 from。",
        "from and to go together, as in 2026-03-01, and to is not before from.")
    static let mendPolarity = Phrase(
        "polarity 可以是 negative、neutral 或 positive。", "polarity can be negative, neutral or positive.")
    static let mendTongue = Phrase("lang 可以是 zh 或 en。", "lang can be zh or en.")
    static let mendOrder = Phrase("order 可以是 random、newest 或 strongest。", "order can be random, newest or strongest.")
    static let mendShow = Phrase("show 可以是 random、strongest 或 counter。", "show can be random, strongest or counter.")
    static let mendSeed = Phrase("seed 是一个不小于 0 的整数。", "seed is a whole number from 0.")
    static let mendPage = Phrase("page 是从 1 开始的整数。", "page is a whole number from 1.")
    static let mendFormat = Phrase("format 可以是 html、json、csv 或 jsonl。", "format can be html, json, csv or jsonl.")
    static let mendOnce = Phrase("{name} 只能写一次。", "{name} can stand only once.")
}

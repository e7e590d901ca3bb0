extension Phrase {
    /// The catalogue: Chinese first, then English. The compiler sees to it that no phrase lacks either.
    var pair: Pair {
        switch self {
        case .product: Pair("回音", "Huiyin")
        case .skip: Pair("跳到正文", "Skip to content")
        case .mainNavigation: Pair("主导航", "Main")
        case .overview: Pair("概览", "Overview")
        case .problems: Pair("问题", "Problems")
        case .voices: Pair("声音", "Voices")
        case .dataTo: Pair("数据到 {day}", "Data to {day}")
        case .noData: Pair("还没有数据", "No data yet")
        case .searchKey: Pair("搜索", "search")
        case .loopbackOnly: Pair("仅限本机访问（还没有账号功能）", "This machine only (no accounts yet)")
        case .switchTongue: Pair("English", "中文")
        case .recipeSnapshot: Pair("快照", "Snapshot")
        case .recipeTaxonomy: Pair("分类", "Taxonomy")
        case .recipeModel: Pair("模型", "Model")
        case .recipeHash: Pair("配方", "Recipe")
        case .none: Pair("无", "none")
        case .json: Pair("JSON", "JSON")
        case .filters: Pair("筛选", "Filters")
        case .showFilters: Pair("展开筛选", "Show filters")
        case .time: Pair("时间", "Period")
        case .channel: Pair("渠道", "Channel")
        case .productColumn: Pair("产品", "Product")
        case .version: Pair("版本", "Version")
        case .source: Pair("来源", "Source")
        case .kind: Pair("种类", "Kind")
        case .store: Pair("门店", "Store")
        case .campaign: Pair("活动", "Campaign")
        case .language: Pair("语言", "Language")
        case .topic: Pair("主题", "Topic")
        case .polarity: Pair("倾向", "Feeling")
        case .all: Pair("全部", "All")
        case .remove: Pair("去掉 {what}", "Remove {what}")
        case .fourWeeks: Pair("过去 4 周", "Last 4 weeks")
        case .twelveWeeks: Pair("过去 12 周", "Last 12 weeks")
        case .year: Pair("过去一年", "Last year")
        case .everything: Pair("全部时间", "All time")
        case .inFourWeeks: Pair("过去 4 周", "In the last 4 weeks")
        case .inTwelveWeeks: Pair("过去 12 周", "In the last 12 weeks")
        case .inYear: Pair("过去一年", "In the last year")
        case .inEverything: Pair("全部时间里", "All time")
        case .customDays: Pair("自定…", "Custom…")
        case .from: Pair("从", "From")
        case .to: Pair("到", "To")
        case .apply: Pair("应用", "Apply")
        case .unknown: Pair("未填", "Not given")
        case .comparePrevious: Pair("对比上期", "vs previous")
        case .noComparison: Pair("没有上期可比", "No earlier period")
        case .anyTopic: Pair("全部主题", "All topics")
        case .periodRange: Pair("{from}–{to}", "{from} – {to}")
        case .unhappy: Pair("不满", "Unhappy")
        case .neutral: Pair("中性", "Neutral")
        case .happy: Pair("满意", "Happy")
        case .ledeNothing: Pair("{period}没有声音。", "{period}: no voices.")
        case .ledeVoices: Pair("{period}，{people}说了 {voices}话。", "{period}, {people} were heard in {voices}. ")
        case .ledeShare: Pair("不满占 {share}", "Unhappy: {share}")
        case .ledeFew: Pair("不到 {n} 人，数据不足，不算占比。", "Fewer than {n} people: too few for a share. ")
        case .fewValue: Pair("数据不足", "Too few")
        case .fewAnswers: Pair("不到 {n} 份，不算分", "fewer than {n}, so no score")
        case .fewBefore: Pair("上期不到 {n} 人，不比", "fewer than {n} people before")
        case .fewInChart: Pair("数据不足：{grain}都不到 {n} 人", "Too few: fewer than {n} people {grain}")
        case .untimedHidden:
            Pair("另有 {n} 条没有时间，不在这段时间里。", "{n} more voices carry no time and are not in this period.")
        case .untimedUncharted:
            Pair("有 {n} 条声音没有时间，算在数字里，不在图里。", "{n} voices carry no time: counted, but not in the charts.")
        case .untimedAll:
            Pair("这些声音都没有时间，所以没有按时间的图。", "None of these voices carries a time, so there is no chart over time.")
        case .ledeMore: Pair("，比上期多 {points}", ", {points} more than the period before")
        case .ledeLess: Pair("，比上期少 {points}", ", {points} less than the period before")
        case .ledeSame: Pair("，与上期({share})相比没有明显差别", ", no clear change ({share} before)")
        case .ledeProblem: Pair("最要紧的是{problem}，{people}不满。", "What matters most is {problem}: {people} unhappy.")
        case .nps: Pair("净推荐值 NPS", "Net promoter score")
        case .npsAnswers: Pair("{n} 份", "{n} answers")
        case .people: Pair("人数", "People")
        case .voicesCount: Pair("声音", "Voices")
        case .points: Pair("{n} 点", "{n} pts")
        case .beforeWas: Pair("上期 {value}", "before: {value}")
        case .sameAsBefore: Pair("与上期({value})相比没有明显差别", "no clear change ({value} before)")
        case .noNPS: Pair("没有人被问过", "nobody was asked")
        case .chartShare: Pair("不满占比", "Unhappy over time")
        case .chartShareNote: Pair("一条声音算一次；色带是 95% 区间", "each voice counts once; the band is the 95% interval")
        case .chartShareCaption:
            Pair(
                "{grain}的声音里，不满的占多少。浅线是上期。",
                "Of the voices of {grain}, the share that is unhappy. The pale line is the period before.")
        case .chartVolume: Pair("声音数量", "Volume")
        case .chartVolumeNote: Pair("{grain}多少条", "voices in {grain}")
        case .now: Pair("本期", "this period")
        case .before: Pair("上期", "previous")
        case .seeTable: Pair("看表格", "See the table")
        case .dayColumn: Pair("日期", "Day")
        case .weekColumn: Pair("周（从周一）", "Week (from Monday)")
        case .monthColumn: Pair("月", "Month")
        case .unhappyShare: Pair("不满占比", "Unhappy")
        case .interval: Pair("95% 区间", "95% interval")
        case .count: Pair("条数", "Voices")
        case .topProblems: Pair("最要紧的问题", "What matters most")
        case .allProblems: Pair("全部 {n} 个问题", "All {n} problems")
        case .topicsTitle: Pair("客户在谈什么", "What customers talk about")
        case .topicsNote:
            Pair(
                "人数：一人在一个主题里算一次；占比：一条声音算一次，有一处不满就算不满；线段是 95% 区间",
                "people count once in a topic; for shares each voice counts once, unhappy if any word on it is; whiskers are 95% intervals"
            )
        case .thinShare: Pair("数据不足：至少要 {n} 人才算占比。", "Too few: a share needs at least {n} people.")
        case .seeVoices: Pair("看这 {n} 人说了什么", "Read these {n}")
        case .newestVoices: Pair("最新的原话", "Newest voices")
        case .allVoices: Pair("全部 {n} 条", "All {n} voices")
        case .interval95: Pair("95% 区间", "95% interval")
        case .unit: Pair("单位", "Unit")
        case .chartLoading: Pair("图", "Chart")
        case .ledeTop:
            Pair(
                "{period}最要紧的是{problem}，{people}不满",
                "{period}, what matters most is {problem}: {people} are unhappy")
        case .ledeTopMore: Pair("，是上期的 {times}。", ", {times} the period before.")
        case .ledeTopLess: Pair("，是上期的 {times}。", ", {times} the period before.")
        case .ledeNoRank:
            Pair(
                "{period}还没有哪个问题够 {n} 人谈到，所以不排名。",
                "{period}, no problem was named by {n} people, so none is ranked.")
        case .problem: Pair("问题", "Problem")
        case .strength: Pair("强烈", "Strength")
        case .strengthOf: Pair("不满的强烈程度 {value}（0 到 1）", "strength of the unhappy words {value} (0 to 1)")
        case .weeks12: Pair("过去 12 周", "12 weeks")
        case .weeksLabel: Pair("过去 12 周每周不满的人数：{list}", "unhappy people a week, 12 weeks: {list}")
        case .versus: Pair("比上期", "vs previous")
        case .priority: Pair("优先级", "Priority")
        case .rankRange: Pair("优先级(名次)", "Priority (rank)")
        case .flat: Pair("持平", "no change")
        case .newProblem: Pair("新出现", "new")
        case .thinRank: Pair("数据不足：少于 {n} 人，不排名。", "Too few to rank (under {n} people).")
        case .restThin: Pair("还有 {n} 个主题不到 {few} 人 ▸", "{n} more topics of fewer than {few} people ▸")
        case .moreThin: Pair("再看 {n} 个", "{n} more")
        case .problemsCaption:
            Pair(
                "人数是对它不满的人，一人只算一次；不满占比看谈到它的声音，一条声音算一次，有一处不满就算，括号是 95% 区间，按人聚类；比上期看不满的人数，灰字表示看不出差别；优先级后的小字是名次的 95% 范围，由模拟得来。",
                "People are those unhappy with it, once each. Unhappy: of the voices that speak of it, each counted once, those with an unhappy word; 95% interval, clustered by person. Against the period before: unhappy people; grey means no clear difference. Beside the priority: the simulated 95% range of its rank."
            )
        case .whyTitle: Pair("优先级 {score} 怎么来的", "How {score} is calculated")
        case .partReach: Pair("不满的人：{n}", "Unhappy people: {n}")
        case .partBadness:
            Pair(
                "不满程度：占比 × 强烈 = {share} × {strength}",
                "How bad: share × strength = {share} × {strength}")
        case .partTrend: Pair("走势：上期 {before}", "Trend: {before} before")
        case .whyText:
            Pair(
                "满分 100：人数 40 分（取对数，全部 {everyone} 人为满分），不满占比 × 强烈程度 40 分，走势 20 分（翻倍满分，持平一半）。",
                "Out of 100: people 40 (logarithm; all {everyone} people would be full marks), unhappy share × strength 40, trend 20 (twice as many is full marks, no change is half)."
            )
        case .noTopics:
            Pair(
                "这些声音没有分过主题，所以没有问题可排。导入时要有分类法，见 huiyin.yaml 的 taxonomy。",
                "These voices were not sorted into topics, so there are no problems to rank. An import needs a taxonomy: see taxonomy in huiyin.yaml."
            )
        case .noProblems: Pair("这个范围里没有谈到任何主题。", "No topic was spoken of within these filters.")
        case .priorityParts: Pair("分数的组成", "Parts of the score")
        case .topicLede: Pair("{period}，{people}谈到{topic}", "{period}, {people} spoke of {topic}")
        case .topicLedeShare: Pair("；不满占 {share}", "; unhappy: {share}")
        case .topicLedeFew: Pair("；不到 {n} 人，数据不足，不算占比", "; fewer than {n} people are too few for a share")
        case .topicLedeBefore: Pair("，上期 {people}", ", {people} the period before")
        case .topicNone: Pair("{period}没有人谈到{topic}。", "{period}, nobody spoke of {topic}.")
        case .perWeek: Pair("每周", "each week")
        case .perDay: Pair("每天", "each day")
        case .perMonth: Pair("每月", "each month")
        case .peopleOverTime: Pair("{grain}多少人", "People {grain}")
        case .peopleNote: Pair("一人一段时间算一次", "each person counts once a period")
        case .peopleCaption:
            Pair(
                "深线是谈到它的人数，浅线是上期。头尾两段可能不满一{grain}。",
                "The dark line is everyone who speaks of it, the pale one the period before. The first and last {grain} may be cut short."
            )
        case .subtopics: Pair("具体在说什么", "What exactly")
        case .subtopicsNote: Pair("谈到它的人，可属几项", "people who speak of it; one may count in several")
        case .together: Pair("和什么一起出现", "What goes with it")
        case .togetherNote:
            Pair(
                "谈到它的声音里，提到另一项的可能是其他声音的几倍",
                "how much likelier voices about it are to speak of the other topic than other voices are")
        case .times: Pair("{n} 倍", "{n} times")
        case .with: Pair("一起出现的主题", "Topic")
        case .withVersus: Pair("有 / 没有", "with / without")
        case .versusShares: Pair("{with} / {without}", "{with} / {without}")
        case .noDifference: Pair("没有明显差别", "no clear difference")
        case .togetherCaption:
            Pair(
                "比例尺为对数，竖线是 1 倍；灰色表示区间含 1。一起出现不等于原因。",
                "Logarithmic scale, the upright line is 1; grey means the interval contains 1. Going together is not a cause."
            )
        case .whereSaid: Pair("在哪儿说", "Where they say it")
        case .onWhat: Pair("说的是哪个产品", "About which product")
        case .overlapNote:
            Pair(
                "一人可在几处说过，所以加起来可能多于总数。",
                "One person may speak in several places, so these may add up to more than the total.")
        case .quotes: Pair("原话", "In their words")
        case .random: Pair("随机抽样", "Random")
        case .strongest: Pair("最强烈", "Strongest")
        case .counter: Pair("反例", "Counter-examples")
        case .drawAgain: Pair("再抽一次", "Draw again")
        case .seedNote: Pair("种子 {seed}；同样的种子抽到同样的话", "seed {seed}; the same seed draws the same voices")
        case .everyVoice: Pair("全部 {n} 条", "All {n}")
        case .noVoicesHere: Pair("没有这样的声音。", "No such voices.")
        case .whatIsMeant: Pair("这个主题指什么", "What this topic means")
        case .allPeople: Pair("谈到的人", "everyone")
        case .unhappyPeople: Pair("不满的人", "Unhappy people")
        case .searchLabel: Pair("搜原话", "Search the voices")
        case .search: Pair("搜", "Search")
        case .foundHead: Pair("{voices} · {people}", "{voices} · {people}")
        case .narrow: Pair("缩小范围", "Narrow down")
        case .moreValues: Pair("还有 {n} 个", "{n} more")
        case .order: Pair("排序", "Order")
        case .newest: Pair("最新", "Newest")
        case .orderNote: Pair("随机次序，种子 {seed}", "random order, seed {seed}")
        case .nextPage: Pair("下 {n} 条", "Next {n}")
        case .previousPage: Pair("上 {n} 条", "Previous {n}")
        case .pageOf: Pair("{from}–{to} / {total}", "{from}–{to} of {total}")
        case .noHits: Pair("没有符合的声音", "Nothing matches")
        case .loosenSearch: Pair("不搜「{text}」", "Drop the search “{text}”")
        case .loosenTime: Pair("看全部时间", "Look at all time")
        case .loosenAll: Pair("去掉所有筛选", "Drop every filter")
        case .searched: Pair("「{text}」", "“{text}”")
        case .secondHand: Pair("员工转述", "relayed by staff")
        case .rating: Pair("{value} / {max} 分", "{value} of {max}")
        case .alsoAbout: Pair("也谈到", "Also about")
        case .voice: Pair("声音", "Voice")
        case .customer: Pair("客户", "Customer")
        case .anonymous: Pair("客户未知", "Customer unknown")
        case .rawForm: Pair("原始记录", "As it came")
        case .sameTopic: Pair("同类 {topic}", "More on {topic}")
        case .opinions: Pair("听出的意见", "Opinions heard")
        case .noOpinions: Pair("没有听出意见。", "No opinion was heard.")
        case .underlineNote:
            Pair(
                "下划线的形状也表示倾向：直线不满，双线满意，点线中性",
                "the shape of the line tells the feeling too: single unhappy, double happy, dotted neutral")
        case .targetColumn: Pair("对象 · 说法", "Aspect · words")
        case .topicColumn: Pair("主题", "Topic")
        case .polarityColumn: Pair("倾向", "Feeling")
        case .sureness: Pair("把握", "Confidence")
        case .howUnderstood: Pair("怎么理解的", "How it was understood")
        case .whole: Pair("整体", "Overall")
        case .severity: Pair("严重", "Severity")
        case .emotion: Pair("情绪", "Emotion")
        case .intents: Pair("意图", "Intent")
        case .irony: Pair("反讽", "Irony")
        case .languageIs: Pair("语言", "Language")
        case .notAnalysed: Pair("还没有分析过。", "Not analysed yet.")
        case .originalTime: Pair("原来的时间", "Time where it was said")
        case .used: Pair("用了什么", "What was used")
        case .rulesAndModel: Pair("规则与模型", "Taxonomy and model")
        case .earlierReading: Pair("以前的理解", "Earlier reading")
        case .given: Pair("随数据给的", "Given with the data")
        case .givenNote: Pair("给定的标签代替引擎的判断", "given labels are used in place of the engine’s guess")
        case .importRun: Pair("导入", "Import")
        case .importedAt: Pair("收到", "Came in")
        case .imported: Pair("第 {run} 次导入，{time}", "import {run}, {time}")
        case .versionNumber: Pair("第 {n} 版", "version {n}")
        case .versions: Pair("以前的版本", "Earlier versions")
        case .title: Pair("标题", "Title")
        case .question: Pair("问题", "Question")
        case .context: Pair("回复的是", "In reply to")
        case .attributes: Pair("其他字段", "Other fields")
        case .turnCustomer: Pair("客户", "Customer")
        case .turnAgent: Pair("客服", "Agent")
        case .turnSystem: Pair("系统", "System")
        case .field: Pair("字段", "Field")
        case .value: Pair("值", "Value")
        case .generation: Pair("第 {n} 代", "generation {n}")
        case .rawTitle: Pair("原始记录", "As it came")
        case .rawNote:
            Pair(
                "这是收到时的原始字节，按文字显示，没有遮盖。这次查看已经记入审计。",
                "These are the bytes as they came, shown as text and not masked. This reading has been recorded in the audit log."
            )
        case .rawBytes: Pair("{n} 字节", "{n} bytes")
        case .rawEncoding: Pair("按 {encoding} 读", "read as {encoding}")
        case .rawUnread:
            Pair(
                "不是文字：读不出的字节显示为 \u{FFFD}，原始字节可以下载",
                "Not text: bytes that can’t be read are shown as \u{FFFD}; the bytes themselves can be downloaded")
        case .rawDownload: Pair("下载原始字节", "Download the bytes")
        case .back: Pair("回到这条声音", "Back to the voice")
        case .emptyTitle: Pair("还没有声音", "No voices yet")
        case .emptyText:
            Pair(
                "给一个文件就够：工单、问卷、评论、聊天记录都行。编码、分隔符和每列的意思，回音自己猜。",
                "One file is enough: tickets, surveys, reviews, chats. Encoding, delimiter and the meaning of each column are found out, not asked."
            )
        case .emptyImport: Pair("从命令行", "From the command line")
        case .emptyImportNote:
            Pair(
                "CSV、TSV、JSON、JSON Lines；不出这台机器。导入完，刷新这一页。",
                "CSV, TSV, JSON, JSON Lines; nothing leaves this machine. Reload this page when it is done.")
        case .emptyMapping: Pair("列的意思猜错了？", "A column was taken for the wrong thing?")
        case .emptyMappingNote:
            Pair(
                "用映射文件说明哪一列是什么，再导入一次：",
                "Say which column is what in a mapping file, then import again:")
        case .errorNotFound: Pair("没有这一页", "No such page")
        case .errorNotFoundText: Pair("地址 {path} 没有对应的页面。", "There is nothing at {path}.")
        case .errorBadRequest: Pair("这个地址有一处不对", "Something in this address is wrong")
        case .errorServer: Pair("回音出了错", "Something went wrong in Huiyin")
        case .errorServerText:
            Pair(
                "这不是你的错。终端里的日志有原因，请用下面的号码去找。",
                "This is not your mistake. The reason is in the log, under the number below.")
        case .errorMethod: Pair("这个地址不接受这种请求", "That method is not allowed here")
        case .errorHost: Pair("只在本机提供服务", "This machine only")
        case .requestNumber: Pair("请求号", "Request")
        case .startOver: Pair("从概览重新开始", "Start over from the overview")
        case .errorVoice: Pair("没有这条声音", "No such voice")
        case .errorVoiceText:
            Pair(
                "这个工作区里没有这条声音。它可能已被删除，或者地址属于另一个工作区。",
                "This workspace has no such voice. It may have been erased, or the address belongs to another workspace."
            )
        case .errorTopic: Pair("没有这个主题", "No such topic")
        case .errorTopicText:
            Pair(
                "这个工作区的分类里没有「{path}」，也没有声音谈到它。",
                "The taxonomies of this workspace have no “{path}”, and no voice speaks of it.")
        case .errorEscapeText:
            Pair(
                "地址里的 % 转义不完整，或不是 UTF-8。请重新复制一次链接。",
                "An escape (%) in the address is cut short or not UTF-8. Copy the link once more.")
        case .errorLongText: Pair("地址太长了，请少用几个筛选。", "The address is too long; use fewer filters.")
        case .errorMethodText: Pair("这里只接受 {methods}。", "Only {methods} will do here.")
        case .errorHostText:
            Pair(
                "回音只接受从本机发来的请求：localhost、127.0.0.1 或 [::1]。",
                "Huiyin takes requests from this machine only: localhost, 127.0.0.1 or [::1].")
        case .errorChartsText:
            Pair("还没有下载图表程序，页面会用简单的图代替。", "The chart library has not been fetched; pages do without it.")
        case .errorFilterText:
            Pair("有一个筛选的值读不懂，请换一个或去掉它。", "A filter has a value that can’t be used; change it or leave it out.")
        case .errorOtherText: Pair("这个请求做不到。", "This request can’t be met.")
        case .errorBusy:
            Pair("数据正在写入，请过一会儿再试。", "The data are being written; try again in a moment.")
        case .allTopicsHere: Pair("看有哪些主题", "See which topics there are")
        case .pagesAre: Pair("一共 {n} 页，没有第 {page} 页。", "There are {n} pages; there is no page {page}.")
        case .lastPage: Pair("去最后一页", "Go to the last page")
        case .searchHint: Pair("客户说过的词，例如：退款", "Words that customers used, such as refund")
        case .searchCut: Pair("只搜前 {n} 个字。", "Only the first {n} characters are searched for.")
        case .opinionOn: Pair("对{topic}：", "On {topic}:")
        case .unknownTopic:
            Pair("没有叫「{topic}」的主题，所以没有符合的声音。", "There is no topic “{topic}”, so nothing matches.")
        case .loosenOne: Pair("不限{name}", "Any {name}")
        case .fewerValues: Pair("收起", "Show fewer")
        case .ratingGiven: Pair("评分", "Rating")
        case .satisfaction: Pair("满意度 CSAT", "Satisfaction (CSAT)")
        case .backToList: Pair("回到列表", "Back to the list")
        case .emptySamples: Pair("先看示例", "Look at samples first")
        case .emptySamplesNote:
            Pair(
                "把随附的示例（全是虚构的）装进这个工作区，然后刷新这一页；或者用 scripts/serve 一步装好并打开。",
                "Puts the samples that come along (all invented) into this workspace; then reload this page. Or let scripts/serve load and open them in one step."
            )
        case .errorOther: Pair("做不到", "It can’t be done")
        case .mendPeriod: Pair("period 可以是 4w、12w、1y 或 all。", "period can be 4w, 12w, 1y or all.")
        case .mendDays:
            Pair(
                "from 和 to 要一起写，写成 2026-03-01 这样，to 不早于 from。",
                "from and to go together, as in 2026-03-01, and to is not before from.")
        case .mendPolarity:
            Pair("polarity 可以是 negative、neutral 或 positive。", "polarity can be negative, neutral or positive.")
        case .mendTongue: Pair("lang 可以是 zh 或 en。", "lang can be zh or en.")
        case .mendOrder: Pair("order 可以是 random、newest 或 strongest。", "order can be random, newest or strongest.")
        case .mendShow: Pair("show 可以是 random、strongest 或 counter。", "show can be random, strongest or counter.")
        case .mendSeed: Pair("seed 是一个不小于 0 的整数。", "seed is a whole number from 0.")
        case .mendPage: Pair("page 是从 1 开始的整数。", "page is a whole number from 1.")
        case .mendFormat: Pair("format 可以是 html 或 json。", "format can be html or json.")
        case .mendOnce: Pair("{name} 只能写一次。", "{name} can stand only once.")
        case .warnSmallN:
            Pair(
                "有的占比只由不到三十条声音得来，区间很宽。",
                "Some shares rest on fewer than thirty voices; their intervals are wide.")
        case .warnMixedZones:
            Pair(
                "声音来自几个时区，这里的一天对有些人不是同一天。",
                "The voices come from several time zones, so a day here is not the same day for everybody.")
        case .warnIncompleteDay:
            Pair("最后一天还没过完，或声音还没到齐。", "The last day is not over, or its voices have not all arrived.")
        case .warnUnknownValue:
            Pair("有一个筛选的值没有任何声音用过。", "A filter names a value that no voice has.")
        case .warnNoTime:
            Pair("没有时间的声音不在这段时间里。", "Voices without a time are left out of this period.")
        case .warnTruncated:
            Pair("行太多，没有全列。", "There are more rows than are shown.")
        }
    }
}

/// The page of a topic.
extension Phrase {
    static let topicLede = Phrase("{period}，{people}谈到{topic}", "{period}, {people} spoke of {topic}")
    static let topicLedeBefore = Phrase("，上期 {people}", ", {people} the period before")
    static let topicLedeShare = Phrase("；不满占 {share}", "; unhappy: {share}")
    static let topicLedeFew = Phrase("；不到 {n} 人，数据不足，不算占比", "; fewer than {n} people are too few for a share")
    static let topicNone = Phrase("{period}没有人谈到{topic}。", "{period}, nobody spoke of {topic}.")
    static let perWeek = Phrase("每周", "each week")
    static let perDay = Phrase("每天", "each day")
    static let perMonth = Phrase("每月", "each month")
    static let peopleOverTime = Phrase("{grain}多少人", "People {grain}")
    static let peopleNote = Phrase("一人一段时间算一次", "each person counts once a period")
    static let peopleCaption = Phrase(
        "深线是谈到它的人数，浅线是上期。头尾两段可能不满一{grain}。",
        "The dark line is everyone who speaks of it, the pale one the period before. The first and last {grain} may be cut short."
    )
    static let subtopics = Phrase("具体在说什么", "What exactly")
    static let subtopicsNote = Phrase("谈到它的人，可属几项", "people who speak of it; one may count in several")
    static let together = Phrase("和什么一起出现", "What goes with it")
    static let togetherNote = Phrase(
        "谈到它的声音里，提到另一项的可能是其他声音的几倍",
        "how much likelier voices about it are to speak of the other topic than other voices are")
    static let times = Phrase("{n} 倍", "{n} times")
    static let timesScale = Phrase("倍数，从 ½ 到 8", "Times, from ½ to 8")
    static let with = Phrase("一起出现的主题", "Topic")
    static let withVersus = Phrase("有 / 没有", "with / without")
    static let versusShares = Phrase("{with} / {without}", "{with} / {without}")
    static let noDifference = Phrase("没有明显差别", "no clear difference")
    static let togetherCaption = Phrase(
        "比例尺为对数，竖线是 1 倍；灰色表示区间含 1。一起出现不等于原因。",
        "Logarithmic scale, the upright line is 1; grey means the interval contains 1. Going together is not a cause."
    )
    static let whereSaid = Phrase("在哪儿说", "Where they say it")
    static let onWhat = Phrase("说的是哪个产品", "About which product")
    static let overlapNote = Phrase(
        "一人可在几处说过，所以加起来可能多于总数。",
        "One person may speak in several places, so these may add up to more than the total.")
    static let quotes = Phrase("原话", "In their words")
    static let random = Phrase("随机抽样", "Random")
    static let strongest = Phrase("最强烈", "Strongest")
    static let counter = Phrase("反例", "Counter-examples")
    static let drawAgain = Phrase("再抽一次", "Draw again")
    static let seedNote = Phrase("种子 {seed}；同样的种子抽到同样的话", "seed {seed}; the same seed draws the same voices")
    static let everyVoice = Phrase("全部 {n} 条", "All {n}")
    static let noVoicesHere = Phrase("没有这样的声音。", "No such voices.")
    static let whatIsMeant = Phrase("这个主题指什么", "What this topic means")
    static let unhappyPeople = Phrase("不满的人", "Unhappy people")
}

/// The overview.
extension Phrase {
    static let ledeNothing = Phrase("{period}没有声音。", "{period}: no voices.")
    static let ledeVoices = Phrase("{period}，{people}说了 {voices}话。", "{period}, {people} were heard in {voices}. ")
    static let ledeMore = Phrase("，比上期多 {points}", ", {points} more than the period before")
    static let ledeLess = Phrase("，比上期少 {points}", ", {points} less than the period before")
    static let ledeSame = Phrase("，与上期的 {share} 相比没有明显差别", ", no clear change from {share} before")
    static let ledeProblem = Phrase("最要紧的是{problem}，{people}不满。", "What matters most is {problem}: {people} unhappy.")
    static let nps = Phrase("净推荐值 NPS", "Net promoter score")
    static let npsAnswers = Phrase("{n} 份", "{n} answers")
    static let people = Phrase("人数", "People")
    static let voicesCount = Phrase("声音", "Voices")
    static let ledeShare = Phrase("不满占 {share}", "Unhappy: {share}")
    static let ledeFew = Phrase("不到 {n} 人，数据不足，不算占比。", "Fewer than {n} people: too few for a share. ")
    static let fewValue = Phrase("数据不足", "Too few")
    static let fewAnswers = Phrase("不到 {n} 份，不算分", "fewer than {n}, so no score")
    static let fewBefore = Phrase("上期不到 {n} 人，不比", "fewer than {n} people before")
    static let fewInChart = Phrase("数据不足：{grain}都不到 {n} 人", "Too few: fewer than {n} people {grain}")
    static let untimedHidden = Phrase(
        "另有 {n} 条没有时间，不在这段时间里。", "{n} more voices carry no time and are not in this period.")
    static let untimedUncharted = Phrase(
        "有 {n} 条声音没有时间，算在数字里，不在图里。", "{n} voices carry no time: counted, but not in the charts.")
    static let untimedAll = Phrase(
        "这些声音都没有时间，所以没有按时间的图。", "None of these voices carries a time, so there is no chart over time.")
    static let points = Phrase("{n} 点", "{n} pts")
    static let beforeWas = Phrase("上期 {value}", "before: {value}")
    static let sameAsBefore = Phrase("与上期 {value} 相比没有明显差别", "no clear change from {value}")
    static let chartShare = Phrase("不满占比", "Unhappy over time")
    static let chartShareNote = Phrase("一条声音算一次；色带是 95% 区间", "each voice counts once; the band is the 95% interval")
    static let chartShareCaption = Phrase(
        "{grain}的声音里，不满的占多少。浅线是上期。",
        "Of the voices of {grain}, the share that is unhappy. The pale line is the period before.")
    static let chartShareAlone = Phrase(
        "{grain}的声音里，不满的占多少。", "Of the voices of {grain}, the share that is unhappy.")
    static let chartVolume = Phrase("声音数量", "Volume")
    static let chartVolumeNote = Phrase("{grain}多少条", "voices in {grain}")
    static let now = Phrase("本期", "this period")
    static let before = Phrase("上期", "previous")
    static let seeTable = Phrase("看表格", "See the table")
    static let dayColumn = Phrase("日期", "Day")
    static let weekColumn = Phrase("周（从周一）", "Week (from Monday)")
    static let monthColumn = Phrase("月", "Month")
    static let unhappyShare = Phrase("不满占比", "Unhappy")
    static let interval = Phrase("95% 区间", "95% interval")
    static let count = Phrase("条数", "Voices")
    static let topProblems = Phrase("最要紧的问题", "What matters most")
    static let allProblems = Phrase("全部 {n} 个问题", "All {n} problems")
    static let topicsTitle = Phrase("客户在谈什么", "What customers talk about")
    static let topicsNote = Phrase(
        "人数：一人在一个主题里算一次；占比：一条声音算一次，有一处不满就算不满；线段是 95% 区间",
        "people count once in a topic; for shares each voice counts once, unhappy if any word on it is; whiskers are 95% intervals"
    )
    static let thinShare = Phrase("数据不足：至少要 {n} 人才算占比。", "Too few: a share needs at least {n} people.")
    static let seeVoices = Phrase("看这 {n} 人说了什么", "Read these {n}")
    static let newestVoices = Phrase("最新的原话", "Newest voices")
    static let allVoices = Phrase("全部 {n} 条", "All {n} voices")
    static let interval95 = Phrase("95% 区间", "95% interval")
}

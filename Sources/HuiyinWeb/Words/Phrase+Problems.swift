/// The list of problems.
extension Phrase {
    static let ledeTop = Phrase(
        "{period}最要紧的是{problem}，{people}不满",
        "{period}, what matters most is {problem}: {people} are unhappy")
    static let ledeTopMore = Phrase("，是上期的 {times}。", ", {times} the period before.")
    static let ledeTopLess = Phrase("，是上期的 {times}。", ", {times} the period before.")
    static let ledeNoRank = Phrase(
        "{period}还没有哪个问题够 {n} 人谈到，所以不排名。",
        "{period}, no problem was named by {n} people, so none is ranked.")
    static let problem = Phrase("问题", "Problem")
    static let strength = Phrase("强烈", "Strength")
    static let strengthOf = Phrase("不满的强烈程度 {value}（0 到 1）", "strength of the unhappy words {value} (0 to 1)")
    static let weeks12 = Phrase("过去 12 周", "12 weeks")
    static let weeksLabel = Phrase("过去 12 周每周不满的人数：{list}", "unhappy people a week, 12 weeks: {list}")
    static let versus = Phrase("比上期", "vs previous")
    static let priority = Phrase("优先级", "Priority")
    static let rankRange = Phrase("优先级(名次)", "Priority (rank)")
    static let flat = Phrase("持平", "no change")
    static let newProblem = Phrase("新出现", "new")
    static let thinRank = Phrase("数据不足：少于 {n} 人，不排名。", "Too few to rank (under {n} people).")
    static let problemsCaption = Phrase(
        "人数是对它不满的人，一人只算一次；不满占比看谈到它的声音，一条声音算一次，有一处不满就算，括号是 95% 区间，按人聚类；比上期看不满的人数，灰字表示看不出差别；优先级后的小字是名次的 95% 范围，由模拟得来。",
        "People are those unhappy with it, once each. Unhappy: of the voices that speak of it, each counted once, those with an unhappy word; 95% interval, clustered by person. Against the period before: unhappy people; grey means no clear difference. Beside the priority: the simulated 95% range of its rank."
    )
    static let moreThin = Phrase("再看 {n} 个", "{n} more")
    static let whyTitle = Phrase("优先级 {score} 怎么来的", "How {score} is calculated")
    static let partReach = Phrase("不满的人：{n}", "Unhappy people: {n}")
    static let partBadness = Phrase(
        "不满程度：占比 × 强烈 = {share} × {strength}",
        "How bad: share × strength = {share} × {strength}")
    static let partTrend = Phrase("走势：上期 {before}", "Trend: {before} before")
    static let restThin = Phrase("还有 {n} 个主题不到 {few} 人 ▸", "{n} more topics of fewer than {few} people ▸")
    static let whyText = Phrase(
        "满分 100：人数 40 分（取对数，全部 {everyone} 人为满分），不满占比 × 强烈程度 40 分，走势 20 分（翻倍满分，持平一半）。",
        "Out of 100: people 40 (logarithm; all {everyone} people would be full marks), unhappy share × strength 40, trend 20 (twice as many is full marks, no change is half)."
    )
    static let noTopics = Phrase(
        "这些声音没有分过主题，所以没有问题可排。导入时要有分类法，见 huiyin.yaml 的 taxonomy。",
        "These voices were not sorted into topics, so there are no problems to rank. An import needs a taxonomy: see taxonomy in huiyin.yaml."
    )
    static let noProblems = Phrase("这个范围里没有谈到任何主题。", "No topic was spoken of within these filters.")
    static let priorityParts = Phrase("分数的组成", "Parts of the score")
}

/// What stands around every page, and the words that all of them share.
extension Phrase {
    static let product = Phrase("回音", "Huiyin")
    static let skip = Phrase("跳到正文", "Skip to content")
    static let mainNavigation = Phrase("主导航", "Main")
    static let overview = Phrase("概览", "Overview")
    static let problems = Phrase("问题", "Problems")
    static let voices = Phrase("声音", "Voices")
    static let sources = Phrase("来源", "Sources")
    static let goBack = Phrase("返回", "Go back")
    static let errorDeed = Phrase("没有做成", "It wasn’t done")
    static let dataTo = Phrase("数据到 {day}", "Data to {day}")
    static let noData = Phrase("还没有数据", "No data yet")
    static let loopbackOnly = Phrase("仅限本机访问（还没有账号功能）", "This machine only (no accounts yet)")
    static let switchTongue = Phrase("English", "中文")
    static let recipeSnapshot = Phrase("快照", "Snapshot")
    static let recipeTaxonomy = Phrase("分类", "Taxonomy")
    static let recipeModel = Phrase("模型", "Model")
    static let recipeHash = Phrase("配方", "Recipe")
    static let none = Phrase("无", "none")
    static let json = Phrase("JSON", "JSON")

    // Polarity
    static let unhappy = Phrase("不满", "Unhappy")
    static let neutral = Phrase("中性", "Neutral")
    static let happy = Phrase("满意", "Happy")
}

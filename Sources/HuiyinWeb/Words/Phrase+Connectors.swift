/// What is fetched by itself.
extension Phrase {
    static let connector = Phrase("连接器", "Connector")
    static let connectorsTitle = Phrase("自动去取的", "Fetched by itself")
    static let connectorsHow = Phrase(
        "huiyin.yaml 里写明的文件夹和接口，按各自的节奏取；同一条取两次只算一条",
        "Folders and APIs named in huiyin.yaml, each at its own pace; what comes twice counts once")
    static let connectorNamed = Phrase("自动去取：{name}", "Fetched by {name}")
    static let connectorPlace = Phrase("从哪里取", "From")
    static let connectorHealth = Phrase("状态", "State")
    static let connectorLast = Phrase("上次", "Last run")
    static let connectorNext = Phrase("下次", "Next run")
    static let connectorOutcome = Phrase("结果", "Outcome")
    static let connectorAtOnce = Phrase("马上", "at once")
    static let connectorRunning = Phrase("正在取", "running")
    static let connectorGood = Phrase("正常", "good")
    static let connectorNew = Phrase("还没取过", "new")
    static let connectorFailing = Phrase("连续 {n} 次没取成", "failed {n} times in a row")
    static let connectorNeverRan = Phrase("还没取过", "It never ran")
    static let connectorCounts = Phrase(
        "新 {stored}，重复 {duplicates}，读不了 {rejected}", "{stored} new, {duplicates} duplicates, {rejected} not read")
    static let connectorUnread = Phrase("读不了的文件 {n} 个", "{n} files that could not be read")
    static let connectorUnreadMore = Phrase("还有 {n} 个", "and {n} more")
    static let connectorUnreadHow = Phrase(
        "原因写在上面的结果里。改了文件或映射会自动重读；要是别的地方修好了，点「再读一次」。",
        "The runs above say why. They are read again by themselves when the file or the mapping changes; if something else was mended, try again."
    )
    static let connectorRetry = Phrase("再读一次", "Try again")
    static let connectorRun = Phrase("现在就取", "Run now")
    static let noticeConnectorAsked = Phrase(
        "已让它去取，几秒后刷新就能看到结果。", "It was asked to run; reload in a few seconds to see what came.")
}

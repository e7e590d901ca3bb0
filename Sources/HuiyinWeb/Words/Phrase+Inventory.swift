/// The inventory of sources: grades, rhythm, make-up, coverage.
extension Phrase {
    static let sourceClass = Phrase("哪一类", "Class")
    static let classSurvey = Phrase("主动调研", "Active research")
    static let classInteraction = Phrase("被动交互", "Passive interaction")
    static let classPublic = Phrase("公开社会化", "Public and social")
    static let classFrontLine = Phrase("一线记录", "Front line")
    static let accessFile = Phrase("文件", "Files")
    static let accessPush = Phrase("推送进来", "Pushed")
    static let accessPull = Phrase("定时去取", "Pulled")
    static let grade = Phrase("等级", "Grade")
    static let gradeTitle = Phrase("等级由最差的一项决定", "The worst part decides")
    static let gradeParts = Phrase("完整 及时 可读 认人", "Complete, timely, clean, known")
    static let gradePart = Phrase("一项", "Part")
    static let gradeHow = Phrase(
        "等级由完整、及时、可读里最低的一项决定：A、B 可直接用，C 用时看说明，D 只作线索，E 先别用。认人只决定能不能按人数算。",
        "The worst of complete, timely and clean decides: use A and B as they are, C with its remarks in mind, D as a hint, E not yet. Known only decides whether people can be counted."
    )
    static let gradeA = Phrase("可直接用", "use it as it is")
    static let gradeB = Phrase("可用", "use it")
    static let gradeC = Phrase("用时看说明", "use it with its remarks in mind")
    static let gradeD = Phrase("只作线索", "a hint, no more")
    static let gradeE = Phrase("先别用", "not to be used yet")
    static let partComplete = Phrase("完整", "Complete")
    static let partTimely = Phrase("及时", "Timely")
    static let partClean = Phrase("可读", "Clean")
    static let partKnown = Phrase("认人", "Known")
    static let partScore = Phrase("得分", "Points")
    static let partWhy = Phrase("依据", "Why")
    static let partPoints = Phrase("{part} {n}，满分 4", "{part} {n} of 4")
    static let ofFour = Phrase("{n} / 4", "{n} of 4")
    static let sourceState = Phrase("说明", "To know")
    static let onTime = Phrase("准时", "on time")
    static let rhythmUnknown = Phrase("太少，看不出节奏", "too few to tell a rhythm")
    static let quietFor = Phrase(
        "静了 {n} 天；照它的节奏，超过 {limit} 天的千次里不到一次",
        "quiet for {n} days; by its rhythm more than {limit} comes once in a thousand looks")
    static let changedFrom = Phrase("{aspect}变了：{what}从 {was} 到 {now}", "{aspect} changed: {what} from {was} to {now}")
    static let aspectLength = Phrase("长短", "Length")
    static let aspectRating = Phrase("评分", "Ratings")
    static let characters = Phrase("{n} 字", "{n} characters")
    static let ratingAt = Phrase("量表上 {n} 处", "{n} of the scale")
    static let wouldRaise = Phrase("怎样更好", "What would raise it")
    static let cureTime = Phrase(
        "只有 {share} 有时间：在对应里指明哪一列是时间", "Only {share} have a time: name its column in the mapping")
    static let cureProduct = Phrase(
        "只有 {share} 说得出产品：在对应里指明哪一列是产品", "Only {share} name a product: name its column in the mapping")
    static let cureContent = Phrase(
        "只有 {share} 有话或有评分：在对应里指明正文或评分", "Only {share} have words or a rating: name the column of either in the mapping"
    )
    static let cureSilence = Phrase("静了 {n} 天：看看导出还在不在跑", "Silent for {n} days: see whether its export still runs")
    static let cureRejected = Phrase("改好 {n} 条读不了的", "Mend what can’t be read: {n}")
    static let cureRejectedBefore = Phrase(
        "以前有不少记录读不了：让来源改它的导出", "Many records could not be read before: have the source mend its export")
    static let cureSuspicious = Phrase("{share} 像是刷的：看看是谁写的", "{share} look paid for: see who wrote them")
    static let cureClaims = Phrase(
        "带上会员号或手机号，就能按人数算、和别的来源连起来",
        "Bring member or phone numbers along: then people can be counted, and met again in other sources")
    static let noticedTitle = Phrase("注意到的", "Noticed")
    static let noticedHow = Phrase("静下来的、变了样的来源；同一件事只记一次", "Sources that went quiet or changed; each noted once")
    static let noticedSince = Phrase("{when}起", "since {when}")
    static let channelsMoved = Phrase(
        "声音来的渠道和上一期不一样了：{what}从 {was} 到 {now}。比较前后两期时，分渠道看。",
        "The mix of channels has moved since the period before: {what} from {was} to {now}. Compare the periods channel by channel."
    )
    static let coverageRows = Phrase("行", "Rows")
    static let coverageColumns = Phrase("列", "Columns")
    static let coverageHoleKey = Phrase("比该有的少得多", "far fewer than expected")
    static let coverageExpected = Phrase("（按合计该有 {n}）", " (the totals lead to expect {n})")
    static let coverageHoles = Phrase("听漏的地方", "Holes")
    static let coverageHole = Phrase(
        "{row}在「{column}」里：{n} 条，按合计该有 {expected} 条",
        "{row} in {column}: {n} voices where the totals lead to expect {expected}")
    static let coverageHolesHow = Phrase(
        "该有多少，是行和列各自的合计推出来的；少到偶然说不通（3 个标准误以上）才列出。有的格子本来就不该有声音。",
        "Expected is what the totals of row and column imply; listed is what chance can’t explain (three standard errors). Some cells have no reason to speak."
    )
    static let coverageLeft = Phrase("没有列出：{rows} 行，{columns} 列。", "Not listed: {rows} rows, {columns} columns.")
    static let coverageEmpty = Phrase("这段时间里没有声音。", "No voices in this period.")
    static let measuresTitle = Phrase("盘点", "Inventory")
    static let measuresHow = Phrase(
        "都是算出来的；标了「抽样」的，是随机抽的声音", "All of it counted; what says “sample” from voices drawn at random")
    static let sampleMark = Phrase("抽样", "sample")
    static let measurePerDay = Phrase("每天", "A day")
    static let measureGap = Phrase("前后两条隔", "From one to the next")
    static let gapIs = Phrase(
        "多半不到 {median}，十次里九次不到 {high}（最近 {n} 条）", "half within {median}, nine of ten within {high} (newest {n})")
    static let gapMinutes = Phrase("{n} 分钟", "{n} min")
    static let gapHours = Phrase("{n} 小时", "{n} h")
    static let gapDays = Phrase("{n} 天", "{n} days")
    static let measureLength = Phrase("长短", "Length")
    static let lengthIs = Phrase(
        "一半不到 {median} 字；{low}–{high} 字的占八成（抽样 {n}）",
        "half below {median} characters; eight of ten {low}–{high} (sample of {n})")
    static let measureLanguages = Phrase("语言", "Languages")
    static let measureDuplicates = Phrase("导入时已有的", "Known already when imported")
    static let measureRejected = Phrase("读不了的", "Could not be read")
    static let measureSuspicious = Phrase("像是刷的", "Look paid for or copied")
    static let notLookedAt = Phrase("还没有查", "not looked at yet")
    static let measureClaims = Phrase("带着谁的身份", "Says who speaks by")
    static let noClaims = Phrase("什么也没带", "nothing")
    static let measureLinked = Phrase("认得的人里，别的来源也有的", "Of known people, also heard elsewhere")
    static let whyComplete = Phrase(
        "时间 {time}，正文 {text}，评分 {rating}，产品 {product}", "time {time}, text {text}, rating {rating}, product {product}")
    static let whyClean = Phrase("读不了 {rejected}", "could not be read {rejected}")
    static let whySuspicious = Phrase("，像是刷的 {share}", ", look paid for {share}")
    static let whyKnown = Phrase("知道是谁 {author}", "known author {author}")
    static let keyOfPerson = Phrase("客户号", "customer number")
    static let keyOfMobile = Phrase("手机号", "mobile number")
    static let keyOfEmail = Phrase("邮箱", "e-mail")
    static let keyOfMember = Phrase("会员号", "member number")
    static let keyOfDevice = Phrase("设备号", "device")
    static let keyOfNickname = Phrase("昵称", "nickname")
    static let keyOfName = Phrase("姓名", "name")
    static let keyOfCity = Phrase("城市", "city")
    static let keyOfAddress = Phrase("地址", "address")
    static let notesTitle = Phrase("谁管这个来源", "Who answers for it")
    static let notesHow = Phrase(
        "人填的，可撤销；类别和接入猜得不对就改", "Typed in, undoable; correct class and access where the guess is wrong")
    static let noteOwner = Phrase("负责人", "Owner")
    static let noteDepartment = Phrase("部门", "Department")
    static let noteContact = Phrase("联系方式", "Contact")
    static let noteAccess = Phrase("接入", "Access")
    static let guessed = Phrase("猜是{what}", "guessed: {what}")
    static let backToGuess = Phrase("还是猜", "guess again")
    static let saveNotes = Phrase("存下", "Save")
    static let noticeSourceNoted = Phrase("已存下。", "Saved.")
    static let noticeSourceUnnoted = Phrase("已撤销。", "Taken back.")
    static let sourceNoteRefused = Phrase("一行以内，最多 200 个字。", "One line of at most 200 characters.")
    static let coverageDimensionWrong = Phrase("行和列要选两个不同的。", "Rows and columns take two different properties.")

    static func gradeMeaning(_ letter: String) -> Phrase {
        switch letter {
        case "A": gradeA
        case "B": gradeB
        case "C": gradeC
        case "D": gradeD
        default: gradeE
        }
    }

    /// What pages say about failures of the inventory, by code.
    static var ofFailedInventory: [String: Phrase] {
        ["source-note": sourceNoteRefused, "coverage-dimension": coverageDimensionWrong]
    }
}

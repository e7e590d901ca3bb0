import HuiyinArchive

/// Customers: who is whom.
extension Phrase {
    static let persons = Phrase("客户", "Customers")
    static let personOfNames = Phrase("{n} 个身份", "{n} names")
    static let personTitle = Phrase("客户 {name}", "Customer {name}")
    static let personFind = Phrase("找一位客户", "Find a customer")
    static let personFindHint = Phrase("完整的手机号、邮箱、会员号或姓名", "A whole mobile, mail, member number or name")
    static let personFindIt = Phrase("找", "Find")
    static let personNames = Phrase("身份", "Names")
    static let personsLede = Phrase(
        "{authors} 个身份里，有 {n} 位客户用了不止一个；身份多的在前。",
        "Of {authors} names, {n} customers go by more than one; those of most names first.")
    static let personsFound = Phrase("找到 {n} 位。", "Found {n}.")
    static let personsEmpty = Phrase("还没有人用不止一个身份说话", "Nobody speaks under two names yet")
    static let personsEmptyText = Phrase(
        "带手机号、邮箱或会员号的数据一导入，同一个人的话就会归到一起；有客户档案也可以导入。",
        "Once data with mobiles, mail addresses, union ids or member numbers come in, what one person says comes together; a customer file can be brought in, too."
    )
    static let personsNotFound = Phrase("没有找到", "Nobody found")
    static let personsNotFoundText = Phrase(
        "要写完整：遮住一部分的号码对不上。", "Write it whole: a partly masked number matches nobody.")
    static let personSaid = Phrase(
        "用 {names} 个身份，在{channels}说过 {n} 次话。", "Under {names} names, heard {n} times in {channels}. ")
    static let personLast = Phrase("最近一次是 {time}，{channel}，{how}。", "Last on {time}, {channel}, {how}.")
    static let personLine = Phrase("生命线", "Life line")
    static let personLineNote = Phrase("一行一个渠道，一点一次发声。", "A row a channel, a dot a voice.")
    static let personVoices = Phrase("最近 {n} 条，共 {total} 条", "Newest {n} of {total}")
    static let personSilent = Phrase("还没有说过话，只在客户档案里。", "Has said nothing yet; known from a customer file only.")
    static let personRecords = Phrase("这些身份", "The names")
    static let personRecordsNote = Phrase(
        "哪些不是同一个人？勾上，点「拆开」；随时可以撤销。",
        "Which are somebody else? Tick them and press “Set apart”; it can be undone at any time.")
    static let personAlone = Phrase("只有一个身份。", "Only one name.")
    static let personChoose = Phrase("选", "Choose")
    static let personSetApart = Phrase("拆开 {n}", "Set {n} apart")
    static let personClaims = Phrase("各来源怎么说", "What sources say")
    static let personSplit = Phrase("拆开勾选的", "Set the ticked ones apart")
    static let personWhy = Phrase("为什么是同一个人", "Why these are one")
    static let personWhyNote = Phrase(
        "每一项是多少比特的证据：正的支持，负的反对。", "Bits of evidence: above zero for one person, below against.")
    static let personPair = Phrase("哪两个", "Which two")
    static let personEvidence = Phrase("证据", "Evidence")
    static let personByHand = Phrase("是有人说的，见右边的记录。", "Somebody said so; see the record beside.")
    static let personOpen = Phrase("还没了结", "Open")
    static let personNothingOpen = Phrase("没有。", "Nothing.")
    static let openRunaround = Phrase("被推来推去，没有解决", "Passed around, not solved")
    static let openBreak = Phrase("换渠道时断了", "Broke between channels")
    static let personProfile = Phrase("客户档案", "Profile")
    static let personNoProfile = Phrase(
        "没有。从命令行导入客户档案后，会员等级、最近消费和授权会在这里。",
        "None. After huiyin customers import, card level, last purchase and consent stand here.")
    static let profileUntil = Phrase("到 {time} 为止", "until {time}")
    static let personMerge = Phrase("也是同一个人？", "Somebody else too?")
    static let personMergeNote = Phrase("合并随时可以撤销，数字跟着变。", "A merge can be undone at any time; figures follow.")
    static let personOther = Phrase("另一位", "The other one")
    static let personMergeIt = Phrase("合并", "Merge")
    static let personHistory = Phrase("谁是谁的记录", "Who was whom")
    static let personExport = Phrase("导出知道的一切", "Export all that is known")
    static let personEraseAsk = Phrase("抹去", "Erase")
    static let personErase = Phrase("抹去 {name}", "Erase {name}")
    static let personEraseLede = Phrase("这些会永远消失，不能撤销：", "This will be gone for good and can’t be undone:")
    static let personEraseNames = Phrase("这些名字", "These names")
    static let personEraseNamesNote = Phrase(
        "有谁不是同一个人，先到客户页把他分出来。", "If one of them is somebody else, set it apart on the customer’s page first.")
    static let erasedMentions = Phrase("别人话里提到的", "Mentions by others")
    static let personEraseNote = Phrase(
        "包括原始记录、密钥、分析、索引、更正和客户档案；数字会变少，并说明抹去过。别人话里的号码保持遮住，原样的那份也不再能打开。再导入同一个文件不会带回来。",
        "Raw records, secrets, analyses, index, corrections and the profile go; figures shrink and say so. In what others said the values stay masked and their clear form goes. Importing the same file again does not bring them back."
    )
    static let personEraseIt = Phrase("永远抹去", "Erase for good")
    static let noticeErased = Phrase("抹去了，{what} 条声音不在了。", "Erased; {what} voices are gone.")
    static let noticeMerged = Phrase("合并好了。", "Merged.")
    static let noticeSplit = Phrase("拆开了。", "Set apart.")
    static let noticeIdentityUndone = Phrase("撤销了，像没有发生过一样。", "Taken back, as if it had not happened.")
    static let noticeIdentityRedone = Phrase("又算数了。", "It counts again.")
    static let personUnknown = Phrase("这里没有这个人。", "There is nobody of that kind here.")
    static let personAmbiguous = Phrase(
        "对得上的不止一位；打开对的那位，从那里合并。", "Several persons match; open the right one and merge from there.")
    static let identityRefused = Phrase("这样改不了什么；重新打开这一页再选。", "That changes nothing; open the page again and choose.")

    static let identityLinked = Phrase("系统认出是同一个人", "Found to be one")
    static let identityMerged = Phrase("合并", "Merged")
    static let identitySplit = Phrase("拆开", "Set apart")
    static let identityUndone = Phrase("撤销", "Taken back")
    static let identityRedone = Phrase("重做", "Made to count again")
    static let profileCard = Phrase("会员等级", "Card level")
    static let profileLastPurchase = Phrase("最近消费", "Last purchase")
    static let profileStore = Phrase("常去门店", "Store")
    static let profileSpent = Phrase("累计消费", "Spent")
    static let profileConsent = Phrase("联系授权", "Consent")
    static let profileSince = Phrase("入会", "Member since")
    static let profileProduct = Phrase("持有产品", "Owns")

    static func identityChange(_ kind: IdentityChangeKind) -> Phrase {
        switch kind {
        case .linked: identityLinked
        case .merged: identityMerged
        case .split: identitySplit
        case .undone: identityUndone
        case .redone: identityRedone
        }
    }

    static func profile(_ field: ProfileField) -> Phrase {
        switch field {
        case .cardLevel: profileCard
        case .lastPurchase: profileLastPurchase
        case .lastStore: profileStore
        case .spent: profileSpent
        case .consent: profileConsent
        case .memberSince: profileSince
        case .product: profileProduct
        }
    }
}

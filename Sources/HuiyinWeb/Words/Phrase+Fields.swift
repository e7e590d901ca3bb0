import HuiyinDomain
import HuiyinIngest

/// What the fields of feedback are called.
extension Phrase {
    static let fieldID = Phrase("编号", "id")
    static let fieldTime = Phrase("时间", "time")
    static let fieldText = Phrase("原话", "words")
    static let fieldTitle = Phrase("标题", "title")
    static let fieldLineage = Phrase("产品线", "product line")
    static let fieldQuestion = Phrase("问的问题", "question asked")
    static let fieldContext = Phrase("回复的是", "in reply to")
    static let fieldTurns = Phrase("对话", "conversation")
    static let fieldRating = Phrase("评分", "rating")
    static let fieldNPS = Phrase("推荐意愿 NPS", "NPS")
    static let fieldOrder = Phrase("订单号", "order")
    static let fieldSecondHand = Phrase("员工转述", "relayed by staff")
    static let claimPerson = Phrase("认人：客户编号", "person: customer id")
    static let claimMobile = Phrase("认人：手机号", "person: mobile")
    static let claimEmail = Phrase("认人：邮箱", "person: email")
    static let claimUnion = Phrase("认人：union id", "person: union id")
    static let claimOpen = Phrase("认人：open id", "person: open id")
    static let claimMember = Phrase("认人：会员号", "person: member number")
    static let claimDevice = Phrase("认人：设备", "person: device")
    static let claimNickname = Phrase("认人：昵称", "person: nickname")
    static let claimName = Phrase("认人：姓名", "person: name")
    static let claimCity = Phrase("认人：城市", "person: city")
    static let claimAddress = Phrase("认人：地址", "person: address")
    static let roleDimension = Phrase("属性，可筛选", "attribute to filter by")
    static let roleAttribute = Phrase("属性（不分析）", "attribute, kept")
    static let roleIdle = Phrase("留着不用", "kept, tells nothing")
    static let roleTopic = Phrase("给定的主题", "given topic")
    static let rolePolarity = Phrase("给定的倾向", "given feeling")
    static let roleExported = Phrase("回音导出的列", "column of an export")

    static func field(_ field: FeedbackField) -> Phrase {
        switch field {
        case .id: fieldID
        case .time: fieldTime
        case .channel: channel
        case .kind: kind
        case .product: productColumn
        case .version: version
        case .lineage: fieldLineage
        case .text: fieldText
        case .title: fieldTitle
        case .question: fieldQuestion
        case .context: fieldContext
        case .turns: fieldTurns
        case .rating: fieldRating
        case .nps: fieldNPS
        case .store: store
        case .order: fieldOrder
        case .campaign: campaign
        case .secondHand: fieldSecondHand
        case .claim(let kind): claim(kind)
        }
    }

    static func claim(_ kind: IdentityClaim.Kind) -> Phrase {
        switch kind {
        case .person: claimPerson
        case .mobile: claimMobile
        case .email: claimEmail
        case .unionID: claimUnion
        case .openID: claimOpen
        case .member: claimMember
        case .device: claimDevice
        case .nickname: claimNickname
        case .name: claimName
        case .city: claimCity
        case .address: claimAddress
        }
    }
}

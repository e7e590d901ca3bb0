extension DemoSource {
    /// The mapping file of the source's export: which column is what.
    package var mapping: String {
        switch self {
        case .weibo:
            """
            id: mid
            time: created_at
            channel: {value: weibo}
            kind: {value: public}
            text: text
            nickname: user.screen_name
            city: user.city
            product: tagged.model
            version: tagged.system
            """
        case .forum:
            """
            id: thread
            time: posted
            channel: {value: forum}
            kind: {value: public}
            title: title
            text: body
            nickname: author
            member: verified
            product: model
            version: system
            """
        case .appStore:
            """
            records: data.list
            id: id
            time: updated
            channel: {value: app-store}
            kind: {value: public}
            product: {value: 云程 App}
            version: version
            title: title
            text: content
            nickname: author
            rating: {column: rating, min: 1, max: 5}
            """
        case .calls:
            """
            id: 工单号
            time: 创建时间
            channel: {value: call-centre}
            kind: {value: interaction}
            text: 问题描述
            member: 会员号
            mobile: 客户手机
            product: 车型
            version: 车机版本
            store: 门店
            rating: {column: 满意度, min: 1, max: 5}
            """
        case .transcripts:
            Self.talk(id: "recording", start: "answered", channel: "call-centre", claims: "mobile: mobile")
        case .chats: Self.talk(id: "session", start: "started", channel: "chat", claims: "mobile: mobile")
        case .survey:
            """
            id: 问卷编号
            time: 提交时间
            channel: {value: survey}
            kind: {value: survey}
            question: {value: 您最想告诉我们的一件事}
            text: 您最想告诉我们的一件事
            member: 会员号
            mobile: 手机
            product: 车型
            store: 购车门店
            nps: {column: 您有多大可能向朋友推荐云程（0-10）, min: 0, max: 10}
            rating: {column: 对服务的满意度（1-5）, min: 1, max: 5}
            """
        case .notes:
            """
            time: 日期
            channel: {value: store-note}
            kind: {value: front-line-note}
            second-hand: {value: true}
            text: 客户怎么说
            product: 车型
            store: 门店
            """
        case .mail:
            """
            id: 邮件编号
            time: 收到时间
            channel: {value: mail}
            kind: {value: interaction}
            title: 主题
            text: 正文
            email: 发件人
            product: 涉及车型
            """
        case .reviews:
            """
            id: 评价编号
            time: 评价时间
            channel: {value: e-commerce}
            kind: {value: public}
            text: [评价内容, 追评]
            nickname: 买家昵称
            mobile: 收货手机
            product: 商品
            order: 订单号
            campaign: 活动
            rating: {column: 评分, min: 1, max: 5}
            attributes: [规格]
            """
        }
    }

    private static func talk(id: String, start: String, channel: String, claims: String) -> String {
        """
        id: \(id)
        time: \(start)
        channel: {value: \(channel)}
        kind: {value: interaction}
        turns: turns
        member: member
        \(claims)
        product: product
        version: system
        """
    }
}

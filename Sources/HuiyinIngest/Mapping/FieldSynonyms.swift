import HuiyinDomain

/// What people call their columns, in Chinese and English.
package enum FieldSynonyms {
    /// The field that a column of that name holds, or `nil` for a name nobody agreed on.
    ///
    /// Labels (`sentiment`, `情感`) are not among them: someone's judgement replaces the engine's only where a mapping says so.
    package static func field(named name: String) -> FeedbackField? { exact[name.nameKey]?.field }

    /// How usual the name is for its field, 0 the most; `nil` for an unknown name.
    package static func rank(of name: String) -> Int? { exact[name.nameKey]?.rank }

    /// The field whose usual name is part of `name` (`您的评分（1-5）`), or `nil`.
    ///
    /// Names that speak of an answer (`商家回复内容`) hold the company's words, not the customer's.
    package static func field(within name: String) -> FeedbackField? {
        let key = name.nameKey
        guard !["回复", "商家", "reply", "response", "客服"].contains(where: key.contains) else { return nil }
        return stems.first { key.contains($0.stem) }?.field
    }

    /// Looked for in this order; ids and times must also look like ids and times.
    private static let stems: [(stem: String, field: FeedbackField)] = [
        ("评论内容", .text), ("评价内容", .text), ("反馈内容", .text), ("留言内容", .text), ("投诉内容", .text), ("推荐意愿", .nps),
        ("推荐程度", .nps), ("可能向朋友推荐", .nps), ("可能推荐", .nps), ("likelytorecommend", .nps), ("满意度", .rating),
        ("评分", .rating),
        ("星级", .rating), ("时间", .time), ("日期", .time), ("手机", .claim(.mobile)), ("邮箱", .claim(.email)),
        ("昵称", .claim(.nickname)), ("会员号", .claim(.member)), ("订单号", .order), ("门店", .store), ("产品名称", .product),
        ("商品名称", .product), ("车型", .product), ("编号", .id),
    ]

    private static let names: [(field: FeedbackField, names: [String])] = [
        (
            .id,
            [
                "id", "编号", "评论id", "评价id", "反馈id", "记录id", "记录编号", "反馈编号", "工单号", "工单编号", "序号", "唯一标识", "feedbackid",
                "reviewid", "commentid", "recordid", "responseid", "tweetid", "ticketid", "uuid", "guid",
            ]
        ),
        (
            .time,
            [
                "time", "时间", "评论时间", "评价时间", "反馈时间", "创建时间", "提交时间", "发布时间", "发表时间", "日期", "评论日期", "评价日期", "答题时间",
                "created", "createdat", "createdtime", "createtime", "timestamp", "datetime", "date", "reviewdate",
                "submittedat", "submitted", "posted", "started", "updated", "updatedat", "postedat", "publishedat",
                "reviewtime", "commenttime", "tweetcreated",
            ]
        ),
        (
            .nps,
            [
                "nps", "npsscore", "nps评分", "nps得分", "推荐意愿", "推荐指数", "推荐度", "推荐可能性", "likelihoodtorecommend",
                "netpromoterscore",
            ]
        ),
        (
            .rating,
            [
                "rating", "评分", "星级", "打分", "得分", "分数", "百分制", "百分制得分", "满意度", "总体评分", "综合评分", "总体满意度", "总评分", "评价星级",
                "星数", "stars",
                "star",
                "score", "csat", "overall", "overallrating", "satisfaction", "reviewrating", "starrating", "用户评分",
            ]
        ),
        (
            .text,
            [
                "text", "评论内容", "评价内容", "内容", "评论", "评价", "反馈内容", "反馈", "正文", "文本", "留言", "留言内容", "意见", "意见反馈", "客户反馈",
                "用户评论",
                "客户评价", "用户评价", "投诉内容", "问题描述", "描述", "建议", "content", "review", "reviewtext", "reviewcontent",
                "comment", "comments",
                "feedback", "body", "message", "verbatim", "description", "tweet", "reviewbody", "原声", "客户原声", "用户原声",
                "开放题",
            ]
        ),
        (.title, ["title", "标题", "评论标题", "评价标题", "主题词", "headline", "subject", "reviewtitle", "summary"]),
        (.channel, ["channel", "渠道", "来源渠道", "平台", "来源平台", "反馈渠道", "评价渠道", "platform"]),
        (.kind, ["kind", "反馈类型", "feedbackkind"]),
        (
            .product,
            [
                "product", "产品", "产品名称", "商品", "商品名称", "车型", "车系", "型号", "机型", "款式", "productname", "item", "itemname",
                "model",
                "sku", "airline",
            ]
        ),
        (.version, ["version", "版本", "版本号", "软件版本", "产品版本", "appversion", "productversion"]),
        (.lineage, ["lineage", "产品线", "产品系列", "系列", "productline", "series"]),
        (.question, ["question", "问题", "题目", "题干", "surveyquestion"]),
        (.context, ["context", "上文", "原帖", "回复对象", "inreplyto"]),
        (.turns, ["turns", "对话", "会话", "对话内容"]),
        (
            .store,
            ["store", "门店", "店铺", "门店名称", "店名", "店铺名称", "分店", "网点", "经销商", "storename", "shop", "branch", "dealer"]
        ),
        (.order, ["order", "订单号", "订单编号", "订单", "订单id", "orderid", "ordernumber", "orderno"]),
        (.campaign, ["campaign", "活动", "活动名称", "营销活动", "campaignname"]),
        (.secondHand, ["secondhand", "转述", "是否转述"]),
        (
            .claim(.person),
            ["person", "客户id", "用户id", "会员编号", "客户编号", "用户编号", "customerid", "userid", "personid", "authorid"]
        ),
        (
            .claim(.mobile),
            [
                "mobile", "手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "客户电话",
                "客户手机", "用户电话", "来电号码", "phone", "phonenumber", "cellphone", "tel",
            ]
        ),
        (.claim(.email), ["email", "邮箱", "电子邮箱", "电子邮件", "邮件", "邮件地址", "emailaddress", "mail"]),
        (.claim(.unionID), ["unionid"]),
        (.claim(.openID), ["openid", "微信openid"]),
        (.claim(.member), ["member", "会员号", "会员卡号", "会员id", "memberid", "membernumber", "cardno"]),
        (.claim(.device), ["device", "设备号", "设备id", "deviceid", "imei"]),
        (
            .claim(.nickname),
            [
                "nickname", "昵称", "用户名", "用户昵称", "作者", "评论者", "账号", "author", "user", "username", "reviewer",
                "reviewername", "screenname",
                "handle",
            ]
        ),
        (.claim(.name), ["name", "姓名", "客户姓名", "联系人", "客户名称", "fullname", "customername"]),
        (.claim(.city), ["city", "城市", "所在城市", "所在地"]),
        (.claim(.address), ["address", "地址", "联系地址", "收货地址"]),
    ]

    private static let exact: [String: (field: FeedbackField, rank: Int)] = {
        var table: [String: (field: FeedbackField, rank: Int)] = [:]
        for (field, names) in names {
            for (rank, name) in names.enumerated() { table[name] = (field, rank) }
        }
        return table
    }()
}

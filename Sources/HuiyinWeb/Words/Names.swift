package import HuiyinDomain
package import HuiyinInsight

/// What pages call topics, channels and the other things that data name by short ids.
package struct Names: Hashable, Sendable {
    package let tongue: Tongue
    package let taxonomies: [Taxonomy]

    /// Names that mean different topics in different taxonomies.
    private let shared: Set<String>

    package init(_ tongue: Tongue, _ taxonomies: [Taxonomy]) {
        self.tongue = tongue
        self.taxonomies = taxonomies
        shared = Self.shared(taxonomies, tongue)
    }

    private static func shared(_ taxonomies: [Taxonomy], _ tongue: Tongue) -> Set<String> {
        guard taxonomies.count > 1 else { return [] }
        var homes = [String: String]()
        var shared = Set<String>()
        for taxonomy in taxonomies {
            for node in taxonomy.nodes {
                let name = bare(node.path, taxonomy, node, tongue)
                if let home = homes[name], home != taxonomy.id { shared.insert(name) }
                homes[name] = taxonomy.id
            }
        }
        return shared
    }

    private static func bare(_ path: String, _ taxonomy: Taxonomy, _ node: Taxonomy.Node, _ tongue: Tongue) -> String {
        if let name = node.names[tongue.rawValue] { return name }
        return taxonomy.language.rawValue == tongue.rawValue || tongue == .chinese ? node.name : spelt(path)
    }

    package func node(_ path: String) -> Taxonomy.Node? {
        for taxonomy in taxonomies {
            if let node = taxonomy[path] { return node }
        }
        return nil
    }

    /// The node's name in this language, else the one in its own, else its id; with the taxonomy's id behind it where two
    /// taxonomies give the name to different topics.
    package func topic(_ path: String) -> String {
        for taxonomy in taxonomies {
            guard let node = taxonomy[path] else { continue }
            let name = Self.bare(path, taxonomy, node, tongue)
            return shared.contains(name) ? "\(name) (\(taxonomy.id))" : name
        }
        return Self.spelt(path)
    }

    /// The names of the nodes above, from the top: `车机 › 连接`; empty at the top.
    package func above(_ path: String) -> [(path: String, name: String)] {
        var above = [(path: String, name: String)]()
        var rest = Substring(path)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            above.insert((String(rest), topic(String(rest))), at: 0)
        }
        return above
    }

    /// A channel's name; one that Huiyin doesn't know is shown as the data write it.
    package func channel(_ name: String) -> String {
        guard let pair = Self.channels[name] else { return name }
        return tongue == .chinese ? pair.0 : pair.1
    }

    package func value(_ value: String?, of column: Scope.Column, _ words: Words) -> String {
        guard let value else { return words(.unknown) }
        switch column {
        case .channel: return channel(value)
        case .kind: return Self.kinds[value].map { tongue == .chinese ? $0.0 : $0.1 } ?? value
        case .language: return Self.languages[value].map { tongue == .chinese ? $0.0 : $0.1 } ?? value
        case .nps: return Self.groups[value].map { tongue == .chinese ? $0.0 : $0.1 } ?? value
        case .authenticity: return authenticity(value)
        case .product, .version, .source, .store, .campaign: return value
        }
    }

    /// What speaks against a voice.
    package func authenticity(_ name: String) -> String {
        guard let pair = Self.authenticities[name] else { return name }
        return tongue == .chinese ? pair.0 : pair.1
    }

    private static let authenticities: [String: (String, String)] = [
        "genuine": ("真实", "Genuine"), "paid": ("广告", "Advertisement"), "bot": ("机器刷", "Bot"),
        "burst": ("集中刷", "Burst"), "default-praise": ("系统默认评价", "Platform default"), "incentive": ("有偿好评", "Rewarded"),
        "repost": ("转发", "Repost"), "duplicate": ("重复", "Duplicate"),
    ]

    package func language(_ language: Language) -> String {
        Self.languages[language.rawValue].map { tongue == .chinese ? $0.0 : $0.1 } ?? language.rawValue
    }

    package func polarity(_ polarity: Polarity, _ words: Words) -> String {
        switch polarity {
        case .negative: words(.unhappy)
        case .neutral: words(.neutral)
        case .positive: words(.happy)
        }
    }

    /// What a scale of ratings is called.
    package func scale(_ scale: Rating.Scale, _ words: Words) -> String {
        switch scale.rawValue {
        case "csat": words(.satisfaction)
        case "nps": "NPS"
        case "stars": tongue == .chinese ? "星级" : "Stars"
        default: words(.ratingGiven)
        }
    }

    /// What a topic means, where it is written in this language.
    package func summary(_ path: String) -> String? { spoken(path)?.summary }

    /// Words that speak of a topic, where they are of this language.
    package func phrases(_ path: String) -> [String] { spoken(path)?.phrases ?? [] }

    private func spoken(_ path: String) -> Taxonomy.Node? {
        taxonomies.first { $0[path] != nil && $0.language.rawValue == tongue.rawValue }?[path]
    }

    /// The name of an intent, an emotion or a reason of severity.
    package func mark(_ name: String) -> String {
        guard tongue == .chinese else { return name.replacing("-", with: " ") }
        return Self.marks[name] ?? name
    }

    /// `wait-time` → `Wait time`.
    private static func spelt(_ path: String) -> String {
        let id = path.split(separator: "/").last.map(String.init) ?? path
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static let channels: [String: (String, String)] = [
        "weibo": ("微博", "Weibo"), "wechat": ("微信", "WeChat"), "app-store": ("应用商店", "App store"),
        "app": ("App", "App"), "website": ("网站", "Website"), "mini-program": ("小程序", "Mini program"),
        "store": ("门店", "Store"), "call-centre": ("客服热线", "Call centre"), "hotline": ("客服热线", "Hotline"),
        "chat": ("在线客服", "Online chat"), "online-chat": ("在线客服", "Online chat"), "forum": ("论坛", "Forum"),
        "social": ("社交媒体", "Social media"), "email": ("邮件", "Email"), "survey": ("问卷", "Survey"),
        "review": ("评论", "Reviews"), "twitter": ("推特", "Twitter"), "ticket": ("工单", "Tickets"),
        "delivery": ("配送", "Delivery"), "after-sales": ("售后", "After-sales"),
        "delivery-survey": ("交付后问卷", "Delivery survey"), "front-line": ("一线记录", "Front line"),
        "mail": ("邮件", "Mail"), "store-note": ("门店笔记", "Shop notes"), "e-commerce": ("商城", "Online shop"),
        "shop-review": ("购物评价", "Shop reviews"), "review-site": ("点评网站", "Review site"),
        "reviews": ("评论", "Reviews"), "app-review": ("应用评论", "App reviews"), "call-center": ("客服热线", "Call centre"),
        "phone": ("电话", "Phone"), "call": ("电话", "Calls"), "calls": ("电话", "Calls"), "sms": ("短信", "Text messages"),
        "web": ("网站", "Website"), "xiaohongshu": ("小红书", "Xiaohongshu"), "douyin": ("抖音", "Douyin"),
        "zhihu": ("知乎", "Zhihu"), "bilibili": ("哔哩哔哩", "Bilibili"), "tieba": ("贴吧", "Tieba"),
        "taobao": ("淘宝", "Taobao"), "tmall": ("天猫", "Tmall"), "jd": ("京东", "JD.com"),
        "dianping": ("大众点评", "Dianping"), "meituan": ("美团", "Meituan"), "news": ("新闻", "News"),
        "media": ("媒体", "Media"), "facebook": ("Facebook", "Facebook"), "instagram": ("Instagram", "Instagram"),
        "in-store": ("门店", "In store"), "dealer": ("经销商", "Dealer"), "service-centre": ("服务中心", "Service centre"),
    ]
    private static let groups: [String: (String, String)] = [
        "promoter": ("推荐者", "Promoters"), "passive": ("中立者", "Passives"), "detractor": ("贬损者", "Detractors"),
    ]
    private static let kinds: [String: (String, String)] = [
        "survey": ("问卷", "Survey"), "interaction": ("客服沟通", "Customer service"), "public": ("公开", "Public"),
        "media-review": ("媒体评测", "Media review"), "front-line-note": ("一线记录", "Front-line note"),
    ]
    private static let languages: [String: (String, String)] = [
        "zh": ("中文", "Chinese"), "en": ("英文", "English"), "mixed": ("中英混合", "Mixed"), "und": ("不确定", "Undetermined"),
    ]
    private static let marks: [String: String] = [
        "complaint": "抱怨", "suggestion": "建议", "question": "提问", "request": "求助", "praise": "表扬",
        "purchase": "想买", "repurchase": "再买", "recommend": "推荐", "churn": "要走", "warn-others": "劝退别人",
        "angry": "生气", "sad": "难过", "fear": "害怕", "surprise": "惊讶", "happy": "高兴", "neutral": "平静",
        "safety": "安全", "health": "健康", "money": "钱", "law": "法律", "repetition": "反复发生",
        "scare-quotes": "带刺的引号", "degree-praise": "坏事里的夸奖", "set-phrase": "反话常用语", "emoji": "表情",
        "rating-mismatch": "评分与话相反", "context-mismatch": "前文与话相反",
        "passed-around": "踢皮球", "repeat-contact": "反复找", "website": "官网", "app": "App", "mini-program": "小程序",
        "store": "门店", "call-centre": "客服热线", "social": "社交媒体", "delivery": "配送", "after-sales": "售后",
        "order-not-visible": "查不到订单", "favourites-not-visible": "看不到收藏", "return-refused": "不给退",
        "price-differs": "价格不一", "coupon-not-accepted": "券不能用", "points-not-shared": "积分不通",
        "promise-unknown": "不知道承诺", "stock-wrong": "库存不对", "appointment-lost": "预约丢了",
        "warranty-not-recognised": "不认保修", "information-contradicts": "说法不一", "must-repeat": "要从头再说",
        "account-separate": "账号不通", "pickup-failed": "取不到货",
    ]
}

package import HuiyinDomain

/// What the words of a single voice say against it; what other voices say is not looked at here.
package enum SuspiciousWords {
    /// The flags of a text, each with the words it was told by, at most one a kind.
    package static func flags(_ clean: CleanText, in part: Opinion.Part = .text) -> [SuspicionFlag] {
        var flags = [SuspicionFlag]()
        for noise in clean.noise {
            switch noise.kind {
            case .defaultReview where !says(clean.text):
                flags.append(flag(.defaultPraise, .platformText, 0.99, part, noise.bytes))
            case .forward where isForward(clean):
                flags.append(flag(.repost, .forwardMarks, 0.95, part, noise.bytes))
            case .incentive:
                flags.append(flag(.incentive, .rewardWords, 0.9, part, noise.bytes))
            default: continue
            }
        }
        let scalars = clean.text.scalars
        if let place = advert(scalars) {
            flags.append(flag(.paid, .advertWords, 0.85, part, clean.text.bytes(of: place)))
        }
        if let place = reward(scalars) {
            flags.append(flag(.incentive, .rewardWords, 0.8, part, clean.text.bytes(of: place)))
        }
        var seen = Set<Suspicion>()
        return flags.filter { seen.insert($0.kind).inserted }
    }

    /// Whether a text was passed on without a word of one's own.
    private static func isForward(_ clean: CleanText) -> Bool {
        guard let forward = clean.noise.first(where: { $0.kind == .forward }) else { return false }
        guard let word = clean.text.scalars.firstIndex(where: isWord) else { return true }
        return Int(clean.text.origins[word]) >= forward.bytes.lowerBound
    }

    private static func flag(
        _ kind: Suspicion, _ rule: SuspicionFlag.Rule, _ probability: Double, _ part: Opinion.Part, _ bytes: Range<Int>
    ) -> SuspicionFlag {
        var flag = SuspicionFlag(kind, by: rule, probability: probability)
        flag.part = part
        flag.bytes = bytes
        return flag
    }

    private static func says(_ text: NormalizedText) -> Bool { text.scalars.contains(where: isWord) }

    private static func isWord(_ scalar: UInt32) -> Bool {
        let kind = ScalarFold.kind(scalar)
        return kind != .space && kind != .punctuation
    }

    // MARK: Rewards and adverts

    /// The first words of a reward for praise, unless the voice tells of it as of a grievance.
    private static func reward(_ scalars: [UInt32]) -> Range<Int>? {
        guard let place = first(rewards, in: scalars), first(grievances, in: scalars) == nil else { return nil }
        return place
    }

    /// The first words of an advertisement: an offer, with a way to reach whoever makes it.
    private static func advert(_ scalars: [UInt32]) -> Range<Int>? {
        guard let place = first(offers, in: scalars), first(contacts, in: scalars) != nil,
            first(grievances, in: scalars) == nil
        else { return nil }
        return place
    }

    private static func first(_ phrases: PhraseStarts, in scalars: [UInt32]) -> Range<Int>? {
        for index in scalars.indices {
            guard let candidates = phrases.byFirst[scalars[index]] else { continue }
            for phrase in candidates where index + phrase.count <= scalars.count {
                if zip(phrase, scalars[index...]).allSatisfy(==) { return index..<index + phrase.count }
            }
        }
        return nil
    }

    /// Phrases by their first character, the longest first.
    private struct PhraseStarts: Sendable {
        let byFirst: [UInt32: [[UInt32]]]

        init(_ phrases: [String]) {
            byFirst = Dictionary(grouping: foldedWords(phrases)) { $0[0] }.mapValues {
                $0.sorted { $0.count > $1.count }
            }
        }
    }

    private static let rewards = PhraseStarts([
        "好评返现", "五星返现", "晒图返现", "截图返现", "好评返红包", "截图返红包", "好评红包", "好评有礼", "评价返现", "为了返现", "为了红包", "为了那几块钱红包", "冲着返现",
        "好评送", "给好评送", "好评返", "写好评送", "五星好评送", "好评领红包", "返现已收到", "返现收到了", "红包已到账", "商家要求好评", "商家让好评",
        "收到商家红包", "客服让我好评", "客服让给好评", "cash back for a review", "cashback for review", "gift card for a good review",
        "gift card for a 5 star", "discount for a positive review", "in exchange for a positive review",
        "in exchange for a 5 star", "free product in exchange for", "received this product for free",
    ])
    private static let offers = PhraseStarts([
        "兼职", "刷单", "代写好评", "招代理", "诚招代理", "厂家直销", "一手货源", "低价出", "内部优惠", "优惠券私", "代购", "日赚", "月入过万", "免费领取", "限时秒杀",
        "work from home", "earn money", "buy followers", "promo code", "limited offer", "dm for price",
    ])
    private static let contacts = PhraseStarts([
        "加微信", "加我微信", "加v", "加vx", "vx", "v信", "薇信", "私信我", "私聊", "加q", "加qq", "扫码", "联系我", "点击链接", "whatsapp",
        "telegram",
        "dm me", "dm for", "link in bio", "text me at", "use code",
    ])
    private static let grievances = PhraseStarts([
        "没返", "没有返", "不返", "未返", "没给返", "返现没", "骗好评", "骗人", "被骗", "投诉", "举报", "诱导", "逼", "拒绝", "不给返", "没收到返", "没收到红包",
        "不要信",
        "小心", "防骗", "垃圾", "never got", "never received", "refused", "scam",
    ])
}

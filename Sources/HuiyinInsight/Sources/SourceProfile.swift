package import HuiyinArchive

/// A source with what is counted of it, what people say of it, and how good it is.
package struct SourceProfile: Hashable, Sendable, Encodable {
    /// How a source hears: the three classes of a source inventory, and what the company's own people note down.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Encodable {
        /// Asked: questionnaires, NPS, market research.
        case survey
        /// Met: calls, chats, tickets, mails.
        case interaction
        /// Said in public: reviews, posts, ratings of apps.
        case publicly = "public"
        case frontLine = "front-line"
    }

    package enum Access: String, Hashable, Sendable, CaseIterable, Encodable {
        case file
        case push
        case pull
    }

    package let measure: SourceMeasure
    package let kind: Kind?
    /// Whether a person said so.
    package let kindIsGiven: Bool
    package let access: Access
    package let accessIsGiven: Bool
    package let owner: String?
    package let department: String?
    package let contact: String?
    /// Of the records that its imports read.
    package let duplicates: SourceMeasure.Share?
    package let rejected: SourceMeasure.Share?
    /// Records that wait to be mended.
    package let waiting: Int
    /// Voices that look paid for or copied, of those that were looked at; `nil` where nobody has looked.
    package let suspicious: SourceMeasure.Share?
    package let grade: SourceGrade

    /// - Parameter suspicious: of the voices that were looked at, how many are flagged; `nil` where that isn't known.
    package init(
        _ measure: SourceMeasure, waiting: Int, deliveries: SourceDeliveries?, notes: SourceNotes,
        suspicious: SourceMeasure.Share?
    ) {
        self.measure = measure
        self.waiting = waiting
        let given = notes[.sourceClass].flatMap(Kind.init(rawValue:))
        kind = given ?? Self.guess(measure)
        kindIsGiven = given != nil
        let stated = notes[.access].flatMap(Access.init(rawValue:))
        access = stated ?? deliveries.flatMap { Access(rawValue: $0.access) } ?? .file
        accessIsGiven = stated != nil
        (owner, department, contact) = (notes[.owner], notes[.department], notes[.contact])
        let read = deliveries?.read ?? 0
        duplicates = SourceMeasure.Share(deliveries?.duplicates ?? 0, of: read)
        rejected = SourceMeasure.Share(deliveries?.rejected ?? 0, of: read)
        self.suspicious = suspicious
        grade = SourceGrade(measure, rejected: rejected, suspicious: suspicious, waiting: waiting)
    }

    /// By the kind that most voices are of, else by their channel.
    private static func guess(_ measure: SourceMeasure) -> Kind? {
        switch measure.kind {
        case "survey"?: return .survey
        case "interaction"?: return .interaction
        case "public"?, "media-review"?: return .publicly
        case "front-line-note"?: return .frontLine
        default: break
        }
        guard let channel = measure.channel?.lowercased() else { return nil }
        return channels.first { $0.names.contains { channel.contains($0) } }?.kind
    }

    private static let channels: [(kind: Kind, names: [String])] = [
        (.survey, ["survey", "questionnaire", "nps", "csat", "问卷", "调研", "回访"]),
        (.frontLine, ["store-note", "front-line", "笔记", "一线"]),
        (.interaction, ["call", "chat", "ticket", "mail", "hotline", "phone", "热线", "客服", "工单", "邮件", "电话"]),
        (
            .publicly,
            [
                "weibo", "forum", "app-store", "review", "commerce", "social", "xiaohongshu", "douyin", "zhihu",
                "tieba",
                "bilibili", "taobao", "tmall", "jd", "dianping", "meituan", "twitter", "facebook", "微博", "论坛", "评论",
                "评价",
                "小红书", "抖音", "应用商店",
            ]
        ),
    ]
}

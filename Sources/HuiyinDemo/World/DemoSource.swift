/// Where the voices come from: ten exports of nine channels (the hotline has two: what agents write, and what was said).
package enum DemoSource: String, Sendable, CaseIterable {
    case weibo, forum, appStore, calls, transcripts, chats, survey, notes, mail, reviews

    /// The source's name in the workspace.
    package var name: String {
        switch self {
        case .weibo: "微博"
        case .forum: "车主论坛"
        case .appStore: "应用商店"
        case .calls: "客服热线"
        case .transcripts: "热线录音"
        case .chats: "在线客服"
        case .survey: "交付后问卷"
        case .notes: "门店笔记"
        case .mail: "客服邮箱"
        case .reviews: "云程商城"
        }
    }

    /// The channel that its mapping states.
    package var channel: String {
        switch self {
        case .weibo: "weibo"
        case .forum: "forum"
        case .appStore: "app-store"
        case .calls, .transcripts: "call-centre"
        case .chats: "chat"
        case .survey: "survey"
        case .notes: "store-note"
        case .mail: "mail"
        case .reviews: "e-commerce"
        }
    }

    /// Of 60,000 items, how many.
    var share: Int {
        switch self {
        case .weibo: 6300
        case .forum: 4200
        case .appStore: 7000
        case .calls: 9200
        case .transcripts: 2300
        case .chats: 6400
        case .survey: 10_600
        case .notes: 2400
        case .mail: 1600
        case .reviews: 10_000
        }
    }

    /// How much a day of the week counts, Monday first.
    var week: [Double] {
        switch self {
        case .calls, .transcripts, .chats: [1.15, 1.1, 1.05, 1, 1.05, 0.85, 0.7]
        case .mail: [1.2, 1.15, 1.1, 1.05, 1, 0.6, 0.6]
        case .notes: [0.8, 0.8, 0.8, 0.85, 1, 1.5, 1.4]
        case .weibo, .forum: [0.95, 0.9, 0.9, 0.95, 1, 1.15, 1.2]
        default: [0.95, 0.95, 0.95, 1, 1.05, 1.1, 1.1]
        }
    }

    /// How much each hour of the day counts.
    var hours: [Double] {
        switch self {
        case .calls, .transcripts:
            [0.1, 0.05, 0.05, 0.05, 0.05, 0.1, 0.3, 1, 4, 9, 10, 8, 5, 6, 8, 9, 8, 7, 5, 4, 3, 2, 1, 0.4]
        case .chats: [0.6, 0.3, 0.2, 0.1, 0.1, 0.2, 0.6, 2, 4, 7, 7, 6, 6, 5, 6, 6, 6, 6, 6, 7, 8, 7, 4, 2]
        case .notes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6, 6, 3, 4, 6, 6, 6, 6, 4, 2, 1, 0, 0, 0]
        case .mail: [0.8, 0.4, 0.2, 0.1, 0.1, 0.3, 0.8, 2, 5, 8, 8, 6, 4, 5, 6, 6, 6, 4, 3, 4, 5, 6, 5, 2]
        default: [2.5, 1, 0.5, 0.3, 0.2, 0.4, 1, 3, 5, 5, 4.5, 5, 7, 6, 4.5, 4, 4, 5, 6, 7, 9, 10.5, 9, 5.5]
        }
    }
}

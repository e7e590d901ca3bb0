import HuiyinDomain

/// A file as a source would have exported it, in its own shape and encoding.
package struct DemoExport: Sendable {
    package let source: DemoSource
    /// The file's name, such as `weibo.jsonl`.
    package let name: String
    package let bytes: [UInt8]
    package let items: Int

    /// Writes items of one source down: JSON Lines, one JSON document, CSV in GB18030 or with a byte order mark, or TSV.
    package init(_ items: [DemoItem], of source: DemoSource) {
        self.source = source
        self.items = items.count
        name = Self.name(source)
        switch source {
        case .weibo: bytes = Self.lines(items) { $0.weibo }
        case .forum: bytes = Self.lines(items) { $0.thread }
        case .chats: bytes = Self.lines(items) { $0.talk(id: "session", start: "started") }
        case .transcripts: bytes = Self.lines(items) { $0.talk(id: "recording", start: "answered") }
        case .appStore: bytes = Self.stars(items)
        case .calls: bytes = Self.calls(items)
        case .survey: bytes = GB18030.bytes(Self.survey(items))
        case .notes: bytes = [0xEF, 0xBB, 0xBF] + Array(Self.notes(items).utf8)
        case .mail: bytes = Array(Self.mail(items).utf8)
        case .reviews: bytes = Array(Self.reviews(items).utf8)
        }
    }

    private static func name(_ source: DemoSource) -> String {
        switch source {
        case .weibo: "weibo.jsonl"
        case .forum: "forum.jsonl"
        case .appStore: "app-store.json"
        case .calls: "calls.tsv"
        case .transcripts: "recordings.jsonl"
        case .chats: "chats.jsonl"
        case .survey: "survey.csv"
        case .notes: "store-notes.csv"
        case .mail: "mail.csv"
        case .reviews: "reviews.csv"
        }
    }

    private static func lines(_ items: [DemoItem], _ line: (DemoItem) -> JSONText) -> [UInt8] {
        var text = ""
        for item in items {
            text += line(item).text
            text += "\n"
        }
        return Array(text.utf8)
    }

    private static func stars(_ items: [DemoItem]) -> [UInt8] {
        let list = items.map { item in
            JSONText([
                ("id", .number(Int(item.id) ?? 0)), ("updated", .string(item.zoned)),
                ("author", .string(item.nickname)),
                ("rating", .number(item.rating ?? 0)), ("title", .string(item.title)), ("content", .string(item.text)),
                ("version", .string(item.version)),
            ]).text
        }
        let end = "\(DemoTime.last.adding(days: 1))T06:00:00+08:00"
        let text =
            "{\"app\": \"云程 App\", \"exported\": \"\(end)\", \"data\": {\"total\": \(items.count), \"list\": [\n"
            + list.joined(separator: ",\n") + "\n]}}\n"
        return Array(text.utf8)
    }

    private static func calls(_ items: [DemoItem]) -> [UInt8] {
        var text = "工单号\t创建时间\t会员号\t客户手机\t车型\t车机版本\t门店\t问题描述\t处理结果\t满意度\n"
        for item in items {
            let date =
                "\(item.date.year)/\(item.date.month)/\(item.date.day) \(item.secondOfDay / 3600):\(two(item.secondOfDay / 60 % 60))"
            let cells = [
                item.id, date, item.member, item.mobile, item.product, item.version, item.store, item.text,
                item.outcome,
                item.rating.map(String.init),
            ]
            // A tab or a line end inside a note would be a cell of its own.
            text += cells.map { ($0 ?? "").filter { $0 != "\t" && $0 != "\n" } }.joined(separator: "\t") + "\n"
        }
        return Array(text.utf8)
    }

    private static func survey(_ items: [DemoItem]) -> String {
        var text = "问卷编号,提交时间,会员号,手机,车型,购车门店,您有多大可能向朋友推荐云程（0-10）,对服务的满意度（1-5）,您最想告诉我们的一件事\r\n"
        for item in items {
            text += row(
                [
                    item.id, item.local, item.member, item.mobile, item.product, item.store, item.nps.map(String.init),
                    item.rating.map(String.init), item.text,
                ], end: "\r\n")
        }
        return text
    }

    private static func notes(_ items: [DemoItem]) -> String {
        var text = "日期,门店,记录人,车型,客户怎么说\n"
        for item in items {
            text += row([item.date.description, item.store, item.clerk, item.product, item.text], end: "\n")
        }
        return text
    }

    private static func mail(_ items: [DemoItem]) -> String {
        var text = "邮件编号,收到时间,发件人,涉及车型,主题,正文\n"
        for item in items {
            text += row(
                [item.id, String(item.local.dropLast(3)), item.email, item.product, item.title, item.text], end: "\n")
        }
        return text
    }

    private static func reviews(_ items: [DemoItem]) -> String {
        var text = "评价编号,订单号,评价时间,买家昵称,收货手机,商品,规格,评分,活动,评价内容,追评\n"
        for item in items {
            text += row(
                [
                    item.id, item.order, String(item.local.dropLast(3)), item.nickname, item.mobile, item.product,
                    item.variant,
                    item.rating.map(String.init), item.campaign, item.text, item.addition,
                ], end: "\n")
        }
        return text
    }

    private static func row(_ cells: [String?], end: String) -> String {
        cells.map { cell in
            let value = cell ?? ""
            guard value.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return value }
            return "\"" + value.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        }.joined(separator: ",") + end
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

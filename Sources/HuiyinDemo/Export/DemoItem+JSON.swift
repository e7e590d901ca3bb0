import HuiyinDomain

extension DemoItem {
    /// `2026-03-01 09:17:35`, Beijing time.
    var local: String {
        let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
        return "\(date) \(DemoExport.two(hour)):\(DemoExport.two(minute)):\(DemoExport.two(second))"
    }

    /// `2026-03-01T09:17:35+08:00`.
    var zoned: String { local.split(separator: " ").joined(separator: "T") + "+08:00" }

    var weibo: JSONText {
        JSONText([
            ("mid", .string(id)), ("created_at", .string(zoned)),
            ("user", .object(JSONText([("screen_name", .string(nickname)), ("city", .string(city))]))),
            ("text", .string(text)), ("reposts", .number(secondOfDay % 97 * (secondOfDay % 5) / 4)),
            ("comments", .number(secondOfDay % 61)),
            ("tagged", .object(JSONText([("model", .string(product)), ("system", .string(version))]))),
        ])
    }

    var thread: JSONText {
        JSONText([
            ("thread", .string(id)), ("board", .string((product ?? "云程") + " 车友会")),
            ("posted", .string(String(local.dropLast(3)))), ("author", .string(nickname)),
            ("verified", .string(member)),
            ("title", .string(title)), ("body", .string(text)), ("model", .string(product)),
            ("system", .string(version)),
            ("replies", .number(secondOfDay % 74)), ("likes", .number(secondOfDay % 49)),
        ])
    }

    func talk(id name: String, start: String) -> JSONText {
        JSONText([
            (name, .string(id)), (start, .string(zoned)), ("member", .string(member)), ("mobile", .string(mobile)),
            ("product", .string(product)), ("system", .string(version)),
            (
                "turns",
                .list(turns.map { JSONText([("role", .string($0.role)), ("text", .string($0.text))]) })
            ),
        ])
    }
}

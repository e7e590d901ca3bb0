/// Words around numbers that tell whether contacts are counted.
enum CountWords {
    private static func list(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map { $0.value == 0x5F ? 0x20 : $0.value } }
    }

    /// Units in the order of their numbers; from ``clear`` on they need no verb.
    static let chinese = list("次 回 遍 趟 轮 通 电话 通电话 次电话 封邮件 封信 邮件 工单 张工单 条工单 度来访 封")
    static let clear = 6
    static let english = list(
        "times calls call emails email visits visit messages message trips trip tickets ticket letters chats phone_calls people mondays contacts attempts"
    )
    static let space = list("_ of separate different more")
    static let measures = list("个 来 多 _")
    static let verbs = list(
        "打 走 跑 问 找 催 报 修 联系 反映 反馈 投诉 说 来电 去 约 登记 转 挂 送 寄 写 发 来店 来访 来 进线 申请 换 叫 试 催办 沟通 打电话 讲 上门 要 退 查 提 处理 申诉 预约 通电 回 讲了 求"
    )
    static let askers = list("问 转 找 换了")
    static let pushes = list("推 踢 转来 说法")
    static let pressing = list("打 催 报修 报了 修 联系 反映 投诉 电话 进线 沟通 交涉 要求 问 工单 申诉 来电")
    static let verbsAfter = list("来电 电话 联系 催 报修 打 了 问 客服 进线 报 来访 反映 投诉 上门 找 跑 说 售后")
    static let excluded = list("重要的 重要事 其中 每次 每天 每周 每月 抽 赢 喝 吃 逛 抢购 手速 洗 十次卡 复诊 失败 重置")
    static let totals = list("一共 总共 前前后后 前后 加起来 来来回回 合计 累计 至少 不下 统共 拢共")
    static let notYet = list("别让我再打 不想再打 别让我打")
    static let englishVerbs = list(
        "call rang ring email phone contact ask message visit wrote wri chase spoke went been tried try complain report sent came took chat cancelled told transfer explain"
    )
    static let englishPressing = list(
        "call rang ring email phone contact chase complain report ticket message wrote asked told explain")
    static let adverbs = list("once twice thrice")
    static let numberSign = list("number # no.")
    private static let persons = list("人 座席 坐席 窗口 客服 部门 人工 接线员 专员 地方")

    /// The number of the unit that begins at a place, longest first.
    static func unit(_ scalars: [UInt32], _ place: Int, _ units: [[UInt32]]) -> Int? {
        var best: Int?
        for (number, unit) in units.enumerated() where place + unit.count <= scalars.count {
            guard scalars[place..<place + unit.count].elementsEqual(unit) else { continue }
            if let best, units[best].count >= unit.count { continue }
            best = number
        }
        return best
    }

    /// So many people, windows or agents asked, as a unit that needs a verb.
    static func people(_ scalars: [UInt32], _ place: Int) -> Int? {
        guard place > 0, scalars[place - 1] == 0x4E2A else { return nil }
        return unit(scalars, place, persons) == nil ? nil : 4
    }

    static func has(_ scalars: [UInt32], _ range: Range<Int>, _ words: [[UInt32]]) -> Bool {
        for place in range {
            for word in words where place + word.count <= range.upperBound {
                if scalars[place] == word[0], scalars[place..<place + word.count].elementsEqual(word) { return true }
            }
        }
        return false
    }
}

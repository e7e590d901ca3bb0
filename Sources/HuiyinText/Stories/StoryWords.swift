/// Short words around names and verbs that a story is read by.
enum StoryWords {
    private static func list(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map { $0.value == 0x5F ? 0x20 : $0.value } }
    }

    private static func set(_ letters: String) -> Set<UInt32> { Set(letters.unicodeScalars.map(\.value)) }

    /// What may stand between a name and what it says: 厂家【那边又】说.
    static let beforeSpeaking = list(
        "那边 那头 这边 的人 的小哥 小哥 小姐姐 小姑娘 大姐 大哥 阿姨 人员 工作人员 电话里 电话 邮件 又 也 都 还 却 再 则 就 直接 非 听完 压根 上面 上 里 一直 只 总 后来 打电话 居然 竟然 都是 会 二话不说 一查 看了 查了 那儿 同学 姐姐 妹妹 _ ' just keeps now then also both"
    )
    /// What may stand between a verb and a name: 问【一下你们】仓库.
    static let beforeName = list(
        "一下 下 一遍 你们 他们 我们 您们 我 你 您 他 咱 那个 这个 那 这 本地 当地 附近 所属 原来的 原来 自己 回 去 过 了 到 的 给 就近 网 次 趟 遍 一 两 三 四 五 六 七 八 九 十 几 _ the a your their our my \" ' 「 『"
    )
    /// What a clause begins with before its subject.
    static let openings = list("先 又 再 找 问 打 跟 去 到 后来 然后 结果 最后 现在 但是 但 可是 可 而 不过 而且 等 最终 于是 今天 昨天 第二天 这时 人家 之后 后 _")
    /// What makes a name responsible though the verb before it says little: 是开发商【的事】.
    static let afterLoose = list("的问题 的事 的活 的责任 的锅 负责 处理 办理 开的 操作 管 吧 呢 啊 了 那 去 办 弄 保 出 签字 审批 检测 发起 核实 书面 没 不 未 还没 少 先")
    /// Verbs that leave open whether the name after them is the next one to ask.
    static let looseVerbs = set("说是得要在等听给让叫请由到走送寄去跑来s")
    /// What sends on, before a name that no list has.
    static let sendings = list("让我找 让找 让我去找 让我联系 让联系 让我去 让去 说找 说归 归 推给 转给 转到 推到 让我打 让打 让我问 让问 去找 说要找 得找 应该找 去问 踢给 甩给")
    /// The ends of names of departments, roles and places.
    static let endings = set("部处科局所室厅院站司方商员师店台组会行办厂社队长工校仓库心口点柜馆中")
    /// What may stand right before a name of one character.
    static let beforeShortName = set("寄到找让去归给问说送回打跟是")
    static let noName = set("我你您他她它客户咱俺这那谁没不了的就都也很吗呢啊吧么什是有说让叫一二三四五六七八九十几多少个次天年月周")
    /// English words that are no part of a name.
    static let noLatinName = Set(
        list(
            "the a an and but so then or i he she it they we you one who which that this there nobody someone everyone them him her us me also now just each every both all my your their our guy lady man woman person first second third sign app site website"
        ))
    /// Those who speak in many a text and are no part of a firm.
    static let noSpeaker = Set(
        list(
            "朋友 老公 老婆 同学 孩子 妈妈 爸爸 老人 家人 女士 先生 大家 有人 别人 自己 邻居 同事 室友 网友 顾客 如果 其中 完全 终于 特别 或者 接着 首先 虽然 因为 所以 然而 产品 东西 工作 评论 friends people everyone mom dad wife husband"
        ))
    static let articles = list("_the_ the_ _a_ _")
    static let latinSendings = list("says said to ask asks blames from call see")
    static let afterName = set("的说让要去来办处理解决问看查开确核反协沟吧呢啊呀了就才也又再还")
    /// Names that keep the channel in front of them: 官网客服, 线上售后.
    static let desks = Set(list("客服 售后 窗口"))
    /// What names the firm as the one spoken to: 你们的热线.
    static let yours = list("你们的 你们 你家 你家的 你们家 贵司 贵公司 贵行")
    static let arrows = set("→>-—–➡⇒=")
    static let rowMarks = set("→>-—–➡⇒= 、,/和跟与又是\"“”")

    /// The place before `end` when the words of a list that end there are taken away.
    static func skipBack(_ scalars: [UInt32], _ end: Int, _ words: [[UInt32]]) -> Int {
        var end = end
        while true {
            let next = skipOneBack(scalars, end, words)
            if next == end { return end }
            end = next
        }
    }

    /// The place before `end` when one word of a list that ends there is taken away.
    static func skipOneBack(_ scalars: [UInt32], _ end: Int, _ words: [[UInt32]]) -> Int {
        for word in words where word.count <= end && scalars[end - word.count..<end].elementsEqual(word) {
            return end - word.count
        }
        return end
    }

    /// The place after `start` when the words of a list that begin there are passed over.
    static func skipAhead(_ scalars: [UInt32], _ start: Int, _ words: [[UInt32]]) -> Int {
        var start = start
        var isMoving = true
        while isMoving {
            isMoving = false
            for word in words where start + word.count <= scalars.count {
                if scalars[start..<start + word.count].elementsEqual(word) {
                    start += word.count
                    isMoving = true
                    break
                }
            }
        }
        return start
    }
}

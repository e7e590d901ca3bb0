/// How much a character or word tells about what a text is about, from a count over 380,000 clauses of reviews.
enum CommonCharacters {
    /// 0 for words that stand in any sentence (的, 了, 是, the), 1 for those seen in less than one clause of a thousand.
    static func information(of scalar: UInt32) -> Float {
        if stop.contains(scalar) { return 0 }
        return byScalar[scalar] ?? 1
    }

    /// The hashes of Latin words that stand in any sentence.
    static let stopWords: Set<UInt64> = Set(
        """
        the a an and or of to in on at for with from by is was are were be been it its i my me we our you your he she they \
        them his her this that these those had has have do did does not no so but as if when then than there here just very \
        too out up off over about after before one two all any some more most my mine us what which who how why can could \
        would will get got every each only even still again into they their him
        """.split(separator: " ").map { GramReader.hash(ofWord: $0) })

    private static let stop = Set(
        """
        的不了是一有很好我还个这就没也到都在来上人以次要么可看后子下太比得会为和本吃样但真去面出意对那较你只又再什他现便着而别最如\
        第头两直才之其吧经超完所定当正让些般啊三己于回做怎因已二总且把被给们跟说从想觉过能用大小多些呢吗嘛呀哦啦哈虽若即与或及并则
        """.unicodeScalars.map(\.value))

    /// From the commonest to the rarer; what is in none is rare.
    private static let levels: [(information: Float, characters: String)] = [
        (0.35, "错点服时店间果东差价房酒发感快天机家道务京度常里货实前电车开装量质品非自动水心然评中餐方物味书"),
        (0.5, "格地外问速打客分知行西话高生收洗满喜油起挺理无苹包单购欢员合几新全特性早入值算望流内换年台老题体力色少星穿应口适接候平网事态递裤重位配晚音舒情种信"),
        (
            0.65,
            "系作费等该像设更门相加款结商公置气慢市同通级华热清提订钱明成日月难半卡屏保工退国放饭刚失楼程件进卖坏板活带者友安法原关套显贵长拿宜空鲜菜美够身四选主干边盘近惠料十解路假确标号修图反元皮产推牌受施甜每调烂儿找朋森整观部期统效准场视床圾片垃离希箱容孩优使声衣环读建条今连光掉五爱强风肉象议变携根此见足幕处荐待万林走境低先改钟"
        ),
        (
            0.8,
            "区花简玩海死旧赞午线硬需游计式居写竟持试周求宾耗馆瓶器论宝文谢字预白充语块香版认亮女备哥净响卫续消运码示始支键火黑基存听交脆择影驱马何办型百另降细隔达久管厅告表记请远帮搞排极却越米棒毛精况赠数免颜户至任各景您节思绝份注划哪温考诉冷故由软叫业左升除护底易取导化凉决坑右张联段营必金名向池按控山致盒浴照严站城窗票牛烧补龙脑烦爽拉偏层代乎目啥微倒航讲饼跑睡巴深麻乐查贴复转验缺班漂屑将红骗眼静肯破习千敢似停售素率刹往靠脏鸡许酸沙士豪功"
        ),
    ]

    private static let byScalar: [UInt32: Float] = Dictionary(
        levels.flatMap { level in level.characters.unicodeScalars.map { ($0.value, level.information) } },
        uniquingKeysWith: { first, _ in first })

    /// Pairs of characters that stand in any sentence though neither alone does.
    static let stopPairs: [String] = """
        没有 可以 就是 一个 还是 感觉 非常 这个 什么 不是 也不 比较 买的 一次 东西 喜欢 了一 不好 但是 买了 有点 知道 我们 而且 自己 \
        问题 的是 好的 时候 一样 还不 不知 怎么 都不 都是 是不 的时 一点 也很 真的 还有 第一 到了 这样 很不 不过 时间 一直 以后 很多 \
        特别 不会 因为 现在 小时 不能 起来 已经 如果 用了 这么 应该 也是 我的 第二 这次 其他 所以 希望 结果 里面 那么 大家 两个 这是 \
        可能 出来 只有 真是 虽然 看到 他们 地方 今天 根本 之前 只能 让人 开始 直接 有些 一些 最后 之后 说是 后来 好像 情况 几天 左右 \
        还要 只是 居然 竟然 确实 基本 一天 这种 完全 本来 然后 其实 说的 一定 要是 的话 需要 对于 告诉 谢谢 一起 为了 别人 怎么样 简直
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}

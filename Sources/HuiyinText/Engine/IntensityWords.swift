/// Words that say how strongly something is meant: kind (0 softens, 1 degree, 2 judges, 3 deed), level in hundredths, words.
enum IntensityWords {
    static let all: [(kind: Int, level: Int, words: String)] = softeners + degrees + judgements + deeds

    private static let softeners: [(kind: Int, level: Int, words: String)] = [
        (0, 12, "比较 还算 还是 尚 较 fairly rather pretty_much"),
        (0, 18, "还行 还可以 还好 过得去 一般 一般般 凑合 马马虎虎 将就 可以 okay ok alright decent acceptable passable fine"),
        (
            0, 24,
            "有点 有点儿 有些 稍微 稍稍 略 略微 些许 一点 一点点 轻微 偶尔 不太 不算 不怎么 不是很 不够 稍 小小 勉强 a_bit a_little slightly somewhat kind_of sort_of not_very not_too not_so a_touch mildly occasionally"
        ),
    ]

    private static let degrees: [(kind: Int, level: Int, words: String)] = [
        (1, 50, "挺 蛮 够 更 越来越 quite more increasingly"),
        (1, 57, "很 真 好 真的 老 怪 可 确实 really so much very_much too"),
        (1, 60, "太 very too_much"),
        (1, 66, "非常 特别 十分 相当 超 格外 尤其 实在 完全 尤为 颇 万分 highly super extra totally completely such such_a truly"),
        (
            1, 72,
            "超级 巨 贼 贼拉 老鼻子 忒 无比 极度 极为 极其 绝对 简直 真真 extremely absolutely incredibly insanely seriously utterly ridiculously"
        ),
        (
            1, 80,
            """
            极了 死了 要死 要命 得要命 得很 得不行 不得了 得厉害 到爆 爆了 爆炸 透了 透顶 至极 到家了 到极点 得离谱 得吓人 得可怕 得令人发指 到离谱 到无语 到崩溃 得想哭 得要死 得一批 得一塌糊涂 得没话说 得无可挑剔 得不像话
            beyond_belief as_hell to_death like_hell beyond_words out_of_this_world
            """
        ),
        (
            1, 86,
            "最 最最 史上最 有史以来 这辈子 从来没有 从没见过 从未见过 前所未有 没有之一 天下第一 全网最 ever in_my_life of_all_time the_worst the_best i_have_ever"
        ),
    ]

    private static let judgements: [(kind: Int, level: Int, words: String)] = [
        (2, 47, "不好 不行 不满 不满意 不喜欢 不方便 好 不错 满意 喜欢 方便 舒服 good nice like bad slow poor"),
        (2, 54, "差 难用 难吃 失望 后悔 难受 讨厌 麻烦 棒 赞 优秀 惊喜 漂亮 推荐 给力 disappointing disappointed great love unpleasant annoying"),
        (
            2, 62,
            "烂 坑 糟糕 气人 生气 无语 敷衍 离谱 拉胯 太差 绝了 厉害 牛 爱了 excellent awful terrible rude wonderful fantastic angry useless"
        ),
        (
            2, 72,
            "垃圾 恶心 崩溃 愤怒 气死 黑心 无耻 坑爹 狗屎 惨不忍睹 一塌糊涂 忍无可忍 完美 惊艳 极致 无可挑剔 无敌 顶级 神器 yyds 天花板 horrible disgusting unacceptable ridiculous outrageous furious perfect amazing outstanding incredible flawless pathetic garbage trash"
        ),
        (2, 82, "丧尽天良 无法无天 令人发指 毫无人性 奇耻大辱 人神共愤 天理难容 life_changing masterpiece criminal nightmare"),
    ]

    private static let deeds: [(kind: Int, level: Int, words: String)] = [
        (3, 70, "差评 退货 退款 要求退 想退 换一家 卸载 推荐给 强烈推荐 安利 回购 return_it refund uninstalled recommend"),
        (
            3, 84,
            "投诉 我要投诉 曝光 拉黑 再也不 再也不会 永不 千万别 千万不要 避雷 闭眼入 无限回购 跪求 哭着 吹爆 never_again never_buy avoid stay_away must_buy complain complaint switching cancel"
        ),
        (3, 93, "报警 起诉 12315 消协 律师 法院 砸了 砸车 退车 拉横幅 维权 拼命 跳楼 想死 sue lawsuit lawyer police court smash"),
    ]
}

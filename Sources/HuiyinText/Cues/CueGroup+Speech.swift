/// Phrases of the groups that tell how somebody speaks.
extension CueGroup {
    static let speech: [(CueGroup, String)] = [
        (
            .praise,
            """
            好用 好吃 好看 满意 喜欢 不错 很棒 太棒 真棒 给力 优秀 贴心 热情 耐心 周到 专业 方便 舒服 舒适 漂亮 完美 惊喜 值得 划算 实惠 良心 靠谱 流畅 省心 放心 细心
            智能 聪明 高效 及时 迅速 人性化 先进 豪华 高端 省油 大气 精致 干净 整洁 新鲜 美味 推荐 点赞 好评 赞 牛 厉害 优质 好心 伟大 感人 体贴 负责 负责任 敬业
            great good nice love excellent perfect awesome amazing wonderful helpful friendly best brilliant fantastic smart efficient
            """
        ),
        (
            .blame,
            """
            差 烂 坏 垃圾 难用 难吃 失望 后悔 糟糕 恶心 坑 骗 黑心 敷衍 拖延 卡顿 死机 闪退 漏 异响 掉漆 故障 投诉 差评 无语 气人 崩溃 受不了 不满 不行 拉胯 翻车 鸡肋 智商税 慢
            贵 脏 臭 吵 破 旧 假 劣质 残次 报废 失灵 抖动 漏油 断开 掉线 打不通 没人管 不理 不管 推诿 忽悠
            bad worst terrible awful horrible broken poor useless disappointed disappointing rude slow dirty scam joke never unacceptable delayed cancelled
            """
        ),
        (.degree, "太 真 真是 真的 好 超 超级 非常 特别 十分 极其 相当 实在 可真 可 够 简直 so very really truly such super absolutely"),
        (.softener, "有点 有些 稍微 略 还行 还可以 一般 不太 不算 勉强 凑合 偶尔 slightly somewhat a_bit a_little okay"),
        (.negation, "不 没 没有 不是 别 未 无 从不 从来没 不会 不能 并非 not no never don't can't won't isn't didn't"),
        (.thanks, "谢谢 感谢 多谢 谢了 辛苦 多亏 感恩 thanks thank_you thx appreciate kudos props_to"),
        (
            .scoff,
            """
            呵呵 啧啧 也是醉了 我服了 服了 真行 可真行 真有你的 不愧是 果然 好一个 厉害了 长见识了 开眼了 大开眼界 佩服 五体投地 良心企业 业界良心 祖宗 大爷 谢谢您嘞 谢谢你全家 恭喜 难为你们 辛苦你们了
            真会玩 会做生意 感动哭了 笑死 笑了 笑喷 真好笑 逗我 逗我玩 闹呢 你猜 懂的都懂 呵 切 哼 所谓 号称 美其名曰 也就这样 真香 牛逼 牛掰 6666 666 绝了 绝绝子 好家伙 真棒呢 棒棒哒 真贴心啊 一如既往
            oh_great just_great thanks_for_nothing way_to_go good_job nice_job slow_clap what_a_joke yeah_right sure so_much_for love_how love_waiting well_done gee brilliant
            """
        ),
        (
            .smirk,
            "🙄 😅 🙂 😂 🤣 😏 👏 🙃 🤡 🐶 😊 😓 🤦 [微笑] [呵呵] [doge] [哈哈] [笑cry] [挖鼻] [鼓掌] [拜拜] [吃瓜] [允悲] [摊手] [抱拳] [good] [威武] [给力]"
        ),
        (
            .cheer,
            "😄 😁 😍 ❤ ❤️ 👍 🎉 😘 🥰 😋 😃 [爱你] [太开心] [心] [亲亲] [偷笑] [可爱] ^_^ 么么哒 嘻嘻 嘿嘿 开心 高兴 快乐 幸福 :) happy glad yay lovely"
        ),
        (.laughter, "哈哈 哈哈哈 嘎嘎 233 lol lmao haha 噗"),
        (
            .anger,
            "😡 😠 🤬 [怒] [怒骂] [抓狂] 气死 气炸 愤怒 火大 怒 滚 妈的 尼玛 卧槽 草泥马 操 他妈 tmd 傻逼 脑残 无耻 恶心 凭什么 忍无可忍 不要脸 混蛋 王八蛋 angry furious outrageous pissed wtf fuck damn hate disgusted"
        ),
        (
            .sorrow,
            "😢 😭 😔 💔 [泪] [伤心] [悲伤] [失望] [可怜] 难过 伤心 心痛 心酸 委屈 哭 呜呜 遗憾 孤独 想念 去世 离开了 可惜 心疼 失望 唉 sad sorry cry heartbroken miss upset"
        ),
        (
            .fear,
            "😱 😨 😰 [害怕] [吃惊] 害怕 吓死 吓人 吓 恐怖 可怕 担心 后怕 不敢 心慌 发抖 紧张 恐惧 惊悚 scared afraid terrified worried fear nervous"
        ),
        (
            .astonishment,
            "😲 😮 🤯 [吃惊] [疑问] 竟然 居然 没想到 想不到 天哪 天啊 我的天 惊呆 震惊 哇 惊讶 不敢相信 神奇 意外 原来 什么情况 ?! ？！ wow omg surprised unbelievable shocked can't_believe unexpected"
        ),
        (.turn, "但是 但 不过 可是 然而 却 就是 只是 虽然 尽管 除了 反而 结果 but however although though except yet"),
        (.compare, "比 不如 相比 强多了 上一代 以前 之前 同价位 同级 别家 隔壁 compared than unlike used_to"),
    ]
}

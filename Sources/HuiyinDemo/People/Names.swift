import HuiyinStatistics

/// Names of invented people, and the names they give themselves.
enum Names {
    static let surnames = split(
        "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文"
    )
    static let givenMen = split(
        "建国 志强 伟 磊 军 浩然 子轩 宇航 明辉 俊杰 海涛 国庆 永福 立新 鹏 超 凯 晓东 文斌 振华 家豪 天佑 思远 一鸣 泽宇 德胜 长青 卫东 小龙 昊 博文 立群 金水 铁柱 守义 云飞 嘉铭 启航 向前 兴旺"
    )
    static let givenWomen = split(
        "丽娟 秀英 敏 静 婷婷 欣怡 雨桐 佳慧 晓燕 海霞 玉兰 春梅 思琪 梦瑶 可馨 雪 芳 红梅 文静 诗涵 慧敏 美玲 小雨 若曦 冬梅 桂芳 倩 莹 璐 淑贞 晨曦 巧云 子萱 念慈 月娥 爱华")
    private static let heads = split(
        "夜 南 小 老 阿 大 追风 海边 山里 北岸 江南 晚风 深巷 半糖 一只 一颗 城南 城北 不吃 想吃 爱喝 爱睡 会飞 没睡醒 路过 隔壁 街角 暴走 佛系 躺平 努力 认真 秃头 微胖 三月 十一月 清晨 午后 雨天 周末 快乐 沉默 迷路 发呆 远方 草原 梧桐树下 长江边 二环里 退休 搬砖 摸鱼 加班 半夜 早起 骑车 遛狗 养猫 带娃 爬山 钓鱼 修电脑 卖茶叶 开面馆 教数学 跑业务"
    )
    private static let tails = split(
        "猫 狗 鲸 鱼 熊 兔子 土豆 番茄 西瓜 柚子 馒头 面条 豆浆 奶茶 火锅 咸鱼 肖邦 浪人 船长 司机 老王 老李 小吴 老周 阿强 大刘 胖子 瘦子 先生 小姐 姑娘 大叔 老头 爸爸 妈妈 大表哥 二姨 程序员 木匠 电工 会计 护士 老师 厨子 画家 书生 少年 侠客 风 云 月亮 星星 雪 松树 银杏 石头 河 桥 灯塔 自行车 拖鞋 板凳 雨伞 闹钟 吉他 口琴"
    )
    private static let odd = split(
        "momo 用户已注销 小红花 不想上班 随便起个名 今天吃什么 你看不见我 AAA建材小陈 上善若水 平安是福 知足常乐 难得糊涂 海阔天空 风雨同舟 静待花开 岁月静好 一帆风顺 幸福一家人 天道酬勤 云淡风轻 往事随风 心若向阳 淡泊明志 阳光总在风雨后 厚德载物 花开富贵 老骥伏枥"
    )
    private static let latin = split(
        "Kevin Lily Jason momo Tony Echo Sunny Leo Vicky Ray Amy Jay Coco Alan zzz Sky Fiona Marco Ivy Ben xixi Luna Max hhh Rain Neo"
    )
    static let english = split(
        "Marco Expat_Dad Emma.W Kelvin Tom_in_SH Sarah.L jonas_k Priya.R Diego88 Hannah_B liam.oc Yuki_T Noah.M greg_h Sofia_P Ahmed.Z Claire.D pete1979 Anna_K Lukas.F rachel_g DanTheDriver Mei-Ling.T Olivier_C bruno_s Katya.V"
    )

    static func nickname(_ random: inout SplitMix64, surname: String, age: Int) -> String {
        let base: String
        switch random.below(20) {
        case 0...9: base = (random.pick(heads) ?? "") + (random.chance(0.55) ? "的" : "") + (random.pick(tails) ?? "")
        case 10...11:
            base =
                (random.pick(["老", "小", "阿", "大"]) ?? "老") + surname
                + (random.pick(["在路上", "哥", "同学", "", "爱开车", "说车", "的车库", "开G7"]) ?? "")
        case 12...13: base = random.pick(odd) ?? ""
        case 14...16:
            base =
                (random.pick(latin) ?? "") + (random.chance(0.5) ? "" : (random.pick(["_", ".", ""]) ?? ""))
                + String(random.within(1...9999))
        case 17: base = (random.pick(tails) ?? "") + (random.pick(tails) ?? "")
        default: base = surname + (random.pick(["先生", "女士", "某人", "工", "总", "老师", "医生", "家老二", "师傅"]) ?? "")
        }
        return random.chance(0.22) ? base + String(random.within(1...99)) : base
    }

    static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

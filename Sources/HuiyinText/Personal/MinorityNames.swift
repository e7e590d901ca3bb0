/// What names of Tibetans and Mongols are made of, which have no family name: 扎西顿珠, 乌云其其格.
enum MinorityNames {
    static let parts = HanWords(
        """
        次仁 才仁 才让 泽仁 泽郎 旺堆 旺姆 旺杰 旺久 旺扎 旺青 扎西 扎巴 扎堆 卓玛 卓嘎 尼玛 达瓦 边巴 拉巴 拉姆 普布 巴桑 平措 彭措 顿珠 多吉 多杰 格桑 格列 央金 央宗 白玛 班玛 德吉 德庆 洛桑 丹增 丹巴 罗布 罗桑 索朗 索南 仁青 仁增 仁钦 曲珍 曲扎 曲措 曲吉 次旦 次珍 次吉 美朵 梅朵
        贡布 贡觉 贡嘎 强巴 土登 阿旺 加措 嘉措 桑吉 桑珠 桑杰 欧珠 云丹 才旦 东智 久美 晋美 班觉 群培 群宗 措姆 措毛 吉毛 南杰 朗杰 朗加 赤列 赤来 益西 益希 拥措 拥忠 尼珍 仓决 其美 齐美 完玛 完代 完德 更登 更桑 更松 尕藏 尕玛 噶玛 江措 坚赞 坚参 俄色 俄珠 塔杰 仲嘎
        巴特尔 巴图 苏和 那顺 孟和 布和 额尔敦 宝音 乌云 其其格 高娃 图雅 托娅 娜仁 萨仁 格日勒 敖登 阿拉腾 朝鲁 斯琴 乌日娜 苏日娜 娜日苏 乌兰 塔娜 毕力格 特木尔 帖木儿 宝力格 宝力高 牧仁 满都拉 呼日查 阿木尔 阿古拉 其木格 格根 通拉嘎 呼斯楞 青格勒 达来 巴雅尔 吉雅 乌恩 图娅 花拉 托雅
        """)

    /// The first signs of ``parts``.
    static let starts = "次才泽旺扎卓尼达边拉普巴平彭顿多格央白班德洛丹罗索仁曲美梅贡强土阿加嘉桑欧云东久晋群措吉南朗赤益拥仓其齐完更尕噶江坚俄塔仲苏那孟布额宝乌高图托娜萨敖朝斯毕特帖牧满呼通青花"
    private static let first = ScalarSet(starts)
    private static let second = ScalarSet(
        "仁让郎堆姆杰久扎青西巴玛嘎瓦布桑措珠吉列金宗增登旦赞参色庆琼钦朗南珍美朵觉旺加智培毛来希忠决代德松藏玛特图和顺尔音云其娃雅娅拉鲁琴日兰娜力木仁都古根格来恩")

    /// The end of a name of two parts that begins at `start`: 次仁旺堆.
    static func end(_ start: Int, in text: PersonalText) -> Int? {
        guard first.contains(text[start]), second.contains(text[start + 1]),
            let one = parts.beginning(at: start, in: text),
            let two = parts.beginning(at: start + one.length, in: text)
        else { return nil }
        return start + one.length + two.length
    }
}

/// What names of Tibetans and Mongols are made of, which have no family name: 扎西顿珠, 乌云其其格.
enum MinorityNames {
    private static let list = """
        次仁 才仁 才让 泽仁 泽郎 旺堆 旺姆 旺杰 旺久 旺扎 旺青 扎西 扎巴 扎堆 卓玛 卓嘎 尼玛 达瓦 边巴 拉巴 拉姆 普布 巴桑 平措 彭措 顿珠 多吉 多杰 格桑 格列 央金 央宗 白玛 班玛 德吉 德庆 洛桑 丹增 丹巴 罗布 罗桑 索朗 索南 仁青 仁增 仁钦 曲珍 曲扎 曲措 曲吉 次旦 次珍 次吉 美朵 梅朵
        贡布 贡觉 贡嘎 强巴 土登 阿旺 加措 嘉措 桑吉 桑珠 桑杰 欧珠 云丹 才旦 东智 久美 晋美 班觉 群培 群宗 措姆 措毛 吉毛 南杰 朗杰 朗加 赤列 赤来 益西 益希 拥措 拥忠 尼珍 仓决 其美 齐美 完玛 完代 完德 更登 更桑 更松 尕藏 尕玛 噶玛 江措 坚赞 坚参 俄色 俄珠 塔杰 仲嘎
        巴特尔 巴图 苏和 那顺 孟和 布和 额尔敦 宝音 乌云 其其格 高娃 图雅 托娅 娜仁 萨仁 格日勒 敖登 阿拉腾 朝鲁 斯琴 乌日娜 苏日娜 娜日苏 乌兰 塔娜 毕力格 特木尔 帖木儿 宝力格 宝力高 牧仁 满都拉 呼日查 阿木尔 阿古拉 其木格 格根 通拉嘎 呼斯楞 青格勒 达来 巴雅尔 吉雅 乌恩 图娅 花拉 托雅
        哈斯 巴根 乌力吉 吉日嘎拉 苏雅拉 萨如拉 萨日娜 乌仁 白音 巴音 敖其尔 苏布德 呼斯乐 呼和 朝格图 朝格 那日苏 那木拉 布仁 额日敦 伊德尔 乌恩其 孟根 孟克 查干 赛罕 萨其拉 娜木罕 阿日斯 斯日古 特格希 格日乐 温都苏 道尔吉 宝日玛 其布日
        古丽娜尔 迪丽努尔 阿依努尔 努尔兰 阿力木 买买提 麦麦提 艾买提 吐尔逊 阿依古丽 热孜万 阿卜杜 艾合买提 玉素甫 库尔班 依布拉音 米热古丽 努尔古丽 塔依尔 巴哈尔 叶尔肯 巴合提 沙依热 木拉提 赛里克 加依娜 吾斯曼 热合曼 伊力哈木 阿迪力 艾尔肯 帕提曼 哈里克 迪力夏提 热娜古丽 古丽巴哈
        拉措 仁措 旦增 旦巴 贡保 贡确 索巴 索多 达娃 德央 曲英 曲尼 热杰 热旦 洛追 尼措 桑旦 俄日 卓尕 拉珍 卓玛措 旺秋 白珍 边珍 巴珠 强珍 尼珠 洛松 泽旺 泽翁 扎桑 占堆 晋巴 米玛 琼达 普琼 穷达 央拉 玉珍 拥青
        """
    static let parts = HanWords(list)

    /// The first signs of ``parts``.
    static let starts = String(list.split(whereSeparator: \.isWhitespace).compactMap(\.first))
    private static let first = ScalarSet(starts)
    private static let second = ScalarSet(
        list.split(whereSeparator: \.isWhitespace).compactMap { $0.unicodeScalars.dropFirst().first?.value })

    /// The end of the part that begins at `start` and may be a name of its own: 巴特尔, 扎西.
    static func single(_ start: Int, in text: PersonalText) -> Int? {
        guard first.contains(text[start]), second.contains(text[start + 1]),
            let one = parts.beginning(at: start, in: text)
        else { return nil }
        return start + one.length
    }

    /// The end of a name of two parts that begins at `start`: 次仁旺堆.
    static func end(_ start: Int, in text: PersonalText) -> Int? {
        guard first.contains(text[start]), second.contains(text[start + 1]),
            let one = parts.beginning(at: start, in: text),
            let two = parts.beginning(at: start + one.length, in: text)
        else { return nil }
        return start + one.length + two.length
    }
}

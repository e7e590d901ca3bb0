/// What is counted right after a number, so that it is no number of a person.
extension NumberReader {
    /// 元, km and whatever else is counted right after a number.
    func isFollowedByUnit(_ end: Int) -> Bool {
        if text[end] == 0x2E, PersonalSign.isDigit(text[end + 1]) { return true }
        if text[end] == 0x2C, PersonalSign.isDigit(text[end + 1]), PersonalSign.isDigit(text[end + 2]),
            PersonalSign.isDigit(text[end + 3]), !PersonalSign.isDigit(text[end + 4])
        {
            return true
        }
        if text[end] == 0x2F, PersonalSign.isDigit(text[end + 1]) { return false }
        let index = text.afterSpaces(end, most: 1)
        // 分期, 公司, 千万别: words that begin like a unit.
        if Self.units.contains(text[index]) { return !Self.notUnits.contains(text[index], text[index + 1]) }
        if Self.longUnits.beginning(at: index, in: text) != nil { return true }
        guard PersonalSign.isLetter(text[index]) else { return false }
        let stop = text.letterEnd(index)
        guard !PersonalSign.isDigit(text[stop]) else { return false }
        return stop - index <= 8 && Self.unitWords.contains(text.string(index..<stop))
    }

    private static let units = ScalarSet("元块万亿千公米克斤吨升次件个台辆条年月日秒度%℃步股円角分毫倍岁只张瓶盒")
    private static let notUnits = HanPairs(
        """
        分期分机分店分行分公分享分开分别公司公寓公告公共公开公布公众千万万一年底年初年前年后月底月初月中月付月供个人个体日常日前元旦元宵次日
        张先张女张师张经张某张小条件件事角落步骤只能只有只要只打只是只接只收米兰度假吨位克服秒回秒接秒挂股份股东步行岁月倍感升级台湾台州台北盒马
        块点毫无毫不
        """)
    /// Energy, money of other lands, and what is counted on screens.
    private static let longUnits = HanWords(
        "焦耳 赫兹 瓦 伏特 安培 卢布 日元 日圆 韩元 韩币 越南盾 美元 美金 美刀 港币 港元 欧元 英镑 人民币 公顷 亩 平米 平方 立方 像素 积分 金币 字节 帧 票 赞 粉丝 播放 浏览 点击 访问 下载 用户 转发"
    )
    private static let unitWords: Set<String> = [
        "km", "kms", "m", "g", "kg", "ml", "mah", "kwh", "rmb", "cny", "usd", "eur", "gbp", "miles", "mi", "yuan",
        "dollars",
        "bytes", "ppm", "hz", "mhz", "w", "v", "ms", "px", "mb", "gb", "times", "units", "points", "views", "euros",
        "pounds", "people",
    ]
}

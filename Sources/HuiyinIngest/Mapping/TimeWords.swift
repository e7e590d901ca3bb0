/// The words that written times are made of.
enum TimeWords {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static let ignored: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "tues", "thur", "thurs", "t", "at", "on", "st", "nd", "rd", "th",
        // China's own abbreviation is America's too: it says nothing, so the time is in the zone of the workspace.
        "cst",
    ]

    /// Abbreviations that mean one offset, in seconds ahead of UTC.
    static let zones: [String: Int] = [
        "est": -5 * 3600, "edt": -4 * 3600, "mst": -7 * 3600, "mdt": -6 * 3600, "cdt": -5 * 3600, "pst": -8 * 3600,
        "pdt": -7 * 3600, "bst": 3600, "cet": 3600, "cest": 7200, "eet": 7200, "eest": 10_800, "jst": 9 * 3600,
        "kst": 9 * 3600, "hkt": 8 * 3600, "sgt": 8 * 3600,
    ]

    static let marks: [(word: [UInt8], mark: TimeScan.Mark)] = [
        (Array("年".utf8), .year), (Array("月".utf8), .month), (Array("日".utf8), .day), (Array("号".utf8), .day),
        (Array("时".utf8), .hour), (Array("点".utf8), .hour), (Array("分".utf8), .minute), (Array("秒".utf8), .second),
    ]

    static let skipped = ["钟", "　", "：", "，", "（", "）", "中国标准时间", "北京时间", "\u{A0}", "\u{202F}"].map {
        Array($0.utf8)
    }

    static let week = ["星期", "周", "礼拜"].map { Array($0.utf8) }
    static let weekdays = ["一", "二", "三", "四", "五", "六", "日", "天"].map { Array($0.utf8) }
    static let half = Array("半".utf8)

    static let periods: [(word: [UInt8], period: TimeScan.Period)] =
        words(["上午", "早上", "早晨", "清晨"], .morning) + words(["凌晨"], .dawn) + words(["中午"], .noon)
        + words(["下午", "午后", "傍晚"], .afternoon) + words(["晚上", "晚间", "夜里", "深夜", "夜间", "晚"], .night)

    private static func words(_ words: [String], _ period: TimeScan.Period) -> [(
        word: [UInt8], period: TimeScan.Period
    )] {
        words.map { (Array($0.utf8), period) }
    }
}

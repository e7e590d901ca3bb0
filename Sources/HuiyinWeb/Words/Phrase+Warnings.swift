/// What a figure warns of.
extension Phrase {
    static let warnSmallN = Phrase(
        "有的占比只由不到三十条声音得来，区间很宽。",
        "Some shares rest on fewer than thirty voices; their intervals are wide.")
    static let warnMixedZones = Phrase(
        "声音来自几个时区，这里的一天对有些人不是同一天。",
        "The voices come from several time zones, so a day here is not the same day for everybody.")
    static let warnIncompleteDay = Phrase(
        "最后一天还没过完，或声音还没到齐。", "The last day is not over, or its voices have not all arrived.")
    static let warnUnknownValue = Phrase("有一个筛选的值没有任何声音用过。", "A filter names a value that no voice has.")
    static let warnNoTime = Phrase("没有时间的声音不在这段时间里。", "Voices without a time are left out of this period.")
    static let warnTruncated = Phrase("行太多，没有全列。", "There are more rows than are shown.")
}

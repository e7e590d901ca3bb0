import HuiyinDomain
import HuiyinIngest

/// Why a column is taken for what it is.
extension Phrase {
    static let whyMapping = Phrase("对应文件里写着", "the mapping says so")
    static let whyName = Phrase("看列名", "by its name")
    static let whyPartOfName = Phrase("看列名的一部分", "by a part of its name")
    static let whyLongest = Phrase("内容最长，平均 {n} 字，像人说的话", "the longest texts, {n} characters on average")
    static let whyAllTimes = Phrase("每个值都是时间", "every value is a time")
    static let whyNoTwoAlike = Phrase("没有两个值一样", "no two values are alike")
    static let whyOnlyValues = Phrase("值都在 {low} 到 {high} 之间", "values from {low} to {high}")
    static let whyDistinct = Phrase("{all} 个值里 {n} 个不同", "{n} of {all} values differ")
    static let whyTimes = Phrase("{all} 个值里 {n} 个读得成时间", "{n} of {all} values are times")
    static let whyZone = Phrase("没有时区，按 {zone}", "without a zone, read in {zone}")
    static let whyDayFirst = Phrase("读作日/月：{n} 个值第一个数大于 12", "day/month: {n} values begin with a number above 12")
    static let whyMonthFirst = Phrase(
        "读作月/日：{n} 个值第二个数大于 12", "month/day: {n} values have a second number above 12")
    static let whyDayAssumed = Phrase(
        "{n} 个日期两种读法都行，先当作日/月；不对就写明格式",
        "all {n} dates could be either; taken as day/month. State the format if that is wrong")
    static let whyMonthAssumed = Phrase(
        "{n} 个日期两种读法都行，先当作月/日；不对就写明格式",
        "all {n} dates could be either; taken as month/day. State the format if that is wrong")
    static let whyYearFirst = Phrase("读作年-月-日：{n} 个值看得出", "year-month-day, as {n} values tell")
    static let whyYearAssumed = Phrase(
        "{n} 个日期不止一种读法，先当作年-月-日；不对就写明格式",
        "all {n} dates could be something else; taken as year-month-day. State the format if that is wrong")
    static let whyYearFromFile = Phrase(
        "没写年份的日期算 {year} 年，看文件里别处", "dates without a year are of {year}, as the file says")
    static let whyLetters = Phrase("从 A（最好）起的字母，{n} 级", "letters from A, the best, on {n} steps")
    static let whyGrades = Phrase("优良中差，{n} 级", "grades on {n} steps")
    static let whyScale = Phrase(
        "值从 {low} 到 {high}，按 {minimum}–{maximum} 的量表读", "values from {low} to {high}, read as {minimum}–{maximum}")
    static let whyStatedScale = Phrase("自带量表 {minimum}–{maximum}", "brings its own scale, {minimum}–{maximum}")
    static let whyWords = Phrase("满意程度的词，换成 1–5", "words of satisfaction, put on 1–5")
    static let whyPercentages = Phrase("百分数", "percentages")
    static let whyOffScale = Phrase(
        "{n} 个值超出量表，没当评分读：{values}", "{n} off that scale and not read as ratings: {values}")
    static let whyUnread = Phrase("{all} 个值里 {n} 个读不成，会留作属性", "{n} of {all} values don’t fit and stay attributes")
    static let whyEmpty = Phrase("{all} 行里 {n} 行是空的", "{n} of {all} are empty")
    static let whyAverage = Phrase("平均 {n} 字", "{n} characters on average")
    static let whyPersonal = Phrase("{all} 个值里 {n} 个是{kind}；进门就遮", "{n} of {all} values look like a {kind}; masked")
    static let whyChannels = Phrase("{all} 个值认得 {n} 个", "{n} of {all} channels are known")
    static let whyChannelUnknown = Phrase(
        "「{value}」{n} 行没认出，照原样当作渠道", "“{value}”, {n} records, is not known and is taken as it stands")
    static let whyMisfit = Phrase("名字像{field}，但多数值不是", "by its name a {field}, but most values are none")
    static let whyAlternative = Phrase(
        "名字也像{field}，但已经用了「{taken}」", "a {field} too by its name, but “{taken}” was taken")
    static let whyAlways = Phrase("全是「{value}」", "always “{value}”")
    static let whyNever = Phrase("全是空的", "never filled")
}

extension PageContext {
    /// A reason in the page's language.
    func reason(_ reason: ColumnReason) -> String {
        func n(_ number: Int) -> String { format.exact(number) }
        func of(_ phrase: Phrase, _ number: Int, _ all: Int) -> String {
            words(phrase, ["n": n(number), "all": n(all)])
        }
        switch reason {
        case .mapping: return words(.whyMapping)
        case .name: return words(.whyName)
        case .partOfName: return words(.whyPartOfName)
        case .longestText(let characters): return words(.whyLongest, ["n": n(characters)])
        case .everyValueATime: return words(.whyAllTimes)
        case .noTwoAlike: return words(.whyNoTwoAlike)
        case .onlyValues(let low, let high):
            return words(.whyOnlyValues, ["low": Self.plain(low), "high": Self.plain(high)])
        case .distinct(let distinct, let all): return of(.whyDistinct, distinct, all)
        case .times(let read, let all, _, let zone):
            let zoned = zone.map { "，" + words(.whyZone, ["zone": $0]) } ?? ""
            return of(.whyTimes, read, all) + (words.tongue == .chinese ? zoned : zoned.replacing("，", with: ", "))
        case .dayFirst(let seen): return words(.whyDayFirst, ["n": n(seen)])
        case .monthFirst(let seen): return words(.whyMonthFirst, ["n": n(seen)])
        case .dayFirstAssumed(let dates): return words(.whyDayAssumed, ["n": n(dates)])
        case .monthFirstAssumed(let dates): return words(.whyMonthAssumed, ["n": n(dates)])
        case .yearFirst(let seen): return words(.whyYearFirst, ["n": n(seen)])
        case .yearFirstAssumed(let dates): return words(.whyYearAssumed, ["n": n(dates)])
        case .yearFromFile(let year): return words(.whyYearFromFile, ["year": String(year)])
        case .letters(let steps): return words(.whyLetters, ["n": n(steps)])
        case .grades(let steps): return words(.whyGrades, ["n": n(steps)])
        case .scale(let low, let high, let minimum, let maximum):
            return words(
                .whyScale,
                [
                    "low": Self.plain(low), "high": Self.plain(high), "minimum": Self.plain(minimum),
                    "maximum": Self.plain(maximum),
                ])
        case .statedScale(let minimum, let maximum):
            return words(.whyStatedScale, ["minimum": Self.plain(minimum), "maximum": Self.plain(maximum)])
        case .ratingWords: return words(.whyWords)
        case .percentages: return words(.whyPercentages)
        case .offScale(let count, let values):
            let mark = words.tongue == .chinese ? "、" : ", "
            return words(.whyOffScale, ["n": n(count), "values": values.joined(separator: mark)])
        case .unread(let unread, let all): return of(.whyUnread, unread, all)
        case .empty(let empty, let all): return of(.whyEmpty, empty, all)
        case .averageLength(let characters): return words(.whyAverage, ["n": n(characters)])
        case .personal(let kind, let found, let all):
            let name = words(Phrase.field(.claim(kind))).split(separator: words.tongue == .chinese ? "：" : ": ").last
            return words(.whyPersonal, ["n": n(found), "all": n(all), "kind": name.map(String.init) ?? kind.rawValue])
        case .channels(let known, let all, let unknown, let records):
            let told = unknown.map { words(.whyChannelUnknown, ["value": Format.short($0), "n": n(records)]) }
            let mark = words.tongue == .chinese ? "；" : "; "
            return [of(.whyChannels, known, all), told].compactMap(\.self).joined(separator: mark)
        case .misfit(let field): return words(.whyMisfit, ["field": words(Phrase.field(field))])
        case .alternative(let field, let taken):
            return words(.whyAlternative, ["field": words(Phrase.field(field)), "taken": Format.short(taken)])
        case .always(let value): return words(.whyAlways, ["value": Format.short(value)])
        case .neverFilled: return words(.whyNever)
        }
    }
}

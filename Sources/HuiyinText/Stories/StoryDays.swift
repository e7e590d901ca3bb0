/// How many days a story took, where the text says it: 前后一个礼拜 is 7, 半个月 is 15, 两个月 is 60.
struct StoryDays {
    private(set) var days: Int?

    private static func list(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map { $0.value == 0x5F ? 0x20 : $0.value } }
    }

    private static let units: [(words: [[UInt32]], days: Int)] = [
        (list("工作日"), 0), (list("天 日 day days"), 1), (list("周 星期 礼拜 week weeks"), 7), (list("月 month months"), 30),
        (list("年 year years"), 365),
    ]
    /// After a duration: it is a promise, a warranty, or a point of time.
    private static let notAfter = list(
        "内 之内 以内 后 之后 前 以前 无理由 假 回复 答复 到账 联系 上门 质保 保修 包换 _ago 的活动 新 送达 发货 肚子 来一次 一次 又 免费 会员 延保")
    private static let notBefore = list(
        "要等 再等 让等 需等 得等 说 答应 承诺 预计 大概要 需要 需 要 再 过 隔 同 出去 一天 修好 用了 买了 穿了 提了 才用 用 每 等待 within_ in_ next_ 未来 最近 近 戴了 住了 开了 保修 质保 给 延长 送 买 限 最快 约 耐心等"
    )
    private static let between = list("_ 来 多 long full whole straight")

    init(_ story: StoryText) {
        let scalars = story.scalars
        for piece in story.pieces where piece.isCustomer {
            var place = piece.range.lowerBound
            while place < piece.range.upperBound {
                guard let (found, end) = Self.duration(scalars, place) else {
                    place += 1
                    continue
                }
                if let found { days = max(days ?? 0, found) }
                place = max(end, place + 1)
            }
        }
        if days == nil { days = Self.weekdays(scalars) }
    }

    private static func duration(_ scalars: [UInt32], _ start: Int) -> (Int?, Int)? {
        var place = start
        var tenths = 0
        var holdsMeasure = false
        if scalars[start] == 0x534A {
            // 半个月, 半年
            guard start == 0 || scalars[start - 1] != 0x5C0F && scalars[start - 1] != 0x5927 else {
                return (nil, start + 1)
            }
            tenths = 5
            place += 1
        } else {
            guard let number = StoryNumber.read(scalars, at: start), let value = number.value, value > 0,
                start == 0 || !weekday.keys.contains(scalars[start]) || !weekLetters.contains(scalars[start - 1])
            else { return nil }
            tenths = value * 10
            place = number.range.upperBound
            holdsMeasure = number.holdsMeasure
        }
        let isOrdinal = start > 0 && scalars[start - 1] == 0x7B2C
        var hasMeasure = holdsMeasure
        place = StoryWords.skipAhead(scalars, place, between)
        if place < scalars.count, scalars[place] == 0x4E2A {
            hasMeasure = true
            place += 1
            if place < scalars.count, scalars[place] == 0x591A { place += 1 }
            if place < scalars.count, scalars[place] == 0x534A {
                tenths += 5
                place += 1
            }
        }
        for unit in units {
            for word in unit.words where place + word.count <= scalars.count {
                guard scalars[place..<place + word.count].elementsEqual(word) else { continue }
                let end = place + word.count
                if end < scalars.count, ScalarFold.kind(scalars[end - 1]) == .word,
                    ScalarFold.kind(scalars[end]) == .word
                {
                    continue
                }
                guard unit.days > 0, isDuration(scalars, start..<end, word, hasMeasure, tenths, isOrdinal) else {
                    return (nil, end)
                }
                return (unit.days == 365 && tenths == 5 ? 180 : tenths * unit.days / 10, end)
            }
        }
        return nil
    }

    private static func isDuration(
        _ scalars: [UInt32], _ range: Range<Int>, _ unit: [UInt32], _ hasMeasure: Bool, _ tenths: Int, _ isOrdinal: Bool
    ) -> Bool {
        let end = range.upperBound
        // 五月, 五日, 2024年 are dates.
        if unit == [0x6708], !hasMeasure { return false }
        if unit == [0x5E74], tenths > 150 { return false }
        if unit == [0x65E5], range.lowerBound > 0, scalars[range.lowerBound - 1] == 0x6708 { return false }
        if isOrdinal, !isPast(scalars, end) { return false }
        for word in notAfter where end + word.count <= scalars.count {
            if scalars[end..<end + word.count].elementsEqual(word) { return false }
        }
        let start = isOrdinal ? range.lowerBound - 1 : range.lowerBound
        for word in notBefore where word.count <= start {
            if scalars[start - word.count..<start].elementsEqual(word) { return false }
        }
        return true
    }

    /// Whether an ordinal tells of time that has passed: 第三周了.
    private static func isPast(_ scalars: [UInt32], _ end: Int) -> Bool {
        end >= scalars.count || scalars[end] == 0x4E86 || ScalarFold.kind(scalars[end]) == .punctuation
    }

    /// 从周一到周五 is five days.
    private static func weekdays(_ scalars: [UInt32]) -> Int? {
        var days = [(place: Int, day: Int, week: Int)]()
        for place in scalars.indices.dropLast()
        where scalars[place] == 0x5468 || scalars[place] == 0x671F || scalars[place] == 0x62DC {
            guard let day = weekday[scalars[place + 1]] else { continue }
            let before = scalars[max(place - 3, 0)..<place]
            days.append((place, day, before.contains(0x4E0A) ? -1 : 0))
        }
        for (one, other) in zip(days, days.dropFirst()) {
            let gap = scalars[one.place + 2..<other.place]
            guard gap.count <= 6, gap.contains(0x5230) else { continue }
            let length = other.day - one.day + (other.week - one.week) * 7 + 1
            return length > 1 ? length : nil
        }
        return nil
    }

    private static let weekLetters: Set<UInt32> = [0x5468, 0x671F, 0x62DC]

    private static let weekday: [UInt32: Int] = Dictionary(
        uniqueKeysWithValues: zip("一二三四五六日天".unicodeScalars.map(\.value), [1, 2, 3, 4, 5, 6, 7, 7]))
}

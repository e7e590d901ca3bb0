import HuiyinDomain

/// Reads the numbers of telephones, identity cards, bank cards, QQ accounts and orders.
///
/// What a number is says its label, where one stands close before it; else its own shape and check digits, where no unit, currency or
/// name of a thing speaks against it.
struct NumberReader {
    typealias Found = (kind: PersonalKind, range: Range<Int>)

    let text: PersonalText
    private let labels = PersonalLabels.shared

    init(_ text: PersonalText) { self.text = text }

    /// What stands at the digit at `start`, and where to go on.
    func read(at start: Int) -> (found: [Found], end: Int) {
        let groups = NumberGroups(text, at: start)
        guard let last = groups.groups.last else { return ([], start + 1) }
        var found = [Found]()
        var first = 0
        while first < groups.groups.count {
            guard let (hit, next) = longest(groups, from: first) else {
                // A label that speaks of a thing or an amount is about the whole row.
                first += 1
                continue
            }
            found.append(hit)
            first = max(next, first + 1)
        }
        return (found, max(last.range.upperBound, found.last?.range.upperBound ?? 0, start + 1))
    }

    private func longest(_ groups: NumberGroups, from first: Int) -> (Found, Int)? {
        let begin = groups.groups[first].range.lowerBound
        guard let label = context(before: begin, isFirst: first == 0) else { return nil }
        let most = min(groups.groups.count, first + 12)
        for end in stride(from: most, to: first, by: -1) {
            let part = first..<end
            let length = groups.lengths(part).reduce(0, +)
            guard 5...24 ~= length else { continue }
            guard let found = kind(groups, part, label.label) else { continue }
            return (found, end)
        }
        return nil
    }

    private struct Context {
        let label: PersonalLabels.Label?
    }

    /// Whether exactly three digits stand behind a comma.
    private func isThousands(_ begin: Int) -> Bool {
        (0..<3).allSatisfy { PersonalSign.isDigit(text[begin + $0]) } && !PersonalSign.isDigit(text[begin + 3])
    }

    /// The label before a number; `nil` where what stands right before it says that it is no number of a person.
    private func context(before begin: Int, isFirst: Bool) -> Context? {
        var before = begin - 1
        while text[before] == 0x28 || text[before] == 0x2B || text[before] == 0x20 { before -= 1 }
        let scalar = text[before]
        // 3.1415, 1,380,000; ¥138.
        if isFirst, text[begin - 1] == 0x2E, PersonalSign.isDigit(text[begin - 2]) { return nil }
        // The cells of a row of a table stand so too, but never three digits by three.
        if isFirst, text[begin - 1] == 0x2C, PersonalSign.isDigit(text[begin - 2]), isThousands(begin) { return nil }
        if Self.currency.contains(scalar) { return nil }
        // Paths and fields of addresses on the web.
        if Self.path.contains(text[begin - 1]), text[begin - 2] < 0x80, PersonalSign.isWord(text[begin - 2]),
            !isField(begin)
        {
            return nil
        }
        if PersonalSign.isLetter(text[begin - 1]) || text[begin - 1] == 0x5F {
            return lettersBefore(begin)
        }
        // AB-13800138000.
        if text[begin - 1] == 0x2D, PersonalSign.isLetter(text[begin - 2]),
            labels.before(begin, in: text)?.isClose != true
        {
            return nil
        }
        return Context(label: labels.before(begin, in: text))
    }

    /// ／8462 0197／: eight digits in two halves that fill a field between slashes, as forms are copied.
    private func isField(_ begin: Int) -> Bool {
        guard text[begin - 1] == 0x2F, text[begin] >= 0x32, text[begin + 4] == 0x20 || text[begin + 4] == 0x2D else {
            return false
        }
        let end = begin + 9
        return (begin..<end).allSatisfy { $0 == begin + 4 || PersonalSign.isDigit(text[$0]) }
            && (text[end] == 0x2F || text[end] == 0x0A || end == text.count)
    }

    /// tel13800138000 and vx13800138000 are labelled, x13800138000 is the number of a thing.
    private func lettersBefore(_ begin: Int) -> Context? {
        var start = begin
        while PersonalSign.isLetter(text[start - 1]) { start -= 1 }
        let word = text.string(start..<begin)
        guard let meaning = Self.glued[word] else { return nil }
        return Context(label: PersonalLabels.Label(meaning: meaning, isClose: true, start: start))
    }

    private func kind(_ groups: NumberGroups, _ part: Range<Int>, _ label: PersonalLabels.Label?) -> Found? {
        var range = groups.range(part)
        let digits = groups.digits(part, in: text)
        let isLast = part.upperBound == groups.groups.count
        let rest = isLast ? NumberGroups.Gap.none : groups.groups[part.upperBound].gap
        var meaning = label?.isClose == true ? label?.meaning : nil
        let isFixedLine = label?.meaning == .fixedLine
        // 打138…, 拨138….
        let isDialled = text[range.lowerBound - 1] == 0x6253 || text[range.lowerBound - 1] == 0x62E8
        if isFixedLine || meaning == nil && isDialled { meaning = .phone }
        if isLast, isFollowedByUnit(range.upperBound) { return nil }
        // 13800138000.50 and what ends within a longer run of signs.
        let isBeforeExtension = rest == .dash && PhoneShapes.isLandline(digits)
        if !isLast, rest == .dot || rest == .dash, meaning != .phone, meaning != .order, meaning != .wechat,
            !isBeforeExtension
        {
            return nil
        }
        if part.lowerBound > 0, meaning == nil,
            groups.groups[part.lowerBound].gap == .dash || groups.groups[part.lowerBound].gap == .dot
        {
            return nil
        }
        let isSpacedEnd = digits.count == 17 && text[range.upperBound] == 0x20 && text[range.upperBound + 1] == 0x78
        let crossAt = range.upperBound + (isSpacedEnd ? 1 : 0)
        let isIdentityEnd = text[crossAt] == 0x78 && !PersonalSign.isWord(text[crossAt + 1])
        let glued = isLast && PersonalSign.isLetter(text[range.upperBound]) && !isIdentityEnd
        if glued {
            let word = text.string(range.upperBound..<text.letterEnd(range.upperBound))
            guard Self.gluedAfter.contains(word) else { return nil }
        }
        let hasChinese = groups.groups[part].contains { $0.isChinese }
        if digits.count == 18 || digits.count == 17 && isIdentityEnd || digits.count == 15,
            let found = identity(digits, range, crossAt, meaning, label)
        {
            return found
        }
        switch meaning {
        case .amount?:
            // No amount has sixteen digits.
            return digits.count >= 16 && !hasChinese ? bankCard(digits, groups, part, range, nil) : nil
        case .thing?, .number?, .plate?, .vehicle?: return nil
        case .order?:
            // Codes of letters, digits and dashes are read by ``CodeReader``.
            return nil
        default: break
        }
        // 流量参数 … 13800138000: an amount or a thing is spoken of and no telephone.
        if meaning == nil, let label, label.meaning == .amount || label.meaning == .thing, digits.count == 11 {
            return nil
        }
        if let phone = phone(digits, groups, part, &range, meaning, label) { return phone }
        if meaning == nil || meaning == .phone, !hasChinese, part.count <= 4,
            let account = calledAccount(digits, range.upperBound)
        {
            return (account, range)
        }
        guard !hasChinese || meaning == .qq else { return nil }
        // A row of a few digits has one meaning at most, so a label may stand further off.
        if label?.meaning == .qq, part.count <= 4, meaning == .qq ? 5...12 ~= digits.count : 6...11 ~= digits.count,
            digits[0] > 0
        {
            return (.qq, range)
        }
        if meaning == .wechat, part.count == 1, 6...11 ~= digits.count { return (.wechat, range) }
        return bankCard(digits, groups, part, range, meaning)
    }

    /// 2834719023（QQ）, 2834719023是我QQ.
    private func calledAccount(_ digits: [UInt8], _ end: Int) -> PersonalKind? {
        guard 5...11 ~= digits.count, digits[0] > 0 else { return nil }
        var index = end
        while index - end < 8, Self.pointers.contains(text[index]) { index += 1 }
        if text[index] == 0x4F01, text[index + 1] == 0x9E45 { return .qq }
        if text[index] == 0x6263, text[index + 1] == 0x6211 { return .qq }
        if text[index] == 0x71, index > end, !PersonalSign.isWord(text[index + 1]) { return .qq }
        if text[index] == 0x6263, text[index + 1] == 0x6263 { return .qq }
        return text[index] == 0x71 && text[index + 1] == 0x71 && !PersonalSign.isWord(text[index + 2])
            && text[index + 2] != 0x7FA4 ? .qq : nil
    }

    private static let pointers = ScalarSet("（(,， 是我的这为加[【←⬅↑个就")

    private func identity(
        _ digits: [UInt8], _ range: Range<Int>, _ crossAt: Int, _ meaning: PersonalLabels.Meaning?,
        _ label: PersonalLabels.Label?
    ) -> Found? {
        let signs = digits.count == 17 ? digits + [10] : digits
        let full = digits.count == 17 ? range.lowerBound..<crossAt + 1 : range
        if signs.count == 18, PersonalChecksums.isIdentity(signs) { return (.idCard, full) }
        // A label says that it is one, mistyped or of the old form.
        if meaning == .identity, PersonalChecksums.isIdentityShaped(signs) { return (.idCard, full) }
        return label?.meaning == .identity && PersonalChecksums.isIdentityShaped(signs) ? (.idCard, full) : nil
    }

    private func phone(
        _ digits: [UInt8], _ groups: NumberGroups, _ part: Range<Int>, _ range: inout Range<Int>,
        _ meaning: PersonalLabels.Meaning?, _ label: PersonalLabels.Label?
    ) -> Found? {
        guard
            meaning == nil || meaning == .phone || meaning == .fixedLine || meaning == .wechat || meaning == .name
                || meaning == .address
        else { return nil }
        let lengths = groups.lengths(part)
        let hasPlus =
            text[range.lowerBound - 1] == 0x2B
            || text[range.lowerBound - 1] == 0x28 && text[range.lowerBound - 2] == 0x2B
        if let own = withoutCountry(digits, lengths, hasPlus: hasPlus, code: [8, 6]) {
            if PhoneShapes.isMobile(own.digits), PhoneShapes.mobileParts.contains(own.lengths) {
                range = widened(range)
                return (.mobile, range)
            }
            if own.hasCode, PhoneShapes.isLandline([0] + own.digits) || PhoneShapes.isLandline(own.digits) {
                range = widened(range)
                return (.landline, range)
            }
        }
        if PhoneShapes.isMobile(digits),
            PhoneShapes.mobileParts.contains(lengths) || meaning == .phone && lengths[0] > 1
        {
            range = widened(range)
            return (.mobile, range)
        }
        guard !PhoneShapes.isService(digits) else { return nil }
        if PhoneShapes.isLandline(digits), isLandlineWritten(digits, lengths, meaning) {
            range = withExtension(widened(range), groups, part)
            return (.landline, range)
        }
        if let foreign = foreign(digits, lengths, groups, part, hasPlus, label) {
            range = withExtension(widened(range), groups, part)
            return (foreign, range)
        }
        let isLocal = PhoneShapes.isLocal(digits) && [[7], [8], [4, 4], [3, 4]].contains(lengths)
        if isLocal,
            meaning == .phone || meaning == nil && lengths == [4, 4] && isField(range.lowerBound)
                || meaning == nil && digits.count == 8 && isBeforeTransfer(range.upperBound)
        {
            range = withExtension(range, groups, part)
            return (.landline, range)
        }
        return nil
    }

    /// Where the digits begin with a country's code, what is left of them and of the lengths of the groups.
    private func withoutCountry(
        _ digits: [UInt8], _ lengths: [Int], hasPlus: Bool, code: [UInt8]
    ) -> (digits: [UInt8], lengths: [Int], hasCode: Bool)? {
        var start = 0
        if digits.starts(with: [0, 0] + code) {
            start = 2 + code.count
        } else if digits.starts(with: code), hasPlus || lengths[0] == code.count || digits.count == 11 + code.count {
            start = code.count
        } else {
            return nil
        }
        var rest = lengths
        var left = start
        while left > 0, !rest.isEmpty {
            let taken = min(left, rest[0])
            rest[0] -= taken
            left -= taken
            if rest[0] == 0 { rest.removeFirst() }
        }
        return (Array(digits[start...]), rest, true)
    }

    private func isLandlineWritten(_ digits: [UInt8], _ lengths: [Int], _ meaning: PersonalLabels.Meaning?) -> Bool {
        let area = PhoneShapes.areaCode(digits)
        let local = digits.count - area
        if lengths.count == 1 { return meaning == .phone || local == 8 }
        guard lengths[0] == area else { return lengths.count == 1 }
        let rest = Array(lengths.dropFirst())
        return rest == [local] || rest == [4, 4] || rest == [3, 4] || rest == [4, 3]
            || rest == [2, 3, 3] || rest == [4, 2, 2]
    }

    /// Numbers of North America and Britain, and any number that begins with `+`.
    private func foreign(
        _ digits: [UInt8], _ lengths: [Int], _ groups: NumberGroups, _ part: Range<Int>, _ hasPlus: Bool,
        _ label: PersonalLabels.Label?
    ) -> PersonalKind? {
        let begin = groups.range(part).lowerBound
        let isLandline =
            label.map { $0.meaning == .fixedLine || isHome($0) } ?? false || isDesk(begin)
            || hasExtension(groups.range(part).upperBound)
        let isPhone = label?.meaning == .phone || label?.meaning == .fixedLine
        var own = digits
        var shape = lengths
        if digits.count == 11, digits[0] == 1, PhoneShapes.isService(Array(digits.dropFirst())) { return nil }
        if digits.count == 11, digits[0] == 1, hasPlus || lengths[0] == 1 {
            own = Array(digits.dropFirst())
            shape = lengths[0] == 1 ? Array(lengths.dropFirst()) : [lengths[0] - 1] + lengths.dropFirst()
        }
        if PhoneShapes.isNorthAmerican(own),
            shape == [3, 3, 4] || shape == [10] && (isPhone || hasPlus) || shape == [3, 7] && isPhone
        {
            return isLandline ? .landline : .mobile
        }
        if digits.count == 11, digits[0] == 0, digits[1] == 7,
            isPhone || lengths == [5, 6] || lengths == [5, 3, 3] || lengths == [4, 3, 4]
        {
            return .mobile
        }
        if digits.count == 11, digits[0] == 0, digits[1] == 1 || digits[1] == 2, isPhone || lengths.count == 3 {
            return .landline
        }
        if hasPlus, 9...14 ~= digits.count {
            // Mobile numbers of Britain, and of Hong Kong, Macau, Singapore by their first digit.
            if digits.starts(with: [4, 4]) {
                return digits[2] == 7 || digits[2] == 0 && digits[3] == 7 ? .mobile : .landline
            }
            if digits.starts(with: [8, 5]) {
                return digits.count == 11 && digits[3] >= 5 && digits[3] != 8 ? .mobile : .landline
            }
            return isLandline ? .landline : .mobile
        }
        if isPhone, shape == [3, 4], own[0] >= 2, label?.isClose == true { return isLandline ? .landline : nil }
        return nil
    }

    private func isHome(_ label: PersonalLabels.Label) -> Bool {
        let before = text.string(max(0, label.start - 8)..<label.start)
        return ["home ", "office ", "work ", "desk "].contains { before.hasSuffix($0) }
    }

    /// desk +1 212 …, office line (415) …: the two words before.
    private func isDesk(_ begin: Int) -> Bool {
        var end = begin
        for _ in 0..<3 {
            while end > 0, [0x20, 0x3A, 0x2B, 0x28, 0x2E, 0x23].contains(text[end - 1]) { end -= 1 }
            var start = end
            while start > 0, PersonalSign.isLetter(text[start - 1]) { start -= 1 }
            guard start < end else { return false }
            let word = text.string(start..<end)
            if Self.desks.contains(word) { return true }
            guard Self.deskJoints.contains(word) else { return false }
            end = start
        }
        return false
    }

    private static let desks: Set<String> = ["desk", "office", "landline", "switchboard", "reception", "shop", "house"]
    private static let deskJoints: Set<String> = ["line", "number", "phone", "is", "on", "at", "no", "my"]

    /// `x22`, `ext. 9` behind a number.
    private func hasExtension(_ end: Int) -> Bool {
        let index = text.afterSpaces(end)
        guard text[index] == 0x78 || text[index] == 0x65 && text[index + 1] == 0x78 && text[index + 2] == 0x74 else {
            return false
        }
        let digits = text.letterEnd(index)
        return PersonalSign.isDigit(text[text.afterSpaces(text[digits] == 0x2E ? digits + 1 : digits)])
    }

    /// 8812 0034转802.
    private func isBeforeTransfer(_ end: Int) -> Bool {
        let index = text.afterSpaces(end, most: 1)
        return text[index] == 0x8F6C && PersonalSign.isDigit(text[text.afterSpaces(index + 1, most: 1)])
            || text[index] == 0x5206 && text[index + 1] == 0x673A
    }

    /// With the bracket, the plus sign, and the bracket's end that belong to the number.
    private func widened(_ range: Range<Int>) -> Range<Int> {
        var range = range
        let hasClosing = range.contains { text[$0] == 0x29 }
        if text[range.lowerBound - 1] == 0x2B { range = range.lowerBound - 1..<range.upperBound }
        if range.contains(where: { text[$0] == 0x5D }), text[range.lowerBound - 1] == 0x5B {
            range = range.lowerBound - 1..<range.upperBound
        }
        if hasClosing, !range.contains(where: { text[$0] == 0x28 }), text[range.lowerBound - 1] == 0x28 {
            range = range.lowerBound - 1..<range.upperBound
        }
        return range
    }

    /// With `-8001`, 转8001, 分机8001, `ext. 8001`.
    private func withExtension(_ range: Range<Int>, _ groups: NumberGroups, _ part: Range<Int>) -> Range<Int> {
        if part.upperBound < groups.groups.count {
            let next = groups.groups[part.upperBound]
            // (802)
            if next.gap == .bracket, 2...5 ~= next.range.count, text[next.range.lowerBound - 1] == 0x28,
                text[next.range.upperBound] == 0x29
            {
                return range.lowerBound..<next.range.upperBound + 1
            }
            guard next.gap == .dash, 2...5 ~= next.range.count else { return range }
            return range.lowerBound..<next.range.upperBound
        }
        var index = text.afterSpaces(range.upperBound)
        // ,802 and *802, glued.
        if text[range.upperBound] == 0x2C || text[range.upperBound] == 0x2A,
            PersonalSign.isDigit(text[range.upperBound + 1])
        {
            let end = text.wordEnd(range.upperBound + 1)
            if 2...4 ~= end - range.upperBound - 1, text[end] != 0x2C { return range.lowerBound..<end }
        }
        if text[index] == 0x2C { index = text.afterSpaces(index + 1) }
        for word in Self.extensionWords {
            var at = index
            var isThere = true
            for scalar in word {
                if text[at] != scalar { isThere = false; break }
                at += 1
            }
            guard isThere else { continue }
            at = text.afterSpaces(at)
            let end = (at..<at + 6).first { !PersonalSign.isDigit(text[$0]) } ?? at + 6
            if 1...5 ~= end - at {
                return range.lowerBound..<(text[index] == 0x28 && text[end] == 0x29 ? end + 1 : end)
            }
        }
        return range
    }

    private func bankCard(
        _ digits: [UInt8], _ groups: NumberGroups, _ part: Range<Int>, _ range: Range<Int>,
        _ meaning: PersonalLabels.Meaning?
    ) -> Found? {
        guard meaning != .thing, meaning != .order, 12...19 ~= digits.count else { return nil }
        let lengths = groups.lengths(part)
        guard lengths.allSatisfy({ $0 > 1 }) || meaning == .bank else { return nil }
        let isIssued = Self.isIssued(digits)
        if PersonalChecksums.isLuhn(digits), isIssued && digits.count >= 15 || meaning == .bank {
            return (.bankCard, range)
        }
        return meaning == .bank && isIssued && digits.count >= 16 ? (.bankCard, range) : nil
    }

    /// Whether cards begin like that: UnionPay, Visa, Mastercard, American Express, JCB, and old cards of Chinese banks.
    private static func isIssued(_ digits: [UInt8]) -> Bool {
        let four = digits[0..<4].reduce(0) { $0 * 10 + Int($1) }
        switch digits.count {
        case 15: return four / 100 == 34 || four / 100 == 37
        case 16...19:
            return four / 100 == 62 || four / 1000 == 4 || 5100...5599 ~= four || 2221...2720 ~= four
                || 3528...3589 ~= four || four == 9558 || four / 100 == 60 || four / 100 == 68 || four / 100 == 81
        default: return false
        }
    }

    /// 元, km and whatever else is counted right after a number.
    private func isFollowedByUnit(_ end: Int) -> Bool {
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

    private static let currency = ScalarSet("¥￥$€£₩")
    private static let path = ScalarSet("/=&?_%#")
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
    private static let glued: [String: PersonalLabels.Meaning] = [
        "tel": .phone, "phone": .phone, "mobile": .phone, "call": .phone, "t": .phone, "m": .phone, "sj": .phone,
        "dh": .phone,
        "ph": .phone, "id": .identity, "sfz": .identity, "card": .bank, "no": .name, "cell": .phone, "fax": .phone,
        "qq": .qq, "q": .qq, "vx": .wechat, "wx": .wechat, "v": .wechat, "wechat": .wechat,
    ]
    private static let gluedAfter: Set<String> = [
        "vx", "wx", "v", "qq", "tel", "call", "or", "and", "thanks", "thx", "please", "pls", "ext", "x", "wechat",
        "weixin",
    ]
    private static let extensionWords = [
        "转", "分机", "分机号", "ext.", "ext", "extension", "x", "-转", "#", "（分机", "(分机", "(转", "转分机", "分机:", "转:", "内线",
        "(内线", "(ext", "(ext.", "转 分机",
    ].map {
        NormalizedText($0).scalars
    }.sorted { $0.count > $1.count }
}

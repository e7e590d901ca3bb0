import HuiyinDomain

/// Reads the numbers of telephones, identity cards, bank cards, QQ accounts and orders.
///
/// What a number is says its label, where one stands close before it; else its own shape and check digits, where no unit, currency or
/// name of a thing speaks against it.
struct NumberReader {
    typealias Found = (kind: PersonalKind, range: Range<Int>)

    let text: PersonalText
    let labels = PersonalLabels.shared

    init(_ text: PersonalText) { self.text = text }

    /// What stands at the digit at `start`, and where to go on.
    func read(at start: Int) -> (found: [Found], end: Int) {
        if let parted = parted(start) ?? broken(start) { return ([(.mobile, parted)], parted.upperBound) }
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
        // Thirteen and more are typed sign by sign.
        let isSpaced = groups.groups.count > 12 && groups.groups[first].range.count == 1
        let most = min(groups.groups.count, isSpaced ? groups.groups.count : first + 12)
        for end in stride(from: most, to: first, by: -1) {
            let part = first..<end
            let length = groups.lengths(part).reduce(0, +)
            guard 5...24 ~= length else { continue }
            guard let found = kind(groups, part, label.label) else { continue }
            // Numbers one below the other are a list, unless a card was said to come and only both lines make one.
            if let line = part.dropFirst().first(where: { groups.groups[$0].gap == .line }) {
                let isCard = found.kind == .bankCard && label.label?.meaning == .bank || found.kind == .idCard
                guard isCard, kind(groups, first..<line, label.label) == nil,
                    found.kind == .idCard || PersonalChecksums.isLuhn(groups.digits(part, in: text))
                else { continue }
            }
            return (found, end)
        }
        return nil
    }

    private struct Context {
        let label: PersonalLabels.Label?
    }

    /// Whether exactly three digits stand behind a comma.
    private func isThousands(_ begin: Int) -> Bool {
        // Behind a plate or a code a comma parts two things.
        var before = begin - 1
        while PersonalSign.isDigit(text[before - 1]), begin - before < 5 { before -= 1 }
        guard begin - before < 5, !PersonalSign.isWord(text[before - 1]) else { return false }
        return (0..<3).allSatisfy { PersonalSign.isDigit(text[begin + $0]) } && !PersonalSign.isDigit(text[begin + 3])
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
            !isField(begin), !isSecond(begin)
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
    func isField(_ begin: Int) -> Bool {
        guard text[begin - 1] == 0x2F, text[begin] >= 0x32, text[begin + 4] == 0x20 || text[begin + 4] == 0x2D else {
            return false
        }
        let end = begin + 9
        return (begin..<end).allSatisfy { $0 == begin + 4 || PersonalSign.isDigit(text[$0]) }
            && (text[end] == 0x2F || text[end] == 0x0A || end == text.count)
    }

    /// 13822074519/13922074518: a second mobile number behind a first.
    private func isSecond(_ begin: Int) -> Bool {
        func isRun(_ start: Int) -> Bool {
            text[start] == 0x31 && text.wordEnd(start) == start + 11
                && (start..<start + 11).allSatisfy { PersonalSign.isDigit(text[$0]) }
        }
        return text[begin - 1] == 0x2F && isRun(begin) && isRun(begin - 12) && !PersonalSign.isWord(text[begin - 13])
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
        let isLast = groups.endsLine(part.upperBound)
        let rest = isLast ? NumberGroups.Gap.none : groups.groups[part.upperBound].gap
        var meaning = label?.isClose == true ? label?.meaning : nil
        let isFixedLine = label?.meaning == .fixedLine
        // 打138…, 拨138….
        let isDialled = text[range.lowerBound - 1] == 0x6253 || text[range.lowerBound - 1] == 0x62E8
        if isFixedLine || meaning == nil && isDialled { meaning = .phone }
        if meaning == .order, let label, PhoneShapes.isMobile(digits),
            PersonalLabels.isOfPersons(label, before: range.lowerBound, in: text)
        {
            meaning = .phone
        }
        // 信用卡6222…年费: a card is no count of years.
        let isCard = meaning == .bank && digits.count >= 15 && PersonalChecksums.isLuhn(digits)
        if isLast, !isCard, isFollowedByUnit(range.upperBound) { return nil }
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
            // Codes of letters, digits and dashes are read by ``CodeReader``; those told or typed sign by sign are left.
            return isSpelled(groups, part) || isOrderInGroups(digits, groups, part) ? (.order, range) : nil
        default: break
        }
        if meaning == nil, label?.meaning == .order, groups.groups[part].allSatisfy({ $0.isChinese }),
            isSpelled(groups, part)
        {
            return (.order, range)
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
        if hasChinese, digits.count >= 16, PersonalChecksums.isLuhn(digits) {
            return bankCard(digits, groups, part, range, meaning)
        }
        guard !hasChinese || meaning == .qq else { return nil }
        // A row of a few digits has one meaning at most, so a label may stand further off.
        if label?.meaning == .qq,
            part.count <= 4 || meaning == .qq && part.lowerBound == 0 && isLast,
            meaning == .qq ? 5...12 ~= digits.count : 6...11 ~= digits.count,
            digits[0] > 0
        {
            return (.qq, range)
        }
        if meaning == .wechat, part.count == 1, 6...11 ~= digits.count { return (.wechat, range) }
        return bankCard(digits, groups, part, range, meaning)
    }

    /// 运单 4 6 1 2 0 0 9 8, 单号四六一二零零九八: eight signs or more, one by one or all Chinese.
    private func isSpelled(_ groups: NumberGroups, _ part: Range<Int>) -> Bool {
        let lengths = groups.lengths(part)
        let isWhole = groups.endsLine(part.upperBound)
        return isWhole && lengths.reduce(0, +) >= 8
            && (lengths.allSatisfy { $0 == 1 } || groups.groups[part].allSatisfy { $0.isChinese })
    }

    /// 单号3 0417 7620 5518 9364: all that stands there, twelve digits or more.
    private func isOrderInGroups(_ digits: [UInt8], _ groups: NumberGroups, _ part: Range<Int>) -> Bool {
        part.count >= 3 && part.lowerBound == 0 && groups.endsLine(part.upperBound) && digits.count >= 12
            && groups.groups[part].dropFirst().allSatisfy { $0.gap == .space && $0.range.count >= 3 && !$0.isChinese }
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

    private static let currency = ScalarSet("¥￥$€£₩")
    private static let path = ScalarSet("/=&?_%#")
    private static let glued: [String: PersonalLabels.Meaning] = [
        "tel": .phone, "phone": .phone, "mobile": .phone, "call": .phone, "t": .phone, "m": .phone, "sj": .phone,
        "dh": .phone, "sjh": .phone, "lxdh": .phone, "dhhm": .phone,
        "ph": .phone, "id": .identity, "sfz": .identity, "card": .bank, "no": .name, "cell": .phone, "fax": .phone,
        "qq": .qq, "q": .qq, "vx": .wechat, "wx": .wechat, "v": .wechat, "wechat": .wechat,
    ]
    private static let gluedAfter: Set<String> = [
        "vx", "wx", "v", "qq", "tel", "call", "or", "and", "thanks", "thx", "please", "pls", "ext", "x", "wechat",
        "weixin",
    ]
}

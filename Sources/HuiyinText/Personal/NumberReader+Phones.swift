import HuiyinDomain

/// Numbers of telephones: mobile and fixed, of China and abroad.
extension NumberReader {
    func phone(
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
                range = withExtension(widened(range), groups, part)
                return (.landline, range)
            }
        }
        if PhoneShapes.isMobile(digits),
            PhoneShapes.mobileParts.contains(lengths) || meaning == .phone && lengths[0] > 1
                || lengths[0] > 1 && groups.groups[part].allSatisfy({ $0.isChinese })
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
            meaning == .phone && !isDay(digits, lengths)
                || meaning == nil && lengths == [4, 4] && isField(range.lowerBound)
                || meaning == nil && digits.count == 8 && isBeforeTransfer(range.upperBound)
                || meaning == nil && isUnanswered(range.upperBound)
        {
            range = withExtension(range, groups, part)
            return (.landline, range)
        }
        return nil
    }

    /// 打公司20260318开的票: eight digits that are a day of these years.
    private func isDay(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
        guard lengths == [8], digits[0] == 2, digits[1] == 0, 1...3 ~= digits[2] else { return false }
        let (month, day) = (digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
        return 1...12 ~= month && 1...31 ~= day
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
        if meaning == .phone { return true }
        if lengths.count == 1 { return local == 8 }
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
        // (02)2735-8164: fixed lines of Taiwan.
        if digits[0] == 0, 2...8 ~= digits[1], lengths == [2, 4, 4] || lengths == [2, 3, 4],
            isPhone || text[begin - 1] == 0x28
        {
            return .landline
        }
        // Mobile numbers of Taiwan.
        if digits.count == 10, digits[0] == 0, digits[1] == 9,
            lengths == [4, 3, 3] || isPhone && (lengths == [10] || lengths == [4, 6])
        {
            return .mobile
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
}

import HuiyinDomain

/// Numbers of identity cards and bank cards.
extension NumberReader {
    func identity(
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

    func bankCard(
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
}

/// How the numbers of telephones are made up and written.
enum PhoneShapes {
    /// Whether 11 digits are a Chinese mobile number.
    static func isMobile(_ digits: [UInt8]) -> Bool { digits.count == 11 && digits[0] == 1 && digits[1] >= 3 }

    /// How people part the eleven digits of a mobile number.
    static let mobileParts: Set<[Int]> = [
        [11], [3, 4, 4], [3, 8], [7, 4], [4, 3, 4], [3, 3, 5], [4, 4, 3], [3, 5, 3], [5, 6], [6, 5], [5, 3, 3],
        [3, 2, 2, 2, 2],
        [3, 4, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 4, 1, 1, 1, 1], [2, 3, 3, 3], [3, 2, 3, 3], [4, 7],
        [3, 3, 3, 2], [5, 4, 2], [5, 2, 4], [4, 5, 2], [3, 6, 2], [7, 2, 2], [4, 3, 2, 2], [5, 2, 2, 2], [5, 3, 2, 1],
    ]

    /// How many of the first digits are an area code of China: 3, 4 or 0.
    static func areaCode(_ digits: [UInt8]) -> Int {
        guard digits.count >= 3, digits[0] == 0 else { return 0 }
        if digits[1] == 1 { return digits[2] == 0 ? 3 : 0 }
        if digits[1] == 2 { return digits[2] == 6 ? 0 : 3 }
        return digits[1] >= 3 && digits.count >= 4 ? 4 : 0
    }

    /// Whether digits are an area code of China and a subscriber's number of seven or eight digits.
    static func isLandline(_ digits: [UInt8]) -> Bool {
        let area = areaCode(digits)
        guard area > 0 else { return false }
        let local = digits.count - area
        // Big cities have eight digits; a local number begins with 2 … 9 (some with 1 are service numbers).
        return (area == 3 ? 8...8 : 7...8) ~= local && digits[area] >= 2
    }

    /// Whether a local number without area code could be one.
    static func isLocal(_ digits: [UInt8]) -> Bool { 7...8 ~= digits.count && digits[0] >= 2 }

    /// Numbers that companies are called by; nobody's own.
    static func isService(_ digits: [UInt8]) -> Bool {
        switch digits.count {
        case 10:
            return digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0])
                || digits[0] == 8 && digits[1] == digits[2] && digits[1] != 1
        case 11:
            return digits[0] == 1 && (digits[1] == 8 && digits[2] == digits[3] && digits[2] != 1) && digits[2] == 0
        default: return false
        }
    }

    /// Whether ten digits are a number of North America.
    static func isNorthAmerican(_ digits: [UInt8]) -> Bool {
        digits.count == 10 && digits[0] >= 2 && digits[3] >= 2 && !isService(digits)
    }
}

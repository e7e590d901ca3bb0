/// The check digits of identity cards, bank cards and vehicles.
enum PersonalChecksums {
    /// Whether 18 signs are a Chinese identity number: a region, a date of birth and a check digit (GB 11643, ISO 7064 MOD 11-2).
    ///
    /// - Parameter signs: digits as 0…9, `x` as 10.
    static func isIdentity(_ signs: [UInt8]) -> Bool {
        guard isIdentityShaped(signs) else { return false }
        var sum = 0
        for (place, sign) in signs.enumerated() { sum += Int(sign) * identityWeights[place] }
        return sum % 11 == 1
    }

    /// Whether 18 signs, or the 15 of cards before 1999, have a region and a date of birth where an identity number has them.
    static func isIdentityShaped(_ signs: [UInt8]) -> Bool {
        guard signs.count == 18 || signs.count == 15, !signs.dropLast().contains(where: { $0 > 9 }) else {
            return false
        }
        guard regions.contains(Int(signs[0]) * 10 + Int(signs[1])) else { return false }
        let year = signs.count == 18 ? number(signs[6..<10]) : 1900 + number(signs[6..<8])
        let rest = signs.count == 18 ? 10 : 8
        return 1900...2035 ~= year && 1...12 ~= number(signs[rest..<rest + 2])
            && 1...31 ~= number(signs[rest + 2..<rest + 4])
    }

    /// 2^(17 − place) mod 11; the check digit itself weighs 1.
    private static let identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
    private static let regions: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82, 83,
    ]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

    /// Whether digits pass the check of payment cards (ISO/IEC 7812-1, Luhn).
    static func isLuhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let double = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
            sum += double > 9 ? double - 9 : double
        }
        return sum % 10 == 0 && digits.contains { $0 != 0 }
    }

    /// Whether 17 letters and digits are a vehicle identification number with its check digit (GB 16735, ISO 3779).
    ///
    /// - Parameter signs: ASCII, letters small.
    static func isVehicle(_ signs: ArraySlice<UInt32>) -> Bool {
        guard signs.count == 17 else { return false }
        var sum = 0
        var check = -1
        for (place, sign) in signs.enumerated() {
            guard let value = vehicleValue(sign) else { return false }
            sum += value * vehicleWeights[place]
            if place == 8 { check = sign == 0x78 ? 10 : sign <= 0x39 ? Int(sign - 0x30) : -1 }
        }
        return sum % 11 == check
    }

    private static let vehicleWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    /// a…z; 0 for i, o and q, which no such number has.
    private static let vehicleLetters = [
        1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9,
    ]

    private static func vehicleValue(_ sign: UInt32) -> Int? {
        if 0x30...0x39 ~= sign { return Int(sign - 0x30) }
        guard 0x61...0x7A ~= sign else { return nil }
        let value = vehicleLetters[Int(sign - 0x61)]
        return value == 0 ? nil : value
    }
}

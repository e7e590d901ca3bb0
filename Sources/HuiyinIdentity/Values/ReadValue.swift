/// What is known of one distinct value of a field once it has been read: numbers that comparing and blocking use.
///
/// What ``numbers`` hold depends on the kind: a phone's digits, four bits each with 15 for a hidden one; a date's year, month
/// and day; a name's syllables.
struct ReadValue {
    /// How a value is to be taken.
    enum Shape: UInt8 {
        case full = 0
        /// A part is hidden: 138****1234, 王*.
        case masked = 1
        /// Letters of a Latin name.
        case latin = 2
        /// An ending only: 尾号1234.
        case tail = 3
    }

    /// The normalised text.
    var units: [UInt16] = []
    var shape = Shape.full
    var numbers: (UInt64, UInt64) = (0, 0)
    /// What values that sound or count alike have in common, 0 for none: the reading of a name, the mailbox of an address.
    var group: UInt64 = 0
    /// A wider group: the surname, the folded reading, the last four digits.
    var wider: UInt64 = 0
    /// A group for blocking only.
    var extra: UInt64 = 0

    /// Reads the folded `units` of a cell as a value of `kind`; `nil` when nothing remains.
    static func read(_ units: [UInt16], as kind: FieldKind) -> ReadValue? {
        guard !units.isEmpty else { return nil }
        switch kind {
        case .name: return NameReading.read(units)
        case .givenName, .surname: return NamePartReading.read(units, isSurname: kind == .surname)
        case .phone: return PhoneReading.read(units)
        case .email: return EmailReading.read(units)
        case .birthDate: return DateReading.read(units)
        case .address: return AddressReading.read(units)
        case .place: return PlaceReading.read(units)
        case .code, .number: return CodeReading.read(units)
        case .nickname, .category:
            var value = ReadValue()
            value.units = units
            return value
        }
    }
}

/// Codes and numbers: spaces and dashes say nothing.
enum CodeReading {
    static func read(_ units: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        value.units = units.filter { $0 != 32 && $0 != 45 && $0 != 95 }
        guard value.units.contains(where: { $0 != 42 }) else { return nil }
        if value.units.contains(42) {
            value.shape = .masked
            let ends = MaskedText.ends(value.units)
            guard ends.first + ends.last >= 2 else { return nil }
        }
        return value
    }
}

enum MaskedText {
    /// How many units stand before the first and behind the last star.
    static func ends(_ units: [UInt16]) -> (first: Int, last: Int) {
        let first = units.firstIndex(of: 42) ?? units.count
        let last = units.lastIndex(of: 42).map { units.count - 1 - $0 } ?? 0
        return (first, last)
    }
}

/// Telephone numbers: +86 and separators go, hidden digits stay as stars.
enum PhoneReading {
    static func read(_ units: [UInt16]) -> ReadValue? {
        var digits: [UInt8] = []
        for unit in units {
            if unit >= 48, unit <= 57 {
                digits.append(UInt8(unit - 48))
            } else if unit == 42 || unit == 120 || unit == 35 {
                digits.append(15)
            }
        }
        if digits.starts(with: [0, 0, 8, 6]), digits.count >= 15 { digits.removeFirst(4) }
        if digits.starts(with: [8, 6]), digits.count >= 13 { digits.removeFirst(2) }
        // A floating-point column of a spreadsheet writes 13800138000.0.
        if digits.count == 12, digits.first == 1, units.suffix(2) == [46, 48] { digits.removeLast() }
        let shown = digits.count { $0 != 15 }
        guard shown >= 4, digits.count <= 16 else { return nil }
        var value = ReadValue()
        value.units = digits.map { $0 == 15 ? 42 : UInt16($0) + 48 }
        var packed: UInt64 = 0
        for digit in digits { packed = packed << 4 | UInt64(digit) }
        value.numbers = (packed, UInt64(digits.count))
        let tail = digits.suffix(4)
        let hasTail = !tail.contains(15)
        var hash = StableHash(11)
        for digit in tail { hash.add(digit) }
        if hasTail { value.wider = hash.value }
        if digits.count < 7 || shown == 4 && hasTail {
            value.shape = .tail
            guard hasTail else { return nil }
        } else {
            if shown < digits.count { value.shape = .masked }
            let head = digits.prefix(3)
            if hasTail, !head.contains(15) {
                for digit in head { hash.add(digit) }
                value.group = hash.value
            }
        }
        return value
    }
}

/// Mail addresses: the mailbox before the @ is the group.
enum EmailReading {
    static func read(_ units: [UInt16]) -> ReadValue? {
        var value = ReadValue()
        value.units = units.filter { $0 != 32 }
        let local: ArraySlice<UInt16>
        if let at = value.units.lastIndex(of: 64) {
            local = value.units[..<at]
            value.numbers.0 = UInt64(at)
        } else {
            local = value.units[...]
            value.numbers.0 = UInt64(value.units.count)
        }
        if value.units.contains(42) {
            value.shape = .masked
        } else if local.count >= 3 {
            value.group = StableHash.of(local, seed: 12)
        }
        return value
    }
}

/// Dates of birth, as year, month and day; a date that no calendar has is kept, since its digits still tell something.
enum DateReading {
    static func read(_ units: [UInt16]) -> ReadValue? {
        guard let date = parts(units) else { return nil }
        var value = ReadValue()
        let digits = [
            date.year / 1000 % 10, date.year / 100 % 10, date.year / 10 % 10, date.year % 10, date.month / 10 % 10,
            date.month % 10, date.day / 10 % 10, date.day % 10,
        ]
        value.units = digits.map { UInt16($0) + 48 }
        value.numbers = (UInt64(date.year) << 16 | UInt64(date.month) << 8 | UInt64(date.day), 0)
        var hash = StableHash(13)
        hash.add(UInt64(date.year * 100 + date.month))
        value.group = hash.value
        hash = StableHash(14)
        hash.add(UInt64(date.month * 100 + date.day))
        value.wider = hash.value
        return value
    }

    /// Year, month and day of 1990-05-01, 19900501, 1990/5/1, 1990年5月1日 and 01/05/1990 (day first).
    static func parts(_ units: [UInt16]) -> (year: Int, month: Int, day: Int)? {
        var groups: [(value: Int, digits: Int)] = []
        var inDigits = false
        for unit in units {
            if unit >= 48, unit <= 57 {
                if inDigits {
                    let last = groups.count - 1
                    guard groups[last].digits < 17 else { return nil }
                    groups[last] = (groups[last].value * 10 + Int(unit - 48), groups[last].digits + 1)
                } else {
                    groups.append((Int(unit - 48), 1))
                    inDigits = true
                }
            } else {
                inDigits = false
            }
        }
        guard let first = groups.first else { return nil }
        if first.digits == 8 { return (first.value / 10000, first.value / 100 % 100, first.value % 100) }
        if first.digits == 14 { return parts(Array(units.prefix(8))) }
        guard groups.count >= 3 else { return nil }
        if first.digits == 4, groups[1].digits <= 2, groups[2].digits <= 2 {
            return (first.value, groups[1].value, groups[2].value)
        }
        if groups[2].digits == 4, first.digits <= 2, groups[1].digits <= 2 {
            return (groups[2].value, groups[1].value, first.value)
        }
        return nil
    }

    /// Days since 1970-01-01 of a written date, by the proleptic Gregorian calendar.
    static func day(_ units: [UInt16]) -> Int32? {
        // Seconds and milliseconds of a clock.
        if units.allSatisfy({ $0 >= 48 && $0 <= 57 }), units.count == 10 || units.count == 13 {
            let value = units.reduce(0) { $0 * 10 + Int($1 - 48) }
            return Int32(value / (units.count == 10 ? 86_400 : 86_400_000))
        }
        guard let date = parts(units), date.year >= 1900, date.year < 2200, (1...12).contains(date.month) else {
            return nil
        }
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }
}

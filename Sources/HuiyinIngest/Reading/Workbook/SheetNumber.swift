import Foundation

/// A number of a cell as people see it, without the noise of binary fractions.
enum SheetNumber {
    /// The number as text: days as `2026-03-01`, moments as `2026-03-01 08:30:00`, shares as `12.5%`, others in plain digits.
    ///
    /// - Parameter digits: as the sheet holds it, such as `13800000000`, `1.38E+10` or `0.30000000000000004`.
    static func text(_ digits: String, _ form: NumberForms.Form, from1904: Bool) -> String {
        guard let number = Double(digits), number.isFinite else { return digits }
        switch form {
        case .plain:
            // Long numbers are ids: whoever wrote all their digits meant them.
            let bare = digits.utf8.first == 0x2D ? digits.dropFirst() : digits[...]
            if !bare.isEmpty, bare.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return digits }
            return plain(number)
        case .percent: return plain(number * 100) + "%"
        case .day, .moment: return moment(number, form, from1904: from1904) ?? plain(number)
        case .clock:
            // A day that is shown as a time of day has its date all the same.
            if number >= 1, number < 2_958_466, let moment = moment(number, .moment, from1904: from1904), number > 366 {
                return moment
            }
            guard number >= 0, number < 10_000 else { return plain(number) }
            let seconds = Int((number * 86_400).rounded())
            return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        }
    }

    /// At most 15 significant digits, as spreadsheets keep them, and no exponent.
    static func plain(_ number: Double) -> String {
        if number == 0 { return "0" }
        let text = String(format: "%.14e", number)
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        // Beyond what a table holds: an exponent is shorter and says the same.
        guard (-30...60).contains(exponent) else { return String(format: "%.15g", number) }
        let isNegative = text.hasPrefix("-")
        var digits = text[..<mark].filter { $0 != "." && $0 != "-" }
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        var out = isNegative ? "-" : ""
        if exponent < 0 {
            out += "0." + String(repeating: "0", count: -exponent - 1) + digits
        } else if digits.count <= exponent + 1 {
            out += digits + String(repeating: "0", count: exponent + 1 - digits.count)
        } else {
            out += digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
        }
        return out
    }

    /// The moment of a day's number; `nil` for one that is none.
    ///
    /// Day 60 of the epoch 1900 is a 29th of February that no calendar has; it is written all the same, so that its record
    /// is refused with that date and not moved to another day.
    private static func moment(_ number: Double, _ form: NumberForms.Form, from1904: Bool) -> String? {
        // 9999-12-31 is the last day of both.
        guard number >= 0, number < 2_958_466 else { return nil }
        let milliseconds = Int64((number * 86_400_000).rounded())
        // Moments are kept to the second, as they were typed; half a second's noise is no information.
        let seconds = (milliseconds + 500) / 1000
        let day = Int(seconds / 86_400)
        let rest = Int(seconds % 86_400)
        let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
        guard from1904 || day > 0 else { return clock }
        let date: String
        if !from1904, day == 60 {
            date = "1900-02-29"
        } else {
            // Days since 1970.
            let since = from1904 ? day - 24_107 : day > 60 ? day - 25_569 : day - 25_568
            date = civil(since)
        }
        return form == .day && rest == 0 ? date : "\(date) \(clock)"
    }

    /// The date of a day since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms").
    private static func civil(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

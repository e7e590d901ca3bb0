/// What one field says about two records being one person's.
package struct EvidencePart: Hashable, Sendable {
    /// The column, or the kind of claim.
    package let field: String
    package let kind: FieldKind
    package let level: UInt8
    /// The weight in bits: over 0 for one person, under 0 for two.
    package let bits: Float

    package init(field: String, kind: FieldKind, level: UInt8, bits: Float) {
        self.field = field
        self.kind = kind
        self.level = level
        self.bits = bits
    }

    /// What agreed or not, for people: 手机号相同.
    package var chinese: String { label.chinese + outcome.chinese }
    /// The same in English: same mobile number.
    package var english: String { "\(label.english): \(outcome.english)" }

    /// `+12.3` or `−1.2`, with one digit behind the point.
    package var weight: String {
        let tenths = Int((abs(bits) * 10).rounded())
        return "\(bits < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
    }

    private typealias Words = (chinese: String, english: String)

    private var label: Words {
        switch kind {
        case .name: ("姓名", "name")
        case .givenName: ("名", "given name")
        case .surname: ("姓", "surname")
        case .nickname: ("昵称", "nickname")
        case .phone: ("手机号", "phone number")
        case .email: ("邮箱", "e-mail")
        case .code: (field, field)
        case .birthDate: ("出生日期", "date of birth")
        case .place: ("城市", "city")
        case .address: ("地址", "address")
        case .number, .category: (field, field)
        }
    }

    private var outcome: Words {
        switch kind {
        case .phone, .email, .code: keyOutcome
        case .name: nameOutcome
        case .givenName, .surname: partOutcome
        case .birthDate: dateOutcome
        case .address: addressOutcome
        case .nickname, .place, .number, .category: textOutcome
        }
    }

    private var keyOutcome: Words {
        switch level {
        case 0: ("相同", "the same")
        case 1: ("相同,相隔不到一年", "the same within a year")
        case 2: ("相同,相隔一到三年", "the same, one to three years apart")
        case 3: ("相同,相隔三年以上", "the same, more than three years apart")
        case Levels.Key.masked: ("可见部分相同", "the visible parts are the same")
        case Levels.Key.near: ("只差一处", "one slip apart")
        case Levels.Key.sameMailbox: ("邮箱名相同,域名不同", "the same mailbox at another host")
        case Levels.Key.maskedDifferent: ("可见部分不同", "the visible parts differ")
        default: ("不同", "different")
        }
    }

    private var nameOutcome: Words {
        switch level {
        case 0: ("相同,很少见", "the same, a rare one")
        case 1, 2: ("相同", "the same")
        case 3: ("相同,很常见", "the same, a frequent one")
        case Levels.Name.sameReading: ("读音相同,不同字", "written otherwise, read the same")
        case Levels.Name.near: ("只差一字", "one character apart")
        case Levels.Name.maskedGiven: ("姓和可见的字相同", "the same surname and visible character")
        case Levels.Name.maskedSurname: ("姓相同,名未显示", "the same surname, given name hidden")
        case Levels.Name.sameSurname: ("姓相同,名不同", "the same surname, another given name")
        case Levels.Name.maskedDifferent: ("可见部分不同", "the visible parts differ")
        case Levels.Name.sameGiven: ("名同音,姓不同", "the same given name, another surname")
        default: ("不同", "different")
        }
    }

    private var partOutcome: Words {
        switch level {
        case Levels.Part.equal: ("相同", "the same")
        case Levels.Part.near: ("只差一处", "one slip apart")
        case Levels.Part.similar: ("相近", "similar")
        case Levels.Part.swapped: ("与另一条的姓名互换", "given name and surname changed places")
        case Levels.Part.initial: ("首字母相同", "the same initial")
        default: ("不同", "different")
        }
    }

    private var dateOutcome: Words {
        switch level {
        case Levels.Date.equal: ("相同", "the same")
        case Levels.Date.oneDigit: ("只差一个数字", "one digit apart")
        case Levels.Date.days: ("相差不到一个月", "less than a month apart")
        case Levels.Date.twoParts: ("年月日中两项相同", "two of year, month and day are the same")
        case Levels.Date.year: ("相差不到一年", "less than a year apart")
        case Levels.Date.decade: ("年代写错", "the decade differs")
        default: ("不同", "different")
        }
    }

    private var addressOutcome: Words {
        switch level {
        case 0...3: ("相同", "the same")
        case Levels.Address.near: ("只差一处", "one slip apart")
        case Levels.Address.street: ("街道相同,门牌不同", "the same street, another number")
        case Levels.Address.district: ("同一区县", "the same district")
        default: ("不同", "different")
        }
    }

    private var textOutcome: Words {
        switch level {
        case 0...2: ("相同", "the same")
        case 3: ("相同,很多人用", "the same, many have it")
        case Levels.Text.near: ("只差一处", "one slip apart")
        case Levels.Text.similar: ("相近", "similar")
        default: ("不同", "different")
        }
    }
}

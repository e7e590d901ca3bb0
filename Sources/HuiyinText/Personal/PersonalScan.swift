import HuiyinDomain

/// One pass over a text.
struct PersonalScan {
    struct Candidate {
        let kind: PersonalKind
        let range: Range<Int>
    }

    let text: PersonalText
    var candidates = [Candidate]()
    /// No address begins before this.
    var addressEnd = 0
    /// The surnames that the text has told: 我姓尕.
    private var families = [UInt32]()
    /// Whether an account may be meant by a word of letters alone.
    var sawWechat = false

    init(_ text: PersonalText) { self.text = text }

    mutating func run() -> [Candidate] {
        var index = 0
        let count = text.count
        while index < count {
            let sign = PersonalSign.of(text.scalars[index])
            if sign.rawValue == 0 {
                index += 1
            } else if !sign.isDisjoint(with: [.letter, .digit]) {
                index = word(index)
            } else {
                other(sign, index)
                index += 1
            }
        }
        return settled().filter { !isSample($0) }
    }

    private mutating func other(_ sign: PersonalSign, _ index: Int) {
        if sign.contains(.at) {
            if let email = EmailReader.read(text, at: index) ?? SpelledEmailReader.read(text, at: index) {
                candidates.append(Candidate(kind: .email, range: email))
            }
            return
        }
        if sign.contains(.plate), let plate = PlateReader.read(text, at: index) {
            candidates.append(Candidate(kind: .plate, range: plate))
        }
        if text[index] == 0x3A {
            let reader = ChineseNameReader(text: text)
            if let name = reader.read(afterColon: index)
                ?? reader.read(afterLabel: index, from: text.afterSpaces(index + 1))
            {
                candidates.append(Candidate(kind: .name, range: name))
            }
            return
        }
        if Self.dots.contains(text[index]) {
            if PersonalSign.isHan(text[index - 1]), PersonalSign.isHan(text[index + 1]),
                candidates.last.map({ $0.range.upperBound <= index }) ?? true,
                let name = ChineseNameReader(text: text).read(dot: index)
            {
                candidates.append(Candidate(kind: .name, range: name))
            }
            return
        }
        if ChineseNameReader.labelSigns.contains(text[index]),
            let name = ChineseNameReader(text: text).read(afterLabel: index + 1)
        {
            candidates.append(Candidate(kind: .name, range: name))
        }
        if text[index] == 0x59D3, ChineseNameWords.isSurname(text[index + 1]), !PersonalSign.isHan(text[index + 2]) {
            return families.append(text[index + 1])
        }
        if text[index] == 0x4FE1, Self.accountSigns.contains(text[index - 1]) {
            sawWechat = true
            if let account = AccountReader.read(text, after: index + 1) {
                candidates.append(Candidate(kind: .wechat, range: account))
            }
        }
        if sign.contains(.chineseDigit), isChineseNumber(index) {
            for hit in NumberReader(text).read(at: index).found {
                candidates.append(Candidate(kind: hit.kind, range: hit.range))
            }
        }
        if sign.contains(.address) { address(index) }
        if sign.contains(.surname), candidates.last.map({ $0.kind != .name || $0.range.upperBound <= index }) ?? true,
            let name = name(at: index)
        {
            candidates.append(Candidate(kind: .name, range: name))
        }
    }

    private func name(at index: Int) -> Range<Int>? {
        let reader = ChineseNameReader(text: text, families: families)
        if let name = reader.read(at: index) { return reader.isDenied(name) ? nil : name }
        guard let last = candidates.last, last.kind == .name, last.range.upperBound == index - 1 else { return nil }
        return reader.read(beside: index)
    }

    /// Three digits in a row, and none before: 一三八….
    private func isChineseNumber(_ index: Int) -> Bool {
        func isDigit(_ index: Int) -> Bool { !PersonalSign.of(text[index]).isDisjoint(with: [.chineseDigit, .digit]) }
        return isDigit(index + 1) && isDigit(index + 2) && !isDigit(index - 1)
    }

    private mutating func address(_ index: Int) {
        let reader = ChineseAddressReader(text: text)
        if Self.openers.contains(text[index]) {
            // A longer one with a number takes its place.
            guard let found = reader.read(from: afterLabel(index + 1), isLabelled: text[index] == 0x5740) else {
                return
            }
            return candidates.append(Candidate(kind: .address, range: found))
        }
        // 24街坊: the unit has two signs.
        let isBlocks = text[index] == 0x574A
        if isBlocks || text[index] == 0x23 {
            let number = isBlocks ? index - 2 : index - 1
            guard PersonalSign.isDigit(text[number]), !isBlocks || text[index - 1] == 0x8857 else { return }
        }
        guard index >= addressEnd, let found = reader.read(unit: isBlocks ? index - 1 : index, from: addressEnd) else {
            return
        }
        candidates.append(Candidate(kind: .address, range: found))
        addressEnd = found.upperBound
    }

    private func afterLabel(_ index: Int) -> Int {
        var index = index
        while [0x3A, 0x20, 0x662F, 0x4E3A, 0x5728, 0x5230, 0x2C, 0x5BC4].contains(text[index]) { index += 1 }
        return index
    }

    private static let dots = ScalarSet([0xB7, 0x2022, 0x30FB, 0x2027])
    /// What may stand before 信.
    private static let accountSigns = ScalarSet("微威薇v维溦徵葳徽围")
    /// 址, 住, 在, 到: an address may follow.
    static let openers = ScalarSet([0x5740, 0x4F4F, 0x5230, 0x5728])
}

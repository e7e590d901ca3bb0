package import HuiyinDomain

/// Finds personal data in text: numbers by their shape, check digits and labels, names and addresses by what stands around them.
///
/// One pass over the folded scalars asks a table what each may begin; text without digits, `@` and the signs that names, plates and addresses
/// begin with costs one look-up a scalar.
package enum PersonalFinder {
    /// The personal data of a text, in order; spans are bytes of its UTF-8 and don't overlap.
    ///
    /// - Complexity: O(n).
    package static func spans(in text: String, part: Opinion.Part = .text) -> [PersonalSpan] {
        spans(in: text, folded: NormalizedText(text), part: part)
    }

    /// As ``spans(in:part:)`` for a text that is folded already.
    static func spans(in text: String, folded: NormalizedText, part: Opinion.Part) -> [PersonalSpan] {
        var text = text
        let found = text.withUTF8 { source in
            var scan = PersonalScan(PersonalText(folded, source: source))
            return scan.run()
        }
        return found.map { PersonalSpan(part: part, kind: $0.kind, bytes: bytes($0.range, folded)) }
    }

    /// A scalar's marks without width belong to it: the end is where the last scalar ends.
    private static func bytes(_ range: Range<Int>, _ folded: NormalizedText) -> Range<Int> { folded.bytes(of: range) }
}

/// One pass over a text.
private struct PersonalScan {
    struct Candidate {
        let kind: PersonalKind
        let range: Range<Int>
    }

    private let text: PersonalText
    private var candidates = [Candidate]()
    /// No address begins before this.
    private var addressEnd = 0
    /// The surnames that the text has told: 我姓尕.
    private var families = [UInt32]()
    /// Whether an account may be meant by a word of letters alone.
    private var sawWechat = false

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
        return settled()
    }

    /// A run of letters and digits with inner dashes; gives where to go on.
    private mutating func word(_ start: Int) -> Int {
        var end = start
        var digit = -1
        var last = start
        while true {
            let scalar = text[end]
            if PersonalSign.isDigit(scalar) {
                if digit < 0 { digit = end }
                end += 1
                last = end
            } else if PersonalSign.isLetter(scalar) || scalar == 0x5F
                || scalar == 0x2D && PersonalSign.isWord(text[end + 1])
            {
                end += 1
                last = end
            } else {
                break
            }
        }
        end = last
        if text.isCapital(start) {
            name(start, end)
            namedAddress(start, end)
        }
        account(start, end)
        guard digit >= 0 else {
            if end - start <= 4, text[end] == 0x20, PersonalSign.isDigit(text[end + 1]),
                let waybill = CodeReader(text).spacedWaybill(start, end)
            {
                candidates.append(Candidate(kind: .order, range: waybill))
                return waybill.upperBound
            }
            if let code = parted(start, end) {
                candidates.append(Candidate(kind: .order, range: code))
                return code.upperBound
            }
            if sawWechat, end - start >= 6, end - start <= 20, let account = AccountReader.labelled(text, start..<end) {
                candidates.append(Candidate(kind: .wechat, range: account))
            }
            if end - start >= 5, end - start <= 8, text.isCapital(start), text.isCapital(end - 1),
                let code = CodeReader(text).read(at: start)
            {
                candidates.append(Candidate(kind: code.kind, range: code.range))
            }
            return end
        }
        if digit == start, digit < end, text[end] == 0x20 || PersonalSign.isLetter(text[start + 1]), end - start <= 6,
            text.isCapital(end + 1) || PersonalSign.isDigit(text[end + 1]),
            let address = EnglishAddressReader(text: text).read(at: start, from: addressEnd)
        {
            candidates.append(Candidate(kind: .address, range: address))
            addressEnd = address.upperBound
        }
        if digit == start, PersonalSign.isHan(text[start - 1]), text[end - 1] != 0x2D,
            let address = ChineseAddressReader(text: text).read(rooms: start..<end, from: addressEnd)
        {
            candidates.append(Candidate(kind: .address, range: address))
            addressEnd = address.upperBound
            return end
        }
        if let code = CodeReader(text).read(at: start) {
            candidates.append(Candidate(kind: code.kind, range: code.range))
            return max(code.range.upperBound, end)
        }
        if let order = candidates.last(where: { $0.kind == .order }),
            OrderShapes.areTwins(start..<end, order.range, in: text)
        {
            candidates.append(Candidate(kind: .order, range: start..<end))
            return end
        }
        if let last = candidates.last,
            let kind = NumberRow(text: text).kind(of: start..<end, after: last.kind, last.range)
        {
            candidates.append(Candidate(kind: kind, range: start..<end))
            return end
        }
        if PersonalSign.isLetter(text.scalars[start]),
            let account = AccountReader.labelled(text, start..<end)
                ?? (sawWechat ? AccountReader.owned(text, start..<end) : nil)
        {
            candidates.append(Candidate(kind: .wechat, range: account))
        }
        return numbers(digit, end)
    }

    /// Codes whose letters a space or a slash parts from their digits.
    private func parted(_ start: Int, _ end: Int) -> Range<Int>? {
        guard end - start <= 5, PersonalSign.isDigit(text[end + 1]) else { return nil }
        if text[end] == 0x20 { return CodeReader(text).spacedPostal(start, end) }
        return text[end] == 0x2F ? CodeReader(text).slashed(start, end) : nil
    }

    private mutating func numbers(_ start: Int, _ end: Int) -> Int {
        let (found, next) = NumberReader(text).read(at: start)
        for hit in found { candidates.append(Candidate(kind: hit.kind, range: hit.range)) }
        // Digits of a longer run of signs are read once; a code that begins among them is not lost.
        guard found.isEmpty else { return max(next, start + 1) }
        return max(end, start + 1)
    }

    private mutating func name(_ start: Int, _ end: Int) {
        guard end - start <= 24, mayGoOn(end), !LatinLetters.isMarked(text[start - 1]),
            candidates.last.map({ $0.kind != .name || $0.range.upperBound <= start }) ?? true,
            let name = EnglishNameReader(text: text).read(at: start)
        else { return }
        candidates.append(Candidate(kind: .name, range: name))
    }

    /// Flat 19, Wren House, …; Rose Cottage, …; PO Box 4417.
    private mutating func namedAddress(_ start: Int, _ end: Int) {
        guard end - start <= 9, start >= addressEnd,
            text[end] == 0x2C || PersonalSign.isDigit(text[end + 1]) || PersonalSign.isDigit(text[end + 2])
                || text.scalars[start] == 0x70 && end - start <= 2 || text.isCapital(end + 1) && text[end + 2] == 0x2C,
            let address = EnglishAddressReader(text: text).read(named: start, end)
        else { return }
        candidates.append(Candidate(kind: .address, range: address))
        addressEnd = address.upperBound
    }

    /// Whether a name may go on behind its first word.
    private func mayGoOn(_ end: Int) -> Bool {
        switch text[end] {
        case 0x20, 0x27, 0x2E, 0x2019: true
        case 0x2C: text[end + 1] == 0x20 && text.isCapital(end + 2)
        case 0x2F: text.isCapital(end + 1)
        default: LatinLetters.isMarked(text[end])
        }
    }

    /// vx, wx, wechat, wxid_….
    private mutating func account(_ start: Int, _ end: Int) {
        guard text.scalars[start] == 0x77 || text.scalars[start] == 0x76 else { return }
        let stop = text.letterEnd(start)
        let word = text.string(start..<stop)
        if word == "wxid", text[stop] == 0x5F, end - start >= 9 {
            candidates.append(Candidate(kind: .wechat, range: start..<end))
        } else if ["vx", "wx", "wechat", "weixin", "v"].contains(word) {
            sawWechat = true
            guard !PersonalSign.isWord(text[start - 1]), let account = AccountReader.read(text, after: stop) else {
                return
            }
            candidates.append(Candidate(kind: .wechat, range: account))
        }
    }

    private mutating func other(_ sign: PersonalSign, _ index: Int) {
        if sign.contains(.at) {
            if let email = EmailReader.read(text, at: index) {
                candidates.append(Candidate(kind: .email, range: email))
            }
            return
        }
        if sign.contains(.plate), let plate = PlateReader.read(text, at: index) {
            candidates.append(Candidate(kind: .plate, range: plate))
        }
        if text[index] == 0x3A {
            if let name = ChineseNameReader(text: text).read(afterColon: index) {
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
        if text[index] == 0x59D3, ChineseNameWords.isSurname(text[index + 1]), !PersonalSign.isHan(text[index + 2]) {
            return families.append(text[index + 1])
        }
        if sign.contains(.account), Self.accountSigns.contains(text[index - 1]) { sawWechat = true }
        if sign.contains(.account), Self.accountSigns.contains(text[index - 1]),
            let account = AccountReader.read(text, after: index + 1)
        {
            candidates.append(Candidate(kind: .wechat, range: account))
        }
        if sign.contains(.chineseDigit), isChineseNumber(index) {
            for hit in NumberReader(text).read(at: index).found {
                candidates.append(Candidate(kind: hit.kind, range: hit.range))
            }
        }
        if sign.contains(.address) { address(index) }
        if sign.contains(.surname), candidates.last.map({ $0.kind != .name || $0.range.upperBound <= index }) ?? true,
            let name = ChineseNameReader(text: text, families: families).read(at: index)
        {
            candidates.append(Candidate(kind: .name, range: name))
        }
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
    /// What may stand before 信: 微, 威, 薇, v, 维.
    private static let accountSigns = ScalarSet([0x5FAE, 0x5A01, 0x8587, 0x76, 0x7EF4])
    /// 址, 住, 在, 到: an address may follow.
    static let openers = ScalarSet([0x5740, 0x4F4F, 0x5230, 0x5728])

    /// Candidates by place; of two that overlap the one that is surer stays.
    private func settled() -> [Candidate] {
        guard candidates.count > 1 else { return candidates }
        let sorted = candidates.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var kept = [Candidate]()
        for candidate in sorted {
            guard let last = kept.last, last.range.overlaps(candidate.range) else {
                kept.append(candidate)
                continue
            }
            if Self.rank(candidate) > Self.rank(last) { kept[kept.count - 1] = candidate }
        }
        return kept
    }

    private static func rank(_ candidate: Candidate) -> Int {
        let kind =
            switch candidate.kind {
            case .email: 9
            case .idCard, .vin: 8
            case .plate: 7
            case .mobile, .landline, .bankCard: 6
            case .wechat, .qq: 5
            case .order: 4
            case .address: 3
            case .name: 2
            }
        return kind * 1000 + min(candidate.range.count, 999)
    }
}

import HuiyinDomain

/// What begins with a letter or a digit.
extension PersonalScan {
    /// A run of letters and digits with inner dashes; gives where to go on.
    mutating func word(_ start: Int) -> Int {
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
        if end - start == 1, text[end] == 0x20, let vehicle = CodeReader(text).typedVehicle(start) {
            candidates.append(Candidate(kind: .vin, range: vehicle))
            return vehicle.upperBound
        }
        if SpelledEmailReader.marks.contains(text[end]), let email = SpelledEmailReader.read(text, start, before: end) {
            candidates.append(Candidate(kind: .email, range: email))
            return email.upperBound
        }
        guard digit >= 0 else {
            if SpokenNumberReader.mayBegin(text, start, end), let hit = SpokenNumberReader.read(text, at: start) {
                candidates.append(Candidate(kind: hit.kind, range: hit.range))
                return hit.range.upperBound
            }
            if 2...8 ~= end - start, text[end] == 0x20, PersonalSign.isWord(text[end + 1]), text.isCapital(end - 1),
                let vehicle = CodeReader(text).spacedVehicle(start, end)
            {
                candidates.append(Candidate(kind: vehicle.0, range: vehicle.1))
                return vehicle.1.upperBound
            }
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
            if end - start >= 6, end - start <= 20,
                let account = sawWechat || AccountReader.mayBeCalled(text, start)
                    ? AccountReader.labelled(text, start..<end) ?? AccountReader.lined(text, start..<end)
                    : text.letterEnd(start) < end ? AccountReader.added(text, start..<end) : nil
            {
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
        if digit == start, start >= addressEnd, text[end] == 0x20 || text[end] == 0x2C,
            text.isCapital(end + 1) || text[end] == 0x2C || text[start - 1] == 0x20,
            let address = EnglishAddressReader(text: text).read(continental: start, from: addressEnd)
        {
            candidates.append(Candidate(kind: .address, range: address))
            addressEnd = address.upperBound
            return address.upperBound
        }
        if end - start == 11, NumberReader(text).isDisguised(start, end) {
            candidates.append(Candidate(kind: .mobile, range: start..<end))
            return end
        }
        if digit == start + 2, end - start == 4 || end - start == 7,
            let plate = PlateReader.read(british: start, in: text)
        {
            candidates.append(Candidate(kind: .plate, range: plate))
            return plate.upperBound
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
                ?? (sawWechat ? AccountReader.owned(text, start..<end) : AccountReader.added(text, start..<end))
                ?? (sawWechat ? AccountReader.lined(text, start..<end) : nil)
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
        } else if !PersonalSign.isWord(text[start - 1]), let account = AccountReader.glued(text, start..<end) {
            candidates.append(Candidate(kind: .wechat, range: account))
        } else if ["vx", "wx", "wechat", "weixin", "v"].contains(word) {
            sawWechat = true
            guard !PersonalSign.isWord(text[start - 1]), let account = AccountReader.read(text, after: stop) else {
                return
            }
            candidates.append(Candidate(kind: .wechat, range: account))
        }
    }
}

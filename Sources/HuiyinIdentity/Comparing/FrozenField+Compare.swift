extension FrozenField {
    private func range(_ value: UInt32) -> Range<Int> { Int(starts[Int(value)])..<Int(starts[Int(value) + 1]) }

    private func edits(_ a: UInt32, _ b: UInt32) -> Int {
        // Each edit explains two letters of a side at the most.
        if (letters[Int(a)] ^ letters[Int(b)]).nonzeroBitCount > 4 { return 3 }
        return TextDistance.edits(units, range(a), range(b))
    }

    private func isSimilar(_ a: UInt32, _ b: UInt32, _ least: Float) -> Bool {
        TextDistance.isSimilar(
            units, range(a), range(b), letters: (letters[Int(a)], letters[Int(b)]), least: least)
    }

    private func shape(_ value: UInt32) -> ReadValue.Shape { ReadValue.Shape(rawValue: shapes[Int(value)]) ?? .full }

    /// The level at which two values of this field agree; both are there.
    ///
    /// - Parameter days: the time between the two records; 0 where unknown.
    func level(_ a: UInt32, _ b: UInt32, days: Int32) -> UInt8 {
        switch kind {
        case .name: return nameLevel(a, b)
        case .givenName, .surname: return partLevel(a, b)
        case .phone: return phoneLevel(a, b, days)
        case .email: return emailLevel(a, b, days)
        case .code: return codeLevel(a, b, days)
        case .birthDate: return dateLevel(a, b)
        case .address: return addressLevel(a, b)
        case .nickname, .place, .number: return textLevel(a, b)
        case .category: return a == b ? Levels.Text.equal : Levels.Text.different
        }
    }

    private func textLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        if a == b { return rarity[Int(a)] }
        let (left, right) = (range(a), range(b))
        let shorter = min(left.count, right.count)
        let edits = edits(a, b)
        if edits == 1, shorter >= 3 || (kind == .number && shorter >= 2) { return Levels.Text.near }
        if kind == .number { return Levels.Text.different }
        if edits == 2, shorter >= 5 { return Levels.Text.similar }
        if kind == .nickname {
            return shorter >= 3 && begins(left, right) ? Levels.Text.similar : Levels.Text.different
        }
        if shorter >= 4, isSimilar(a, b, 0.9) { return Levels.Text.similar }
        return Levels.Text.different
    }

    /// Whether one begins with the other: 小鱼 and 小鱼_2021.
    private func begins(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        for offset in 0..<min(a.count, b.count) where units[a.lowerBound + offset] != units[b.lowerBound + offset] {
            return false
        }
        return true
    }

    private func partLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        if a == b { return Levels.Part.equal }
        return similarity(a, b)
    }

    /// The level of two unequal parts of names, swapping aside.
    private func similarity(_ a: UInt32, _ b: UInt32) -> UInt8 {
        let (left, right) = (range(a), range(b))
        if shape(a) == .masked || shape(b) == .masked {
            return matchesMask(left, right) ? Levels.Part.initial : Levels.Part.different
        }
        if HanReading.isHan(units[left.lowerBound]) {
            return groups[Int(a)] == groups[Int(b)] ? Levels.Part.near : Levels.Part.different
        }
        let shorter = min(left.count, right.count)
        if shorter == 1, units[left.lowerBound] == units[right.lowerBound] { return Levels.Part.initial }
        let edits = edits(a, b)
        if edits == 1, shorter >= 3 { return Levels.Part.near }
        if edits == 2, shorter >= 5 { return Levels.Part.similar }
        if shorter >= 3, isSimilar(a, b, 0.86) { return Levels.Part.similar }
        return Levels.Part.different
    }

    /// Whether the value `a` of this field and `b` of `other` (given names and surnames) are the same word or sound alike.
    func isCrossed(_ a: UInt32, _ b: UInt32, _ other: FrozenField) -> Bool {
        if a == 0 || b == 0 { return false }
        if hashes[Int(a)] == other.hashes[Int(b)] { return true }
        return groups[Int(a)] == other.groups[Int(b)] && min(range(a).count, other.range(b).count) >= 3
    }

    /// Whether a text with stars can stand for another: the ends that both show agree.
    private func matchesMask(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        var offset = 0
        while offset < min(a.count, b.count) {
            let (x, y) = (units[a.lowerBound + offset], units[b.lowerBound + offset])
            if x == 42 || y == 42 { break }
            if x != y { return false }
            offset += 1
        }
        offset = 1
        while offset <= min(a.count, b.count) {
            let (x, y) = (units[a.upperBound - offset], units[b.upperBound - offset])
            if x == 42 || y == 42 { return true }
            if x != y { return false }
            offset += 1
        }
        return true
    }

    private func phoneLevel(_ a: UInt32, _ b: UInt32, _ days: Int32) -> UInt8 {
        let (left, right) = (shape(a), shape(b))
        if left == .full, right == .full {
            if a == b { return Levels.bin(days: days) }
            return edits(a, b) == 1 && min(range(a).count, range(b).count) >= 7
                ? Levels.Key.near : Levels.Key.different
        }
        if left == .tail || right == .tail {
            return wider[Int(a)] != 0 && wider[Int(a)] == wider[Int(b)]
                ? Levels.Key.masked : Levels.Key.maskedDifferent
        }
        var (x, y) = (first[Int(a)], first[Int(b)])
        guard second[Int(a)] == second[Int(b)] else { return Levels.Key.maskedDifferent }
        while x != 0, y != 0 {
            if x & 15 != y & 15, x & 15 != 15, y & 15 != 15 { return Levels.Key.maskedDifferent }
            x >>= 4
            y >>= 4
        }
        return Levels.Key.masked
    }

    private func codeLevel(_ a: UInt32, _ b: UInt32, _ days: Int32) -> UInt8 {
        if shape(a) == .masked || shape(b) == .masked {
            return matchesMask(range(a), range(b)) ? Levels.Key.masked : Levels.Key.maskedDifferent
        }
        if a == b { return Levels.bin(days: days) }
        let (left, right) = (range(a), range(b))
        return min(left.count, right.count) >= 6 && edits(a, b) == 1
            ? Levels.Key.near : Levels.Key.different
    }

    private func emailLevel(_ a: UInt32, _ b: UInt32, _ days: Int32) -> UInt8 {
        if shape(a) == .masked || shape(b) == .masked {
            return matchesMask(range(a), range(b)) ? Levels.Key.masked : Levels.Key.maskedDifferent
        }
        if a == b { return Levels.bin(days: days) }
        let (left, right) = (range(a), range(b))
        if edits(a, b) <= 2 { return Levels.Key.near }
        if groups[Int(a)] != 0, groups[Int(a)] == groups[Int(b)] { return Levels.Key.sameMailbox }
        return left.count >= 8 && right.count >= 8 && isSimilar(a, b, 0.95)
            ? Levels.Key.near : Levels.Key.different
    }

    private func dateLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        if a == b { return Levels.Date.equal }
        let (x, y) = (Int(first[Int(a)]), Int(first[Int(b)]))
        let (xYear, xMonth, xDay) = (x >> 16, x >> 8 & 255, x & 255)
        let (yYear, yMonth, yDay) = (y >> 16, y >> 8 & 255, y & 255)
        if edits(a, b) == 1 { return Levels.Date.oneDigit }
        if xYear == yYear, xMonth == yDay, xDay == yMonth { return Levels.Date.oneDigit }
        let apart = abs((xYear - yYear) * 372 + (xMonth - yMonth) * 31 + xDay - yDay)
        if apart <= 31 { return Levels.Date.days }
        let equal = (xYear == yYear ? 1 : 0) + (xMonth == yMonth ? 1 : 0) + (xDay == yDay ? 1 : 0)
        if equal == 2 { return Levels.Date.twoParts }
        if apart <= 372 { return Levels.Date.year }
        // A digit of the decade misread, and little else.
        return (apart + 62) % 3720 <= 124 && apart < 5 * 3720 ? Levels.Date.decade : Levels.Date.different
    }

    private func addressLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        if a == b { return rarity[Int(a)] }
        let (left, right) = (range(a), range(b))
        let edits = edits(a, b)
        let shorter = min(left.count, right.count)
        let isLatin = shape(a) == .latin || shape(b) == .latin
        let districtsDiffer = !isLatin && wider[Int(a)] != 0 && wider[Int(b)] != 0 && wider[Int(a)] != wider[Int(b)]
        if !districtsDiffer {
            // The same words with another house number are neighbours, not a slip.
            if edits <= 2, shorter >= 5, isLatin || second[Int(a)] == second[Int(b)] { return Levels.Address.near }
            if edits == 0 { return Levels.Address.near }
            if isLatin {
                return isSimilar(a, b, 0.88)
                    ? Levels.Address.street : Levels.Address.different
            }
            if begins(left, right) || isSimilar(a, b, 0.85) {
                return Levels.Address.street
            }
            return wider[Int(a)] != 0 && wider[Int(a)] == wider[Int(b)]
                ? Levels.Address.district : Levels.Address.different
        }
        return Levels.Address.different
    }

    private func nameLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        let (left, right) = (shape(a), shape(b))
        if left == .masked || right == .masked { return maskedNameLevel(a, b) }
        if a == b { return rarity[Int(a)] }
        let (x, y) = (range(a), range(b))
        if groups[Int(a)] == groups[Int(b)] { return Levels.Name.sameReading }
        if left == .latin || right == .latin {
            guard left == right else { return Levels.Name.different }
            if edits(a, b) <= 1 || isSimilar(a, b, 0.92) {
                return Levels.Name.near
            }
            return sharesWord(x, y)
        }
        if wider[Int(a)] == wider[Int(b)] { return Levels.Name.near }
        let sameSurname = second[Int(a)] == second[Int(b)]
        if edits(a, b) == 1 {
            // Two of three characters, the surname or the whole given name among them.
            if min(x.count, y.count) >= 3 { return Levels.Name.near }
            // 王伟 and 王大伟: a character left out; 王伟 and 王强 are two people.
            if x.count != y.count { return Levels.Name.near }
        }
        if sameSurname { return Levels.Name.sameSurname }
        return extra[Int(a)] == extra[Int(b)] ? Levels.Name.sameGiven : Levels.Name.different
    }

    private func maskedNameLevel(_ a: UInt32, _ b: UInt32) -> UInt8 {
        let (x, y) = (range(a), range(b))
        guard x.count > 0, y.count > 0 else { return Levels.Name.maskedDifferent }
        guard matchesMask(x, y) else { return Levels.Name.maskedDifferent }
        // Besides the surname, a character of the given name may be visible on both sides.
        let ends = units[x.upperBound - 1] != 42 && units[y.upperBound - 1] != 42 && x.count > 1 && y.count > 1
        if ends { return Levels.Name.maskedGiven }
        let begin = units[x.lowerBound] != 42 && units[y.lowerBound] != 42
        return begin ? Levels.Name.maskedSurname : Levels.missing
    }

    /// Latin names of which one word is the same: J. Smith and John Smith agree in more.
    private func sharesWord(_ a: Range<Int>, _ b: Range<Int>) -> UInt8 {
        var shared = false
        var initials = true
        let left = a.map { units[$0] }.split(separator: 32)
        let right = b.map { units[$0] }.split(separator: 32)
        for word in left where right.contains(word) { shared = true }
        if shared, left.count == right.count {
            let rest = left.filter { !right.contains($0) }
            let others = right.filter { !left.contains($0) }
            for (one, other) in zip(rest, others) where one.first != other.first || min(one.count, other.count) > 1 {
                initials = false
            }
            return initials ? Levels.Name.maskedGiven : Levels.Name.sameSurname
        }
        return shared ? Levels.Name.near : Levels.Name.different
    }
}

/// Mobile numbers in three, four and four digits with marks between that part nothing else of that shape: 138，2207，4519; 138/2207/4519.
extension NumberReader {
    /// The number that begins at `start`.
    func parted(_ start: Int) -> Range<Int>? {
        guard Self.marks.contains(text[start + 3]), !isDigit(text[start - 1]), value(start) == 1,
            let second = value(start + 1), second >= 3, value(start + 2) != nil,
            let middle = afterMarks(start + 3), let last = afterMarks(middle + 4),
            (middle..<middle + 4).allSatisfy({ value($0) != nil }), (last..<last + 4).allSatisfy({ value($0) != nil }),
            text[start + 3] == text[middle + 4], middle - start - 3 == last - middle - 4, !isDigit(text[last + 4]),
            !PersonalSign.isWord(text[start - 1]), !PersonalSign.isWord(text[last + 4])
        else { return nil }
        // 138,2207,4519 in a row of amounts has another mark behind it.
        guard text[last + 4] != text[start + 3] || !isDigit(text[last + 5]) else { return nil }
        return start..<last + 4
    }

    private func value(_ index: Int) -> Int? { PersonalDigits.value(text[index]) }
    private func isDigit(_ scalar: UInt32) -> Bool { PersonalDigits.value(scalar) != nil }

    /// The index behind one to three marks that are alike.
    private func afterMarks(_ start: Int) -> Int? {
        var index = start
        while index - start < 4, text[index] == text[start], Self.marks.contains(text[index]) { index += 1 }
        return 1...3 ~= index - start ? index : nil
    }

    private static let marks = ScalarSet("，,/_~*.…、|～+=;；")
}

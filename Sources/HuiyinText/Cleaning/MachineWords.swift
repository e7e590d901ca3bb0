/// Finds what machines and platforms say in a customer's place.
enum MachineWords {
    static func mark(_ marks: inout NoiseMarks) {
        answers(&marks)
        reviews(&marks)
    }

    /// [自动回复]您好…, Automatic reply: …, to the end of its line; 自动回复太慢了 is a complaint and stays.
    private static func answers(_ marks: inout NoiseMarks) {
        let lines = marks.lines()
        for whole in lines {
            let line = marks.trimmed(whole)
            guard !line.isEmpty else { continue }
            var index = line.lowerBound
            let isBracketed = opens(marks.scalars[index])
            if isBracketed { index += 1 }
            guard let words = automatic.first(where: { marks.has($0, at: index) }) else { continue }
            index += words.count
            let isMark = index >= line.upperBound || marks.scalars[index] == 0x3A || isBracketed
            guard isMark else { continue }
            // A mark on a line of its own speaks for all that follows.
            let isAlone = !(index..<line.upperBound).contains { ScalarFold.kind(marks.scalars[$0]) != .punctuation }
            let isFirst = !marks.hasWords(0..<line.lowerBound)
            marks.mark(line.lowerBound..<(isAlone && isFirst ? marks.count : line.upperBound), .autoReply)
            if isAlone, isFirst { return }
        }
    }

    /// 此用户没有填写评价: only where it stands alone between marks, so that 系统默认好评不是我写的 stays.
    private static func reviews(_ marks: inout NoiseMarks) {
        for index in marks.scalars.indices where marks.isKept(index) {
            guard index == 0 || isOuter(marks, index - 1) else { continue }
            for words in defaults where marks.has(words, at: index) {
                let end = index + words.count
                guard end == marks.count || isOuter(marks, end) else { continue }
                marks.mark(index..<end, .defaultReview)
                break
            }
        }
    }

    private static let automatic = foldedWords([
        "自动回复", "自動回復", "自動回覆", "automatic reply", "auto-reply", "auto reply", "autoreply",
    ])

    /// The texts that shops show where nobody wrote any. The longest first.
    static let defaults = foldedWords([
        "评价方未及时做出评价,系统默认好评", "评价方未及时作出评价,系统默认好评", "买家未及时做出评价,系统默认好评",
        "用户未及时评价,系统默认好评", "该用户未及时评价,系统默认好评", "用户未及时主动评价,系统默认好评", "此用户未及时填写评价内容,系统默认好评",
        "此用户未及时填写评价内容", "此用户未填写评价内容", "此用户没有填写评价", "该用户没有填写评价", "此用户没有填写评论", "该用户未填写评价内容",
        "用户未填写评价内容", "用户未填写评价", "买家没有填写评价", "此用戶沒有填寫評價", "系统默认好评", "系统默认评价", "默认好评", "默认评价",
        "系統默認好評", "the customer did not leave a comment", "this customer left no comment", "no comment was left",
    ])

    private static func opens(_ scalar: UInt32) -> Bool { scalar == 0x5B || scalar == 0x3010 || scalar == 0x28 }

    private static func isOuter(_ marks: NoiseMarks, _ index: Int) -> Bool {
        if !marks.isKept(index) { return true }
        let kind = ScalarFold.kind(marks.scalars[index])
        return kind == .space || kind == .punctuation
    }
}

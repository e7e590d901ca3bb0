/// Finds what mail programs add: signatures, and what a mail answers to.
///
/// Others' words are taken off only where something of the writer's own stays: a mail that is nothing but a quotation is read.
enum MailNoise {
    static func mark(_ marks: inout NoiseMarks, _ signs: NoiseSigns) {
        let lines = marks.lines()
        quotes(&marks, lines)
        signature(&marks, lines)
        devices(&marks, lines)
    }

    // MARK: What a mail answers to

    private static func quotes(_ marks: inout NoiseMarks, _ lines: [Range<Int>]) {
        var hasOwn = false
        var quoted = [Range<Int>]()
        var number = 0
        while number < lines.count {
            let line = marks.trimmed(lines[number])
            if isQuoted(marks, line) {
                quoted.append(lines[number])
            } else if let header = header(marks, lines, number) {
                // With `>` before each line, what stands below them is the writer's own again.
                let next = (header..<lines.count).first { !marks.trimmed(lines[$0]).isEmpty }
                if let next, isQuoted(marks, marks.trimmed(lines[next])) {
                    quoted.append(lines[number].lowerBound..<lines[header - 1].upperBound)
                    number = header
                    continue
                }
                if hasOwn { marks.mark(lines[number].lowerBound..<marks.count, .quotedReply) }
                break
            } else if marks.hasWords(line) {
                hasOwn = true
            }
            number += 1
        }
        guard hasOwn else { return }
        for range in quoted { marks.mark(range, .quotedReply) }
    }

    private static func isQuoted(_ marks: NoiseMarks, _ line: Range<Int>) -> Bool {
        !line.isEmpty && marks.scalars[line.lowerBound] == 0x3E
    }

    /// The line after a header that says whose words follow, where one begins in line `number`.
    private static func header(_ marks: NoiseMarks, _ lines: [Range<Int>], _ number: Int) -> Int? {
        let line = marks.trimmed(lines[number])
        guard 3...longestHeader ~= line.count else { return nil }
        if isRule(marks, line) || says(marks, line) { return number + 1 }
        // `On Tue, 3 Mar 2026 at 09:12, A. Writer` … `<a@example.org> wrote:`
        if starts(marks, line, english), number + 1 < lines.count {
            let next = marks.trimmed(lines[number + 1])
            if next.count < longestHeader, ends(marks, next, wrote) { return number + 2 }
        }
        guard starts(marks, line, senders) else { return nil }
        let fields = lines[(number + 1)..<min(lines.count, number + 6)].filter {
            starts(marks, marks.trimmed($0), otherFields)
        }
        return fields.count >= 2 ? number + 1 : nil
    }

    /// `-----Original Message-----`, `------------------ 原始邮件 ------------------`.
    private static func isRule(_ marks: NoiseMarks, _ line: Range<Int>) -> Bool {
        guard isDash(marks.scalars[line.lowerBound]), isDash(marks.scalars[line.lowerBound + 1]) else { return false }
        guard let first = line.first(where: { !isDash(marks.scalars[$0]) && marks.scalars[$0] != 0x20 }) else {
            return false
        }
        return titles.contains { marks.has($0, at: first) }
    }

    /// `On … wrote:`, 在2026年3月2日，某某写道：
    private static func says(_ marks: NoiseMarks, _ line: Range<Int>) -> Bool {
        guard ends(marks, line, wrote) else { return false }
        let numbers = line.count { 0x30...0x39 ~= marks.scalars[$0] }
        return numbers >= 3 || line.contains { marks.scalars[$0] == 0x3C && numbers > 0 }
    }

    // MARK: Signatures

    /// From a line `-- ` on, where little follows.
    private static func signature(_ marks: inout NoiseMarks, _ lines: [Range<Int>]) {
        for (number, line) in lines.enumerated().reversed().prefix(12) {
            let line = marks.trimmed(line)
            guard line.count == 2, marks.has([0x2D, 0x2D], at: line.lowerBound), marks.isKept(line.lowerBound),
                marks.count - line.lowerBound <= longestSignature
            else { continue }
            let own = 0..<(number == 0 ? 0 : lines[number - 1].upperBound)
            if marks.hasWords(own) { marks.mark(line.lowerBound..<marks.count, .signature) }
            return
        }
    }

    /// 发自我的iPhone, 来自某某客户端, Sent from my phone: at the end of a line.
    private static func devices(_ marks: inout NoiseMarks, _ lines: [Range<Int>]) {
        for line in lines {
            let line = marks.trimmed(line)
            guard !line.isEmpty else { continue }
            for start in max(line.lowerBound, line.upperBound - longestDevice)..<line.upperBound {
                guard let words = sentFrom.first(where: { marks.has($0, at: start) }) else { continue }
                let rest = start + words.count..<line.upperBound
                guard !rest.isEmpty, !rest.contains(where: { stops(marks.scalars[$0]) }),
                    isDevice(marks, words, rest)
                else { continue }
                marks.mark(start..<line.upperBound, .signature)
                break
            }
        }
    }

    private static func isDevice(_ marks: NoiseMarks, _ words: [UInt32], _ rest: Range<Int>) -> Bool {
        // In English the phrase says enough; 发自我的内心 does not come from a device.
        guard words[0] >= 0x4E00 else { return true }
        var rest = rest
        if words == from {
            guard let client = clients.first(where: { ends(marks, rest, [$0]) }) else { return false }
            rest = rest.lowerBound..<rest.upperBound - client.count
        }
        return rest.contains { ScalarFold.kind(marks.scalars[$0]) == .word }
            || rest.contains { place in makers.contains { marks.has($0, at: place) } }
    }

    // MARK: Words

    private static let longestHeader = 200
    private static let longestSignature = 600
    private static let longestDevice = 48

    private static let titles = foldedWords([
        "original message", "original appointment", "forwarded message", "原始邮件", "原邮件", "转发的邮件", "原始郵件", "邮件原件",
        "回复的原邮件",
    ])
    private static let wrote = foldedWords(["wrote:", "writes:", "写道:", "寫道:"])
    private static let english = foldedWords(["on "])
    private static let senders = foldedWords(["from:", "发件人:", "寄件者:", "發件人:"])
    private static let otherFields = foldedWords([
        "sent:", "date:", "to:", "cc:", "subject:", "发送时间:", "时间:", "日期:", "收件人:", "抄送:", "主题:", "傳送日期:", "收件者:", "主旨:",
    ])
    private static let from = NormalizedText("来自").scalars
    private static let sentFrom = foldedWords([
        "发自我的", "来自我的", "發自我的", "從我的", "从我的", "来自", "sent from my", "sent from mail for", "sent from outlook",
        "sent via my", "get outlook for",
    ])
    private static let clients = foldedWords(["客户端", "网页版", "客戶端"])
    private static let makers = foldedWords([
        "手机", "手機", "平板", "电脑", "電腦", "华为", "小米", "荣耀", "红米", "魅族", "三星", "苹果", "安卓", "客户端", "邮箱",
    ])

    private static func starts(_ marks: NoiseMarks, _ line: Range<Int>, _ words: [[UInt32]]) -> Bool {
        words.contains { $0.count <= line.count && marks.has($0, at: line.lowerBound) }
    }

    private static func ends(_ marks: NoiseMarks, _ line: Range<Int>, _ words: [[UInt32]]) -> Bool {
        words.contains { $0.count <= line.count && marks.has($0, at: line.upperBound - $0.count) }
    }

    private static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0x5F || scalar == 0x2014 || scalar == 0x2500
    }

    private static func stops(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x21, 0x3F, 0x3002, 0x3001: true
        default: false
        }
    }
}

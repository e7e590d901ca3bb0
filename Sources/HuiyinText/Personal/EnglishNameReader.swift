/// Reads full English names: two or three words with capitals, the first a given name, or something before them that says so.
struct EnglishNameReader {
    let text: PersonalText

    /// The name that begins with the capital at `start`.
    func read(at start: Int) -> Range<Int>? {
        var (words, hasInitial) = words(from: start)
        guard let first = words.first else { return nil }
        if Self.titles.contains(text.string(first)) { return nil }
        if words.count == 1 { return turned(first) }
        while words.count > 1, Self.notNames.contains(text.string(words[words.count - 1])) { words.removeLast() }
        let context = context(start)
        // Four are a name where something says so: account holder Nguyen Thi Bao Chau.
        guard words.count >= 2, words.count <= (context >= 2 ? 4 : 3), words.allSatisfy({ isNameLike($0) }) else {
            return nil
        }
        guard (words.last?.count ?? 0) >= 2, !words.dropFirst().dropLast().contains(where: { $0.count > 9 }) else {
            return nil
        }
        let (one, last) = (plain(first), plain(words[words.count - 1]))
        let isListed = isGiven(one)
        let isKnown = isListed || isPinyin(words, context: context) || hasInitial && words.count == 3
        if EnglishNameWords.brands.contains("\(one) \(text.string(words[1]))"), context < 2 { return nil }
        let isFamily = context >= 0 && isFamilyName(last) && isBounded(start, words)
        let isSigned = context >= 0 && isSignature(start, words)
        guard isKnown && context > -1 || (context >= 2 || isFamily || isSigned) && !Self.notNames.contains(one) else {
            return nil
        }
        if isListed, context < 1, words.dropFirst().contains(where: { isShout($0) }) != isShout(first) { return nil }
        return start..<(words.last?.upperBound ?? start)
    }

    /// The words with capitals from `start` on, with what joins them (Juan de la Cruz), and whether an inner one is an initial with a dot.
    private func words(from start: Int) -> (words: [Range<Int>], hasInitial: Bool) {
        var words = [Range<Int>]()
        var hasInitial = false
        var index = start
        while words.count < 4, text.isCapital(index) {
            var end = LatinLetters.end(index, in: text)
            // O'Brien, Smith-Jones.
            while text[end] == 0x27 || text[end] == 0x2D || text[end] == 0x2019, text.isCapital(end + 1) {
                end = LatinLetters.end(end + 1, in: text)
            }
            if PersonalSign.isDigit(text[end]) { break }
            // A middle initial may have a dot.
            let dot = end - index == 1 && text[end] == 0x2E ? 1 : 0
            words.append(index..<end)
            if dot > 0, words.count == 2 { hasInitial = true }
            guard text[end + dot] == 0x20 else { break }
            index = afterParticles(end + dot + 1)
        }
        return (words, hasInitial)
    }

    /// The index after `de la`, `van der`, `bin` and their like.
    private func afterParticles(_ start: Int) -> Int {
        var index = start
        for _ in 0..<2 {
            let end = text.letterEnd(index)
            guard 2...5 ~= end - index, text[end] == 0x20, !text.isCapital(index),
                Self.particles.contains(text.string(index..<end))
            else { break }
            index = end + 1
        }
        return index
    }

    private static let particles: Set<String> = [
        "de", "la", "del", "della", "di", "da", "dos", "van", "der", "den", "von", "bin", "binti", "bint", "ibn", "ten",
    ]

    /// Halloran, Ruth and HALLORAN/RUTH behind a label or a calling; the family's name stands first.
    private func turned(_ family: Range<Int>) -> Range<Int>? {
        let isSlash = text[family.upperBound] == 0x2F
        guard isSlash || text[family.upperBound] == 0x2C && text[family.upperBound + 1] == 0x20 else { return nil }
        let start = family.upperBound + (isSlash ? 1 : 2)
        guard text.isCapital(start), family.count >= 2, isNameLike(family), context(family.lowerBound) >= 2 else {
            return nil
        }
        let given = start..<LatinLetters.end(start, in: text)
        guard given.count >= 2, isNameLike(given), !PersonalSign.isWord(text[given.upperBound]),
            isSlash ? isShout(family) && isShout(given) : isGiven(plain(given)) || isFamilyName(plain(family))
        else { return nil }
        return family.lowerBound..<given.upperBound
    }

    /// Whether a word, or its first half, is a given name: anne-marie.
    private func isGiven(_ word: String) -> Bool {
        let half = word.prefix { $0 != "-" }
        return EnglishNameWords.given.contains(word) || EnglishNameWords.foreign.contains(word)
            || half.count < word.count && half.count > 2
                && (EnglishNameWords.given.contains(String(half)) || EnglishNameWords.foreign.contains(String(half)))
    }

    private func isFamilyName(_ word: String) -> Bool {
        EnglishNameWords.family.contains(word)
            || word.split(separator: "-").contains { EnglishNameWords.family.contains(String($0)) }
    }

    /// – Edwina Hask at the end of a text.
    private func isSignature(_ start: Int, _ words: [Range<Int>]) -> Bool {
        guard let end = words.last?.upperBound, text.count - end <= 1 else { return false }
        let mark = text[start - 1] == 0x20 ? start - 2 : start - 1
        guard mark > 0, [0x2D, 0x2013, 0x2014].contains(text[mark]) else { return false }
        let before = text[mark - 1] == 0x20 || text[mark - 1] == 0x0A ? text[mark - 2] : text[mark - 1]
        return [0x2E, 0x21, 0x3F, 0x0A].contains(before) && !words.contains { isShout($0) }
    }

    private func plain(_ word: Range<Int>) -> String { LatinLetters.plain(word, in: text) }

    /// Whether marks stand before and behind, as around what is put in: the guy on the phone, Xavi Menon, was kind.
    private func isBounded(_ start: Int, _ words: [Range<Int>]) -> Bool {
        guard let end = words.last?.upperBound, start > 1 else { return false }
        let before = text[start - 1] == 0x20 ? text[start - 2] : text[start - 1]
        return Self.marks.contains(before) && (Self.marks.contains(text[end]) || end == text.count)
    }

    private static let marks = ScalarSet(",:(-\u{2014}\n;")

    /// Liu Haoran, Haoran Liu: a family name of China and syllables.
    private func isPinyin(_ words: [Range<Int>], context: Int) -> Bool {
        guard words.count <= 3 else { return false }
        for family in [0, words.count - 1] {
            guard EnglishNameWords.pinyin.contains(text.string(words[family])) else { continue }
            let rest = words.indices.filter { $0 != family }.map { words[$0] }
            guard !words.contains(where: { EnglishNameWords.notPinyin.contains(text.string($0)) }) || context >= 2
            else {
                return false
            }
            let letters = rest.reduce(0) { $0 + $1.count }
            // Short ones are words of English as well: Can, Long, Sun.
            guard letters >= (context >= 1 ? 2 : 5), rest.allSatisfy({ isSyllables($0) }) else { continue }
            return true
        }
        return false
    }

    /// Whether a word is made of one to three syllables of Chinese.
    private func isSyllables(_ word: Range<Int>) -> Bool {
        guard word.count <= 14 else { return false }
        var ends: Set<Int> = [word.lowerBound]
        for _ in 0..<3 {
            ends = Set(
                ends.flatMap { start in
                    (1...6).compactMap { length in
                        start + length <= word.upperBound
                            && EnglishNameWords.syllables.contains(text.string(start..<start + length))
                            ? start + length : nil
                    }
                })
            if ends.contains(word.upperBound) { return true }
        }
        return false
    }

    private func isShout(_ word: Range<Int>) -> Bool { word.count > 1 && text.isCapital(word.lowerBound + 1) }

    private func isNameLike(_ word: Range<Int>) -> Bool {
        word.count <= 16 && !Self.notNames.contains(text.string(word)) && isSpoken(word)
    }

    /// LBEL MBKC is a code: three letters or more of which none is a vowel.
    private func isSpoken(_ word: Range<Int>) -> Bool {
        word.count < 3 || word.contains { !PersonalSign.isLetter(text[$0]) || Self.vowels.contains(text[$0]) }
    }

    private static let vowels = ScalarSet("aeiouy")

    /// 2: says that a name comes; 1: takes persons; −1: speaks of a place or a thing.
    private func context(_ start: Int) -> Int {
        var end = start
        while end > 0, start - end < 3,
            [0x20, 0x3A, 0x2C, 0x2D, 0x2014, 0x0A, 0x2E, 0x28, 0x22].contains(text[end - 1])
        { end -= 1 }
        let tail = text.string(max(0, end - 20)..<end)
        if Self.strong.contains(where: { Self.ends(tail, $0) }) { return 2 }
        if Self.weak.contains(where: { Self.ends(tail, $0) }) { return text[end] == 0x3A ? 2 : 1 }
        return ["at the", "at", "on", "near", "the", "brand"].contains { Self.ends(tail, $0) } ? -1 : 0
    }

    private static func ends(_ tail: String, _ word: String) -> Bool {
        guard tail.hasSuffix(word) else { return false }
        let before = tail.dropLast(word.count).unicodeScalars.last
        return before.map { !PersonalSign.isWord($0.value) } ?? true
    }

    private static let strong = [
        "name is", "name's", "name", "name was", "i am", "i'm", "this is", "named", "signed", "regards", "sincerely",
        "yours", "mr", "mrs", "ms", "miss", "dr", "mx", "attn", "contact",
        "recipient", "spoke to", "spoke with", "talked to", "speaking with", "helped by", "served by", "ask for",
        "agent", "rep", "representative", "technician", "customer", "passenger", "guest", "cardholder", "holder",
        "under the name", "called", "addressed to", "dear", "best", "cheers", "care of", "c/o", "driver",
        "advisor", "adviser", "consultant", "associate", "salesman", "salesperson", "employee", "colleague", "names",
        "owner", "husband", "wife", "son", "daughter", "mother", "father", "brother", "sister", "neighbour", "neighbor",
        "salesman was", "manager was", "courier", "nurse", "doctor", "boss", "landlord", "tenant", "addressee",
        "sender",
        "receiver", "payee", "buyer", "seller", "nanny", "roommate", "flatmate", "assistant", "receptionist", "clerk",
        "collected by", "signed by", "signed for by", "received by", "accepted by", "handled by", "answered by",
        "sent by", "delivered by", "installed by", "issued to", "assigned to", "registered to", "made out to",
        "in the name of", "on behalf of", "met with", "tech", "engineer", "supervisor", "mechanic", "patient",
        "student", "resident", "member", "host", "waiter", "waitress", "cashier", "stylist", "therapist", "plumber",
        "electrician", "surname", "our son", "partner", "fiance", "uncle", "aunt", "cousin", "mom", "mum", "dad",
        "我先生", "我太太", "老公", "老婆", "丈夫", "妻子", "护照名", "拼音", "旅客", "用户", "名字是", "应该是", "写的是", "业主", "患者", "同事",
        "姓名", "联系人", "收件人", "我叫", "我是", "名叫", "寄件人", "户名", "乘客", "持卡人", "客户", "英文名",
    ]
    private static let weak = [
        "manager", "with", "to", "by", "from", "and", "for", "thanks", "thank you", "friend", "met", "asked", "told",
        "is", "was", "about",
    ]
    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mx", "sir", "prof"]
    private static let notNames: Set<String> = [
        "the", "a", "an", "i", "we", "you", "he", "she", "it", "they", "my", "your", "our", "their", "this", "that",
        "these", "those", "and", "or", "but", "if", "so", "when", "where", "what", "why", "how", "who", "not", "no",
        "yes",
        "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would",
        "can", "could", "should", "at", "on", "in", "to", "from", "for", "with", "by", "of", "off", "as", "than",
        "then",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "park", "square", "station", "airport", "hotel",
        "city", "county", "state", "north", "south", "east", "west", "new", "old", "great",
        "service", "support", "customer", "team", "store", "shop", "mall", "centre", "center", "bank", "company", "inc",
        "ltd", "llc", "corp", "group", "app", "order", "pro", "plus", "max", "mini", "air", "ultra", "edition",
        "series", "model", "version", "phone", "tv", "usb", "gps", "wifi",
        "please", "thanks", "thank", "hello", "hi", "dear", "regards", "sincerely", "best", "good", "bad", "never",
        "always", "very", "just", "only", "also", "still", "again", "after", "before", "because", "since", "while",
        "there", "here", "all", "some", "any", "every", "most", "more",
        "car", "gmbh", "co", "university", "college", "school", "hospital", "church", "island", "river", "lake",
        "mountain", "beach", "bay", "hill", "house", "court", "prime", "club", "express", "airlines", "coffee", "pizza",
        "burger", "beer", "jeans", "clinic",
        "email", "tel", "mobile", "id", "address", "wechat", "vin", "plate", "card", "mr", "mrs", "ms", "dr", "happy",
        "meeting", "nice",
        "disappointed", "sorry", "writing", "calling", "based", "going", "looking", "using", "jr",
    ]
}

/// Reads full English names: two or three words with capitals, the first a given name, or something before them that says so.
struct EnglishNameReader {
    let text: PersonalText

    /// The name that begins with the capital at `start`.
    func read(at start: Int) -> Range<Int>? {
        var words = [Range<Int>]()
        var index = start
        while words.count < 4, text.isCapital(index) {
            var end = text.letterEnd(index)
            // O'Brien, Smith-Jones.
            while text[end] == 0x27 || text[end] == 0x2D, text.isCapital(end + 1) { end = text.letterEnd(end + 1) }
            if PersonalSign.isDigit(text[end]) { break }
            words.append(index..<end)
            // A middle initial may have a dot.
            let dot = end - index == 1 && text[end] == 0x2E ? 1 : 0
            guard text[end + dot] == 0x20 else { break }
            index = end + dot + 1
        }
        guard let first = words.first else { return nil }
        if Self.titles.contains(text.string(first)) { return nil }
        while words.count > 1, Self.notNames.contains(text.string(words[words.count - 1])) { words.removeLast() }
        guard words.count >= 2, words.count <= 3, words.allSatisfy({ isNameLike($0) }) else { return nil }
        guard (words.last?.count ?? 0) >= 2, !words.dropFirst().dropLast().contains(where: { $0.count > 9 }) else {
            return nil
        }
        let isGiven = EnglishNameWords.given.contains(text.string(first))
        let context = context(start)
        guard isGiven && context > -1 || context >= 2 && !Self.notNames.contains(text.string(first)) else { return nil }
        if isGiven, context < 1, words.dropFirst().contains(where: { isShout($0) }) != isShout(first) { return nil }
        return start..<(words.last?.upperBound ?? start)
    }

    private func isShout(_ word: Range<Int>) -> Bool { word.count > 1 && text.isCapital(word.lowerBound + 1) }

    private func isNameLike(_ word: Range<Int>) -> Bool {
        word.count <= 16 && !Self.notNames.contains(text.string(word))
    }

    /// 2: says that a name comes; 1: takes persons; −1: speaks of a place or a thing.
    private func context(_ start: Int) -> Int {
        var end = start
        while end > 0, start - end < 3,
            [0x20, 0x3A, 0x2C, 0x2D, 0x2014, 0x0A, 0x2E, 0x28, 0x22].contains(text[end - 1])
        { end -= 1 }
        let tail = text.string(max(0, end - 16)..<end)
        if Self.strong.contains(where: { Self.ends(tail, $0) }) { return 2 }
        if Self.weak.contains(where: { Self.ends(tail, $0) }) { return 1 }
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
        "姓名", "联系人", "收件人", "我叫", "我是", "名叫",
    ]
    private static let weak = [
        "manager", "with", "to", "by", "from", "and", "for", "thanks", "thank you", "husband", "wife", "son",
        "daughter", "friend", "met", "asked", "told", "is", "was", "about",
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
        "disappointed", "sorry", "writing", "calling", "based", "going", "looking", "using", "jr",
    ]
}

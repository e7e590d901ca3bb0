import HuiyinDomain

/// The few words that an item is about: what is judged first, then the words that name its topics.
enum KeyPhrases {
    static let most = 6

    /// Strings as they stand in the item, each once, at most ``most``.
    static func phrases(_ analysis: Analysis, _ input: AnalysisInput) -> [String] {
        var seen = Set<String>()
        var phrases = [String]()
        var part: Opinion.Part?
        var bytes = [UInt8]()
        for opinion in analysis.opinions {
            guard phrases.count < most else { break }
            guard let target = opinion.target else { continue }
            if part != opinion.part {
                part = opinion.part
                bytes = Array(AnalysisPart.text(of: opinion.part, in: input).utf8)
            }
            let words = String(decoding: bytes[target], as: UTF8.self)
            if seen.insert(words).inserted { phrases.append(words) }
        }
        return phrases
    }
}

import HuiyinDomain

/// How strong the words of a clause are, 0 to 1, whichever way they point.
///
/// The degree words of a clause name a level, the words that judge are strong by themselves (烂 is stronger than 差), and threats and vows are
/// stronger than both: the strongest of the three is the base, what else is there adds a little, so 有点慢 < 慢 < 很慢 < 慢得离谱 < 慢到我要投诉.
/// The polarity score of the models moves it by less than one level.
struct Intensity: Sendable {
    /// What is strong about a match.
    private enum Kind: Int {
        case softener
        case degree
        case judgement
        case deed
    }

    private let matcher: PhraseMatcher

    /// A judgement with nothing beside it.
    private static let plain = 0.42

    init() {
        var matcher = PhraseMatcher()
        for (kind, level, words) in IntensityWords.all {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                matcher.add(
                    String(word.map { $0 == "_" ? " " : $0 }), value: Self.value(Kind(rawValue: kind) ?? .degree, level)
                )
            }
        }
        self.matcher = matcher
    }

    private static func value(_ kind: Kind, _ level: Int) -> Int { kind.rawValue * 1000 + level }

    /// The intensity of a clause whose polarity score is `score` (−1 to 1).
    func value(of clause: Clause, in text: NormalizedText, score: Double) -> Double {
        let matches = longest(matcher.matches(in: text, clause.words))
        var softest = 0.0
        var strongest = 0.0
        var extra = 0.0
        for match in matches {
            let level = Double(match.value % 1000) / 100
            if match.value / 1000 == Kind.softener.rawValue {
                softest = max(softest, level)
                continue
            }
            extra += max(min(level, strongest) - Self.plain, 0) * 0.2
            strongest = max(strongest, level)
        }
        var value = max(strongest, Self.plain)
        // 有点离谱 is still out of bounds: what softens takes less from what is extreme.
        if softest > 0 { value -= strongest >= 0.75 ? softest / 3 : softest }
        value += min(extra, 0.12) + 0.06 * abs(score) + loudness(clause, text)
        return min(max(value, 0), 1)
    }

    /// Marks and stretched words: `!`, `！！！`, 好好好, 慢慢慢慢, sooooo.
    private func loudness(_ clause: Clause, _ text: NormalizedText) -> Double {
        var marks = 0
        for index in clause.words.upperBound..<clause.whole.upperBound where text.scalars[index] == 0x21 { marks += 1 }
        var longest = 1
        var run = 1
        for index in clause.words.dropFirst() {
            run =
                text.scalars[index] == text.scalars[index - 1] && ScalarFold.kind(text.scalars[index]) != .space
                ? run + 1 : 1
            longest = max(longest, run)
        }
        return 0.03 * Double(min(marks, 3)) + (longest >= 3 ? 0.06 : 0)
    }

    /// Of matches that overlap the longest stays: 不太 is not 太, 超级 is not 超.
    private func longest(_ matches: [PhraseMatcher.Match]) -> [PhraseMatcher.Match] {
        var kept = [PhraseMatcher.Match]()
        for match in matches {
            guard let last = kept.last, last.range.upperBound > match.range.lowerBound else {
                kept.append(match)
                continue
            }
            if match.range.count > last.range.count { kept[kept.count - 1] = match }
        }
        return kept
    }
}

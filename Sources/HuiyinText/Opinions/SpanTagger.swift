/// Marks which tokens of a text name what is judged, and which judge it.
///
/// A linear probe on the encoder's token states gives each of five tags a score, a small softmax makes probabilities of them, and the best
/// sequence in which every inner tag follows its beginning is found exactly (Viterbi 1967).
struct SpanTagger: Hashable, Sendable {
    /// What a token is.
    enum Tag: Int, CaseIterable {
        case outside
        case targetBegin
        case targetInner
        case wordsBegin
        case wordsInner

        /// Whether this tag may stand after another.
        func follows(_ before: Tag?) -> Bool {
            switch self {
            case .outside, .targetBegin, .wordsBegin: true
            case .targetInner: before == .targetBegin || before == .targetInner
            case .wordsInner: before == .wordsBegin || before == .wordsInner
            }
        }
    }

    let probe: DenseProbe
    /// Five classes over 1 and the five scores.
    let softmax: Softmax
    /// Logarithms of how often a tag follows another: from tag `i` to tag `j` at `5i + j`.
    let transitions: [Float]

    /// How much transitions count beside what is seen of a token.
    private static let trust: Float = 0.5

    /// What the probe reads of each token: its own state between those of its neighbours; zeros at the ends.
    /// - Parameter states: a row of `width` numbers a token.
    static func context(_ states: [ArraySlice<Float>], width: Int) -> [[Float]] {
        let nothing = ArraySlice(repeatElement(Float(0), count: width))
        return states.indices.map { index in
            Array(index > 0 ? states[index - 1] : nothing) + Array(states[index])
                + Array(index + 1 < states.count ? states[index + 1] : nothing)
        }
    }

    func vector(_ scores: [Float]) -> [Float] { [1] + scores }

    /// The best tag of each token.
    /// - Parameter scores: of the probe, five a token.
    func tags(_ scores: [[Float]]) -> [Tag] {
        let width = Tag.allCases.count
        guard !scores.isEmpty else { return [] }
        var best = [[Float]]()
        var backs = [[Int]]()
        for (index, row) in scores.enumerated() {
            let seen = softmax.probabilities(vector(row)).map { Float(Maths.logarithm(max($0, 1e-6))) }
            var here = [Float](repeating: -.infinity, count: width)
            var from = [Int](repeating: 0, count: width)
            for tag in Tag.allCases {
                if index == 0 {
                    if tag.follows(nil) { here[tag.rawValue] = seen[tag.rawValue] }
                    continue
                }
                for before in Tag.allCases where tag.follows(before) {
                    let value =
                        best[index - 1][before.rawValue] + seen[tag.rawValue]
                        + Self.trust * transitions[before.rawValue * width + tag.rawValue]
                    if value > here[tag.rawValue] {
                        here[tag.rawValue] = value
                        from[tag.rawValue] = before.rawValue
                    }
                }
            }
            best.append(here)
            backs.append(from)
        }
        var tag = best[best.count - 1].indices.max { best[best.count - 1][$0] < best[best.count - 1][$1] } ?? 0
        var tags = [Tag](repeating: .outside, count: scores.count)
        for index in stride(from: scores.count - 1, through: 0, by: -1) {
            tags[index] = Tag(rawValue: tag) ?? .outside
            tag = backs[index][tag]
        }
        return tags
    }
}

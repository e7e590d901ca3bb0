import HuiyinDomain

/// What speaks for irony in an item: how sure the models are, and cues that a person would point at.
struct IronyEvidence {
    /// A cue in a document of the reading.
    struct Cue {
        let kind: Kind
        let document: Int
        /// Folded scalars.
        let range: Range<Int>
    }

    enum Kind: String, CaseIterable {
        case scareQuotes = "scare-quotes"
        case degreePraise = "degree-praise"
        case setPhrase = "set-phrase"
        case emoji
        case ratingMismatch = "rating-mismatch"
        case contextMismatch = "context-mismatch"
    }

    private(set) var cues = [Cue]()
    /// The most positive and the most negative clause, −1 to 1.
    private(set) var best = 0.0
    private(set) var worst = 0.0

    /// How many numbers ``vector(_:)`` has.
    static let inputs = 11 + 11
    /// Where among them those of public posts begin: 1 for a post, 0 for words to a firm.
    static let post = 11

    private let reading: Reading
    /// Whether anything is praised, in earnest or not.
    private(set) var praises = false

    init(_ reading: Reading, rating: Rating?, context: String?, polarity: (Range<Int>) -> Double) {
        self.reading = reading
        var hasBadClause = false
        for clause in 0..<reading.count {
            let score = polarity(clause..<clause + 1)
            best = max(best, score)
            worst = min(worst, score)
            let groups = reading.groups(clause)
            let isBad = groups.has(.broken) || groups.has(.waiting) || groups.has(.danger) || groups.has(.illness)
            if score < -0.6 || isBad { hasBadClause = true }
        }
        for (number, document) in reading.documents.enumerated() {
            quotes(document, number)
            phrases(document, number, hasBadClause: hasBadClause)
        }
        praises = best > 0.3 || cues.contains { $0.kind == .degreePraise || $0.kind == .scareQuotes }
        if let place = rating?.normalised, place <= 0.25, praises, worst > -0.5 { whole(.ratingMismatch) }
        if let context, praises, Self.isBad(context) { whole(.contextMismatch) }
    }

    func has(_ kind: Kind) -> Bool { cues.contains { $0.kind == kind } }

    /// What the irony model reads: the scores of the n-gram models, which cues there are and how far the clauses disagree.
    ///
    /// A public post fills the second half, where the score of posts alone stands in place of the number of clauses; all else fills the
    /// first. So each kind of text has weights of its own: with some shared, average precision on posts was 0.44 in place of 0.47.
    func vector(_ scores: IronyScores) -> [Float] {
        let shared =
            [1, scores.whole, scores.clause] + Kind.allCases.prefix(4).map { has($0) ? 1 : 0 }
            + [Float(min(best, -worst)), Float(best), Float(worst)]
        let nothing = [Float](repeating: 0, count: Self.post)
        return scores.isPost
            ? nothing + shared + [scores.post] : shared + [Float(min(reading.count, 20)) / 20] + nothing
    }

    // MARK: - Cues

    /// A short quoted word of praise, most of all after a word of degree: 太“智能”了.
    private mutating func quotes(_ document: Document, _ number: Int) {
        let scalars = document.text.scalars
        var open: Int?
        for (index, scalar) in scalars.enumerated() where Self.isQuote(scalar) {
            guard let start = open else {
                open = index
                continue
            }
            open = index
            let inside = start + 1..<index
            guard 1...8 ~= inside.count, scalar != 0x300C, scalar != 0x300E else { continue }
            let praises = CueFinder.shared.cues(in: document.text, inside).contains { $0.group == .praise }
            let before = max(0, start - 6)..<start
            let swells = CueFinder.shared.cues(in: document.text, before)
                .contains { ($0.group == .degree || $0.group == .scoff) && $0.range.upperBound >= start - 1 }
            guard praises || swells else { continue }
            cues.append(Cue(kind: .scareQuotes, document: number, range: start..<index + 1))
            open = nil
        }
    }

    /// Praise with a word of degree beside something bad; set phrases; smirks beside praise.
    private mutating func phrases(_ document: Document, _ number: Int, hasBadClause: Bool) {
        for (index, clause) in document.clauses.enumerated() {
            let groups = document.groups[index]
            let praises = groups.has(.praise) || groups.has(.thanks)
            guard groups.has(.scoff) || groups.has(.smirk) || hasBadClause && praises else { continue }
            let found = CueFinder.shared.cues(in: document.text, clause.whole)
            if groups.has(.scoff), let phrase = found.first(where: { $0.group == .scoff }) {
                cues.append(Cue(kind: .setPhrase, document: number, range: phrase.range))
            }
            if groups.has(.smirk), let face = found.first(where: { $0.group == .smirk }) {
                cues.append(Cue(kind: .emoji, document: number, range: face.range))
            }
            let isTurned = groups.has(.turn) || index > 0 && document.groups[index - 1].has(.turn)
            if hasBadClause, groups.has(.degree), praises, !groups.has(.negation), !isTurned,
                let praise = found.first(where: { $0.group == .praise || $0.group == .thanks }),
                let degree = found.first(where: { $0.group == .degree })
            {
                let start = min(degree.range.lowerBound, praise.range.lowerBound)
                let end = max(degree.range.upperBound, praise.range.upperBound)
                cues.append(Cue(kind: .degreePraise, document: number, range: start..<end))
            }
        }
    }

    private mutating func whole(_ kind: Kind) {
        guard let number = reading.documents.indices.first(where: { reading.documents[$0].text.count > 0 }) else {
            return
        }
        cues.append(Cue(kind: kind, document: number, range: 0..<reading.documents[number].text.count))
    }

    private static func isBad(_ context: String) -> Bool {
        let document = Document(context)
        return document.groups.contains {
            $0.has(.broken) || $0.has(.blame) || $0.has(.waiting) || $0.has(.danger) || $0.has(.loss)
                || $0.has(.illness)
        }
    }

    private static func isQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x300C...0x300F: true
        default: false
        }
    }
}

/// Whether a story came to a good end, as far as it says.
struct StoryOutcome {
    /// How many clauses before the end the words of a solution may stand.
    private static let lastClauses = 4

    let isSolved: Bool
    let isUnsolved: Bool

    init(_ story: StoryText, _ marks: StoryMarks) {
        let late =
            story.clauses.count > Self.lastClauses
            ? story.clauses[story.clauses.count - Self.lastClauses].lowerBound : 0
        let solved = marks[.solved].last { $0.lowerBound >= late }
        let unsolved = marks[.unsolved].last
        var isSolved = solved != nil
        if let solved, let unsolved, unsolved.lowerBound > solved.upperBound { isSolved = false }
        if let solved {
            // 没解决了, not resolved
            let before = story.scalars[max(solved.lowerBound - 2, 0)..<solved.lowerBound]
            if before.contains(0x6CA1) || before.contains(0x4E0D) || before.contains(0x672A) { isSolved = false }
        }
        self.isSolved = isSolved
        isUnsolved = unsolved != nil
    }
}

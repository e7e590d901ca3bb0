extension ProblemsPage: Exporting {
    var snapshot: String { footing.snapshot }

    var tables: [ExportTable] { [ExportTable.problems(problems).stamped(footing)] }
}

extension ExportTable {
    /// Problems in the order of their rank, those of too few people last and without one.
    static func problems(_ problems: [ProblemCell]) -> ExportTable {
        ExportTable(
            .problems,
            [
                "rank", "rank_low", "rank_high", "topic", "name", "above", "unhappy_people", "unhappy_people_before",
                "people",
            ]
                + columns(of: "unhappy_share")
                + ["strength", "ratio", "is_clear_change", "weeks", "priority", "reach", "badness", "trend"],
            problems.map { problem in
                let head: [Cell] = [
                    .count(problem.rank), .count(problem.firstRank), .count(problem.lastRank), .text(problem.path),
                    .text(problem.name), .text(problem.above.joined(separator: " › ")), .count(problem.unhappy.count),
                    .count(problem.unhappyBefore?.count), .count(problem.people.count),
                ]
                let tail: [Cell] = [
                    .number(problem.intensity), .number(problem.ratio), .truth(problem.isClearChange),
                    .text(problem.weeks.map { String($0) }.joined(separator: " ")), .number(problem.score),
                    .number(problem.reach), .number(problem.badness), .number(problem.trend),
                ]
                return head + cells(problem.negativeShare) + tail
            })
    }
}

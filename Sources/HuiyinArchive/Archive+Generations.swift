import GRDB
import HuiyinDomain

extension Archive {
    /// Whether a new generation was begun and is not in force yet.
    package func isBuildingGeneration() throws -> Bool {
        try read {
            try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM generation WHERE state = 'building')") ?? false
        }
    }

    /// Analyses every current voice anew into a generation of its own, then puts it in force in one transaction; gives
    /// its number.
    ///
    /// The generation before stays readable, and figures of earlier snapshots stay what they were. Each batch is one
    /// transaction, so a build that was killed goes on where it stopped when it is asked for again with an equal plan;
    /// with another plan the unfinished one is given up. Imports may go on meanwhile: what they bring is read before
    /// the switch.
    /// - Parameter analyse: Gives one analysis for each subject, in order. Runs outside the lock.
    package func replaceAnalyses(
        by plan: GenerationPlan, batchSize: Int = 1000,
        analyse: ([AnalysisSubject]) throws -> [FreshAnalysis]
    ) throws -> Int64 {
        let generation = try write { try GenerationBuild.begin(plan, $0, at: options.now()) }
        while true {
            let batch = try read { try GenerationBuild.next(generation, limit: batchSize, $0) }
            let fresh = batch.subjects.isEmpty ? [] : try analyse(batch.subjects.map(\.subject))
            guard fresh.count == batch.subjects.count else {
                throw ArchiveError(
                    code: .notOpen,
                    message: "\(batch.subjects.count) items were to be analysed and \(fresh.count) analyses came back; "
                        + "the new generation was not put in force.")
            }
            let isDone = try write { db in
                try GenerationBuild.store(fresh, batch, generation, db)
                return try GenerationBuild.finish(generation, db, at: options.now())
            }
            if isDone { return generation }
            // Beside the segments in force, so that the switch finds the columns ready.
            _ = try? columns.shelf.writeAll(generation)
        }
    }
}

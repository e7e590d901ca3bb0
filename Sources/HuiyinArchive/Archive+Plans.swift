import GRDB
package import HuiyinQuery

extension Archive {
    /// How SQLite means to run each list that the archive offers, by the list's name: the lines of `EXPLAIN QUERY
    /// PLAN`.
    package func queryPlans() throws -> [String: [String]] {
        try read { db in
            let statements = [
                "voice": VoiceReader.byID,
                "earlier versions": VoiceReader.earlier,
                "understandings": VoiceReader.understandings,
                "export": VoiceReader.page,
                "runs": RunRow.newest,
                "runs of a source": RunRow.pageOfSource,
                "rejections": RejectionRow.list(RejectionFilter()).sql,
                "rejections of all states": RejectionRow.list(RejectionFilter(state: .all)).sql,
                "settled rejections": RejectionRow.list(RejectionFilter(state: .settled)).sql,
                "rejections of a source": RejectionRow.list(RejectionFilter(source: "s")).sql,
                "rejections of a run": RejectionRow.list(RejectionFilter(run: 1, state: .all)).sql,
                "corrections": CorrectionTable.newest,
                "corrections of a version": CorrectionTable.ofVersion,
                "corrections of an item": CorrectionTable.ofItem,
                "not about us": CorrectionTable.notAboutUs,
                "analysis of a version": AnalysisTable.newest,
                "saved views": SavedViewTable.listed,
                "items of an import": ImportUndoing.items,
                "version in force": ImportUndoing.inForce,
                "item to rewrite": FactRewriter.item,
                "authors of an import": ClaimSettling.authors,
                "claims to settle": ClaimSettling.turn,
                "sources": SourceList.rows,
                "counts of sources": SourceList.facts,
                "columns of codes": CodeColumns.all,
                "notes about sources": SourceNoteTable.inForce,
                "findings about sources": SourceFindingTable.all,
                "deliveries of sources": SourceDeliveryTable.bySource,
                "sketch of a voice": Archive.sketched,
                "items by raw bytes": Self.byDigest,
                "next of a generation": GenerationBuild.nextVersions,
                "voices of an author": PersonReader.voicesOfAuthor,
                "claims of an author": PersonReader.claimsOfAuthor,
                "evidence of an author": PersonReader.pairsOfAuthor,
                "profile of an author": PersonReader.profileOfAuthor,
                "items of an author": PersonReader.itemsOfAuthor,
                "level of an author": PersonMarks.levelOfAuthor,
                "level of a person": PersonMarks.levelOfPerson,
                "records of a customer file": CustomerUndoing.turned,
                "field in force": CustomerUndoing.inForce,
                "values of an author": PersonRows.authorKeys,
                "holders of a value": PersonRows.holders,
            ]
            return try statements.mapValues { try Self.plan($0, db) }
        }
    }

    /// How SQLite means to run a request for figures.
    package func queryPlan(of request: FactRequest) throws -> [String] {
        try read { db in try Self.plan(FactGrouping.sql(request, FactNames(db, at: request.snapshot.number)).text, db) }
    }

    /// How SQLite means to run a request for voices.
    package func queryPlan(of request: VoiceRequest) throws -> [String] {
        try read { db in try Self.plan(FactVoices.sql(request, FactNames(db, at: request.snapshot.number)).text, db) }
    }

    private static func plan(_ sql: String, _ db: Database) throws -> [String] {
        // A numbered parameter is one however often it stands there.
        let numbered = sql.matches(of: #/\?([0-9]+)/#).compactMap { Int($0.1) }.max()
        let count = numbered ?? sql.utf8.count { $0 == UInt8(ascii: "?") }
        let arguments = StatementArguments(Array(repeating: 1, count: count))
        return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments).map { $0["detail"] }
    }
}

import GRDB

extension Archive {
    /// Keeps how a figure was made; keeping it again changes nothing.
    package func saveRecipe(hash: String, query: String, answerDigest: String, snapshot: Int64) throws {
        // Pages make the same figures again and again; only the first time is a write, which would wait for importers.
        guard try recipe(hash: hash) == nil else { return }
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO recipe (hash, query, answer_digest, snapshot, saved_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, arguments: [hash, query, answerDigest, snapshot, options.now()])
        }
    }

    /// The recipe of that hash, or `nil` where none was kept.
    package func recipe(hash: String) throws -> StoredRecipe? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT hash, query, answer_digest, recipe.snapshot, saved_at,
                        (SELECT coalesce(sum(items), 0) FROM erasure WHERE erasure.snapshot > recipe.snapshot)
                    FROM recipe WHERE hash = ?
                    """, arguments: [hash]
            ).map { row in
                StoredRecipe(
                    hash: row[0], query: row[1], answerDigest: row[2], snapshot: row[3], savedAt: row[4],
                    erasedSince: row[5])
            }
        }
    }
}

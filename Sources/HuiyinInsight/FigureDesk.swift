import Crypto
package import HuiyinArchive
package import HuiyinDomain
package import HuiyinQuery

/// Answers queries from outside, keeps their recipes, and makes an old figure again.
package struct FigureDesk: Sendable {
    let archive: Archive
    let engine: QueryEngine

    /// - Parameters:
    ///   - taxonomies: the workspace's own first, then those of single sources.
    ///   - now: milliseconds UTC.
    package init(archive: Archive, taxonomies: [Taxonomy], now: @escaping @Sendable () -> Int64) {
        self.archive = archive
        engine = QueryEngine(
            source: archive.facts, taxonomy: taxonomies, defaultZone: archive.workspace.configuration.zone,
            suspicious: archive.workspace.configuration.suspicious, now: now)
    }

    /// The answer to a query in JSON, one line without its end; the recipe is kept, so its hash can be asked for later.
    ///
    /// - Throws: ``QueryError`` where the query is wrong; ``ArchiveError`` where the archive can't be read or the recipe not kept.
    package func answer(_ json: [UInt8]) async throws -> [UInt8] {
        let resolved = try await engine.resolve(QueryRequest.parse(json))
        return try Self.keep(try await engine.answer(resolved), in: archive)
    }

    /// The answer in JSON; its recipe is in the archive afterwards.
    @discardableResult
    static func keep(_ answer: QueryAnswer, in archive: Archive) throws -> [UInt8] {
        let bytes = answer.json()
        try archive.saveRecipe(
            hash: answer.recipe.hash, query: String(decoding: answer.query.canonicalJSON, as: UTF8.self),
            answerDigest: digest(of: bytes), snapshot: answer.query.snapshot.number)
        return bytes
    }

    /// The same bytes that the query of this hash got when it was asked.
    ///
    /// - Throws: ``RecomputeError`` where there is no such recipe, or where what it counted is gone.
    package func recompute(_ hash: String) async throws -> [UInt8] {
        guard let recipe = try archive.recipe(hash: hash) else {
            throw RecomputeError(
                code: "unknown-recipe",
                message: "there is no recipe \(hash) in this workspace; the hash stands in `recipe` of an answer")
        }
        let bytes = try await engine.answer(ResolvedQuery.parse(Array(recipe.query.utf8))).json()
        guard Self.digest(of: bytes) == recipe.answerDigest else {
            throw RecomputeError(
                code: "facts-gone",
                message: recipe.erasedSince > 0
                    ? "the figures of \(hash) can't be made again: \(recipe.erasedSince) of the items they counted were erased since"
                    : "the figures of \(hash) came out differently; the archive may have been restored or edited from outside"
            )
        }
        return bytes
    }

    private static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// Why an old figure can't be shown again.
package struct RecomputeError: Error, CustomStringConvertible {
    /// `unknown-recipe` or `facts-gone`.
    package let code: String
    package let message: String

    package var description: String { message }
}

extension Inquiry {
    /// Keeps the recipe of a figure that this inquiry asked for, so that `huiyin query --recompute` finds it.
    ///
    /// - Returns: `false` where the archive can't be written just now, which is no reason to show no page.
    package func keep(_ recipe: QueryAnswer.Recipe, in archive: Archive) -> Bool {
        guard let answer = asked[recipe.hash] else { return false }
        do {
            try FigureDesk.keep(answer, in: archive)
            return true
        } catch {
            return false
        }
    }
}

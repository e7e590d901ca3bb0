import GRDB
import HuiyinArchive
import Testing

@Suite struct RecipeTests {
    @Test func comesBackAsItWasFirstSaved() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: ArchiveOptions(now: { 1000 }))
        #expect(try archive.recipe(hash: "ab") == nil)
        try archive.saveRecipe(hash: "ab", query: "{}", answerDigest: "cd", snapshot: 3)
        try archive.saveRecipe(hash: "ab", query: "other", answerDigest: "other", snapshot: 4)
        let recipe = try #require(try archive.recipe(hash: "ab"))
        #expect(recipe.query == "{}")
        #expect(recipe.answerDigest == "cd")
        #expect(recipe.snapshot == 3)
        #expect(recipe.savedAt == 1000)
        #expect(recipe.erasedSince == 0)
    }

    @Test func saysWhatWasErasedSince() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try archive.saveRecipe(hash: "ab", query: "{}", answerDigest: "cd", snapshot: 3)
        try workspace.database {
            try $0.execute(sql: "INSERT INTO erasure (at, snapshot, items) VALUES (1, 3, 5), (2, 4, 7), (3, 9, 1)")
        }
        #expect(try archive.recipe(hash: "ab")?.erasedSince == 8)
    }
}

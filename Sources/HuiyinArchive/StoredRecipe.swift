/// How a figure was made, so that it can be made again.
package struct StoredRecipe: Hashable, Sendable {
    package let hash: String
    /// The resolved query, as canonical JSON.
    package let query: String
    /// A hash of the answer's bytes.
    package let answerDigest: String
    package let snapshot: Int64
    /// When it was first saved, in milliseconds UTC.
    package let savedAt: Int64
    /// How many of the items it could have counted were erased since: with any, other figures are to be expected.
    package let erasedSince: Int
}

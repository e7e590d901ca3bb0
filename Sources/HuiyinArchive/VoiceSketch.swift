import GRDB
package import HuiyinDomain

/// What the inventory of sources needs of a voice that no fact holds.
package struct VoiceSketch: Hashable, Sendable {
    /// Characters the customer wrote: title, text and their turns.
    package let length: Int
    /// Milliseconds UTC.
    package let time: Int64?
    /// Moved to 0 … 1.
    package let rating: Double?
    /// Kinds of claims about who says it.
    package let claims: [IdentityClaim.Kind]
}

extension Archive {
    /// The voices called `ids` as sketches, in no order; unknown ones are left out.
    package func sketches(_ ids: [FeedbackID]) async throws -> [VoiceSketch] {
        try await read { db in
            let statement = try SQLStatement(db, Self.sketched)
            return try ids.compactMap { id in
                statement.bind(1, Int64(bitPattern: id.high))
                statement.bind(2, Int64(bitPattern: id.low))
                defer { statement.reset() }
                guard try statement.step() else { return nil }
                let feedback = try FeedbackJSON.decode(statement.bytes(0))
                let turns = feedback.turns.filter { $0.role == .customer }.map(\.text)
                let length = ([feedback.title ?? "", feedback.text] + turns).reduce(0) { $0 + $1.unicodeScalars.count }
                var kinds = [IdentityClaim.Kind]()
                for claim in feedback.author where !kinds.contains(claim.kind) { kinds.append(claim.kind) }
                return VoiceSketch(
                    length: length, time: feedback.time?.milliseconds, rating: feedback.rating?.normalised,
                    claims: kinds)
            }
        }
    }

    static let sketched = """
        SELECT feedback_version.payload FROM feedback
        JOIN feedback_version ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
        WHERE feedback.public_high = ? AND feedback.public_low = ?
        """
}

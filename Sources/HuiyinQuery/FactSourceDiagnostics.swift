/// What a fact source can tell about the facts beyond figures; one that can't is simply not asked.
package protocol FactSourceDiagnostics: FactSource {
    /// The time zones (IANA names or offsets, as ``ZonedTime`` keeps them) of the matching voices that have a time, with
    /// the number of voices in each, most frequent first; at most `limit`.
    /// `unit` and `predicate` are understood as in a ``VoiceRequest``.
    func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: FactSnapshot, limit: Int
    ) async throws -> [FactValue]
}

package import HuiyinDomain

/// The one way to a figure: resolves a query against the facts there are, has it counted, adds intervals and warnings.
package struct QueryEngine: Sendable {
    package let source: any FactSource
    package let taxonomies: [Taxonomy]
    /// The zone of a query that names none.
    package let defaultZone: String
    /// What a query means that says nothing of authenticity.
    package let suspicious: SuspiciousVoices
    /// Milliseconds UTC.
    let now: @Sendable () -> Int64

    package init(
        source: any FactSource, taxonomy: [Taxonomy], defaultZone: String, suspicious: SuspiciousVoices = .include,
        now: @escaping @Sendable () -> Int64
    ) {
        self.source = source
        taxonomies = taxonomy
        self.defaultZone = defaultZone
        self.suspicious = suspicious
        self.now = now
    }

    /// The figures that `request` asks for, on the facts of this moment.
    ///
    /// - Throws: ``QueryError`` where the request is wrong; whatever the source throws.
    package func answer(_ request: QueryRequest) async throws -> QueryAnswer {
        try await answer(resolve(request))
    }
}

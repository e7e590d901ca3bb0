extension QueryRequest {
    /// The request that `json` holds.
    package static func parse(_ json: [UInt8]) throws(QueryError) -> QueryRequest {
        throw QueryError(code: "not-available", message: "the parser is being written")
    }
}
extension ResolvedQuery {
    /// The query whose canonical form `json` is.
    package static func parse(_ json: [UInt8]) throws(QueryError) -> ResolvedQuery {
        throw QueryError(code: "not-available", message: "the parser is being written")
    }
}
extension QueryEngine {
    /// `request` with nothing left open.
    package func resolve(_ request: QueryRequest) async throws -> ResolvedQuery {
        throw QueryError(code: "not-available", message: "the resolver is being written")
    }
    /// The figures of a resolved query.
    package func answer(_ query: ResolvedQuery) async throws -> QueryAnswer {
        throw QueryError(code: "not-available", message: "the runner is being written")
    }
}

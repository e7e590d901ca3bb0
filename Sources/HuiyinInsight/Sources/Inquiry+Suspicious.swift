import HuiyinDomain
import HuiyinQuery

extension Inquiry {
    /// Of each source, how many voices something speaks against, whether or not figures leave them out.
    func suspicious() async throws -> [String: Int] {
        let request = QueryRequest(
            measures: [.feedback], dimensions: [.column(.source), .column(.authenticity)], limit: Self.manyRows,
            suspicious: .include)
        return try await engine.answer(engine.resolve(request)).rows.reduce(into: [:]) { counts, row in
            guard let source = row.dimensions[0], let verdict = row.dimensions[1], verdict != Suspicion.genuine else {
                return
            }
            counts[source, default: 0] += row.measures[0].n
        }
    }
}

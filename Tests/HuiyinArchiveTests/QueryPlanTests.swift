import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct QueryPlanTests {
    /// Lists that walk a whole table, and why they may.
    private static let walks = [
        // One row a source; its subqueries use indexes.
        "sources": ["SCAN source"],
        // Counts and spans of all voices are what is asked for.
        "counts of sources": ["SCAN voice_fact"],
        // A handful of rows a source.
        "columns of codes": ["SCAN code_column"],
        "notes about sources": ["SCAN source_note"],
        "findings about sources": ["SCAN source_finding USING INDEX source_finding_open"],
        // A row an import, summed by source.
        "deliveries of sources": ["SCAN source"],
        // A few dozen rows.
        "saved views": ["SCAN saved_view"],
        // The index holds nothing but what is listed.
        "not about us": ["SCAN correction USING INDEX correction_not_about_us"],
    ]

    @Test func noListWalksABigTable() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put((0..<50).map { Sample.arrival("k\($0)") }, into: archive)
        for (name, plan) in try archive.queryPlans() {
            let scans = plan.filter { $0.hasPrefix("SCAN") && !Self.isOrderedWalk($0, name) }
            #expect(scans == Self.walks[name, default: []], "\(name): \(plan)")
        }
    }

    /// A walk in the order of the list that ends at its limit.
    private static func isOrderedWalk(_ line: String, _ name: String) -> Bool {
        let walked = ["runs": "SCAN import_run", "corrections": "SCAN correction", "rejections": "SCAN rejection"]
        let isRejections = name == "rejections of all states" || name == "settled rejections"
        return walked[name] == line || (isRejections && line == "SCAN rejection")
    }

    @Test(arguments: [FactRequest.Unit.item, .opinion])
    func figuresTakeOneWalkAndNoSort(unit: FactRequest.Unit) async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let analysis = Sample.analysis([("price", .negative, 0.9, 0.5)])
        try Sample.put((0..<50).map { Sample.arrival("k\($0)", analysis: analysis) }, into: archive)
        let snapshot = try await archive.facts.snapshot()
        let offsets = ZoneOffsets(zone: "UTC", steps: [.init(from: .min, seconds: 0)])
        var parts = [FactPredicate.topic(["price"]), .polarity([.negative]), .column(.channel, isOneOf: [nil])]
        // Items that a word finds are looked up one by one instead, which is less work still.
        if unit == .opinion { parts.append(.text("车机")) }
        let predicate = FactPredicate.and(parts)
        let wanted = unit == .opinion ? ["SCAN o", "SEARCH v USING INTEGER PRIMARY KEY (rowid=?)"] : ["SCAN v"]
        let groups = try archive.queryPlan(
            of: FactRequest(
                unit: unit, dimensions: [.topic(depth: 1), .time(.week, offsets), .column(.attribute("门店"))],
                predicate: predicate, measures: [], snapshot: snapshot))
        let voices = try archive.queryPlan(
            of: VoiceRequest(unit: unit, predicate: predicate, order: .newest, limit: 20, snapshot: snapshot))
        for plan in [groups, voices] {
            // Every unit is wanted, so the facts are walked: once, in the order in which they lie.
            #expect(Array(plan.prefix(wanted.count)) == wanted, "\(plan)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
            #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0 == wanted[0] || $0.hasPrefix("SCAN voice_text") })
        }
    }
}

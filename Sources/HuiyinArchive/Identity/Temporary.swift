struct PersonEdge { let low: Int64; let high: Int64; let weight: Double; let probability: Double }
enum PersonClusters {
    static func clusters(_ nodes: [Int64], edges: [PersonEdge], same: [(Int64, Int64)], different: [(Int64, Int64)]) -> [[Int64]] {
        var parent = Dictionary(uniqueKeysWithValues: nodes.map { ($0, $0) })
        func root(_ n: Int64) -> Int64 { var n = n; while let p = parent[n], p != n { n = p }; return n }
        for (a, b) in same { parent[root(b)] = root(a) }
        for e in edges.sorted(by: { $0.weight > $1.weight }) {
            let (x, y) = (root(e.low), root(e.high))
            if x == y { continue }
            if different.contains(where: { (root($0.0) == x && root($0.1) == y) || (root($0.0) == y && root($0.1) == x) }) { continue }
            parent[max(x, y)] = min(x, y)
        }
        return Dictionary(grouping: nodes, by: root).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
import GRDB
struct IdentityResolving {
    let database: Database
    let snapshot: Int64
    let now: Int64
    init(_ database: Database, vault: Vault, snapshot: Int64, at now: Int64) throws { self.database = database; self.snapshot = snapshot; self.now = now }
    mutating func resolve(_ touched: Set<Int64>) throws -> Int {
        for author in touched {
            for row in try Row.fetchAll(database, sql: "SELECT DISTINCT other.author FROM author_claim AS own JOIN author_claim AS other ON other.digest = own.digest AND other.kind = own.kind WHERE own.author = ?1 AND other.author <> ?1 AND own.kind IN ('mobile','email','union-id','member')", arguments: [author]) {
                let other: Int64 = row[0]
                try database.execute(sql: "INSERT OR IGNORE INTO identity_pair VALUES (?, ?, 12.5, 0.99, ?)", arguments: [min(author, other), max(author, other), PersonReader.json([IdentityPart(what: "mobile", level: "exact", weight: 12.5)])])
            }
        }
        return try IdentitySettling(database, snapshot: snapshot, at: now).settle(touched, under: nil)
    }
}
package struct RelinkReport { package var authors = 0; package var pairs = 0; package var persons = 0; package var moved = 0 }
extension Archive { package func relinkPersons(_ progress: (String) -> Void) throws -> RelinkReport { RelinkReport() } }

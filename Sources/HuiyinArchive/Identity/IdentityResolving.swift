import Foundation
import GRDB
import HuiyinDomain
import HuiyinIdentity

/// Finds out with whom authors are one person, of whom something new was said. Lives in one transaction.
///
/// Only those who share a key are looked at, so it takes as long with a million persons as with a hundred.
struct IdentityResolving {
    /// A key that more authors share says nothing about any two of them.
    static let mostOfKey = 60
    /// Authors that are compared with each other at once.
    private static let mostAtOnce = 160

    private let database: Database
    private let vault: Vault
    private let settling: IdentitySettling
    private let reader: ClaimReader
    private let keys: LinkKeys
    private let weights: IdentityWeights
    private let insertKey: SQLStatement
    private let findKey: SQLStatement

    init(_ database: Database, vault: Vault, snapshot: Int64, at now: Int64) throws {
        self.database = database
        self.vault = vault
        settling = try IdentitySettling(database, snapshot: snapshot, at: now)
        reader = try ClaimReader(database, vault: vault)
        keys = LinkKeys(ClaimSchema.schema)
        weights = try IdentityWeights(database)
        insertKey = try SQLStatement(
            database, "INSERT INTO identity_key (hash, author) VALUES (?, ?) ON CONFLICT DO NOTHING")
        findKey = try SQLStatement(
            database, "SELECT author FROM identity_key WHERE hash = ? LIMIT \(Self.mostOfKey + 1)")
    }

    /// Links or parts those authors and whoever shares a key with them; gives how many authors stand elsewhere than before.
    ///
    /// - Parameter parting: whether less is said of them than before, so that they may stand with others whom no key leads to any more.
    mutating func resolve(_ touched: Set<Int64>, parting: Bool = false) throws -> Int {
        var moved = 0
        // All keys first, so that authors of one batch find each other whichever comes first.
        let order = touched.sorted()
        var keysOf = [Int64: [[UInt8]]]()
        for author in order {
            let plain = try Set(reader.records(author).flatMap { keys.keys($0.cells) })
            let own = plain.map { vault.hash(.identityKey, $0) }.sorted { $0.lexicographicallyPrecedes($1) }
            keysOf[author] = own
            for key in own {
                insertKey.bind(1, blob: key)
                insertKey.bind(2, author)
                try insertKey.run()
            }
        }
        var done = Set<Int64>()
        for author in order where !done.contains(author) {
            let others = try candidates(keysOf[author] ?? [], of: author)
            done.insert(author)
            guard parting || !others.isEmpty else { continue }
            moved += try settling.settle([author] + others, reading: reader, weights, under: nil)
        }
        return moved
    }

    private func candidates(_ keys: [[UInt8]], of author: Int64) throws -> [Int64] {
        var found = Set<Int64>()
        for key in keys {
            findKey.bind(1, blob: key)
            var own = [Int64]()
            while try findKey.step() { own.append(findKey.int(0)) }
            findKey.reset()
            guard own.count <= Self.mostOfKey else { continue }
            found.formUnion(own)
            if found.count > Self.mostAtOnce { break }
        }
        found.remove(author)
        return found.sorted()
    }
}

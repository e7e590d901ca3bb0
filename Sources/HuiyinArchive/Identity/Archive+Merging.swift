import GRDB
import HuiyinDomain
import HuiyinText

extension Archive {
    /// Says that persons are one. Figures follow under a new snapshot; ``setIdentityChange(_:isUndone:by:)`` takes it back.
    ///
    /// What people said before about any two of them being different no longer counts.
    /// - Parameter names: Of persons or authors; two or more that are not one already.
    /// - Throws: ``ArchiveError`` `not-found` for a name that nobody has; `refused` where they are one person already.
    package func mergePersons(_ names: [String], by: String, note: String? = nil) async throws -> StoredPerson {
        let now = options.now()
        let vault = try vault()
        return try await write { db in
            let reader = try PersonReader(db)
            let groups = try names.map { try Self.authors($0, reader) }
            guard let first = groups.first?.first, Set(groups.map { $0[0] }).count > 1 else {
                throw ArchiveError(
                    code: .refused, message: "these names are one person already; name another person to merge with.")
            }
            let settling = try Self.settling(db, at: now)
            let change = try settling.enter(.init(kind: .merged, by: by, note: note.map { PersonalMask.mask($0) }))
            var pairs = groups.dropFirst().compactMap { $0.first.map { (first, $0) } }
            pairs += try Self.pairsToldApart(groups, db)
            try IdentityDecisions(db).add(pairs, isSame: true, by: change)
            try Self.settle(Array(groups.joined()), settling, change, db, vault)
            try Self.finish(settling, .personsMerged, change, db, at: now)
            return try Self.person(of: first, reader)
        }
    }

    /// Says that some of a person's authors are somebody else: they become a person of their own, the others stay together.
    ///
    /// - Throws: ``ArchiveError`` `not-found` for an unknown name; `refused` where none or all of the person's authors are named.
    package func splitPerson(
        _ name: String, apart authors: [String], by: String, note: String? = nil
    ) async throws -> StoredPerson {
        let now = options.now()
        let vault = try vault()
        return try await write { db in
            let reader = try PersonReader(db)
            let all = try Self.authors(name, reader)
            let byName = try Dictionary(all.map { (try reader.authorName($0) ?? "", $0) }) { first, _ in first }
            let apart = try authors.map { author in
                guard let number = byName[author] else {
                    throw ArchiveError(
                        code: .notFound, message: "the person \(name) has no record called \(author); reload the page.")
                }
                return number
            }
            let rest = all.filter { !apart.contains($0) }
            guard !apart.isEmpty, let first = rest.first else {
                throw ArchiveError(
                    code: .refused, message: "choose some of the person's records, not none and not all of them.")
            }
            let settling = try Self.settling(db, at: now)
            let change = try settling.enter(.init(kind: .split, by: by, note: note.map { PersonalMask.mask($0) }))
            let decisions = IdentityDecisions(db)
            try decisions.add(apart.flatMap { one in rest.map { (one, $0) } }, isSame: false, by: change)
            // Those that were set apart together stay together.
            try decisions.add(zip(apart, apart.dropFirst()).map { ($0, $1) }, isSame: true, by: change)
            try Self.settle(all, settling, change, db, vault)
            try Self.finish(settling, .personSplit, change, db, at: now)
            return try Self.person(of: first, reader)
        }
    }

    /// Takes a merge or a split back, or makes one count again that was taken back; doing either twice changes nothing.
    ///
    /// - Throws: ``ArchiveError`` `not-found` for a change that is no word of people.
    package func setIdentityChange(_ number: Int64, isUndone: Bool, by: String) async throws -> StoredPerson {
        let now = options.now()
        let vault = try vault()
        return try await write { db in
            let decisions = IdentityDecisions(db)
            guard let (authors, wasUndone) = try decisions.of(number), let first = authors.min() else {
                throw ArchiveError(
                    code: .notFound,
                    message: "there is no merge or split numbered \(number); what the engine linked is split by hand.")
            }
            let reader = try PersonReader(db)
            guard wasUndone != isUndone else { return try Self.person(of: first, reader) }
            try decisions.setUndone(number, at: isUndone ? now : nil)
            let settling = try Self.settling(db, at: now)
            let change = try settling.enter(
                .init(kind: isUndone ? .undone : .redone, by: by, note: String(number)))
            try Self.settle(authors.sorted(), settling, change, db, vault)
            try Self.finish(
                settling, isUndone ? .identityUndone : .identityRedone, change, db, at: now)
            return try Self.person(of: first, reader)
        }
    }

    private static func settling(_ db: Database, at now: Int64) throws -> IdentitySettling {
        try IdentitySettling(db, snapshot: try SnapshotTable.newest(db) + 1, at: now)
    }

    private static func settle(
        _ authors: [Int64], _ settling: IdentitySettling, _ change: Int64, _ db: Database, _ vault: Vault
    ) throws {
        try settling.settle(
            authors, reading: try ClaimReader(db, vault: vault), try IdentityWeights(db), under: change)
    }

    /// Adds the snapshot that sees the change, and the event.
    private static func finish(
        _ settling: IdentitySettling, _ kind: EventKind, _ change: Int64, _ db: Database, at now: Int64
    ) throws {
        let facts = try FactWriter(db, generation: try GenerationTable.active(db), snapshot: settling.snapshot)
        try SnapshotTable.add(facts, db, at: now)
        try EventLog.add(kind, subject: "identity:\(change)", detail: "{}", at: now, db)
    }

    private static func authors(_ name: String, _ reader: PersonReader) throws -> [Int64] {
        let authors = try reader.authors(name)
        guard !authors.isEmpty else {
            throw ArchiveError(code: .notFound, message: "nobody is called \(name) in this workspace.")
        }
        return authors
    }

    private static func person(of author: Int64, _ reader: PersonReader) throws -> StoredPerson {
        guard let name = try reader.authorName(author), let person = try reader.person(try reader.authors(name)) else {
            throw ArchiveError(code: .notFound, message: "the person is not in this workspace any more.")
        }
        return person
    }

    /// Authors of different groups of whom people said that they are not one.
    private static func pairsToldApart(_ groups: [[Int64]], _ db: Database) throws -> [(Int64, Int64)] {
        let decisions = IdentityDecisions(db)
        var groupOf = [Int64: Int]()
        for (index, group) in groups.enumerated() { for author in group { groupOf[author] = index } }
        return try groups.joined().flatMap { author in
            try decisions.about(author).filter { decision in
                guard !decision.isSame, decision.low == author, let left = groupOf[decision.low],
                    let right = groupOf[decision.high]
                else { return false }
                return left != right
            }.map { ($0.low, $0.high) }
        }
    }
}

import GRDB

/// Which author is which person: reads what is in force, ends links and begins others. Lives in one access.
struct IdentityLinkTable {
    private let database: Database
    private let current: SQLStatement
    private let members: SQLStatement
    private let end: SQLStatement
    private let begin: SQLStatement

    init(_ database: Database) throws {
        self.database = database
        current = try SQLStatement(
            database, "SELECT person FROM identity_link WHERE author = ? AND died = 9223372036854775807")
        members = try SQLStatement(
            database, "SELECT author FROM identity_link WHERE person = ? AND died = 9223372036854775807 ORDER BY author"
        )
        end = try SQLStatement(
            database, "UPDATE identity_link SET died = ? WHERE author = ? AND died = 9223372036854775807")
        begin = try SQLStatement(
            database, "INSERT INTO identity_link (author, change, person, born) VALUES (?, ?, ?, ?)")
    }

    /// The person that `author` is linked to; `nil` for one who is alone.
    func person(of author: Int64) throws -> Int64? {
        current.bind(1, author)
        defer { current.reset() }
        return try current.step() ? current.int(0) : nil
    }

    /// The authors of a person, by number.
    func authors(of person: Int64) throws -> [Int64] {
        members.bind(1, person)
        defer { members.reset() }
        var authors = [Int64]()
        while try members.step() { authors.append(members.int(0)) }
        return authors
    }

    /// Everybody that `author` stands together with, itself among them.
    func together(with author: Int64) throws -> [Int64] {
        guard let person = try person(of: author) else { return [author] }
        return try authors(of: person)
    }

    /// Makes each of `clusters` one person and leaves single authors alone; gives how many authors stand elsewhere than before.
    ///
    /// Of the persons that a cluster's authors were, the one with most of them goes on under its name; of equals the older.
    /// - Parameter clusters: All authors of every person that has one of them, or a person would lose some.
    func settle(_ clusters: [[Int64]], by change: () throws -> (number: Int64, snapshot: Int64)) throws -> Int {
        var taken = Set<Int64>()
        var moves = [(author: Int64, person: Int64?, isNew: Bool)]()
        var fresh = [Int: Int64]()
        for (index, cluster) in clusters.sorted(by: { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count })
            .enumerated()
        {
            let before = try cluster.map { (author: $0, person: try person(of: $0)) }
            guard cluster.count > 1 else {
                if before[0].person != nil { moves.append((cluster[0], nil, false)) }
                continue
            }
            let votes = Dictionary(grouping: before.compactMap(\.person), by: \.self).mapValues(\.count)
            let heir = votes.filter { !taken.contains($0.key) }
                .max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key
            if let heir { taken.insert(heir) } else { fresh[index] = 0 }
            let name = heir ?? -Int64(index) - 1
            for entry in before where entry.person != name { moves.append((entry.author, name, heir == nil)) }
        }
        guard !moves.isEmpty else { return 0 }
        let (number, snapshot) = try change()
        for move in moves {
            end.bind(1, snapshot)
            end.bind(2, move.author)
            try end.run()
            guard var person = move.person else { continue }
            if move.isNew {
                let index = Int(-person - 1)
                if fresh[index] == 0 { fresh[index] = try newPerson() }
                person = fresh[index] ?? 0
            }
            // Moved twice by one change: the second word counts.
            try database.execute(
                sql: "DELETE FROM identity_link WHERE author = ? AND change = ?", arguments: [move.author, number])
            begin.bind(1, move.author)
            begin.bind(2, number)
            begin.bind(3, person)
            begin.bind(4, snapshot)
            try begin.run()
        }
        return moves.count
    }

    private func newPerson() throws -> Int64 {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        try database.execute(
            sql: "INSERT INTO person (name) VALUES (?)",
            arguments: ["p" + String(repeating: "0", count: 16 - digits.count) + digits])
        return database.lastInsertedRowID
    }
}

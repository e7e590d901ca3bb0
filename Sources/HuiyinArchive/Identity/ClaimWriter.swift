import Crypto
import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Keeps what sources say about who an author is: by keyed hash to be found, masked to be shown, sealed to be compared.
/// Lives in one transaction.
struct ClaimWriter {
    /// Who makes a claim.
    enum Maker {
        /// A voice of that import.
        case voice(run: Int64)
        /// That record of a customer file.
        case record(Int64)

        fileprivate var isFile: Bool {
            if case .record = self { true } else { false }
        }
    }

    /// Authors of whom something new was said.
    private(set) var touched = Set<Int64>()

    private struct Place: Hashable {
        let author: Int64
        let kind: IdentityClaim.Kind
        let digest: [UInt8]
        let source: Int64
    }

    private struct State: Equatable {
        var first: Int64?
        var last: Int64?
        /// Whether nobody but customer files makes the claim.
        var isOfFile: Bool
        var isWithdrawn = false

        mutating func take(_ time: Int64?, isOfFile: Bool) {
            isWithdrawn = false
            if !isOfFile { self.isOfFile = false }
            guard let time else { return }
            first = min(first ?? time, time)
            last = max(last ?? time, time)
        }
    }

    private let database: Database
    private let vault: Vault
    private let keepsClear: Bool
    private var known = [Place: State]()
    private let find: SQLStatement
    private let widen: SQLStatement
    private let insert: SQLStatement
    private let rememberRecord: SQLStatement
    private let rememberRun: SQLStatement
    /// The import that each claim was last noted under, so that none is written twice.
    private var runs = [Place: Int64]()

    /// - Parameter keepsClear: Whether the policy lets clear values lie sealed in the archive.
    init(_ database: Database, vault: Vault, keepsClear: Bool) throws {
        self.database = database
        self.vault = vault
        self.keepsClear = keepsClear
        find = try SQLStatement(
            database,
            """
            SELECT first_time, last_time, of_file, withdrawn FROM author_claim
            WHERE author = ? AND kind = ? AND digest = ? AND source = ?
            """)
        widen = try SQLStatement(
            database,
            """
            UPDATE author_claim SET first_time = ?, last_time = ?,
                -- From the first voice on it is known which make it.
                traced = CASE WHEN of_file = 1 AND ?3 = 0 THEN 1 ELSE traced END, of_file = ?3, withdrawn = ?
            WHERE author = ? AND kind = ? AND digest = ? AND source = ?
            """)
        insert = try SQLStatement(
            database,
            """
            INSERT INTO author_claim (author, kind, digest, source, masked, sealed, first_time, last_time, of_file, traced)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """)
        rememberRecord = try SQLStatement(
            database,
            "INSERT INTO customer_claim (author, kind, digest, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
        rememberRun = try SQLStatement(
            database,
            """
            INSERT INTO voice_claim (author, kind, digest, source, run) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
    }

    /// The keyed hash that a claim is found by, whichever source makes it.
    static func digest(_ claim: IdentityClaim, _ vault: Vault) -> [UInt8] {
        vault.hash(.claim, Array("\(claim.kind.rawValue)\u{0}\(ClaimForm.normalised(claim))".utf8))
    }

    /// What a sealed claim is bound to, so that it opens for this author only.
    static func owner(_ author: Int64) -> [UInt8] { Array("claim of author \(author)".utf8) }

    /// Notes that `source` made these claims about `author` at `time`.
    mutating func note(
        _ claims: [IdentityClaim], of author: Int64, _ secret: SymmetricKey, source: Int64, time: Int64?,
        by maker: Maker
    ) throws {
        for claim in claims where !claim.value.isEmpty {
            let place = Place(
                author: author, kind: claim.kind, digest: Self.digest(claim, vault), source: source)
            try remember(place, maker)
            guard var state = try state(of: place) else {
                try add(claim, at: place, secret, time, isOfFile: maker.isFile)
                continue
            }
            let before = state
            state.take(time, isOfFile: maker.isFile)
            guard before != state else { continue }
            if before.isWithdrawn { touched.insert(author) }
            known[place] = state
            widen.bind(1, state.first)
            widen.bind(2, state.last)
            widen.bind(3, state.isOfFile ? 1 : 0)
            widen.bind(4, state.isWithdrawn ? 1 : 0)
            bind(place, to: widen, from: 5)
            try widen.run()
        }
    }

    private mutating func remember(_ place: Place, _ maker: Maker) throws {
        switch maker {
        case .voice(let run):
            guard runs[place] != run else { return }
            bind(place, to: rememberRun, from: 1)
            rememberRun.bind(5, run)
            try rememberRun.run()
            runs[place] = run
        case .record(let record):
            rememberRecord.bind(1, place.author)
            rememberRecord.bind(2, place.kind.rawValue)
            rememberRecord.bind(3, blob: place.digest)
            rememberRecord.bind(4, record)
            try rememberRecord.run()
        }
    }

    private mutating func state(of place: Place) throws -> State? {
        if let state = known[place] { return state }
        bind(place, to: find, from: 1)
        defer { find.reset() }
        guard try find.step() else { return nil }
        let state = State(
            first: find.isNull(0) ? nil : find.int(0), last: find.isNull(1) ? nil : find.int(1),
            isOfFile: find.int(2) == 1, isWithdrawn: find.int(3) == 1)
        known[place] = state
        return state
    }

    private mutating func add(
        _ claim: IdentityClaim, at place: Place, _ secret: SymmetricKey, _ time: Int64?, isOfFile: Bool
    ) throws {
        bind(place, to: insert, from: 1)
        insert.bind(5, PersonalMask.mask(claim).value)
        if keepsClear {
            let box = try AES.GCM.seal(
                Array(claim.value.utf8), using: secret, authenticating: Self.owner(place.author))
            insert.bind(6, blob: [UInt8](box.nonce) + box.ciphertext + box.tag)
        } else {
            insert.bindNull(6)
        }
        insert.bind(7, time)
        insert.bind(8, time)
        insert.bind(9, isOfFile ? 1 : 0)
        try insert.run()
        known[place] = State(first: time, last: time, isOfFile: isOfFile)
        touched.insert(place.author)
    }

    private func bind(_ place: Place, to statement: SQLStatement, from index: Int32) {
        statement.bind(index, place.author)
        statement.bind(index + 1, place.kind.rawValue)
        statement.bind(index + 2, blob: place.digest)
        statement.bind(index + 3, place.source)
    }
}

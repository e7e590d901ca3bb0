import Crypto
import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Keeps records that could not be read. Lives in one transaction.
struct RejectionWriter {
    /// A record that was not kept before.
    struct New {
        let record: RejectedRecord
        let digest: [UInt8]
        let secret: Int
    }

    private let database: Database
    private let vault: Vault
    private let run: ImportRun
    private let policy: PersonalDataPolicy
    private let now: Int64

    init(_ database: Database, vault: Vault, run: ImportRun, policy: PersonalDataPolicy, now: Int64) throws {
        self.policy = policy
        self.database = database
        self.vault = vault
        self.run = run
        self.now = now
    }

    /// Notes the run at records that are kept already, and gives the others with a secret for each.
    func plan(_ records: [RejectedRecord], _ plan: inout BatchPlan) throws -> [New] {
        var new = [New]()
        for record in records {
            let digest = vault.hash(.raw, record.raw)
            try database.execute(
                sql: """
                    UPDATE rejection SET run = ?, file = ?, code = ?, message = ?,
                        settled_at = CASE settled_as WHEN 'undone' THEN NULL ELSE settled_at END,
                        settled_as = nullif(settled_as, 'undone')
                    WHERE digest = ? AND line = ?
                        AND source = (SELECT id FROM source WHERE name = ?)
                    """,
                arguments: [
                    run.id, record.diagnostic.file, record.diagnostic.code,
                    PersonalMask.mask(record.diagnostic.message),
                    Data(digest),
                    record.diagnostic.line ?? 0, run.plan.source,
                ])
            if database.changesCount == 0 {
                new.append(New(record: record, digest: digest, secret: plan.takeSecret()))
            }
        }
        return new
    }

    func write(_ records: [New], source: Int64, _ fresh: [(number: Int64, key: SymmetricKey)]) throws {
        let deflate = Deflate()
        for new in records {
            let secret = fresh[new.secret]
            let sealed = try SealedRecord(
                raw: policy == .nowhere ? RawMask.mask(new.record.raw) : new.record.raw, claims: []
            ).seal(
                secret.key, owner: new.digest, with: deflate)
            try database.execute(
                sql: """
                    INSERT INTO rejection (source, run, file, line, record_id, code, message, digest, secret, sealed,
                        rejected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    source, run.id, new.record.diagnostic.file, new.record.diagnostic.line ?? 0,
                    new.record.id.map { PersonalMask.mask($0) }, new.record.diagnostic.code,
                    PersonalMask.mask(new.record.diagnostic.message), Data(new.digest), secret.number,
                    Data(sealed), now,
                ])
            guard database.changesCount == 1 else { continue }
            let rejection = database.lastInsertedRowID
            for hash in PersonalKey.hashes(in: String(decoding: new.record.raw, as: UTF8.self), vault) {
                try database.execute(
                    sql: "INSERT INTO personal_key_of_rejection (hash, rejection) VALUES (?, ?)",
                    arguments: [Data(hash), rejection])
            }
        }
    }
}

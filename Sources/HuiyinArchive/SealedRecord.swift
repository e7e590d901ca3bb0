import Crypto
import Foundation
import HuiyinDomain

/// What lies encrypted beside a voice: the bytes as they came and the clear claims of who said it.
///
/// Inside the box: a byte that says whether the rest is deflated, the rest's length, the length of the claims, the
/// claims as JSON, the bytes. Lengths are little-endian 32-bit numbers.
struct SealedRecord {
    let raw: [UInt8]
    let claims: [UInt8]

    enum Problem: Error {
        case wrongKey
        case damaged
    }

    /// The record under `key`, bound to `owner` so that it opens nowhere else.
    func seal(_ key: SymmetricKey, owner: [UInt8], with deflate: borrowing Deflate) throws -> [UInt8] {
        var body = [UInt8]()
        body.reserveCapacity(raw.count + claims.count + 4)
        Self.append(claims.count, to: &body)
        body.append(contentsOf: claims)
        body.append(contentsOf: raw)
        let packed = deflate.compress(body)
        var plain: [UInt8] = [packed == nil ? 0 : 1]
        plain.reserveCapacity((packed ?? body).count + 5)
        Self.append(body.count, to: &plain)
        plain.append(contentsOf: packed ?? body)
        let box = try AES.GCM.seal(plain, using: key, authenticating: owner)
        var sealed = [UInt8]()
        sealed.reserveCapacity(plain.count + 28)
        sealed.append(contentsOf: box.nonce)
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
        return sealed
    }

    /// - Throws: ``Problem``.
    init(opening sealed: [UInt8], _ key: SymmetricKey, owner: [UInt8]) throws {
        guard sealed.count >= 33, let box = try? AES.GCM.SealedBox(combined: sealed) else { throw Problem.damaged }
        guard let opened = try? AES.GCM.open(box, using: key, authenticating: owner) else { throw Problem.wrongKey }
        let plain = [UInt8](opened)
        let length = Self.number(in: plain, at: 1)
        guard plain.count >= 5, length >= 4 else { throw Problem.damaged }
        let body: [UInt8]
        if plain[0] == 1 {
            guard let restored = Deflate.restore(plain[5...], count: length) else { throw Problem.damaged }
            body = restored
        } else {
            body = Array(plain[5...])
        }
        let claimsEnd = 4 + Self.number(in: body, at: 0)
        guard body.count == length, claimsEnd <= body.count else { throw Problem.damaged }
        claims = Array(body[4..<claimsEnd])
        raw = Array(body[claimsEnd...])
    }

    init(raw: [UInt8], claims: [UInt8]) {
        self.raw = raw
        self.claims = claims
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func number(in bytes: [UInt8], at offset: Int) -> Int {
        guard offset + 4 <= bytes.count else { return -1 }
        return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}

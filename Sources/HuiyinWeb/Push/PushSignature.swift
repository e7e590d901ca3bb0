import Crypto
import Foundation
import HTTPTypes
import HuiyinArchive

/// Who signs with the secret of a source may push to it.
///
/// The header is `X-Huiyin-Signature: t=SECONDS,v1=HEX`: the time since 1970 in seconds, and the HMAC-SHA256 of `t.body` under
/// the secret, as RFC 2104 has it. Several `v1` may stand there while a secret is changed for another.
enum PushSignature {
    static let header = "X-Huiyin-Signature"

    /// The signature of `body`, as it has to be remembered so that it counts once.
    ///
    /// - Parameters:
    ///   - window: how far the time may lie from ours, in seconds.
    ///   - now: milliseconds UTC.
    /// - Throws: ``Failure`` 401 `signature-missing`, `signature-malformed`, `signature-expired`, `signature-wrong`.
    static func check(
        _ text: String?, body: [UInt8], secret: Secret, window: Int, now: Int64
    ) throws(Failure) -> PushedRequest.Signature {
        guard let text else {
            throw refusal(
                "signature-missing",
                "this source takes signed pushes only; send \(header): t=SECONDS,v1=HEX, the HMAC-SHA256 of \"SECONDS.BODY\""
            )
        }
        guard let (time, given) = parse(text) else {
            throw refusal("signature-malformed", "\(header) must read t=SECONDS,v1=64 hexadecimal digits")
        }
        // Before the time, so that a wrong secret learns nothing of our clock.
        let key = SymmetricKey(data: secret.bytes)
        var hmac = HMAC<SHA256>(key: key)
        hmac.update(data: Array("\(time).".utf8))
        hmac.update(data: body)
        let expected = hmac.finalize()
        var isRight = false
        // Compared in constant time, and every one of them.
        for one in given where expected == one { isRight = true }
        guard isRight else {
            throw refusal(
                "signature-wrong",
                "the signature does not fit the body; is it made of the very bytes, with this source's secret?")
        }
        guard let seconds = Int64(time), abs(now / 1000 - seconds) <= Int64(window) else {
            throw refusal(
                "signature-expired",
                "the signature's time is more than \(window) s from this server's; sign anew, and set the clock by a time server"
            )
        }
        return PushedRequest.Signature(digest: Array(expected), until: (seconds + Int64(window) + 1) * 1000)
    }

    /// The time as it was signed, and the signatures.
    private static func parse(_ text: String) -> (time: String, signatures: [Data])? {
        var time: String?
        var signatures: [Data] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return nil }
            let value = pair[1].trimmingCharacters(in: .whitespaces)
            switch pair[0].trimmingCharacters(in: .whitespaces) {
            case "t":
                guard time == nil, (1...15).contains(value.utf8.count), value.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
                else { return nil }
                time = value
            case "v1":
                guard signatures.count < 4, let bytes = bytes(value) else { return nil }
                signatures.append(bytes)
            default: continue
            }
        }
        guard let time, !signatures.isEmpty else { return nil }
        return (time, signatures)
    }

    private static func bytes(_ hex: String) -> Data? {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var bytes = Data()
        for index in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    private static func refusal(_ code: String, _ message: String) -> Failure {
        Failure(.unauthorized, code, message)
    }
}

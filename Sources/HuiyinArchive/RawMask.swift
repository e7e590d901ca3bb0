import HuiyinDomain
import HuiyinText

/// Takes personal data out of a record as it came.
enum RawMask {
    /// The bytes with every value in them masked, of a record in UTF-8; nothing is left of one in another encoding.
    static func mask(_ raw: [UInt8], _ claims: [IdentityClaim] = []) -> [UInt8] {
        guard var text = String(validating: raw, as: UTF8.self) else { return [] }
        // What columns told who it is is hidden wherever it stands; the finder may not know a member number.
        for claim in claims
        where claim.kind != .city && claim.value.unicodeScalars.count > 1 && text.contains(claim.value) {
            text = text.split(separator: claim.value, omittingEmptySubsequences: false)
                .joined(separator: PersonalMask.mask(claim).value)
        }
        return Array(PersonalMask.mask(text).utf8)
    }
}

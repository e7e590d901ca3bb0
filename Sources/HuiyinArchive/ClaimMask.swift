package import HuiyinDomain

/// How a claim about a person is shown: enough to recognise one's own, too little to find somebody.
package enum ClaimMask {
    /// `陈*`, `138****0721`, `a***@example.com`, `C1***89`; a city stays as it is.
    package static func mask(_ claim: IdentityClaim) -> IdentityClaim {
        IdentityClaim(kind: claim.kind, value: mask(claim.value, claim.kind))
    }

    private static func mask(_ value: String, _ kind: IdentityClaim.Kind) -> String {
        switch kind {
        case .city: return value
        case .name, .nickname: return value.prefix(1) + (value.count > 1 ? "*" : "")
        case .mobile: return middle(value, first: 3, last: 4)
        case .email:
            guard let at = value.lastIndex(of: "@") else { return middle(value, first: 1, last: 0) }
            return value.prefix(1) + "***" + value[at...]
        case .address: return middle(value, first: 3, last: 0)
        case .person, .unionID, .openID, .member, .device: return middle(value, first: 2, last: 2)
        }
    }

    /// The ends of `value`, four stars between them; of a short value only its first character.
    private static func middle(_ value: String, first: Int, last: Int) -> String {
        guard value.count > first + last + 1 else { return value.prefix(1) + "****" }
        return value.prefix(first) + "****" + value.suffix(last)
    }
}

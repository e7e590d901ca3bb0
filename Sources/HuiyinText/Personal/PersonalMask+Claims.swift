package import HuiyinDomain

extension PersonalMask {
    /// `陈*`, `138****0721`, `a***@example.com`, `C1****89`; a city stays as it is.
    ///
    /// A claim stands alone, so its length may be hidden too.
    package static func mask(_ claim: IdentityClaim) -> IdentityClaim {
        IdentityClaim(kind: claim.kind, value: mask(claim.value, as: claim.kind))
    }

    /// The value of a claim of `kind`, masked.
    package static func mask(_ value: String, as kind: IdentityClaim.Kind) -> String {
        switch kind {
        case .city: value
        case .name, .nickname: value.prefix(1) + (value.count > 1 ? "*" : "")
        case .mobile: middle(value, first: 3, last: 4)
        case .email:
            if let at = value.lastIndex(of: "@") {
                value.prefix(1) + "***" + value[at...]
            } else {
                middle(value, first: 1, last: 0)
            }
        case .address: middle(value, first: 3, last: 0)
        case .person, .unionID, .openID, .member, .device: middle(value, first: 2, last: 2)
        }
    }

    /// The ends of `value`, four stars between them; of a short value only its first character.
    private static func middle(_ value: String, first: Int, last: Int) -> String {
        guard value.count > first + last + 1 else { return value.prefix(1) + "****" }
        return value.prefix(first) + "****" + value.suffix(last)
    }

    /// Which claim a value is as a whole: a mobile number or an e-mail address; `nil` for anything else.
    package static func claim(of value: String) -> IdentityClaim.Kind? {
        let value = value.drop { $0.isWhitespace }
        let end = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
        let whole = String(value[..<end])
        let spans = PersonalFinder.spans(in: whole)
        guard spans.count == 1, spans[0].bytes == 0..<whole.utf8.count else { return nil }
        switch spans[0].kind {
        case .mobile: return .mobile
        case .email: return .email
        default: return nil
        }
    }
}

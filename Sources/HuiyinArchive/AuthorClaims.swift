import HuiyinDomain
import HuiyinText

/// Who is speaking, as far as one source tells: what makes two items have the same author before identities are
/// resolved.
///
/// The strongest claim decides, so that a changed nickname or city makes no second author. Only claims that mean the
/// same everywhere (mobile, mail, union id) join items of different sources; a customer number of one shop is no
/// customer number of another.
struct AuthorClaims {
    /// What is hashed; it never leaves memory.
    let material: [UInt8]
    /// Masked.
    let display: String

    /// `nil` for an anonymous item.
    init?(_ claims: [IdentityClaim], source: String) {
        let given = claims.filter { !$0.value.isEmpty }
        for kind in Self.strongestFirst {
            guard let claim = given.first(where: { $0.kind == kind }) else { continue }
            let scope = Self.universal.contains(kind) ? "" : source
            material = Array("\(kind.rawValue)\u{0}\(scope)\u{0}\(Self.normalised(claim))".utf8)
            display = Self.display(given)
            return
        }
        // A name alone is many people's; with the city or address beside it, it is the best there is.
        let weak = given.filter { $0.kind == .name || $0.kind == .address || $0.kind == .city }
        guard weak.contains(where: { $0.kind == .name }) else { return nil }
        let parts = weak.map { "\($0.kind.rawValue)=\($0.value)" }.sorted()
        material = Array("weak\u{0}\(source)\u{0}\(parts.joined(separator: "\u{0}"))".utf8)
        display = Self.display(given)
    }

    private static let strongestFirst: [IdentityClaim.Kind] = [
        .person, .member, .unionID, .openID, .mobile, .email, .device, .nickname,
    ]
    private static let universal: Set<IdentityClaim.Kind> = [.unionID, .mobile, .email]

    private static func normalised(_ claim: IdentityClaim) -> String {
        switch claim.kind {
        case .mobile:
            let digits = claim.value.filter { $0.isASCII && $0.isNumber }
            return digits.count == 13 && digits.hasPrefix("86") ? String(digits.dropFirst(2)) : digits
        case .email: return claim.value.lowercased()
        default: return claim.value
        }
    }

    private static func display(_ claims: [IdentityClaim]) -> String {
        let shown = claims.first { $0.kind == .name } ?? claims.first { $0.kind == .nickname } ?? claims.first
        return shown.map { PersonalMask.mask($0).value } ?? ""
    }
}

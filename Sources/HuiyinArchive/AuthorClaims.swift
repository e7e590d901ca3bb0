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
            // A telephone or a nickname may be a household's; under another name it is another author, who may be found to be
            // the same person, and told apart again.
            let name = Self.shared.contains(kind) ? given.first { $0.kind == .name }.map(ClaimForm.normalised) : nil
            let bearer = name.map { "\u{0}\($0)" } ?? ""
            material = Array("\(kind.rawValue)\u{0}\(scope)\u{0}\(ClaimForm.normalised(claim))\(bearer)".utf8)
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
    /// What several people may have in common.
    private static let shared: Set<IdentityClaim.Kind> = [.mobile, .email, .device, .nickname]

    private static func display(_ claims: [IdentityClaim]) -> String {
        let shown = claims.first { $0.kind == .name } ?? claims.first { $0.kind == .nickname } ?? claims.first
        return shown.map { PersonalMask.mask($0).value } ?? ""
    }
}

import HuiyinDomain
import HuiyinIdentity

/// How claims are compared: one field a kind of claim, in a fixed order.
enum ClaimSchema {
    static let kinds = IdentityClaim.Kind.allCases

    static let schema = IdentitySchema(
        fields: kinds.map { IdentitySchema.Field(name: $0.rawValue, kind: kind($0)) })

    private static func kind(_ kind: IdentityClaim.Kind) -> FieldKind {
        switch kind {
        case .mobile: .phone
        case .email: .email
        case .person, .unionID, .openID, .member, .device: .code
        case .nickname: .nickname
        case .name: .name
        case .city: .place
        case .address: .address
        }
    }

    /// What a claim is compared as. A number that one source gives out is another's only by accident, so it carries its source.
    static func value(_ claim: IdentityClaim, source: Int64) -> String {
        switch claim.kind {
        case .person, .openID: "\(source):\(ClaimForm.normalised(claim))"
        default: claim.value
        }
    }
}

package import HuiyinDomain

/// A record as an archive has it: claims of a source at a time.
package struct ClaimRecord: Hashable, Sendable {
    package let claims: [IdentityClaim]
    package let source: String
    /// Days since 1970.
    package let day: Int32?

    package init(claims: [IdentityClaim], source: String, day: Int32?) {
        self.claims = claims
        self.source = source
        self.day = day
    }
}

extension IdentitySchema {
    /// One field for each kind of claim. A customer number (`person`) and a member number mean something within their source
    /// only, so ``cells(_:)`` writes the source before them.
    package static let claims = IdentitySchema(
        fields: IdentityClaim.Kind.allCases.map {
            Field(name: $0.rawValue, kind: kind($0), isShareable: $0 == .device ? true : nil)
        }
    )

    private static func kind(_ claim: IdentityClaim.Kind) -> FieldKind {
        switch claim {
        case .mobile: .phone
        case .email: .email
        case .person, .unionID, .openID, .member, .device: .code
        case .nickname: .nickname
        case .name: .name
        case .city: .place
        case .address: .address
        }
    }

    /// A record's cells for a store of ``claims``; of several claims of one kind the first counts.
    package static func cells(_ record: ClaimRecord) -> [String] {
        IdentityClaim.Kind.allCases.map { kind in
            guard let value = record.claims.first(where: { $0.kind == kind })?.value else { return "" }
            return kind == .person || kind == .member ? record.source + ":" + value : value
        }
    }
}

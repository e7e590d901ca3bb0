/// What nature the values of a field have: it decides how they are normalised, blocked and compared.
package enum FieldKind: String, Codable, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    /// A whole personal name: 王伟, 王*, 张先生, Wei Wang.
    case name
    case givenName = "given-name"
    case surname
    case nickname
    /// A telephone number, also partly masked.
    case phone
    case email
    /// A number or token of a person or a thing of theirs: UnionID, OpenID, member, device, buyer, identity card.
    case code
    case birthDate = "birth-date"
    /// A city, suburb, state.
    case place
    /// A street, an address, with or without its levels.
    case address
    /// A house number, a postcode.
    case number
    /// One of few values: gender, level.
    case category

    /// How many levels of agreement a comparison of this kind tells apart, the best first.
    package var levelCount: Int { Levels.count(self) }

    /// Whether equal values of this kind make a link by themselves as long as nothing speaks against it.
    package var isKey: Bool { self == .phone || self == .email || self == .code }

    /// Whether a household, an office or a shop may have one value in common.
    var isShareable: Bool {
        switch self {
        case .phone, .place, .address, .number, .category, .surname: true
        default: false
        }
    }
}

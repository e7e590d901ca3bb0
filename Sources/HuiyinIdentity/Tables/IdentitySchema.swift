/// Which fields the records of a table, or the claims of an archive, are compared by.
package struct IdentitySchema: Codable, Hashable, Sendable {
    package struct Field: Codable, Hashable, Sendable {
        /// The column's name, or the claim's kind.
        package let name: String
        package let kind: FieldKind
        /// Whether a household or a shop may have a value in common, so that it tells little between different names.
        package let isShareable: Bool

        package init(name: String, kind: FieldKind, isShareable: Bool? = nil) {
            self.name = name
            self.kind = kind
            self.isShareable = isShareable ?? kind.isShareable
        }
    }

    /// More fields than this are never compared: a pattern of levels must fit into 64 bits.
    package static let limit = 15

    package let fields: [Field]

    package init(fields: [Field]) { self.fields = Array(fields.prefix(Self.limit)) }

    /// The positions of the given name and the surname where they have columns of their own, for when they changed places.
    var nameParts: (given: Int, surname: Int)? {
        guard let given = fields.firstIndex(where: { $0.kind == .givenName }),
            let surname = fields.firstIndex(where: { $0.kind == .surname })
        else { return nil }
        return (given, surname)
    }
}

package import HuiyinDomain

/// Whom somebody asks about: a person is a set of authors and of values that are theirs.
package struct PersonSearch: Hashable, Sendable {
    /// Names of authors (16 hexadecimal digits) or of persons that authors were linked to.
    package var names: [String]
    /// Values that are this person's: a mobile number, a mail, a member number ….
    package var claims: [IdentityClaim]
    /// The source that member numbers and the like are of; `nil` for every source.
    package var source: String?

    package init(names: [String] = [], claims: [IdentityClaim] = [], source: String? = nil) {
        self.names = names
        self.claims = claims
        self.source = source
    }
}

/// What the archive knows of a person, as counts.
package struct PersonExtent: Hashable, Sendable {
    /// Items that the person wrote, all versions of one as one.
    package let items: Int
    /// Items of others whose text holds a value of this person's.
    package let mentions: Int
    /// Rejected records that hold one.
    package let rejections: Int
    package let corrections: Int
    /// Rows of customer files.
    package let customers: Int

    package var isEmpty: Bool { items == 0 && mentions == 0 && rejections == 0 && customers == 0 }
}

/// How an erasure ended.
package struct PersonErasure: Hashable, Sendable {
    package let extent: PersonExtent
    /// The first snapshot without the items; `nil` where nothing was erased.
    package let snapshot: Int64?
    /// When this person was erased before, in milliseconds UTC; `nil` where never.
    package let erasedBefore: Int64?
}

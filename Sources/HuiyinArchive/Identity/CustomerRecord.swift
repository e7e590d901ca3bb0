package import HuiyinDomain

/// A row of a customer file: who it is, and what the company knows beside.
package struct CustomerRecord: Hashable, Sendable {
    package var claims: [IdentityClaim]
    /// An empty value ends what the file said before: who takes a consent back is often told by an empty cell.
    package var profile: [ProfileField: String]
    /// Exactly as it came.
    package var raw: [UInt8]
    /// Where it begins, from 1.
    package var line: Int

    package init(claims: [IdentityClaim], profile: [ProfileField: String], raw: [UInt8], line: Int) {
        self.claims = claims
        self.profile = profile
        self.raw = raw
        self.line = line
    }

    /// What tells the record from another: its bytes, and what they were taken for. The same row with its columns chosen anew is another.
    var material: [UInt8] {
        let claims = claims.map { "\($0.kind.rawValue)\u{0}\($0.value)" }
        let profile = profile.map { "\($0.key.rawValue)\u{0}\($0.value)" }.sorted()
        return raw + Array(("\u{0}" + (claims + profile).joined(separator: "\u{0}")).utf8)
    }
}

/// What became of the rows of a customer file.
package struct CustomerCounts: Hashable, Sendable, Encodable {
    /// Nobody was known under these claims of this source.
    package var new = 0
    /// Known, with something changed.
    package var updated = 0
    /// Known as they are.
    package var unchanged = 0
    /// Of somebody whose data was erased; they stay away until they are let in again.
    package var erased = 0
    /// Without a claim that says who it is, or not to be read.
    package var rejected = 0

    package init() {}

    /// The sum of the five.
    package var read: Int { new + updated + unchanged + erased + rejected }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.new += right.new
        sum.updated += right.updated
        sum.unchanged += right.unchanged
        sum.erased += right.erased
        sum.rejected += right.rejected
        return sum
    }
}

/// What kind of personal data a stretch of text is.
package enum PersonalKind: String, Hashable, Sendable, CaseIterable {
    case mobile
    case landline
    case email
    case idCard = "id-card"
    case bankCard = "bank-card"
    case plate
    case vin
    case wechat
    case qq
    case address
    /// A full name; 王先生 alone is none.
    case name
    /// Numbers of orders, tickets, waybills and bookings.
    case order
}

/// Personal data where it stands: the value alone, without its label or an honorific.
package struct PersonalSpan: Hashable, Sendable {
    package let part: Opinion.Part
    package let kind: PersonalKind
    /// A range of UTF-8 bytes of the part.
    package let bytes: Range<Int>

    package init(part: Opinion.Part = .text, kind: PersonalKind, bytes: Range<Int>) {
        self.part = part
        self.kind = kind
        self.bytes = bytes
    }
}

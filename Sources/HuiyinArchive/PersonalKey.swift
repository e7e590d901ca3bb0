import HuiyinDomain
import HuiyinText

/// What a value is hashed as, so that the same value is found again however it was written.
enum PersonalKey {
    /// The keyed hashes of everything personal about an item: of its author, and of what stands in its text.
    static func hashes(of feedback: Feedback, _ spans: [PersonalSpan], _ vault: Vault) -> [(
        hash: [UInt8], isAuthor: Bool
    )] {
        var hashes = [[UInt8]: Bool]()
        for claim in feedback.author {
            if let material = material(claim, source: feedback.source) {
                hashes[vault.hash(.personal, material)] = true
            }
        }
        for span in spans {
            let text = AnalysisPart.text(
                of: span.part, title: feedback.title, text: feedback.text, turns: feedback.turns)
            let value = String(decoding: Array(text.utf8)[span.bytes], as: UTF8.self)
            guard let material = material(value, span.kind) else { continue }
            let hash = vault.hash(.personal, material)
            if hashes[hash] == nil { hashes[hash] = false }
        }
        if let order = feedback.order, let material = material(order, .order) {
            let hash = vault.hash(.personal, material)
            if hashes[hash] == nil { hashes[hash] = false }
        }
        return hashes.map { ($0.key, $0.value) }
    }

    /// The keyed hashes of what stands in a text.
    static func hashes(in text: String, _ vault: Vault) -> Set<[UInt8]> {
        let bytes = Array(text.utf8)
        return Set(
            PersonalFinder.spans(in: text).compactMap { span in
                material(String(decoding: bytes[span.bytes], as: UTF8.self), span.kind).map {
                    vault.hash(.personal, $0)
                }
            })
    }

    /// What is hashed of a claim; `nil` for those that are many people's.
    static func material(_ claim: IdentityClaim, source: String) -> [UInt8]? {
        switch claim.kind {
        case .mobile: material(claim.value, .mobile)
        case .email: material(claim.value, .email)
        case .unionID: Array("union-id\u{0}\u{0}\(claim.value)".utf8)
        case .person, .openID, .member, .device: Array("\(claim.kind.rawValue)\u{0}\(source)\u{0}\(claim.value)".utf8)
        case .nickname, .name, .city, .address: nil
        }
    }

    /// What is hashed of a value in a text; `nil` for names and addresses, which are written in too many ways and shared by many.
    static func material(_ value: String, _ kind: PersonalKind) -> [UInt8]? {
        let folded = NormalizedText(value).scalars
        switch kind {
        case .name, .address: return nil
        case .email: return Array("email\u{0}\(string(folded))".utf8)
        case .mobile, .landline:
            var digits = PersonalDigits.ofPhone(folded)
            if digits.starts(with: [0, 0, 8, 6]) { digits.removeFirst(2) }
            if digits.count == 13, digits.starts(with: [8, 6]) { digits.removeFirst(2) }
            return Array("phone\u{0}\(digits.map(String.init).joined())".utf8)
        case .idCard, .bankCard, .plate, .vin, .wechat, .qq, .order:
            let signs = folded.filter { PersonalDigits.isSign($0) }
            return Array("\(kind.rawValue)\u{0}\(string(signs))".utf8)
        }
    }

    private static func string(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}

import HuiyinDomain
import HuiyinText

/// The form in which the archive keeps the fields of a feedback item; absent fields are left out.
enum FeedbackJSON {
    /// One object with the claims masked.
    static func append(_ feedback: Feedback, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        add("\"source\":", feedback.source, &bytes)
        add(",\"key\":", feedback.key, &bytes)
        if !feedback.hasOwnKey { JSONBytes.append(raw: ",\"hashedKey\":true", to: &bytes) }
        add(",\"kind\":", feedback.kind?.rawValue, &bytes)
        add(",\"channel\":", feedback.channel?.name, &bytes)
        if let time = feedback.time {
            JSONBytes.append(raw: ",\"time\":[", to: &bytes)
            JSONBytes.append(Int(time.milliseconds), to: &bytes)
            bytes.append(UInt8(ascii: ","))
            JSONBytes.append(Int(time.offsetSeconds), to: &bytes)
            add(",", time.zone, &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        add(",\"title\":", feedback.title, &bytes)
        add(",\"text\":", feedback.text, &bytes)
        if !feedback.turns.isEmpty { add(feedback.turns, &bytes) }
        add(",\"question\":", feedback.question, &bytes)
        add(",\"context\":", feedback.context, &bytes)
        add(",\"rating\":", feedback.rating, &bytes)
        add(",\"nps\":", feedback.nps, &bytes)
        add(",\"product\":", feedback.product.name, &bytes)
        add(",\"version\":", feedback.product.version, &bytes)
        add(",\"lineage\":", feedback.product.lineage, &bytes)
        add(",\"store\":", feedback.store, &bytes)
        add(",\"order\":", feedback.order, &bytes)
        add(",\"campaign\":", feedback.campaign, &bytes)
        if !feedback.author.isEmpty {
            JSONBytes.append(raw: ",\"author\":", to: &bytes)
            append(feedback.author.map { PersonalMask.mask($0) }, to: &bytes)
        }
        add(",\"labelTopic\":", feedback.labels.topic, &bytes)
        if let polarity = feedback.labels.polarity {
            JSONBytes.append(raw: ",\"labelPolarity\":", to: &bytes)
            JSONBytes.append(polarity.rawValue, to: &bytes)
        }
        if !feedback.attributes.isEmpty { add(feedback.attributes, &bytes) }
        if feedback.isSecondHand { JSONBytes.append(raw: ",\"secondHand\":true", to: &bytes) }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Claims in clear, as a list of kind and value; what is sealed.
    static func append(_ claims: [IdentityClaim], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, claim) in claims.enumerated() {
            add(index == 0 ? "[" : ",[", claim.kind.rawValue, &bytes)
            add(",", claim.value, &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func add(_ name: StaticString, _ value: String?, _ bytes: inout [UInt8]) {
        guard let value else { return }
        JSONBytes.append(raw: name, to: &bytes)
        JSONBytes.append(value, to: &bytes)
    }

    private static func add(_ turns: [Turn], _ bytes: inout [UInt8]) {
        JSONBytes.append(raw: ",\"turns\":[", to: &bytes)
        for (index, turn) in turns.enumerated() {
            add(index == 0 ? "[" : ",[", turn.role.rawValue, &bytes)
            add(",", turn.text, &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func add(_ name: StaticString, _ rating: Rating?, _ bytes: inout [UInt8]) {
        guard let rating else { return }
        JSONBytes.append(raw: name, to: &bytes)
        bytes.append(UInt8(ascii: "["))
        for number in [rating.value, rating.minimum, rating.maximum] {
            // All digits: a rating comes back exactly, where JSONBytes would round to four.
            bytes.append(contentsOf: "\(number),".utf8)
        }
        JSONBytes.append(rating.scale.rawValue, to: &bytes)
        add(",", rating.raw, &bytes)
        bytes.append(UInt8(ascii: "]"))
    }

    private static func add(_ attributes: [Attribute], _ bytes: inout [UInt8]) {
        JSONBytes.append(raw: ",\"attributes\":[", to: &bytes)
        for (index, attribute) in attributes.enumerated() {
            add(index == 0 ? "[" : ",[", attribute.name, &bytes)
            add(",", attribute.value, &bytes)
            JSONBytes.append(raw: attribute.isDimension ? ",true]" : ",false]", to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

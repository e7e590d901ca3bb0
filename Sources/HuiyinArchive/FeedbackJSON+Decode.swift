import HuiyinDomain
import HuiyinText

extension FeedbackJSON {
    /// The item that ``append(_:to:)-(Feedback,_)`` wrote.
    /// - Throws: ``ArchiveError`` `corrupt` where the stored text is no such object.
    static func decode(_ bytes: [UInt8]) throws -> Feedback {
        guard let object = try? JSONReader.read(bytes), let source = object["source"]?.string,
            let key = object["key"]?.string, let text = object["text"]?.string
        else { throw broken }
        var feedback = Feedback(source: source, key: key, hasOwnKey: object["hashedKey"] != .bool(true), text: text)
        feedback.kind = object["kind"]?.string.flatMap(FeedbackKind.init(rawValue:))
        feedback.channel = object["channel"]?.string.flatMap { Channel($0) }
        if let time = object["time"]?.array, time.count == 3, let milliseconds = time[0].int, let offset = time[1].int,
            let zone = time[2].string
        {
            feedback.time = ZonedTime(
                milliseconds: Int64(milliseconds), offsetSeconds: Int32(truncatingIfNeeded: offset), zone: zone)
        }
        feedback.title = object["title"]?.string
        feedback.turns = (object["turns"]?.array ?? []).compactMap { turn in
            guard let parts = turn.array, parts.count == 2, let text = parts[1].string,
                let role = parts[0].string.flatMap(Turn.Role.init(rawValue:))
            else { return nil }
            return Turn(role: role, text: text)
        }
        feedback.question = object["question"]?.string
        feedback.context = object["context"]?.string
        feedback.rating = rating(object["rating"])
        feedback.nps = rating(object["nps"])
        feedback.product = ProductReference(
            name: object["product"]?.string, version: object["version"]?.string, lineage: object["lineage"]?.string)
        feedback.store = object["store"]?.string
        feedback.order = object["order"]?.string
        feedback.campaign = object["campaign"]?.string
        feedback.author = claims(object["author"])
        feedback.labels = GivenLabels(
            topic: object["labelTopic"]?.string,
            polarity: object["labelPolarity"]?.int.flatMap(Polarity.init(rawValue:)))
        feedback.attributes = (object["attributes"]?.array ?? []).compactMap { attribute in
            guard let parts = attribute.array, parts.count == 3, let name = parts[0].string, let value = parts[1].string
            else { return nil }
            return Attribute(name: name, value: value, isDimension: parts[2] == .bool(true))
        }
        feedback.isSecondHand = object["secondHand"] == .bool(true)
        return feedback
    }

    /// The claims that ``append(_:to:)-([IdentityClaim],_)`` wrote.
    static func claims(_ value: JSONValue?) -> [IdentityClaim] {
        (value?.array ?? []).compactMap { claim in
            guard let parts = claim.array, parts.count == 2, let text = parts[1].string,
                let kind = parts[0].string.flatMap(IdentityClaim.Kind.init(rawValue:))
            else { return nil }
            return IdentityClaim(kind: kind, value: text)
        }
    }

    private static func rating(_ value: JSONValue?) -> Rating? {
        guard let parts = value?.array, parts.count == 5, let number = parts[0].double, let low = parts[1].double,
            let high = parts[2].double, let scale = parts[3].string.flatMap(Rating.Scale.init(rawValue:)),
            let raw = parts[4].string
        else { return nil }
        return Rating(value: number, minimum: low, maximum: high, scale: scale, raw: raw)
    }

    private static var broken: ArchiveError {
        ArchiveError(
            code: .corrupt,
            message: "a stored item cannot be read back; put the newest backup of the workspace in its place.")
    }
}

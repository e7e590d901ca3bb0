import HuiyinDomain

/// Reads one line of `huiyin analyze`.
package enum AnalysisLine {
    /// Why a line could not be read, and its id where that much was readable.
    package struct Refusal: Error, Hashable, Sendable {
        package let id: String?
        package let error: TextError

        package init(id: String?, error: TextError) {
            self.id = id
            self.error = error
        }
    }

    /// The item on a line: `{"id": "1", "text": "…"}` with the optional fields of the contract.
    package static func parse(_ bytes: [UInt8]) throws(Refusal) -> AnalysisInput {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw Refusal(id: nil, error: error)
        }
        guard case .object = value else {
            throw Refusal(
                id: nil,
                error: TextError(
                    code: "not-an-object",
                    message: "expected one JSON object a line, such as {\"id\": \"1\", \"text\": \"…\"}"))
        }
        let id = try identifier(value["id"])
        do {
            return try input(value, id)
        } catch {
            throw Refusal(id: id, error: error)
        }
    }

    /// Adds the object that stands in the place of a line that was refused.
    package static func append(_ refusal: Refusal, to bytes: inout [UInt8]) {
        JSONBytes.append(raw: "{\"id\":", to: &bytes)
        JSONBytes.append(refusal.id, to: &bytes)
        JSONBytes.append(raw: ",\"error\":{\"code\":", to: &bytes)
        JSONBytes.append(refusal.error.code, to: &bytes)
        JSONBytes.append(raw: ",\"message\":", to: &bytes)
        JSONBytes.append(refusal.error.message, to: &bytes)
        JSONBytes.append(raw: "}}", to: &bytes)
    }

    private static func identifier(_ value: JSONValue?) throws(Refusal) -> String? {
        switch value {
        case nil, .null?: return nil
        case .string(let id)?: return id
        case .number(let digits)?: return digits
        default:
            throw Refusal(id: nil, error: TextError(code: "bad-id", message: "id must be a string or a number"))
        }
    }

    /// The item that an object holds, as lines with gold answers do.
    static func input(_ value: JSONValue, _ id: String? = nil) throws(TextError) -> AnalysisInput {
        var input = AnalysisInput(text: try string(value, "text") ?? "")
        input.id = id
        input.title = try string(value, "title")
        input.question = try string(value, "question")
        input.context = try string(value, "context")
        input.rating = try rating(value["rating"])
        input.turns = try turns(value["turns"])
        let hasText = value["text"].map { !$0.isNull } ?? false
        guard hasText || !input.turns.isEmpty || input.title != nil || input.rating != nil else {
            throw TextError(
                code: "text-missing", message: "there is no text and there are no turns; give \"text\": \"…\"")
        }
        if let labels = value["labels"], !labels.isNull {
            input.labels.topic = try string(labels, "topic")
            if let polarity = labels["polarity"], !polarity.isNull {
                guard let known = polarity.int.flatMap(Polarity.init(rawValue:)) else {
                    throw TextError(code: "bad-label", message: "labels.polarity must be -1, 0 or 1")
                }
                input.labels.polarity = known
            }
        }
        return input
    }

    private static func string(_ value: JSONValue, _ name: String) throws(TextError) -> String? {
        switch value[name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw TextError(code: "bad-\(name)", message: "\(name) must be a string")
        }
    }

    private static func rating(_ value: JSONValue?) throws(TextError) -> Rating? {
        guard let value, !value.isNull else { return nil }
        guard case .number(let raw)? = value["value"], let number = value["value"]?.double,
            let minimum = value["min"]?.double,
            let maximum = value["max"]?.double,
            let rating = Rating(value: number, minimum: minimum, maximum: maximum, scale: .number, raw: raw)
        else {
            throw TextError(
                code: "bad-rating",
                message: "rating must be like {\"value\": 2, \"min\": 1, \"max\": 5} with the value between the two"
            )
        }
        return rating
    }

    private static func turns(_ value: JSONValue?) throws(TextError) -> [Turn] {
        guard let value, !value.isNull else { return [] }
        let problem = TextError(
            code: "bad-turns",
            message:
                "turns must be a list like [{\"role\": \"customer\", \"text\": \"…\"}]; roles are customer, agent, system"
        )
        guard let list = value.array else { throw problem }
        var turns = [Turn]()
        for entry in list {
            guard let role = entry["role"]?.string.flatMap(Turn.Role.init(rawValue:)), let text = entry["text"]?.string
            else {
                throw problem
            }
            turns.append(Turn(role: role, text: text))
        }
        return turns
    }
}

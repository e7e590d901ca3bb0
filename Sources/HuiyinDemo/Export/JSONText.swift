/// A JSON object written in the order of its fields.
struct JSONText {
    enum Value {
        case string(String?)
        case number(Int)
        case object(JSONText)
        case list([JSONText])
    }

    private(set) var text = "{"

    init(_ fields: [(String, Value)]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { text += ", " }
            text += "\"\(field.0)\": "
            append(field.1)
        }
        text += "}"
    }

    private mutating func append(_ value: Value) {
        switch value {
        case .string(nil): text += "null"
        case .string(let string?): quote(string)
        case .number(let number): text += String(number)
        case .object(let object): text += object.text
        case .list(let list): text += "[" + list.map(\.text).joined(separator: ", ") + "]"
        }
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

import HuiyinDomain
import Yams

extension MappingReader {
    /// `recognise: [a, b]`, or a list of such lists.
    mutating func recognise(_ node: Node) {
        guard case .sequence(let items) = node, !items.isEmpty else {
            report("mapping-shape", "recognise: expected a list of columns, or a list of such lists", node)
            return
        }
        let isNested = items.contains { if case .sequence = $0 { true } else { false } }
        mapping.traits.recognise = isNested ? items.map { list($0, of: "recognise") } : [list(node, of: "recognise")]
    }

    /// `text: {columns: […]}` with what stands there where nobody wrote anything.
    mutating func text(_ pairs: Node.Mapping) {
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "column", "columns": mapping.fields[.text] = .columns(list(value, of: "text"))
            case "first":
                mapping.fields[.text] = .columns(list(value, of: "text"))
                mapping.traits.first.insert(.text)
            case "answers": mapping.traits.answers = list(value, of: "text.answers")
            case "empty": mapping.traits.empty.formUnion(list(value, of: "text.empty").map(\.trimmed))
            case "labelled": mapping.traits.isLabelled = value.bool ?? false
            case "value":
                guard let text = value.scalar?.string else {
                    report("mapping-value", "text: expected one text as value", value)
                    continue
                }
                mapping.fields[.text] = .constant(text)
            default:
                report(
                    "mapping-key-unknown",
                    "text has no \(key.string ?? "such key"); expected columns, first, answers, empty, labelled or value",
                    key)
            }
        }
    }

    /// `values: {good: 5, offered: null}` of a rating.
    mutating func ratingValues(_ node: Node) {
        guard case .mapping(let entries) = node else {
            report("mapping-shape", "rating.values: expected pairs such as 好评: 5", node)
            return
        }
        for (word, number) in entries {
            guard let cell = word.scalar?.string else { continue }
            mapping.traits.ratingValues[cell] = .some(number.float)
        }
    }

    /// `turns: {column: messages, text: […], role: {…}}`.
    mutating func turns(_ pairs: Node.Mapping) {
        var shape = MessageShape()
        for (key, value) in pairs {
            if key.string == "column" {
                shape.column = column(value, of: "turns.column") ?? ""
            } else {
                message(key, value, into: &shape, of: "turns")
            }
        }
        guard diagnostics.isEmpty else { return }
        mapping.traits.turns = shape
        mapping.fields[.turns] = .columns([shape.column])
    }

    /// `conversation: {by: …, order: …, role: …, text: …}`.
    mutating func conversation(_ node: Node) {
        guard case .mapping(let pairs) = node else {
            report("mapping-shape", "conversation: expected by, order, role and text", node)
            return
        }
        var shape = ConversationShape()
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "by": by(value, into: &shape)
            case "id": shape.id = column(value, of: "conversation.id")
            case "customer": shape.customer = list(value, of: "conversation.customer")
            default: message(key, value, into: &shape.message, of: "conversation")
            }
        }
        if shape.columns.isEmpty, shape.room == nil, shape.pair.isEmpty {
            report("mapping-column-missing", "conversation needs by: what the messages of one conversation share", node)
        }
        mapping.traits.conversation = shape
    }

    private mutating func by(_ node: Node, into shape: inout ConversationShape) {
        guard case .mapping(let pairs) = node else {
            shape.columns = list(node, of: "conversation.by")
            return
        }
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "columns": shape.columns = list(value, of: "conversation.by.columns")
            case "room": shape.room = column(value, of: "conversation.by.room")
            case "pair": shape.pair = list(value, of: "conversation.by.pair")
            case "day": shape.day = column(value, of: "conversation.by.day")
            default:
                report(
                    "mapping-key-unknown",
                    "conversation.by has no \(key.string ?? "such key"); expected columns, room, pair or day", key)
            }
        }
    }

    private mutating func message(_ key: Node, _ value: Node, into shape: inout MessageShape, of place: String) {
        switch key.string ?? "" {
        case "text": shape.text = list(value, of: "\(place).text")
        case "order": shape.order = column(value, of: "\(place).order")
        case "else": shape.instead = list(value, of: "\(place).else")
        case "role": role(value, into: &shape.role, of: place)
        case "skip":
            guard case .mapping(let entries) = value else {
                report("mapping-shape", "\(place).skip: expected pairs such as private: [true]", value)
                return
            }
            for (name, values) in entries {
                guard let name = name.string else { continue }
                shape.skip[name] = Set(list(values, of: "\(place).skip"))
            }
        default:
            report(
                "mapping-key-unknown",
                "\(place) has no \(key.string ?? "such key"); expected text, role, order, skip or else", key)
        }
    }

    private mutating func role(_ node: Node, into rule: inout RoleRule, of place: String) {
        guard case .mapping(let pairs) = node else {
            report("mapping-shape", "\(place).role: expected a column and values, prefix or same-as", node)
            return
        }
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "column": rule.column = column(value, of: "\(place).role") ?? ""
            case "same-as": rule.sameAs = column(value, of: "\(place).role.same-as")
            case "values": rule.values = roles(value, place)
            case "prefix": rule.prefixes = roles(value, place)
            case "otherwise": rule.otherwise = turnRole(value, place) ?? .agent
            default:
                report(
                    "mapping-key-unknown",
                    "\(place).role has no \(key.string ?? "such key"); expected column, values, prefix, same-as or otherwise",
                    key)
            }
        }
    }

    private mutating func roles(_ node: Node, _ place: String) -> [String: Turn.Role] {
        guard case .mapping(let pairs) = node else { return [:] }
        var roles: [String: Turn.Role] = [:]
        for (key, value) in pairs {
            if let name = key.scalar?.string, let role = turnRole(value, place) { roles[name] = role }
        }
        return roles
    }

    private mutating func turnRole(_ node: Node, _ place: String) -> Turn.Role? {
        guard let role = node.string.flatMap(Turn.Role.init) else {
            report("mapping-role", "\(place).role: expected customer, agent or system", node)
            return nil
        }
        return role
    }
}

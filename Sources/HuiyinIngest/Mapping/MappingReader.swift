import HuiyinDomain
import Yams

/// Turns the nodes of a mapping file into a ``Mapping``, and collects what is wrong with them.
struct MappingReader {
    let file: String
    var mapping = Mapping()
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func report(_ code: String, _ message: String, _ node: Node?, line: Int? = nil) {
        diagnostics.append(Diagnostic(code: code, message: message, file: file, line: line ?? node?.mark?.line))
    }

    mutating func read(_ node: Node) {
        guard case .mapping(let pairs) = node else {
            report("mapping-shape", "expected keys such as text: and time:, found \(Self.kind(node))", node)
            return
        }
        for (key, value) in pairs {
            guard let name = key.string else {
                report("mapping-key-unknown", "a key must be a word such as text", key)
                continue
            }
            switch name {
            case "records": mapping.records = column(value, of: name).map { $0.split(separator: ".").map(String.init) }
            case "sheet": mapping.sheet = column(value, of: name)
            case "labels": labels(value)
            case "attributes": mapping.attributes = list(value, of: name)
            case "codes": mapping.codes = list(value, of: name)
            case "person" where Self.isClaims(value): claims(value)
            case "about": mapping.traits.about = value.scalar?.string
            case "recognise": recognise(value)
            case "conversation": conversation(value)
            case "text":
                if case .mapping(let pairs) = value { text(pairs) } else { read(value, for: .text) }
            case "turns":
                if case .mapping(let pairs) = value, pairs.contains(where: { $0.key.string == "role" }) {
                    turns(pairs)
                } else {
                    read(value, for: .turns)
                }
            default:
                guard let field = FeedbackField(mappingKey: name) else {
                    report("mapping-key-unknown", "there is no key \(name); expected one of \(Self.keys)", key)
                    continue
                }
                read(value, for: field)
            }
        }
    }

    private static let keys =
        (["records", "sheet"] + FeedbackField.all.map(\.name)
        + ["labels", "attributes", "codes", "conversation", "recognise", "about"]).joined(separator: ", ")

    private mutating func read(_ node: Node, for field: FeedbackField) {
        if case .scalar(let scalar) = node, scalar.style == .plain, ["null", "~", ""].contains(scalar.string) {
            mapping.fields[field] = Mapping.Choice.none
            return
        }
        if case .sequence = node {
            let columns = list(node, of: field.name)
            guard !columns.isEmpty else { return }
            guard field == .text || columns.count == 1 else {
                report(
                    "mapping-one-column",
                    "\(field.name) takes one column, found a list of \(columns.count); only text joins several", node)
                return
            }
            mapping.fields[field] = .columns(columns)
            return
        }
        guard case .mapping(let pairs) = node else {
            if let name = column(node, of: field.name) { mapping.fields[field] = .columns([name]) }
            return
        }
        var choice: Mapping.Choice?
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "value":
                guard choice == nil, let text = value.scalar?.string else {
                    report("mapping-value", "\(field.name): expected one text as value, and no column beside it", value)
                    continue
                }
                choice = .constant(text)
            case "column":
                guard choice == nil, let name = column(value, of: field.name) else { continue }
                choice = .columns([name])
            case "first":
                choice = .columns(list(value, of: field.name))
                mapping.traits.first.insert(field)
            case "like":
                choice = .columns([])
                mapping.traits.like[field] = list(value, of: field.name)
            case "values" where field == .rating: ratingValues(value)
            case "format" where field == .time: format(value)
            case "zone" where field == .time: zone(value)
            case "epoch" where field == .time: epoch(value)
            case "year" where field == .time: year(value)
            case "exported" where field == .time: exported(value)
            case "min" where field == .rating || field == .nps: bound(value, field, \.minimum)
            case "max" where field == .rating || field == .nps: bound(value, field, \.maximum)
            default:
                report(
                    "mapping-key-unknown",
                    "\(field.name) has no \(key.string ?? "such key"); expected \(Self.expected(field))", key)
            }
        }
        if let choice {
            mapping.fields[field] = choice
        } else if diagnostics.isEmpty {
            report("mapping-column-missing", "\(field.name) needs a column or a value", node)
        }
        checkBounds(field, node)
    }

    private static func expected(_ field: FeedbackField) -> String {
        switch field {
        case .time: "column, first, like, format, zone, year, epoch, exported or value"
        case .rating, .nps: "column, first, like, min, max or value"
        default: "column, first, like or value"
        }
    }

    private mutating func format(_ node: Node) {
        guard let pattern = node.scalar?.string, let format = TimeFormat(pattern) else {
            report(
                "mapping-format",
                "the format of time must hold y, M and d once each, and may hold H, m and s, such as \"yyyy/M/d HH:mm\"",
                node)
            return
        }
        mapping.timeFormat = format
    }

    private mutating func zone(_ node: Node) {
        guard let name = node.scalar?.string, let clock = ZoneClock(name) else {
            report(
                "mapping-zone",
                "there is no zone \(node.scalar?.string ?? "of that form"); expected a name such as Asia/Shanghai, or +08:00",
                node)
            return
        }
        mapping.timeZone = clock
    }

    private mutating func epoch(_ node: Node) {
        guard let year = node.int, year == 1900 || year == 1904 else {
            report(
                "mapping-epoch", "the epoch of time must be 1900 or 1904, the two that spreadsheets count days from",
                node)
            return
        }
        mapping.spreadsheetEpoch = year
    }

    private mutating func year(_ node: Node) {
        guard let year = node.int, (1970...2199).contains(year) else {
            report("mapping-year", "the year of time must be a year such as 2025, for dates that have none", node)
            return
        }
        mapping.timeYear = year
    }

    private mutating func exported(_ node: Node) {
        guard let text = node.scalar?.string, let clock = ZoneClock("UTC"), TimeReader(clock: clock).time(text) != nil
        else {
            report(
                "mapping-exported",
                "exported must be a time such as 2025-08-01 18:00, from which 昨天 and 3小时前 are counted", node)
            return
        }
        mapping.exported = text
    }

    private mutating func bound(_ node: Node, _ field: FeedbackField, _ key: WritableKeyPath<Mapping.Bounds, Double?>) {
        guard let number = node.float, number.isFinite else {
            report("mapping-bound", "\(field.name): min and max must be numbers", node)
            return
        }
        if field == .nps { mapping.nps[keyPath: key] = number } else { mapping.rating[keyPath: key] = number }
    }

    private mutating func checkBounds(_ field: FeedbackField, _ node: Node) {
        let bounds = field == .nps ? mapping.nps : mapping.rating
        guard field == .rating || field == .nps, let low = bounds.minimum, let high = bounds.maximum, low >= high else {
            return
        }
        report("mapping-bound", "\(field.name): min must be below max", node)
    }

    private mutating func labels(_ node: Node) {
        guard case .mapping(let pairs) = node else {
            report("mapping-shape", "labels: expected topic and polarity, found \(Self.kind(node))", node)
            return
        }
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "topic": mapping.topic = column(value, of: "labels.topic")
            case "polarity": polarity(value)
            default:
                report(
                    "mapping-key-unknown", "labels has no \(key.string ?? "such key"); expected topic or polarity", key)
            }
        }
    }

    private mutating func polarity(_ node: Node) {
        guard case .mapping(let pairs) = node else {
            mapping.polarity = column(node, of: "labels.polarity")
            return
        }
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "column": mapping.polarity = column(value, of: "labels.polarity")
            case "values":
                guard case .mapping(let entries) = value else {
                    report("mapping-shape", "labels.polarity.values: expected pairs such as 负面: -1", value)
                    continue
                }
                for (word, number) in entries {
                    guard let cell = word.scalar?.string, let polarity = number.int.flatMap(Polarity.init(rawValue:))
                    else {
                        report("mapping-polarity", "labels.polarity.values: expected -1, 0 or 1", number)
                        continue
                    }
                    mapping.polarityValues[cell] = polarity
                }
            default:
                report(
                    "mapping-key-unknown",
                    "labels.polarity has no \(key.string ?? "such key"); expected column or values", key)
            }
        }
        if mapping.polarity == nil, diagnostics.isEmpty {
            report("mapping-column-missing", "labels.polarity needs a column", node)
        }
    }

    /// `person: {mobile: 手机, member: 会员号}`: the claims in one place.
    private mutating func claims(_ node: Node) {
        guard case .mapping(let pairs) = node else { return }
        for (key, value) in pairs {
            guard let kind = key.string.flatMap(IdentityClaim.Kind.init) else {
                let kinds = IdentityClaim.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                report(
                    "mapping-key-unknown", "person has no \(key.string ?? "such key"); expected one of \(kinds)", key)
                continue
            }
            read(value, for: .claim(kind))
        }
    }

    private static func isClaims(_ node: Node) -> Bool {
        guard case .mapping(let pairs) = node else { return false }
        return !pairs.contains { ["column", "value", "first", "like"].contains($0.key.string) }
    }

    mutating func list(_ node: Node, of name: String) -> [String] {
        guard case .sequence(let items) = node else { return column(node, of: name).map { [$0] } ?? [] }
        if items.isEmpty { report("mapping-column-missing", "\(name): the list of columns is empty", node) }
        return items.compactMap { column($0, of: name) }
    }

    mutating func column(_ node: Node, of name: String) -> String? {
        guard let text = node.scalar?.string, !text.trimmed.isEmpty else {
            report(
                "mapping-shape",
                "\(name): expected the name of a column, its number from 1 or a path, found \(Self.kind(node))", node)
            return nil
        }
        return text
    }

    private static func kind(_ node: Node) -> String {
        switch node {
        case .mapping: "keys and values"
        case .sequence: "a list"
        default: "a single value"
        }
    }
}

import HTTPTypes
import HuiyinDomain
import HuiyinIngest

/// What a person chose on the page of an upload, as a mapping.
///
/// Each column has a name, what it was taken for when the page was made, and what was chosen. Only differences are laid over the
/// mapping in force: a field that nobody touched stays found out, so that one odd value keeps its record.
struct MappingForm {
    private let form: Form

    init(_ form: Form) { self.form = form }

    /// What a select gives for a column.
    enum Role: Hashable {
        case field(FeedbackField)
        case dimension
        case attribute
        /// Labels, columns of an export: what the page shows and doesn't offer.
        case fixed

        init?(_ text: String) {
            switch text {
            case "dimension": self = .dimension
            case "attribute": self = .attribute
            case "fixed": self = .fixed
            default:
                guard let field = FeedbackField(mappingKey: text) else { return nil }
                self = .field(field)
            }
        }

        var text: String {
            switch self {
            case .field(let field): field.name
            case .dimension: "dimension"
            case .attribute: "attribute"
            case .fixed: "fixed"
            }
        }
    }

    /// The scales that can be chosen for a rating.
    static let scales = ["1-5", "0-5", "1-10", "0-10", "0-100", "1-7"]

    /// - Throws: ``Failure`` 422 for a format or a scale that can't be.
    func mapping(over base: Mapping, back: Place) throws -> Mapping {
        var mapping = base
        try columns(&mapping)
        for field in [FeedbackField.channel, .product] {
            guard let value = form.raw("constant-\(field.name)") else { continue }
            let text = value.trimmingPrefix { $0 == " " }
            if !text.isEmpty {
                mapping.fields[field] = .constant(String(text))
            } else if case .constant? = mapping.fields[field] {
                mapping.fields[field] = nil
            }
        }
        if let pattern = form.raw("format") {
            if pattern.isEmpty {
                mapping.timeFormat = nil
            } else if pattern != mapping.timeFormat?.pattern {
                guard let format = TimeFormat(pattern) else {
                    throw Failure(
                        .unprocessableContent, "time-format",
                        "the time format needs year, month and day, each once: yyyy/M/d HH:mm",
                        details: [.init(at: pattern, expected: "yyyy/M/d HH:mm", suggestion: nil)], back: back)
                }
                mapping.timeFormat = format
                try explicit(.time, &mapping)
            }
        }
        try scale("scale-rating", .rating, \.rating, &mapping)
        try scale("scale-nps", .nps, \.nps, &mapping)
        return mapping
    }

    private func columns(_ mapping: inout Mapping) throws {
        var before = [FeedbackField: [String]]()
        var after = [FeedbackField: [String]]()
        var dimensions = mapping.attributes
        for index in 0..<10_000 {
            guard let name = form.raw("column-\(index)") else { break }
            guard let was = form.raw("was-\(index)").flatMap(Role.init),
                let role = form.raw("as-\(index)").flatMap(Role.init)
            else { continue }
            if case .field(let field) = was { before[field, default: []].append(name) }
            if case .field(let field) = role { after[field, default: []].append(name) }
            guard was != role else { continue }
            dimensions.removeAll { $0 == name }
            if role == .dimension { dimensions.append(name) }
            if was == .fixed {
                if mapping.topic == name { mapping.topic = nil }
                if mapping.polarity == name { mapping.polarity = nil }
            }
        }
        mapping.attributes = dimensions
        for field in Set(before.keys).union(after.keys) where before[field] != after[field] {
            let paths = Self.columns(mapping.fields[field])
            mapping.fields[field] =
                after[field].map { names in
                    // A column that a mapping reads a path of is read so on.
                    .columns(
                        names.flatMap { name in
                            let inside = paths.filter { $0.hasPrefix(name + ".") }
                            return inside.isEmpty ? [name] : inside
                        })
                } ?? Mapping.Choice.none
        }
    }

    private static func columns(_ choice: Mapping.Choice?) -> [String] {
        if case .columns(let columns)? = choice { columns } else { [] }
    }

    /// A column that a format or a scale is stated for has to be named.
    private func explicit(_ field: FeedbackField, _ mapping: inout Mapping) throws {
        if case .columns? = mapping.fields[field] { return }
        for index in 0..<10_000 {
            guard let name = form.raw("column-\(index)") else { return }
            if form.raw("as-\(index)") == field.name {
                mapping.fields[field] = .columns([name])
                return
            }
        }
    }

    private func scale(
        _ name: String, _ field: FeedbackField, _ bounds: WritableKeyPath<Mapping, Mapping.Bounds>,
        _ mapping: inout Mapping
    ) throws {
        guard let text = form.raw(name) else { return }
        guard !text.isEmpty else {
            mapping[keyPath: bounds] = Mapping.Bounds()
            return
        }
        let ends = text.split(separator: "-").compactMap { Double($0) }
        guard ends.count == 2, ends[0] < ends[1] else { return }
        mapping[keyPath: bounds] = Mapping.Bounds(minimum: ends[0], maximum: ends[1])
        try explicit(field, &mapping)
    }
}

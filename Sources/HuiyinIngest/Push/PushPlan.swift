import HuiyinDomain
import HuiyinText

/// How pushed objects become feedback: each field stands under its own name, or where the source's mapping says.
enum PushPlan {
    /// The plan for a source whose mapping is `mapping`.
    ///
    /// Nothing is guessed, so the same object is the same feedback in whatever company it comes. A value that does not fit
    /// its field refuses the object, so that its sender notices.
    /// - Throws: ``IngestError`` as the mapping of a file.
    static func make(_ mapping: Mapping, clock: ZoneClock) throws(IngestError) -> FieldPlan {
        var plan = FieldPlan(time: TimeReader(clock: clock))
        plan.isPush = true
        for field in FeedbackField.all {
            plan.bindings[field] = FieldBinding(
                source: .columns(names(of: field).map { ColumnReference(name: $0, index: nil) }),
                isExplicit: strict.contains(field), reasons: [])
        }
        plan.topic = ColumnReference(name: "labels.topic", index: nil)
        plan.polarity = ColumnReference(name: "labels.polarity", index: nil)
        guard mapping.digest != Mapping().digest else { return plan }
        return try plan.overlaid(by: mapping, columns: [], isTable: false, zone: clock.name)
    }

    /// `mobile` stands at the top, or below `person` with the other claims.
    private static func names(of field: FeedbackField) -> [String] {
        if case .claim = field { return [field.name, "person.\(field.name)"] }
        return [field.name]
    }

    /// Fields that are more than words.
    private static let strict: Set<FeedbackField> = [.time, .rating, .nps, .turns, .kind, .secondHand]

    /// The members of `attributes`, each a dimension.
    static func attributes(_ row: Row) -> [Attribute] {
        guard let value = row["attributes"] else { return [] }
        guard case .object(let fields) = value else {
            return value.cell.flatMap { $0.isEmpty ? nil : [Attribute(name: "attributes", value: $0)] } ?? []
        }
        return fields.compactMap { field in
            guard let cell = field.value.cell, !cell.isEmpty else { return nil }
            return Attribute(name: field.name, value: cell, isDimension: !field.value.isNested)
        }
    }
}

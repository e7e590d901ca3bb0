extension FieldPlan {
    /// What `mapping` says, and what this plan knew where it says nothing.
    ///
    /// - Parameters:
    ///   - columns: of a table; empty for JSON, where a mapping may name any path.
    ///   - zone: of times without one.
    /// - Throws: ``IngestError`` `column-unknown`, `text-column-unknown`.
    func overlaid(by mapping: Mapping, columns: [String], isTable: Bool, zone: String) throws(IngestError) -> FieldPlan
    {
        let samples = columns.enumerated().map { position, name in
            ColumnSample(reference: ColumnReference(name: name, index: position), values: [], records: 0)
        }
        guard let clock = ZoneClock(zone) else { return self }
        var matcher = ColumnMatcher(
            samples: samples, mapping: mapping, clock: clock, isTable: isTable, hasNames: true)
        let said = try matcher.match()
        var plan = self
        for field in FeedbackField.all {
            switch mapping.fields[field] {
            case Mapping.Choice.none?: plan.bindings[field] = nil
            case .columns?, .constant?: plan.bindings[field] = said.bindings[field]
            case nil: break
            }
        }
        plan.misfits = plan.misfits.filter { mapping.fields[$0.key] == nil }
        if mapping.timeFormat != nil || mapping.timeZone != nil { plan.time = said.time }
        plan.rating = RatingReader(
            minimum: mapping.rating.minimum ?? plan.rating.minimum,
            maximum: mapping.rating.maximum ?? plan.rating.maximum, scale: plan.rating.scale)
        plan.nps = RatingReader(
            minimum: mapping.nps.minimum ?? plan.nps.minimum, maximum: mapping.nps.maximum ?? plan.nps.maximum,
            scale: plan.nps.scale)
        if mapping.traits != ExportTraits() { plan.traits = mapping.traits }
        if mapping.topic != nil { plan.topic = said.topic }
        if mapping.polarity != nil { (plan.polarity, plan.polarityValues) = (said.polarity, said.polarityValues) }
        if !mapping.attributes.isEmpty { plan.dimensions = said.dimensions }
        if !mapping.codes.isEmpty { plan.codes = said.codes }
        return plan
    }
}

import HuiyinDomain

extension Mapping {
    /// The mapping as a mapping file, UTF-8 with a line end; ``MappingFile`` reads the same mapping from it.
    ///
    /// What a file cannot say is left out: the scale of a rating or the zone of a time that comes from no column.
    package var yaml: [UInt8] {
        var lines: [String] = []
        if let records {
            lines.append("records: \(Self.quoted(records.isEmpty ? "." : records.joined(separator: ".")))")
        }
        if let sheet { lines.append("sheet: \(Self.quoted(sheet))") }
        lines += traits.lines(Self.quoted)
        for field in FeedbackField.all {
            if field == .text, let line = traits.text(fields[.text], Self.quoted) {
                lines.append(line)
                continue
            }
            if field == .turns, let line = traits.turnsLine(Self.quoted) {
                lines.append(line)
                continue
            }
            if case .columns(let columns)? = fields[field],
                let source = traits.source(field, columns, Self.quoted)
            {
                lines.append(line(field, source, isPlain: false))
                continue
            }
            switch fields[field] {
            case nil: break
            case Choice.none?: lines.append("\(field.name): null")
            case .constant(let value)?: lines.append(line(field, "value: \(Self.quoted(value))", isPlain: false))
            case .columns(let columns)? where columns.count == 1:
                lines.append(line(field, "column: \(Self.quoted(columns[0]))", isPlain: true))
            case .columns(let columns)?:
                lines.append("\(field.name): [\(columns.map(Self.quoted).joined(separator: ", "))]")
            }
        }
        if topic != nil || polarity != nil {
            lines.append("labels:")
            if let topic { lines.append("  topic: \(Self.quoted(topic))") }
            if let polarity { lines.append("  polarity: {\(["column: \(Self.quoted(polarity))"].joined())\(values)}") }
        }
        if !attributes.isEmpty { lines.append("attributes: [\(attributes.map(Self.quoted).joined(separator: ", "))]") }
        if !codes.isEmpty { lines.append("codes: [\(codes.map(Self.quoted).joined(separator: ", "))]") }
        return Array((lines.isEmpty ? "{}" : lines.joined(separator: "\n")).utf8) + [0x0A]
    }

    private var values: String {
        guard !polarityValues.isEmpty else { return "" }
        let pairs = polarityValues.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(Self.quoted($0.key)): \($0.value.rawValue)" }
        return ", values: {\(pairs.joined(separator: ", "))}"
    }

    /// `time: {column: "时间", zone: "Asia/Shanghai"}`, and `time: "时间"` where nothing is said beside the column.
    private func line(_ field: FeedbackField, _ source: String, isPlain: Bool) -> String {
        var parts = [source]
        switch field {
        case .time:
            if let timeFormat { parts.append("format: \(Self.quoted(timeFormat.pattern))") }
            if let spreadsheetEpoch { parts.append("epoch: \(spreadsheetEpoch)") }
            if let timeYear { parts.append("year: \(timeYear)") }
            if let exported { parts.append("exported: \(Self.quoted(exported))") }
            if let timeZone { parts.append("zone: \(Self.quoted(timeZone.name))") }
        case .rating, .nps:
            let bounds = field == .nps ? nps : rating
            if let minimum = bounds.minimum { parts.append("min: \(RatingReader.plain(minimum))") }
            if let maximum = bounds.maximum { parts.append("max: \(RatingReader.plain(maximum))") }
            if field == .rating, let values = traits.ratings(Self.quoted) { parts.append(values) }
        default: break
        }
        if parts.count == 1, isPlain { return "\(field.name): \(source.dropFirst("column: ".count))" }
        return "\(field.name): {\(parts.joined(separator: ", "))}"
    }

    /// In double quotes, with everything that YAML does not take as it stands escaped.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: out += "\\" + String(scalar)
            case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
                out.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return out + "\""
    }
}

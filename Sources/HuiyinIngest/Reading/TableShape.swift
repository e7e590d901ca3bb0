/// Finds out the delimiter and the header of a table from its beginning.
enum TableShape {
    private static let sampleSize = 60

    /// The delimiter that cuts the first records into most columns, all alike.
    static func delimiter(
        of head: [UInt8], isWhole: Bool, isTabbed: Bool, encoding: TextEncoding
    ) -> (byte: UInt8, reason: FormReason) {
        var best: (byte: UInt8, score: Double, columns: Int)?
        for candidate: UInt8 in [0x2C, 0x09, 0x3B, 0x7C] {
            let widths = sample(head, candidate, isWhole, encoding).map(\.count)
            guard let columns = mostFrequent(widths), columns > 1 else { continue }
            let agreement = Double(widths.filter { $0 == columns }.count) / Double(widths.count)
            // The header counts most: prose has commas too, but its first line seldom has as many as every other.
            let head = widths.first == columns ? 1.0 : 0.5
            let score = agreement * head * (1 + 0.1 * Double(min(columns, 20)))
            if score > best?.score ?? 0 { best = (candidate, score, columns) }
        }
        if isTabbed { return (0x09, .fileName(suffix: "tsv")) }
        guard let best else { return (0x2C, .noDelimiter) }
        return (best.byte, .delimiter(best.byte, columns: best.columns))
    }

    /// Decides whether the first record names the columns, and what they are called.
    static func header(
        of head: [UInt8], delimiter: UInt8, isWhole: Bool, names: Set<String>, into form: inout SourceForm
    ) {
        var records = sample(head, delimiter, isWhole, form.encoding ?? .utf8)
        // A line `sep=;` has been seen already.
        records.removeFirst(min(form.titles, records.count))
        let titles = TableTop.titles(above: records, names: names)
        if titles > 0 {
            records.removeFirst(titles)
            form.titles += titles
            form.reasons.append(.titles(titles))
        }
        guard let first = records.first else { return }
        let decision = isHeader(first, rows: Array(records.dropFirst()), names: names)
        form.hasHeader = decision.isHeader
        form.reasons.append(decision.reason)
        form.columns =
            decision.isHeader ? SourceForm.uniqueNames(first) : first.indices.map { String($0 + 1) }
    }

    private static func isHeader(
        _ first: [String], rows: [[String]], names: Set<String>
    ) -> (isHeader: Bool, reason: FormReason) {
        let cells = first.map(\.trimmed)
        if cells.contains(where: names.contains) { return (true, .headerByMapping) }
        let known = cells.filter {
            (FieldSynonyms.field(named: $0) ?? FieldSynonyms.field(within: $0)) != nil && $0.unicodeScalars.count <= 24
        }
        if cells.contains(where: { isValue($0) }) {
            return (false, .firstRecordHoldsValues)
        }
        if !known.isEmpty { return (true, .headerNames(example: known[0])) }
        let isShort = cells.allSatisfy { $0.unicodeScalars.count <= 24 && !$0.isEmpty }
        guard isShort, Set(cells).count == cells.count else {
            return (false, .firstRecordUnlikeNames)
        }
        let hasTypedColumn = cells.indices.contains { column in
            let values = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
            return !values.isEmpty && values.allSatisfy { isValue($0) }
        }
        let lengths = rows.flatMap { $0.map(\.unicodeScalars.count) }
        let longest = lengths.max() ?? 0
        if hasTypedColumn || longest > 2 * (cells.map(\.unicodeScalars.count).max() ?? 0) {
            return (true, .headerShorter)
        }
        return (false, .firstRecordLikeOthers)
    }

    /// Whether a cell is a number, a time or a sentence rather than a name.
    private static func isValue(_ cell: String) -> Bool {
        let cell = cell.trimmed
        guard let last = cell.unicodeScalars.last else { return false }
        if Double(cell) != nil { return true }
        let digits = cell.unicodeScalars.filter { (0x30...0x39).contains($0.value) }.count
        return digits >= 6 || "。！!；".unicodeScalars.contains(last)
    }

    /// Says what to do with a table whose columns are parted by ，, which no program takes for a delimiter.
    static func refuseFullWidthCommas(_ head: [UInt8], form: SourceForm, name: String) throws(IngestError) {
        guard form.reasons.contains(.noDelimiter), case .delimited(let delimiter) = form.container else { return }
        let lines = sample(head, delimiter, false, form.encoding ?? .utf8).compactMap(\.first)
        guard let header = lines.first else { return }
        let cells = header.split(separator: "，").map(String.init)
        let known = cells.count { FieldSynonyms.field(named: $0) != nil }
        let alike = lines.count { $0.split(separator: "，").count == cells.count }
        guard cells.count >= 2, known >= 2, alike * 2 > lines.count else { return }
        throw IngestError(
            code: "full-width-delimiter",
            message:
                "the columns of \(name) are parted by full-width commas (，); replace those between the columns by ,"
                + " and put cells that hold commas in quotes")
    }

    /// The first records, cut into cells; what is no text is left out.
    private static func sample(
        _ head: [UInt8], _ delimiter: UInt8, _ isWhole: Bool, _ encoding: TextEncoding
    ) -> [[String]] {
        let decoder = RecordDecoder(encoding)
        return sampleBytes(head, delimiter, isWhole).compactMap { raw in
            (try? decoder.decode(raw)).map { DelimitedCells.split($0, delimiter: delimiter) }
        }
    }

    private static func sampleBytes(_ head: [UInt8], _ delimiter: UInt8, _ isWhole: Bool) -> [[UInt8]] {
        var splitter = DelimitedSplitter(delimiter: delimiter)
        var records: [[UInt8]] = []
        var position = 0
        while records.count < sampleSize {
            switch splitter.step(head, position, isAtEnd: isWhole) {
            case .skip(let count): position += count
            case .record(let length, let consumed, let problem):
                if problem == nil { records.append(Array(head[position..<position + length])) }
                position += consumed
            case .needsMore, .end:
                return records
            }
        }
        return records
    }

    private static func mostFrequent(_ numbers: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        return counts.max { $0.value == $1.value ? $0.key < $1.key : $0.value < $1.value }?.key
    }
}

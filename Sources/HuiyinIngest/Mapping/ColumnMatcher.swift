import HuiyinDomain
import HuiyinText

/// Decides which column fills which field, by mapping, by name and by content.
package struct ColumnMatcher {
    /// The columns, those inside a wrapper by their paths.
    let samples: [ColumnSample]
    private let mapping: Mapping
    private let clock: ZoneClock
    private let isTable: Bool
    private let hasNames: Bool
    private let fileYear: Int?
    private var plan: FieldPlan
    private var taken: Set<String> = []

    /// - Parameters:
    ///   - samples: the columns of the file's first records.
    ///   - clock: the zone of times that come without one.
    ///   - hasNames: whether the columns have names of their own; without them content has to tell.
    ///   - file: the file's name, for the year of dates without one.
    package init(
        samples: [ColumnSample], mapping: Mapping, clock: ZoneClock, isTable: Bool, hasNames: Bool, file: String = ""
    ) {
        fileYear = TimeReader.year(inName: file)
        let isSaid = mapping.fields[.text] != nil || !mapping.traits.answers.isEmpty
        self.samples = isTable || isSaid ? samples : ColumnSample.unwrapped(samples)
        self.mapping = mapping
        self.clock = mapping.timeZone ?? clock
        self.isTable = isTable
        self.hasNames = hasNames
        plan = FieldPlan(time: TimeReader(clock: self.clock))
        plan.traits = mapping.traits
    }

    /// The plan for the file.
    ///
    /// - Throws: ``IngestError`` `column-unknown` when the mapping names a column that the file lacks,
    ///   `text-column-unknown` when nothing says where the words are.
    package mutating func match() throws(IngestError) -> FieldPlan {
        let names = Set(samples.map(\.name))
        plan.isExport = names.isSuperset(of: ["id", "key", "source", "text", "analysis", "versions"])
        if plan.isExport {
            taken.formUnion(FieldPlan.exportOnly)
            for source in samples.first(where: { $0.name == "source" })?.values ?? []
            where !plan.exportedSources.contains(source) { plan.exportedSources.append(source) }
        }
        try takeMapping()
        for field in FeedbackField.all where mapping.fields[field] == nil { matchByName(field) }
        if plan.bindings[.text] == nil, plan.bindings[.turns] == nil, mapping.fields[.text] == nil {
            matchTextByContent()
        }
        if !hasNames { matchByContent() }
        setReaders()
        let speaks: [FeedbackField] = [.text, .title, .turns, .rating, .nps]
        if !samples.isEmpty, mapping.traits.conversation == nil, plan.codes.isEmpty,
            !speaks.contains(where: { plan.bindings[$0] != nil })
        {
            let known = samples.prefix(20).map(\.name).joined(separator: ", ")
            throw IngestError(
                code: "text-column-unknown",
                message: "no column holds texts or ratings; the columns are \(known). "
                    + "Say which one does in a mapping file (--mapping), for example  text: \(samples[0].name)"
            )
        }
        if mapping.codes.isEmpty {
            plan.codes.formUnion(samples.filter { !taken.contains($0.name) && CodeNames.isCode($0) }.map(\.name))
        }
        return plan
    }

    // MARK: By mapping

    private mutating func takeMapping() throws(IngestError) {
        for field in FeedbackField.all {
            switch mapping.fields[field] {
            case .columns(let columns)?:
                let references = try references(columns, for: field)
                guard !references.isEmpty else { continue }
                bind(field, .columns(references), isExplicit: !mapping.traits.isLenient, [.mapping])
            case .constant(let value)?: bind(field, .constant(value), isExplicit: true, [.mapping])
            case Mapping.Choice.none?, nil: break
            }
        }
        takeAnswers()
        if let topic = mapping.topic { plan.topic = try reference(topic, for: "labels.topic") }
        if let polarity = mapping.polarity { plan.polarity = try reference(polarity, for: "labels.polarity") }
        plan.polarityValues = mapping.polarityValues
        taken.formUnion([plan.topic?.name, plan.polarity?.name].compactMap(\.self))
        for attribute in mapping.attributes {
            guard let name = try known(attribute, for: "attributes")?.name else { continue }
            plan.dimensions.insert(name)
            taken.insert(name)
        }
        for column in mapping.codes {
            guard let name = try known(column, for: "codes")?.name else { continue }
            plan.codes.insert(name)
            plan.codesAreStated = true
            taken.insert(name)
        }
    }

    /// The columns of a field: those that are there, where the mapping knows of several editions.
    private func references(_ columns: [String], for field: FeedbackField) throws(IngestError) -> [ColumnReference] {
        if let patterns = mapping.traits.like[field] {
            let found = samples.first { sample in
                !taken.contains(sample.name) && patterns.contains { ColumnPattern.matches($0, sample.name) }
                    && fits(sample, field)
            }
            return found.map { [$0.reference] } ?? []
        }
        var references: [ColumnReference] = []
        let isChoice = mapping.traits.first.contains(field)
        for column in columns {
            let found = isChoice ? try? known(column, for: field.name) : try known(column, for: field.name)
            if let found { references.append(found) }
        }
        if references.isEmpty, isChoice, !mapping.traits.isLenient {
            references.append(try reference(columns[0], for: field.name))
        }
        return references
    }

    /// As ``reference(_:for:)``; `nil` for a column that this edition of an export lacks.
    private func known(_ name: String, for field: String) throws(IngestError) -> ColumnReference? {
        mapping.traits.isLenient ? try? reference(name, for: field) : try reference(name, for: field)
    }

    /// Open answers: the columns that the mapping's patterns cover and that hold sentences rather than choices or numbers.
    private mutating func takeAnswers() {
        guard !mapping.traits.answers.isEmpty else { return }
        let open = samples.filter { sample in
            !taken.contains(sample.name) && mapping.traits.answers.contains { ColumnPattern.matches($0, sample.name) }
                && isOpen(sample)
        }
        guard !open.isEmpty else { return }
        bind(.text, .columns(open.map(\.reference)), isExplicit: false, [.mapping])
    }

    private func isOpen(_ sample: ColumnSample) -> Bool {
        if case .claim? = FieldSynonyms.field(named: sample.name) ?? FieldSynonyms.field(within: sample.name) {
            return false
        }
        let said = sample.values.filter { !mapping.traits.empty.contains($0.trimmed) }
        guard !said.isEmpty else { return false }
        let closed = said.filter {
            Double($0) != nil || RatingCell($0) != nil || $0.contains("┋") || $0.hasPrefix("[") || $0.hasPrefix("{")
        }
        guard closed.count * 2 < said.count else { return false }
        // A choice repeats; what people write does not.
        let distinct = Set(said).count
        return distinct * 2 > said.count && (said.count > 2 || said.contains { $0.unicodeScalars.count >= 8 })
    }

    /// The column that a mapping calls `name`: a header, else a number from 1, else (in JSON) a path that need not occur in
    /// the first records.
    private func reference(_ name: String, for field: String) throws(IngestError) -> ColumnReference {
        if let sample = samples.first(where: { $0.name == name || $0.name == name.trimmed }) { return sample.reference }
        if let number = Int(name), samples.indices.contains(number - 1), isTable {
            return samples[number - 1].reference
        }
        if !isTable || samples.isEmpty { return ColumnReference(name: name, index: nil) }
        // A path into the JSON of a cell.
        if let dot = name.firstIndex(of: "."), samples.contains(where: { $0.name == name[..<dot] }) {
            return ColumnReference(name: name, index: nil)
        }
        throw IngestError(
            code: "column-unknown",
            message:
                "the mapping takes \(field) from the column \(name), which the file does not have; its columns are "
                + samples.prefix(20).map(\.name).joined(separator: ", ")
        )
    }

    private mutating func bind(
        _ field: FeedbackField, _ source: FieldBinding.Source, isExplicit: Bool, _ reasons: [ColumnReason]
    ) {
        plan.bindings[field] = FieldBinding(source: source, isExplicit: isExplicit, reasons: reasons)
        if case .columns(let columns) = source { taken.formUnion(columns.map(\.name)) }
    }

    // MARK: By name

    private mutating func matchByName(_ field: FeedbackField) {
        let free = samples.filter { !taken.contains($0.name) }
        let named = free.filter { FieldSynonyms.field(named: $0.label) == field }
            .sorted { (FieldSynonyms.rank(of: $0.label) ?? 0) < (FieldSynonyms.rank(of: $1.label) ?? 0) }
        if let exact = named.first(where: { fits($0, field, isExact: true) }) {
            bind(field, .columns([exact.reference]), isExplicit: false, [.name] + evidence(exact, field))
            return
        }
        let part = free.first {
            FieldSynonyms.field(named: $0.label) == nil && FieldSynonyms.field(within: $0.label) == field
                && fits($0, field)
        }
        if let part {
            bind(field, .columns([part.reference]), isExplicit: false, [.partOfName] + evidence(part, field))
        } else if field == .time, let some = named.first(where: { readable($0) > 0 }) {
            // Better few times than none; the others are counted and told.
            bind(field, .columns([some.reference]), isExplicit: false, [.name] + evidence(some, field))
        } else if let misfit = named.first, [.time, .rating, .nps].contains(field) {
            plan.misfits[field] = misfit.reference
        }
    }

    /// Whether what the column holds agrees with its name; most values decide, so that one odd value takes a field from one
    /// record, not from all.
    private func fits(_ sample: ColumnSample, _ field: FeedbackField, isExact: Bool = false) -> Bool {
        guard !sample.values.isEmpty else { return true }
        func most(_ matches: (String) -> Bool) -> Bool {
            sample.values.filter(matches).count * 2 > sample.values.count
        }
        switch field {
        case .turns: return most { $0.hasPrefix("[") }
        case .rating: return sample.told.isEmpty || RatingReader.find(sample.told, named: sample.label) != nil
        case .nps:
            return RatingReader.statedScale(sample.values) != nil
                || sample.told.filter(Self.isScore).count * 2 > sample.told.count || sample.told.isEmpty
        default: break
        }
        // An object or a list is nobody's name, and no text.
        if !isTable, most({ $0.hasPrefix("{") || $0.hasPrefix("[") }) { return false }
        switch field {
        case .time: return readable(sample) * 2 >= sample.told.count
        // A column called id is the id also where it repeats; where it is nearly empty it tells too few items apart.
        case .id where isExact: return sample.values.count * 20 > sample.records
        case .id: return sample.distinct * 2 > sample.values.count
        case .claim(.mobile) where !isExact: return most { PersonalMask.claim(of: $0) == .mobile }
        case .kind: return most { FeedbackKind(rawValue: $0) != nil }
        default: return true
        }
    }

    private static func isScore(_ value: String) -> Bool {
        RatingCell(value).map { (0...10).contains($0.value) } ?? false
    }

    private func timeReader(_ sample: ColumnSample) -> (reader: TimeReader, reasons: [ColumnReason]) {
        TimeReader.find(sample.told, clock: clock, mapping: mapping, fileYear: fileYear)
    }

    private func readable(_ sample: ColumnSample) -> Int {
        let reader = timeReader(sample).reader
        return sample.told.count { reader.time($0) != nil }
    }

    private func evidence(_ sample: ColumnSample, _ field: FeedbackField) -> [ColumnReason] {
        guard !sample.values.isEmpty else { return [] }
        switch field {
        case .time: return [times(sample)]
        case .id: return [.distinct(sample.distinct, of: sample.values.count)]
        case .rating:
            guard let found = RatingReader.find(sample.told, named: sample.label) else { return [] }
            let unread = sample.told.count { found.reader.rating(.string($0)) == nil }
            let beyond = sample.told.filter { value in
                RatingCell(value).map { $0.form == .number && $0.outOf == nil && $0.value > found.reader.maximum }
                    ?? false
            }
            let named = Set(beyond.map { PersonalMask.mask($0.trimmed) }).sorted().prefix(3)
            return [found.reason] + (beyond.isEmpty ? [] : [.offScale(beyond.count, values: Array(named))])
                + (unread > beyond.count ? [.unread(unread - beyond.count, of: sample.told.count)] : [])
        default: return []
        }
    }

    private func times(_ sample: ColumnSample) -> ColumnReason {
        let reader = timeReader(sample).reader
        let times = sample.told.compactMap { value in reader.time(value).map { (value, $0) } }
        let isLocal = times.contains { $0.1.zone == clock.name }
        return .times(
            times.count, of: sample.told.count, shape: TimeShape.most(of: times.map(\.0), order: reader.order),
            zone: isLocal ? clock.name : nil)
    }

    // MARK: By content

    private mutating func matchTextByContent() {
        let candidates = samples.filter { sample in
            !taken.contains(sample.name) && FieldSynonyms.field(named: sample.label) == nil && sample.meanLength >= 4
                && !sample.values.allSatisfy(Self.isIdentifier) && fits(sample, .text)
                && readable(sample) * 2 < sample.values.count
                && sample.values.filter { Double($0) != nil || $0.hasPrefix("http") }.count * 2 < sample.values.count
                && sample.distinct * 2 >= min(sample.values.count, 200)
        }
        guard let longest = candidates.max(by: { $0.meanLength < $1.meanLength }) else { return }
        bind(
            .text, .columns([longest.reference]), isExplicit: false,
            [.longestText(characters: Int(longest.meanLength))])
    }

    private mutating func matchByContent() {
        for sample in samples where !taken.contains(sample.name) && sample.values.count >= 3 {
            if plan.bindings[.time] == nil, mapping.fields[.time] == nil, readable(sample) == sample.values.count,
                !sample.values.allSatisfy({ PlainTime($0)?.digits == 5 })
            {
                bind(.time, .columns([sample.reference]), isExplicit: false, [.everyValueATime, times(sample)])
            } else if plan.bindings[.id] == nil, mapping.fields[.id] == nil, sample.distinct == sample.values.count,
                sample.values.count == sample.records, sample.values.allSatisfy(Self.isIdentifier)
            {
                bind(.id, .columns([sample.reference]), isExplicit: false, [.noTwoAlike])
            } else if plan.bindings[.rating] == nil, mapping.fields[.rating] == nil, sample.distinct >= 3,
                sample.values.allSatisfy({ RatingCell($0).map { (1...5).contains($0.value) } ?? false })
            {
                bind(.rating, .columns([sample.reference]), isExplicit: false, [.onlyValues(low: 1, high: 5)])
            }
        }
    }

    private static func isIdentifier(_ value: String) -> Bool {
        value.utf8.count >= 1 && value.utf8.count <= 64
            && value.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
            }
    }

    // MARK: Readers

    private mutating func setReaders() {
        if let sample = sample(.time) {
            let found = timeReader(sample)
            plan.time = found.reader
            if let binding = plan.bindings[.time], !found.reasons.isEmpty {
                plan.bindings[.time] = FieldBinding(
                    source: binding.source, isExplicit: binding.isExplicit, reasons: binding.reasons + found.reasons)
            }
        } else {
            plan.time = TimeReader(clock: clock, format: mapping.timeFormat)
        }
        if let sample = sample(.nps), let scale = RatingReader.statedScale(sample.values) {
            plan.nps = RatingReader(minimum: scale.minimum, maximum: scale.maximum, scale: .nps)
        }
        if let sample = sample(.rating), let found = RatingReader.find(sample.told, named: sample.label) {
            plan.rating = found.reader
        }
        plan.rating = plan.rating.bounded(mapping.rating)
        plan.nps = plan.nps.bounded(mapping.nps)
    }

    private func sample(_ field: FeedbackField) -> ColumnSample? {
        guard case .columns(let columns)? = plan.bindings[field]?.source, let first = columns.first else { return nil }
        return samples.first { $0.reference == first }
    }
}

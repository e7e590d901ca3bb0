import Foundation
import HuiyinDomain

/// How the records of a file become feedback, in the form that is kept with its import, so that a record which could not be
/// read can be read later as the others were. No values of any record are in it.
struct KeptForm: Codable, Hashable {
    struct Column: Codable, Hashable {
        var name: String
        var index: Int?
    }

    struct Field: Codable, Hashable {
        var columns: [Column]?
        var constant: String?
        var isExplicit: Bool
    }

    struct Scale: Codable, Hashable {
        var minimum: Double
        var maximum: Double
        var scale: String
        var hasLetters: Bool?
    }

    /// `delimited`, `lines`, `json`, or `keyed` for the members of an object.
    var container: String
    /// The byte between the cells of a table.
    var delimiter: UInt8?
    /// `nil` where the file was plain ASCII as far as it was looked at.
    var encoding: String?
    /// The UTF-16 that it came in.
    var recoded: String?
    var columns: [String]
    var fields: [String: Field]
    var zone: String
    var isMonthFirst: Bool
    /// `nil`, as the three below it, in forms kept before there were such times.
    var isYearFirst: Bool?
    var spreadsheetEpoch: Int?
    var timeYear: Int?
    var exported: Int64?
    var timeFormat: String?
    var rating: Scale
    var nps: Scale
    var misfits: [String: Column]
    var topic: Column?
    var polarity: Column?
    var polarityValues: [String: Int]
    var dimensions: [String]
    /// `nil` in forms kept before there were such columns.
    var codes: [String]?
    var isExport: Bool
    /// `nil` where it was not, and in forms kept before records could be pushed.
    var isPush: Bool?
    var exportedSources: [String]
    /// A mapping file that says the habits of the export; `nil` where it has none.
    var traits: String?

    init(_ form: SourceForm, _ plan: FieldPlan) {
        switch form.container {
        case .delimited(let byte): (container, delimiter) = ("delimited", byte)
        case .jsonLines: container = "lines"
        case .json: container = "json"
        case .keyedJSON: container = "keyed"
        }
        encoding = form.encoding?.rawValue
        recoded = form.recoded?.rawValue
        columns = form.columns
        fields = Dictionary(uniqueKeysWithValues: plan.bindings.map { ($0.key.name, Field($0.value)) })
        zone = plan.time.clock.name
        isMonthFirst = plan.time.order == .monthFirst
        isYearFirst = plan.time.order == .yearFirst
        spreadsheetEpoch = plan.time.spreadsheetEpoch
        timeYear = plan.time.year
        exported = plan.time.exported
        timeFormat = plan.time.format?.pattern
        rating = Scale(plan.rating)
        nps = Scale(plan.nps)
        misfits = Dictionary(uniqueKeysWithValues: plan.misfits.map { ($0.key.name, Column($0.value)) })
        topic = plan.topic.map { Column($0) }
        polarity = plan.polarity.map { Column($0) }
        polarityValues = plan.polarityValues.mapValues(\.rawValue)
        dimensions = plan.dimensions.sorted()
        codes = plan.codes.isEmpty ? nil : plan.codes.sorted()
        isExport = plan.isExport
        isPush = plan.isPush ? true : nil
        exportedSources = plan.exportedSources
        traits = Self.written(plan)
    }

    /// The traits of `plan` as a mapping file that reads the same from its own columns; `nil` where there are none.
    static func written(_ plan: FieldPlan) -> String? {
        guard plan.traits != ExportTraits() else { return nil }
        var mapping = Mapping()
        mapping.traits = plan.traits
        for (field, binding) in plan.bindings {
            if case .columns(let columns) = binding.source { mapping.fields[field] = .columns(columns.map(\.name)) }
        }
        return String(decoding: mapping.yaml, as: UTF8.self)
    }

    /// The form that ``json`` wrote, or `nil` where `text` is none.
    init?(json text: String) {
        guard let form = try? JSONDecoder().decode(KeptForm.self, from: Data(text.utf8)) else { return nil }
        self = form
    }

    /// One line, the same for equal forms.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// What a record on its own is read as.
    var recordContainer: Container {
        switch container {
        case "delimited": .delimited(delimiter: delimiter ?? 0x2C)
        case "json": .json(path: nil, isGB18030: textEncoding?.isDoubleByte == true)
        case "keyed": .keyedJSON(path: [], isGB18030: textEncoding?.isDoubleByte == true)
        default: .jsonLines
        }
    }

    var textEncoding: TextEncoding? { encoding.flatMap(TextEncoding.init(rawValue:)) }
    var recodedFrom: TextEncoding? { recoded.flatMap(TextEncoding.init(rawValue:)) }

    /// How its fields are read; `nil` where this Huiyin knows the zone no more.
    var plan: FieldPlan? {
        guard let clock = ZoneClock(zone) else { return nil }
        var plan = FieldPlan(
            time: TimeReader(
                clock: clock, order: isMonthFirst ? .monthFirst : isYearFirst == true ? .yearFirst : .dayFirst,
                format: timeFormat.flatMap { TimeFormat($0) }))
        plan.time.spreadsheetEpoch = spreadsheetEpoch
        plan.time.year = timeYear
        plan.time.exported = exported
        for (name, field) in fields {
            guard let key = FeedbackField(mappingKey: name) else { continue }
            plan.bindings[key] = field.binding
        }
        plan.rating = rating.reader
        plan.nps = nps.reader
        for (name, column) in misfits {
            if let key = FeedbackField(mappingKey: name) { plan.misfits[key] = column.reference }
        }
        plan.topic = topic?.reference
        plan.polarity = polarity?.reference
        plan.polarityValues = polarityValues.compactMapValues { Polarity(rawValue: $0) }
        plan.dimensions = Set(dimensions)
        plan.codes = Set(codes ?? [])
        if let traits { plan.traits = MappingFile.parse(Array(traits.utf8), file: "").mapping?.traits ?? plan.traits }
        plan.isExport = isExport
        plan.isPush = isPush == true
        plan.exportedSources = exportedSources
        return plan
    }
}

extension KeptForm.Column {
    init(_ reference: ColumnReference) { self.init(name: reference.name, index: reference.index) }

    var reference: ColumnReference { ColumnReference(name: name, index: index) }
}

extension KeptForm.Field {
    init(_ binding: FieldBinding) {
        switch binding.source {
        case .columns(let columns):
            self.init(columns: columns.map { KeptForm.Column($0) }, constant: nil, isExplicit: binding.isExplicit)
        case .constant(let text): self.init(columns: nil, constant: text, isExplicit: binding.isExplicit)
        }
    }

    var binding: FieldBinding {
        FieldBinding(
            source: constant.map { .constant($0) } ?? .columns((columns ?? []).map(\.reference)),
            isExplicit: isExplicit,
            reasons: [])
    }
}

extension KeptForm.Scale {
    init(_ reader: RatingReader) {
        self.init(
            minimum: reader.minimum, maximum: reader.maximum, scale: reader.scale.rawValue,
            hasLetters: reader.hasLetters ? true : nil)
    }

    var reader: RatingReader {
        RatingReader(
            minimum: minimum, maximum: maximum, scale: Rating.Scale(rawValue: scale) ?? .number,
            hasLetters: hasLetters ?? false)
    }
}

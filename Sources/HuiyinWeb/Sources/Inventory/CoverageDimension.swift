import HuiyinArchive
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery

/// What the matrix of coverage can be laid out by.
enum CoverageDimension: Hashable, Sendable {
    case column(Scope.Column)
    /// Topics of the first level: the stages of a journey, where the taxonomy is laid out so.
    case topic
    /// A column of the customer's own: a segment, a region.
    case attribute(String)

    init?(_ text: String) {
        if text == "topic" {
            self = .topic
        } else if text.hasPrefix("attribute:"), text.count > 10 {
            self = .attribute(String(text.dropFirst(10)))
        } else if let column = Scope.Column(rawValue: text), Self.columns.contains(column) {
            self = .column(column)
        } else {
            return nil
        }
    }

    var text: String {
        switch self {
        case .column(let column): column.rawValue
        case .topic: "topic"
        case .attribute(let name): "attribute:\(name)"
        }
    }

    static let columns: [Scope.Column] = [.product, .channel, .source, .kind, .store, .version, .campaign, .language]

    var dimension: QueryDimension {
        switch self {
        case .column(let column): .column(column.column)
        case .topic: .topic(depth: 1)
        case .attribute(let name): .column(.attribute(name))
        }
    }

    /// The scope of one value; `nil` where pages can't be narrowed to it.
    func narrowed(_ scope: Scope, to value: String?) -> Scope? {
        switch self {
        case .column(let column): scope.having(column, value)
        case .topic: value.map { scope.about($0) }
        case .attribute: nil
        }
    }

    func name(_ words: Words) -> String {
        switch self {
        case .column(let column): words(column.phrase)
        case .topic: words(.topic)
        case .attribute(let name): name
        }
    }

    func value(_ value: String?, _ context: PageContext) -> String {
        switch self {
        case .column(let column): context.names.value(value, of: column, context.words)
        case .topic: value.flatMap { $0.isEmpty ? nil : context.names.topic($0) } ?? context.words(.unknown)
        case .attribute: value ?? context.words(.unknown)
        }
    }

    /// Every one that this workspace has: fixed columns, topics, and what mappings call dimensions or codes.
    static func all(_ archive: Archive, _ sources: [StoredSource]) -> [CoverageDimension] {
        var names = Set<String>()
        let shelf = MappingShelf(workspace: archive.workspace)
        for source in sources { names.formUnion((try? shelf.mapping(ofSource: source.name))?.attributes ?? []) }
        for columns in ((try? archive.codeColumns()) ?? [:]).values { names.formUnion(columns) }
        return columns.map { CoverageDimension.column($0) } + [.topic]
            + names.sorted().map { CoverageDimension.attribute($0) }
    }
}

package import HuiyinDomain

/// What the ticked answers of one source mean: survey options, ticket reasons, claim codes, as nodes of a taxonomy.
///
/// A node claims codes of a source under `codes`: `Q7=3` is the option 3 of the column Q7, `L012` a value of any column; a
/// bare number only of the columns that are said to hold codes. In those columns an option that is written out (配送延迟)
/// also means the node of that name or phrase, if there is just one. Width, case and outer white space don't matter.
package struct CodeBook: Sendable {
    /// One ticked option.
    package struct Answer: Hashable, Sendable {
        package let column: String
        /// As it was ticked, one option of a multiple choice.
        package let option: String
        /// `nil` where no node claims it.
        package let meaning: Meaning?

        /// `原因=配送延迟`.
        package var label: String { "\(column)=\(option)" }
    }

    /// A node, and why.
    package struct Meaning: Hashable, Sendable {
        package enum Reason: String, Hashable, Sendable {
            /// Named by the taxonomy with its column.
            case option
            /// Named by the taxonomy without a column.
            case code
            /// Its words are a node's name or phrase.
            case words
        }

        package let path: String
        package let reason: Reason
        /// As the taxonomy writes it; `nil` for words.
        package let code: String?
        /// Where the taxonomy says how the code leans.
        package let polarity: Polarity?
    }

    /// By folded column, then by folded option.
    private var byColumn: [String: [String: Meaning]] = [:]
    private var bare: [String: Meaning] = [:]
    private var byWords: [String: Meaning] = [:]
    private let columns: Set<String>

    /// - Parameter columns: those of the source that hold codes, as its files call them.
    package init(_ taxonomy: Taxonomy, source: String, columns: Set<String>) {
        self.columns = Set(columns.map(Self.folded))
        let source = Self.folded(source)
        for node in taxonomy.nodes {
            for (owner, codes) in node.codes where Self.folded(owner) == source {
                for code in codes {
                    let polarity = node.codePolarities[owner]?[code]
                    let parts = code.split(separator: "=", maxSplits: 1).map(String.init)
                    // Of two nodes that claim one code the first counts; `taxonomy check` tells.
                    if parts.count == 2 {
                        let (column, option) = (Self.folded(parts[0]), Self.folded(parts[1]))
                        guard byColumn[column]?[option] == nil else { continue }
                        byColumn[column, default: [:]][option] = .init(
                            path: node.path, reason: .option, code: code, polarity: polarity)
                    } else if bare[Self.folded(code)] == nil {
                        bare[Self.folded(code)] = .init(
                            path: node.path, reason: .code, code: code, polarity: polarity)
                    }
                }
            }
        }
        if !columns.isEmpty { byWords = Self.words(taxonomy) }
    }

    /// Names and phrases that one node alone has; a name beats a phrase.
    private static func words(_ taxonomy: Taxonomy) -> [String: Meaning] {
        func unique(_ texts: (Taxonomy.Node) -> [String]) -> [String: Meaning] {
            var owners: [String: Set<String>] = [:]
            for node in taxonomy.nodes {
                for text in texts(node) { owners[folded(text), default: []].insert(node.path) }
            }
            return owners.compactMapValues { paths in
                guard paths.count == 1, let path = paths.first else { return nil }
                return Meaning(path: path, reason: .words, code: nil, polarity: nil)
            }
        }
        let names = unique { [$0.name, $0.path] + $0.names.values }
        return names.merging(unique(\.phrases)) { name, _ in name }
    }

    /// Whether no answer can mean anything.
    var isEmpty: Bool { byColumn.isEmpty && bare.isEmpty && columns.isEmpty }

    /// The node that a given label means where it is a code of the source; `nil` where it is none.
    func path(ofLabel label: String) -> String? { bare[Self.folded(label)]?.path }

    /// The node that a code means, `Q7=3` or `L012`; `nil` where none claims it.
    package func path(ofCode code: String) -> String? {
        let parts = code.split(separator: "=", maxSplits: 1).map { Self.folded(String($0)) }
        return parts.count == 2 ? byColumn[parts[0]]?[parts[1]]?.path : bare[Self.folded(code)]?.path
    }

    /// Every option of the columns that hold codes, and of others those that a node claims; in the order of the columns.
    package func answers(_ attributes: [Attribute]) -> [Answer] {
        attributes.flatMap { answers(column: $0.name, cell: $0.value) }
    }

    /// The options of one cell.
    package func answers(column: String, cell: String) -> [Answer] {
        let name = Self.folded(column)
        let isCode = columns.contains(name)
        let table = table(name)
        guard isCode || table != nil || !bare.isEmpty else { return [] }
        func meaning(_ option: String) -> Meaning? {
            let names = CodeCell.names(option).map(Self.folded)
            if let table, let found = names.lazy.compactMap({ table[$0] }).first { return found }
            if let found = names.lazy.filter({ isCode || !$0.allSatisfy(\.isASCIIDigit) }).compactMap({ bare[$0] })
                .first
            {
                return found
            }
            return isCode ? names.lazy.compactMap { byWords[$0] }.first : nil
        }
        func answer(_ option: String) -> Answer { Answer(column: column, option: option, meaning: meaning(option)) }
        let whole = answer(CodeCell.trimmed(cell))
        guard whole.meaning == nil, !whole.option.isEmpty else { return whole.option.isEmpty ? [] : [whole] }
        var answers = [Answer]()
        for option in CodeCell.options(cell) {
            let one = answer(option)
            let finer = one.meaning == nil ? CodeCell.finer(option).map(answer) : []
            // A comma may stand inside an option that nobody claims.
            let areSeveral =
                finer.count > 1
                && (finer.contains { $0.meaning != nil } || finer.allSatisfy { $0.option.utf8.count <= 4 })
            answers += areSeveral ? finer : [one]
        }
        // Elsewhere a cell that means nothing is no answer at all.
        return isCode || table != nil ? answers : answers.filter { $0.meaning != nil }
    }

    /// The options of a column: `Q7` also claims a header such as `Q7. 您最不满意的是`.
    private func table(_ name: String) -> [String: Meaning]? {
        if byColumn.isEmpty { return nil }
        if let table = byColumn[name] { return table }
        let mark = name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        guard mark.count < name.count, !mark.isEmpty else { return nil }
        return byColumn[String(mark)]
    }

    /// Whether the taxonomy has options of a column.
    func claims(column: String) -> Bool { table(Self.folded(column)) != nil }

    static func folded(_ text: String) -> String { TaxonomySigns.folded(CodeCell.trimmed(text)) }
}

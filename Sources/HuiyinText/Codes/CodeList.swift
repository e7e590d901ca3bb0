package import HuiyinDomain

/// The codes that stand in a source, what they mean, and where those that mean nothing might belong.
package struct CodeList: Hashable, Sendable {
    /// How often a cell stands in a column.
    package struct Cell: Hashable, Sendable {
        package let column: String
        package let value: String
        package let count: Int

        package init(column: String, value: String, count: Int) {
            (self.column, self.value, self.count) = (column, value, count)
        }
    }

    /// A node that an unmapped code may mean.
    package struct Suggestion: Hashable, Sendable {
        package let path: String
        /// How likely the code's words mean the node, 0 to 1.
        package let probability: Double
    }

    /// An option of a column.
    package struct Row: Hashable, Sendable {
        package let column: String
        package let option: String
        /// Items that ticked it.
        package let count: Int
        package let meaning: CodeBook.Meaning?
        /// For a code without meaning; `nil` where its words are about nothing that the taxonomy knows, or are none.
        package let suggestion: Suggestion?

        /// As a taxonomy names it: `Q7=3`.
        package var code: String { "\(column)=\(option)" }
    }

    package let source: String
    package let taxonomy: Taxonomy
    /// The most frequent first.
    package let rows: [Row]

    package var unmapped: [Row] { rows.filter { $0.meaning == nil } }

    /// - Parameter engine: one that knows the codes of `source`.
    package init(_ cells: [Cell], source: String, columns: Set<String>, taxonomy: Taxonomy, engine: TextEngine?) {
        self.source = source
        self.taxonomy = taxonomy
        let book = CodeBook(taxonomy, source: source, columns: columns)
        var counts = [CodeBook.Answer: Int]()
        for cell in cells {
            for answer in Set(book.answers(column: cell.column, cell: cell.value)) {
                counts[answer, default: 0] += cell.count
            }
        }
        rows = counts.map { answer, count in
            Row(
                column: answer.column, option: answer.option, count: count, meaning: answer.meaning,
                suggestion: answer.meaning == nil ? engine?.suggestion(forOption: answer.option) : nil)
        }.sorted { ($1.count, $0.column, $0.option) < ($0.count, $1.column, $1.option) }
    }

    /// Codes of one source that stand at several nodes, by source and code; the first node is the one that counts.
    package static func doubles(in taxonomy: Taxonomy) -> [(source: String, code: String, paths: [String])] {
        var places = [TaxonomyEdit.Code: [String]]()
        var order = [TaxonomyEdit.Code]()
        for node in taxonomy.nodes {
            for (source, codes) in node.codes.sorted(by: { $0.key < $1.key }) {
                for code in codes {
                    let key = TaxonomyEdit.Code(
                        source: CodeBook.folded(source),
                        code: code.split(separator: "=", maxSplits: 1).map { CodeBook.folded(String($0)) }
                            .joined(separator: "="))
                    if places[key] == nil { order.append(key) }
                    places[key, default: []].append(node.path)
                }
            }
        }
        return order.compactMap { key in
            guard let paths = places[key], paths.count > 1 else { return nil }
            return (key.source, key.code, paths)
        }
    }
}

extension TextEngine {
    /// The node that the words of an option are most likely about; `nil` for a bare number or code and for words that are about none.
    package func suggestion(forOption option: String) -> CodeList.Suggestion? {
        guard let taxonomy = index?.taxonomy,
            option.contains(where: { $0.isLetter && ($0.isASCII == false || option.count > 4) })
        else { return nil }
        let words = CodeCell.names(option).last ?? option
        let opinions = understand(AnalysisInput(text: words)).opinions
        if let best = opinions.filter({ $0.topic != nil }).max(by: {
            ($0.topicProbability ?? 0) < ($1.topicProbability ?? 0)
        }),
            let path = best.topic
        {
            return .init(path: path, probability: best.topicProbability ?? 0)
        }
        // What is too unlikely to be counted may still be worth a look.
        guard let scorer else { return nil }
        let document = Document(words, part: .text)
        guard !document.clauses.isEmpty else { return nil }
        var scratch = GramScratch(scorer.index)
        let guesses = scorer.scores(scorer.query(document, document.clauses.indices), &scratch)
        guard let best = guesses.max(by: { $0.probability < $1.probability }), best.probability >= Self.leastSuggested
        else {
            return nil
        }
        return .init(path: taxonomy.nodes[best.node].path, probability: JSONBytes.rounded(best.probability))
    }

    private static let leastSuggested = 0.05
}

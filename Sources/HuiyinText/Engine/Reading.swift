import HuiyinDomain

/// All parts of an item that its customer spoke or wrote, with what the models say about each clause.
struct Reading {
    let documents: [Document]
    /// Where the clauses of document `i` begin among all clauses.
    let starts: [Int]
    let count: Int
    /// Whether there is nothing to read but white space.
    let isSilent: Bool

    /// What a model reads of a text.
    enum Features {
        case grams
        case gramsAndCues
    }

    init(_ input: AnalysisInput) {
        var documents = [Document]()
        if let title = input.title, !title.isEmpty { documents.append(Document(title, part: .title)) }
        if input.turns.isEmpty {
            documents.append(Document(input.text))
        } else {
            for (index, turn) in input.turns.enumerated() where turn.role == .customer {
                documents.append(Document(turn.text, part: .turn(index)))
            }
        }
        self.documents = documents
        var starts = [Int]()
        var count = 0
        for document in documents {
            starts.append(count)
            count += document.clauses.count
        }
        self.starts = starts
        self.count = count
        isSilent = documents.allSatisfy { document in
            document.text.scalars.allSatisfy { Unicode.Scalar($0)?.properties.isWhitespace ?? false }
        }
    }

    /// The document that clause `clause` of all belongs to.
    func document(of clause: Int) -> Int {
        var index = starts.count - 1
        while index > 0, starts[index] > clause { index -= 1 }
        return index
    }

    /// A clause and the text of its document; a whole document would be a dozen arrays to count references to.
    func clause(_ clause: Int) -> (text: NormalizedText, clause: Clause) {
        let index = document(of: clause)
        return (documents[index].text, documents[index].clauses[clause - starts[index]])
    }

    /// The groups of cues in a clause.
    func groups(_ clause: Int) -> CueGroups {
        let index = document(of: clause)
        return documents[index].groups[clause - starts[index]]
    }

    /// The clauses of a document, among all, that a range of its folded scalars touches.
    func clauses(_ document: Int, overlapping range: Range<Int>) -> Range<Int> {
        let clauses = documents[document].clauses
        guard let first = clauses.firstIndex(where: { $0.whole.overlaps(range) }),
            let last = clauses.lastIndex(where: { $0.whole.overlaps(range) })
        else { return 0..<0 }
        return starts[document] + first..<starts[document] + last + 1
    }

    /// A run of clauses cut down to the document that `anchor` lies in.
    func within(_ range: Range<Int>, anchor: Int) -> Range<Int> {
        let index = document(of: anchor)
        return range.clamped(to: starts[index]..<starts[index] + documents[index].clauses.count)
    }

    /// The bytes of a run of clauses of one document, without outer punctuation; `nil` where it holds no words.
    func bytes(_ range: Range<Int>) -> Range<Int>? {
        func hasWords(_ number: Int) -> Bool { !clause(number).clause.words.isEmpty }
        guard let first = range.first(where: hasWords), let last = range.last(where: hasWords) else { return nil }
        let (text, words) = clause(first)
        let bytes = text.bytes(of: words.words.lowerBound..<clause(last).clause.words.upperBound)
        return bytes.isEmpty ? nil : bytes
    }

    /// What a table says about every clause of every part, from n-grams alone or from cues too.
    func scores(_ table: WeightTable, reads features: Features = .grams) -> ClauseScores {
        func scores(of document: Document) -> ClauseScores {
            features == .grams
                ? table.scores(of: document.grams, clauses: document.clauses.count) : table.scores(of: document)
        }
        if documents.count == 1 { return scores(of: documents[0]) }
        var sums = [Float]()
        var counts = [Int32]()
        var found = [Int32]()
        for document in documents {
            let scores = scores(of: document)
            sums += scores.sums
            counts += scores.counts
            found += scores.found
        }
        return ClauseScores(outputs: table.outputs, biases: table.biases, sums: sums, counts: counts, found: found)
    }
}

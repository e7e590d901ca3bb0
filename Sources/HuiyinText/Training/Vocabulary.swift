/// The features of a training corpus that occur in at least so many texts, numbered.
struct Vocabulary: Sendable {
    /// The hash of each column, ascending.
    let hashes: [UInt64]
    private let columns: [UInt64: Int32]

    init(_ documents: [TrainingDocument], of indexes: [Int], least: Int) {
        var all = [UInt64]()
        for index in indexes {
            var own = documents[index].hashes
            own.sort()
            var last: UInt64?
            for hash in own where hash != last {
                all.append(hash)
                last = hash
            }
        }
        all.sort()
        var kept = [UInt64]()
        var start = 0
        while start < all.count {
            var end = start + 1
            while end < all.count, all[end] == all[start] { end += 1 }
            if end - start >= least { kept.append(all[start]) }
            start = end
        }
        hashes = kept
        columns = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, Int32($0)) })
    }

    var count: Int { hashes.count }

    /// The known features of a text: their columns, and where each clause's end.
    func encode(_ document: TrainingDocument) -> EncodedDocument {
        var found = [Int32]()
        var ends = [Int32]()
        var start = 0
        for end in document.ends {
            for index in start..<Int(end) { if let column = columns[document.hashes[index]] { found.append(column) } }
            ends.append(Int32(found.count))
            start = Int(end)
        }
        return EncodedDocument(columns: found, ends: ends, totals: document.totals)
    }
}

/// The features of one training text, clause by clause.
struct TrainingDocument: Sendable {
    let hashes: [UInt64]
    let ends: [Int32]
    /// Where each clause's features end when only n-grams are counted: what the length of a text is measured in.
    let totals: [Int32]

    init(_ text: String, reads features: Reading.Features = .grams) {
        let document = Document(text)
        totals = document.grams.ends
        guard features == .gramsAndCues else {
            hashes = document.grams.hashes
            ends = document.grams.ends
            return
        }
        var hashes = [UInt64]()
        var ends = [Int32]()
        for clause in document.clauses.indices {
            hashes += document.grams.hashes[document.grams.range(clause)]
            hashes += document.cues.hashes[document.cues.range(clause)]
            ends.append(Int32(hashes.count))
        }
        self.hashes = hashes
        self.ends = ends
    }
}

/// The columns of one training text, clause by clause.
struct EncodedDocument: Sendable {
    let columns: [Int32]
    let ends: [Int32]
    /// Where each clause's features end when unknown ones are counted too.
    let totals: [Int32]

    var clauses: Int { ends.count }

    func columns(of clauses: Range<Int>) -> ArraySlice<Int32> {
        guard !clauses.isEmpty else { return [] }
        return columns[
            (clauses.lowerBound == 0 ? 0 : Int(ends[clauses.lowerBound - 1]))..<Int(ends[clauses.upperBound - 1])]
    }

    /// How many features a run of clauses has, known or not.
    func length(of clauses: Range<Int>) -> Int {
        guard !clauses.isEmpty else { return 0 }
        return Int(totals[clauses.upperBound - 1]) - (clauses.lowerBound == 0 ? 0 : Int(totals[clauses.lowerBound - 1]))
    }

    var length: Int { length(of: 0..<clauses) }

    /// What models in training say about each clause. A feature is known where a table of these very models would know it, so that texts
    /// of a fold left out look as little known as new ones will.
    /// - Parameter least: ``LinearTrainer/Model/leastKnown`` of each model.
    func scores(_ models: [LinearTrainer.Model], least: [Float]) -> ClauseScores {
        let outputs = models.count
        var sums = [Float](repeating: 0, count: clauses * outputs)
        var counts = [Int32](repeating: 0, count: clauses)
        var found = counts
        var start = 0
        for clause in 0..<clauses {
            let end = Int(ends[clause])
            counts[clause] = Int32(length(of: clause..<clause + 1))
            for index in start..<end {
                let column = Int(columns[index])
                if models.indices.contains(where: { abs(models[$0].weights[column]) > least[$0] }) {
                    found[clause] += 1
                }
            }
            for output in 0..<outputs {
                var sum: Float = 0
                for index in start..<end { sum += models[output].weights[Int(columns[index])] }
                sums[clause * outputs + output] = sum
            }
            start = end
        }
        return ClauseScores(outputs: outputs, biases: models.map(\.bias), sums: sums, counts: counts, found: found)
    }
}

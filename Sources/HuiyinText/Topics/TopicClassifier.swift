/// Tells the nodes of one taxonomy apart by n-grams: a softmax model fitted to its strings, own and borrowed, when the taxonomy is loaded.
///
/// One more class, of what concepts say that no node borrows, stands for everything else. The fit is full-batch and unseeded, so
/// the same taxonomy gives the same weights on every machine of one kind.
struct TopicClassifier: Sendable {
    /// Rows of ``weights`` are features, columns classes; the last class is everything else.
    let classes: Int
    /// The node of each class but the last.
    let nodes: [Int]
    private let features: GramTable
    private let weights: [Float]
    private let biases: [Float]

    /// How much a string counts: one that was written for the node as two borrowed ones.
    private static let ownImportance: Float = 2
    private static let rounds = 30
    /// The variance of the prior of a weight.
    private static let variance: Float = 6
    /// Fewer rounds for a large taxonomy, so that loading takes no longer than a second or so.
    private static let work = 150_000_000

    init(_ strings: [(text: String, entry: GramIndex.Entry)], others: [String]) {
        nodes = Set(strings.map { Int($0.entry.node) }).sorted()
        let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        let count = nodes.count + 1
        var rows = [FitRow]()
        var numbers = [UInt64: Int32]()
        func add(_ text: String, _ label: Int, _ importance: Float) {
            let grams = GramReader.grams(of: text).map { gram in
                if let known = numbers[gram.hash] { return known }
                let number = Int32(numbers.count)
                numbers[gram.hash] = number
                return number
            }
            if !grams.isEmpty { rows.append(FitRow(features: grams, label: label, importance: importance)) }
        }
        for (text, entry) in strings {
            add(text, place[Int(entry.node)] ?? 0, entry.factor * (entry.isLent ? 1 : Self.ownImportance))
        }
        for text in others { add(text, count - 1, 1) }
        features = GramTable(numbers)
        classes = count
        let cost = max(1, rows.reduce(0) { $0 + $1.features.count } * count * 2)
        let fit = SoftmaxFit(rows, features: numbers.count, classes: count, variance: Self.variance)
        (weights, biases) = fit.solve(rounds: min(Self.rounds, max(8, Self.work / cost)))
    }

    /// Adds up the logits of a clause; `false` where it holds no n-gram that is known.
    func add(_ hashes: Span<UInt64>, _ range: Range<Int>, to logits: inout [Float], _ seen: inout [Int32]) -> Bool {
        seen.removeAll(keepingCapacity: true)
        for index in range {
            if index + Prefetch.distance < hashes.count { features.prefetch(hashes[index + Prefetch.distance]) }
            let feature = features.number(of: hashes[index])
            guard feature >= 0, !seen.contains(feature) else { continue }
            seen.append(feature)
        }
        let classes = self.classes
        // Buffers, since a loop with checks is not vectorised: a fifth of the time.
        weights.withUnsafeBufferPointer { weights in
            logits.withUnsafeMutableBufferPointer { logits in
                for feature in seen {
                    let base = Int(feature) * classes
                    for column in 0..<classes { logits[column] += weights[base + column] }
                }
            }
        }
        return !seen.isEmpty
    }

    /// What clauses and the whole say for each class but the last.
    func evidence(_ query: TopicQuery) -> [ClassEvidence] {
        var found = [ClassEvidence](repeating: ClassEvidence(clause: query.stretch.lowerBound), count: nodes.count)
        var whole = biases
        var seen = [Int32]()
        var isKnown = false
        var logits = [Float](repeating: 0, count: classes)
        var probabilities = logits
        query.grams.hashes.withUnsafeBufferPointer { buffer in
            for clause in query.stretch {
                for column in 0..<classes { logits[column] = 0 }
                guard add(buffer.span, query.grams.range(clause), to: &logits, &seen) else { continue }
                isKnown = true
                for column in 0..<classes {
                    whole[column] += logits[column]
                    logits[column] += biases[column]
                }
                let middle = Self.softmax(logits, into: &probabilities)
                for column in nodes.indices {
                    if probabilities[column] > found[column].best {
                        found[column].best = probabilities[column]
                        found[column].clause = clause
                    }
                    found[column].bestLift = max(found[column].bestLift, logits[column] - middle)
                }
            }
        }
        guard isKnown else { return [] }
        let middle = Self.softmax(whole, into: &probabilities)
        for column in nodes.indices {
            found[column].whole = probabilities[column]
            found[column].wholeLift = whole[column] - middle
        }
        return found
    }

    /// Fills in the probabilities and gives the median logit.
    private static func softmax(_ logits: [Float], into out: inout [Float]) -> Float {
        var top = -Float.infinity
        for logit in logits { top = max(top, logit) }
        var sum: Float = 0
        for index in out.indices {
            out[index] = Maths.exponential(logits[index] - top)
            sum += out[index]
        }
        for index in out.indices { out[index] /= sum }
        return Self.median(logits)
    }

    /// The middle value, or the mean of the two in the middle; quickselect (Hoare 1961).
    private static func median(_ values: [Float]) -> Float {
        var values = values
        let middle = values.count / 2
        values.withUnsafeMutableBufferPointer { values in
            var (low, high) = (0, values.count - 1)
            while low < high {
                let pivot = values[(low + high) / 2]
                var (left, right) = (low, high)
                while left <= right {
                    while values[left] < pivot { left += 1 }
                    while values[right] > pivot { right -= 1 }
                    if left <= right {
                        values.swapAt(left, right)
                        left += 1
                        right -= 1
                    }
                }
                if middle <= right {
                    high = right
                } else if middle >= left {
                    low = left
                } else {
                    break
                }
            }
        }
        guard values.count % 2 == 0 else { return values[middle] }
        var below = -Float.infinity
        for index in 0..<middle { below = max(below, values[index]) }
        return (below + values[middle]) / 2
    }
}

/// What a classifier says for one node.
struct ClassEvidence: Hashable, Sendable {
    /// The clause of ``best``.
    var clause: Int
    /// The highest probability of any clause, and of all clauses together.
    var best: Float = 0
    var whole: Float = 0
    /// How far the logit lies above the median of all, at most in a clause, and together.
    var bestLift: Float = 0
    var wholeLift: Float = 0
}

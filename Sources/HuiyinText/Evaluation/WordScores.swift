/// How well the segmenter finds the words that people marked.
package enum WordScores {
    /// The F1 of words: a word is right when both its ends are (Sproat and Emerson 2003).
    ///
    /// - Parameter part: all sentences of the file, or only the lines of the news set that training with `seed` left out.
    /// - Throws: ``TextError`` `data-missing`; `gold-empty` where the file has no sentence.
    package static func f1(
        _ segmenter: WordSegmenter, file: String, testOnly part: Bool = false, seed: UInt64 = 1
    ) throws -> ScoredInterval {
        var sentences = try WordCorpus.sentences(file)
        if part { sentences = WordCorpus.split(sentences, isTest: true, seed: seed) }
        guard !sentences.isEmpty else {
            throw TextError(code: "gold-empty", message: "\(file) holds no segmented sentence to measure on")
        }
        var work = WordSegmenter.Work()
        let rows = sentences.map { sentence in
            segmenter.tag(sentence.scalars.span, &work)
            return counts(sentence.tags, work.tags)
        }
        return .bootstrap(rows) { rows in
            var (right, found, gold) = (0, 0, 0)
            for row in rows {
                right += row.right
                found += row.found
                gold += row.gold
            }
            return Scores.f1(right, found, gold)
        }
    }

    private static func counts(_ gold: [UInt8], _ found: [UInt8]) -> (right: Int, found: Int, gold: Int) {
        var counts = (right: 0, found: 0, gold: 0)
        var (goldStart, foundStart) = (0, 0)
        for index in gold.indices {
            let isGold = WordTag.ends(gold[index])
            let isFound = WordTag.ends(found[index])
            if isGold, isFound, goldStart == foundStart { counts.right += 1 }
            if isGold {
                counts.gold += 1
                goldStart = index + 1
            }
            if isFound {
                counts.found += 1
                foundStart = index + 1
            }
        }
        return counts
    }
}

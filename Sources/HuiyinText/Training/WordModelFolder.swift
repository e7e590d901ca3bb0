import FoundationEssentials

/// Writes a word model with its manifest and its card.
package enum WordModelFolder {
    /// A public file and the score on it.
    private struct Score {
        let name: String
        let rows: String
        let interval: ScoredInterval
    }

    /// Writes `words.bin`, `words.json` and `words.md` into `folder`, the card with scores on what was kept for testing.
    /// - Throws: ``TextError`` `model-unwritable`; `data-missing` where a file to be measured on is not there.
    package static func write(_ bytes: [UInt8], data: String, seed: UInt64, to folder: String) throws {
        let segmenter = WordSegmenter(try WordModelFile.model(bytes, path: WordModelFile.name))
        let scores = [
            Score(
                name: "news", rows: "lines kept for testing",
                interval: try WordScores.f1(
                    segmenter, file: "\(data)/\(WordCorpus.newsFile)", testOnly: true, seed: seed)),
            Score(
                name: "Weibo", rows: "all, unseen in training",
                interval: try WordScores.f1(segmenter, file: "\(data)/segmentation/weibo_train.conll")),
        ]
        let digits = String(Checksum.of(bytes[...]), radix: 16)
        let digest = String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: "\(folder)/\(WordModelFile.name)"), options: .atomic)
            try Data(manifest(bytes.count, digest, seed).utf8).write(
                to: URL(filePath: "\(folder)/words.json"), options: .atomic)
            try Data(card(scores, seed).utf8).write(to: URL(filePath: "\(folder)/words.md"), options: .atomic)
        } catch {
            throw TextError(
                code: "model-unwritable",
                message: "the folder \(folder) can't be written to; check that it may be, and that the disk has room")
        }
    }

    private static func manifest(_ count: Int, _ digest: String, _ seed: UInt64) -> String {
        let tagged = [WordCorpus.newsFile, WordCorpus.treeFile].map { "    {\"set\": \"\($0)\", \"use\": \"tags\"}" }
        let listed = ["    {\"set\": \"\(WordCorpus.wordLists)\", \"use\": \"lexicon\"}"]
        let counted = WordCorpus.countedSets.map { "    {\"set\": \"\($0)\", \"use\": \"counts of character runs\"}" }
        return """
            {
              "file": "\(WordModelFile.name)",
              "format": \(WordModelFile.version),
              "bytes": \(count),
              "digest": "\(digest)",
              "seed": "\(seed)",
              "testPercent": \(DataSplit.testPercent),
              "trainedOn": [
            \((tagged + listed + counted).joined(separator: ",\n"))
              ]
            }

            """
    }

    private static func card(_ scores: [Score], _ seed: UInt64) -> String {
        func short(_ number: Double) -> String { String(Double((number * 10_000).rounded()) / 10_000) }
        let rows = scores.map { score in
            "| \(score.name) | \(score.rows) | \(score.interval.n) | \(short(score.interval.value)) | "
                + "\(short(score.interval.low)) to \(short(score.interval.high)) |"
        }
        return """
            # Word model

            Character tags from hashed features and a lexicon of fingerprints (`words.bin`); how it works stands in `docs/text-engine.md`.

            Made with `huiyin train --recipe words --data FOLDER --seed \(seed)`; the same seed and data give the same bytes.

            ## Learned from

            - Tags: nine tenths of the news lines (`\(WordCorpus.newsFile)`) and the tree bank (`\(WordCorpus.treeFile)`).
            - Lexicon: their words seen at least \(WordTrainer.leastKnown) times, the word lists of `\(WordCorpus.wordLists)`, and runs of two to four characters that hold
              together in the unsegmented texts of \(WordCorpus.countedSets.joined(separator: ", ")). It holds fingerprints, no words and no sentences.

            ## F1 of words, with 95 % bootstrap intervals over sentences

            | text | rows | sentences | F1 | interval |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))

            Each is printed again by `huiyin evaluate segmentation FILE`, the first with `--split test`.

            ## Limits

            - Corpora disagree about what a word is (不要 is one in the news, two on Weibo); a score on another corpus measures that too.
            - Settings were chosen while looking at both figures; the Weibo sentences themselves trained nothing.

            """
    }
}

/// Text whose words are known, and lists of words: what the segmenter learns from.
package struct WordCorpus: Sendable {
    /// A sentence of folded scalars with the tag of each.
    struct Sentence: Hashable, Sendable {
        var scalars = [UInt32]()
        var tags = [UInt8]()

        /// Adds a word; one that folds to nothing is left out.
        mutating func append(_ word: some StringProtocol) {
            let folded = NormalizedText(String(word)).scalars
            for index in folded.indices {
                scalars.append(folded[index])
                let isLast = index == folded.count - 1
                tags.append(
                    index == 0 ? (isLast ? WordTag.single : WordTag.begin) : (isLast ? WordTag.end : WordTag.middle))
            }
        }
    }

    /// The file of the data sets that is split into training and testing rows.
    package static let newsFile = "segmentation/sxu_train.txt"
    static let treeFile = "segmentation/udc_train.conll"
    static let wordLists = "domain_words"
    /// Sets whose sentences are only counted, never tagged: which runs of characters hold together.
    static let countedSets = ["emotion", "polarity", "auto_opinions", "restaurant_aspects"]

    /// Sentences of lines whose words are parted by spaces, or of CoNLL files where a line is a word and an empty one ends a sentence.
    /// - Throws: ``TextError`` `data-missing`.
    static func sentences(_ path: String) throws -> [Sentence] {
        guard let bytes = WholeFile.bytes(path) else {
            throw TextError(
                code: "data-missing", message: "there is no readable file \(path); name a file of segmented text")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let sentences = path.hasSuffix(".conll") ? tree(lines) : lines.map(spaced)
        return sentences.filter { !$0.scalars.isEmpty }
    }

    private static func spaced(_ line: Substring) -> Sentence {
        var sentence = Sentence()
        for word in line.split(whereSeparator: \.isWhitespace) { sentence.append(word) }
        return sentence
    }

    private static func tree(_ lines: [Substring]) -> [Sentence] {
        var sentences = [Sentence()]
        for line in lines {
            let fields = line.split(separator: "\t")
            if fields.count < 2 {
                sentences.append(Sentence())
            } else if fields[0].allSatisfy(\.isNumber) {
                sentences[sentences.count - 1].append(fields[1])
            }
        }
        return sentences
    }

    /// The training sentences of the recipe: the news lines that are not kept for testing, and the tree bank.
    static func recipe(_ folder: String, seed: UInt64) throws -> [Sentence] {
        try split(sentences("\(folder)/\(newsFile)"), isTest: false, seed: seed) + sentences("\(folder)/\(treeFile)")
    }

    /// The part of the news lines that is kept for testing, or the other one.
    static func split(_ sentences: [Sentence], isTest: Bool, seed: UInt64) -> [Sentence] {
        sentences.enumerated().compactMap { number, sentence in
            DataSplit.isTest("news-\(number + 1)", seed: seed) == isTest ? sentence : nil
        }
    }

    /// The words of the lists in a folder: the first column of each `.txt` file.
    static func listedWords(_ folder: String) throws -> [[UInt32]] {
        let names = ["IT", "animal", "caijing", "car", "chengyu", "food", "law", "lishimingren", "medical", "poem"]
        return try names.flatMap { name -> [[UInt32]] in
            let path = "\(folder)/\(wordLists)/THUOCL_\(name).txt"
            guard let bytes = WholeFile.bytes(path) else {
                throw TextError(code: "data-missing", message: "there is no readable word list \(path)")
            }
            return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
                line.split(separator: "\t").first.map { NormalizedText(String($0)).scalars }
            }
        }
    }

    /// The runs of Han of the sets that are only counted.
    static func countedRuns(_ folder: String) throws -> [[UInt16]] {
        var runs = [[UInt16]]()
        for set in countedSets {
            for row in try TrainingRecipe.lines("\(folder)/\(set)/train.jsonl") {
                guard let text = row["text"]?.string else { continue }
                let han = NormalizedText(text).scalars.split { !(0x4E00...0x9FFF ~= $0) }
                runs += han.map { $0.map { UInt16($0) } }
            }
        }
        return runs
    }
}

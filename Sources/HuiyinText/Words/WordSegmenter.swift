/// Splits Chinese text into words.
///
///     segmenter.segmented("物流慢得离谱")   // "物流 慢 得 离谱"
///
/// A character tagger: each character's place in its word is scored by a linear model over its neighbourhood and a lexicon, and the best
/// sequence is found exactly. Runs of Latin letters and of digits stay whole; words of the user's always win, the longest first
/// from the left.
package struct WordSegmenter: Sendable {
    let model: WordModel
    package var userWords: UserWords

    init(_ model: WordModel, userWords: UserWords = .none) {
        self.model = model
        self.userWords = userWords
    }

    /// The segmenter whose model lies in a folder of models.
    /// - Throws: ``TextError`` `model-missing` or `model-broken`.
    package static func load(models: String, userWords: UserWords = .none) throws(TextError) -> WordSegmenter {
        let path = "\(models)/\(WordModelFile.name)"
        guard let bytes = WholeFile.bytes(path) else {
            throw TextError(
                code: "model-missing",
                message: "there is no word model \(path); put the released file back, or train it with "
                    + "`huiyin train --recipe words --data FOLDER`")
        }
        return WordSegmenter(try WordModelFile.model(bytes, path: path), userWords: userWords)
    }

    /// The words of a line joined by one space; spaces that it already has end words and are not doubled.
    /// - Complexity: O(*n*) in the length of the line.
    package func segmented(_ line: String) -> String {
        let bytes = Array(line.utf8)
        var out = [UInt8]()
        out.reserveCapacity(bytes.count * 3 / 2)
        for word in words(of: line) {
            if !out.isEmpty { out.append(0x20) }
            out += bytes[word]
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The words of a text as ranges of its UTF-8 bytes, in order; spaces belong to none of them.
    package func words(of text: String) -> [Range<Int>] {
        let folded = NormalizedText(text)
        var work = Work()
        var words = [Range<Int>]()
        words.reserveCapacity(folded.count * 2 / 3)
        var start = 0
        while start < folded.count {
            guard ScalarFold.kind(folded.scalars[start]) != .space else {
                start += 1
                continue
            }
            var end = start + 1
            while end < folded.count, ScalarFold.kind(folded.scalars[end]) != .space { end += 1 }
            tag(folded.scalars.span.extracting(start..<end), &work)
            var first = start
            for (offset, tag) in work.tags.enumerated() where WordTag.ends(tag) {
                let next = start + offset + 1
                words.append(Int(folded.origins[first])..<Int(folded.origins[next]))
                first = next
            }
            start = end
        }
        return words
    }

    /// What one text needs while it is read; kept from sentence to sentence so that memory is asked for once.
    struct Work {
        var features = WordFeatures()
        var scores = [Int32]()
        var allowed = [WordTagSet]()
        var decoder = WordDecoder()
        var tags = [UInt8]()
    }

    /// Fills `work.tags` for one sentence of folded scalars.
    func tag(_ scalars: Span<UInt32>, _ work: inout Work) {
        work.features.read(scalars, model.lexicon.slots.span, bits: model.bits)
        score(work.features.slots, count: scalars.count, &work.scores)
        constrain(scalars, &work.allowed)
        work.decoder.decode(work.scores, model.transitions, work.allowed, &work.tags)
    }

    private func score(_ slots: [Int32], count: Int, _ scores: inout [Int32]) {
        let slots = slots.span
        scores.removeAll(keepingCapacity: true)
        scores.reserveCapacity(count * WordTag.count)
        let weights = model.weights.span
        var next = 0
        for _ in 0..<count {
            var (begin, middle, end, single): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            for _ in 0..<WordFeatures.perCharacter {
                let place = Int(slots[next]) * WordTag.count
                begin += Int32(weights[place])
                middle += Int32(weights[place + 1])
                end += Int32(weights[place + 2])
                single += Int32(weights[place + 3])
                next += 1
            }
            scores.append(begin)
            scores.append(middle)
            scores.append(end)
            scores.append(single)
        }
    }

    private func constrain(_ scalars: Span<UInt32>, _ allowed: inout [WordTagSet]) {
        Self.keepRuns(scalars, &allowed)
        guard !userWords.isEmpty else { return }
        var start = 0
        while start < scalars.count {
            // A word may begin and end only where the runs of letters and digits leave room for it.
            let length =
                allowed[start].isDisjoint(with: .first)
                ? 0
                : userWords.length(at: start, in: scalars) { end in !allowed[end - 1].isDisjoint(with: .last) }
            guard length > 0 else {
                start += 1
                continue
            }
            let end = start + length
            if start > 0 { allowed[start - 1].formIntersection(.last) }
            if end < scalars.count { allowed[end].formIntersection(.first) }
            if length == 1 {
                allowed[start] = .single
            } else {
                allowed[start] = .begin
                for inner in start + 1..<end - 1 { allowed[inner] = .middle }
                allowed[end - 1] = .end
            }
            start = end
        }
    }

    /// Every tag where a sentence begins and ends as it must, and no end of a word inside a run of letters or of digits.
    static func keepRuns(_ scalars: Span<UInt32>, _ allowed: inout [WordTagSet]) {
        allowed.removeAll(keepingCapacity: true)
        allowed.append(contentsOf: repeatElement(.any, count: scalars.count))
        guard let last = allowed.indices.last else { return }
        allowed[0].formIntersection(.first)
        allowed[last].formIntersection(.last)
        for index in allowed.indices.dropFirst() where isRun(scalars[index - 1], scalars[index]) {
            allowed[index - 1].formIntersection([.begin, .middle])
            allowed[index].formIntersection([.middle, .end])
        }
    }

    private static func isRun(_ left: UInt32, _ right: UInt32) -> Bool {
        func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }
        guard ScalarFold.kind(left) == .word, ScalarFold.kind(right) == .word else { return false }
        return isDigit(left) == isDigit(right)
    }
}

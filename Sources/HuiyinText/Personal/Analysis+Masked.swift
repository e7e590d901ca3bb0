package import HuiyinDomain

extension Analysis {
    /// The same analysis of an item whose personal data was masked: every place is a place of the masked item.
    ///
    /// Masking keeps the number of scalars of each part, not that of its bytes.
    /// - Parameters: the item as it was analysed, and with its values masked.
    package func masked(from original: AnalysisInput, to masked: AnalysisInput) -> Analysis {
        guard !pii.isEmpty else { return self }
        var moved = self
        var text = PartMove(original.text, masked.text)
        moved.irony = irony.map { irony in
            Irony(
                isIronic: irony.isIronic, probability: irony.probability,
                cues: irony.cues.map { Irony.Cue(kind: $0.kind, bytes: text.move($0.bytes)) })
        }
        var moves: [Opinion.Part: PartMove] = [.text: text]
        func move(_ range: Range<Int>, in part: Opinion.Part) -> Range<Int> {
            if moves[part] == nil {
                moves[part] = PartMove(
                    AnalysisPart.text(of: part, in: original), AnalysisPart.text(of: part, in: masked))
            }
            return moves[part]?.move(range) ?? range
        }
        moved.opinions = opinions.map { opinion in
            var opinion = opinion
            opinion.bytes = move(opinion.bytes, in: opinion.part)
            opinion.target = opinion.target.map { move($0, in: opinion.part) }
            opinion.expression = opinion.expression.map { move($0, in: opinion.part) }
            return opinion
        }
        moved.pii = pii.map { PersonalSpan(part: $0.part, kind: $0.kind, bytes: move($0.bytes, in: $0.part)) }
        moved.keyphrases = keyphrases.map { PersonalMask.mask($0) }
        let values = pii.map { value(of: $0, in: original) }
        func hidden(_ quote: String) -> String { Self.hide(values, in: quote) }
        moved.keyphrases = moved.keyphrases.map(hidden)
        moved.channelBreak = channelBreak.map { found in
            ChannelBreak(
                from: found.from, to: found.to, what: found.what, quote: hidden(found.quote),
                probability: found.probability)
        }
        moved.runaround = runaround.map { story in
            Runaround(
                kind: story.kind, actors: story.actors.map(hidden), contacts: story.contacts, days: story.days,
                isResolved: story.isResolved, probability: story.probability)
        }
        return moved
    }

    private func value(of span: PersonalSpan, in input: AnalysisInput) -> (String, PersonalKind) {
        (ScalarOffsets(AnalysisPart.text(of: span.part, in: input)).text(span.bytes), span.kind)
    }

    /// Words that were taken from the text, with the values in them masked.
    private static func hide(_ values: [(text: String, kind: PersonalKind)], in quote: String) -> String {
        var quote = quote
        for value in values where !value.text.isEmpty && quote.contains(value.text) {
            quote = quote.split(separator: value.text, omittingEmptySubsequences: false)
                .joined(separator: PersonalMask.mask(value.text, as: value.kind))
        }
        return quote
    }
}

extension AnalysisPart {
    /// Where a stretch of a part stands once values were masked.
    package static func move(
        _ range: Range<Int>, in part: Opinion.Part, from original: AnalysisInput, to masked: AnalysisInput
    ) -> Range<Int> {
        var move = PartMove(text(of: part, in: original), text(of: part, in: masked))
        return move.move(range)
    }
}

/// Moves byte ranges of a text to the same scalars of another.
private struct PartMove {
    private var original: ScalarOffsets
    private var masked: ScalarOffsets

    init(_ original: String, _ masked: String) {
        self.original = ScalarOffsets(original)
        self.masked = ScalarOffsets(masked)
    }

    mutating func move(_ range: Range<Int>) -> Range<Int> {
        let first = masked.byte(at: original.scalar(at: range.lowerBound))
        let last = masked.byte(at: original.scalar(at: range.upperBound))
        return (first ?? range.lowerBound)..<max(first ?? range.lowerBound, last ?? range.upperBound)
    }
}

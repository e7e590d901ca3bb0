import HuiyinDomain

/// A text cut where opinions and search hits begin and end, so that each piece has one look.
package enum MarkedText {
    package struct Piece: Hashable, Sendable, Encodable {
        package let text: String
        /// −1, 0, 1 inside an opinion, else `nil`.
        package var polarity: Int?
        /// Among the words searched for.
        package var isHit: Bool
        /// The opinion that ends with this piece, counted from 1; `nil` elsewhere.
        package var number: Int?
        /// The opinion is less likely than not; `nil` elsewhere.
        package var isUnsure: Bool?
        /// Taken off before the text was analysed; `nil` elsewhere.
        package var isNoise: Bool?
        /// The kind of personal data whose value is masked here; `nil` elsewhere.
        package var personal: String?
    }

    /// The pieces of `text`; `opinions` are those of the item's text, or of its customer turns joined by line breaks.
    static func pieces(
        of text: String, opinions: [Opinion], turns: [Turn] = [], hits: String? = nil, isNumbered: Bool = false,
        noise: [Noise] = [], personal: [PersonalSpan] = []
    ) -> [Piece] {
        let bytes = Array(text.utf8)
        var spans = [Marked]()
        let starts = turnStarts(turns)
        for (position, opinion) in opinions.enumerated() {
            let shift: Int
            switch opinion.part {
            case .text where turns.isEmpty: shift = 0
            case .turn(let turn):
                guard let start = starts[turn] else { continue }
                shift = start
            default: continue
            }
            let range = opinion.bytes.lowerBound + shift..<opinion.bytes.upperBound + shift
            guard range.upperBound <= bytes.count, !range.isEmpty else { continue }
            spans.append(
                Marked(
                    range: range, polarity: opinion.polarity, number: position + 1,
                    isUnsure: opinion.probability < .sureEnough))
        }
        let hidden = personal.compactMap { span -> (range: Range<Int>, kind: PersonalKind)? in
            guard let range = place(span, starts, turns), range.upperBound <= bytes.count else { return nil }
            return (range, span.kind)
        }
        let silent = noise.compactMap { noise -> Range<Int>? in
            let shift: Int
            switch noise.part {
            case .text where turns.isEmpty: shift = 0
            case .turn(let turn):
                guard let start = starts[turn] else { return nil }
                shift = start
            default: return nil
            }
            let range = noise.bytes.lowerBound + shift..<noise.bytes.upperBound + shift
            return range.upperBound <= bytes.count && !range.isEmpty ? range : nil
        }
        return cut(
            bytes, spans, hidden, hits.map { Self.hits(of: $0, in: text) } ?? [], isNumbered: isNumbered,
            silent: silent)
    }

    /// Where personal data stands in the text, or in the customer's turns joined.
    private static func place(_ span: PersonalSpan, _ starts: [Int: Int], _ turns: [Turn]) -> Range<Int>? {
        switch span.part {
        case .text: turns.isEmpty ? span.bytes : nil
        case .title, .code: nil
        case .turn(let turn): starts[turn].map { span.bytes.lowerBound + $0..<span.bytes.upperBound + $0 }
        }
    }

    /// An opinion's place in the bytes of the text.
    private struct Marked {
        let range: Range<Int>
        let polarity: Polarity
        let number: Int
        let isUnsure: Bool
    }

    /// Where each customer turn begins in their joined text.
    private static func turnStarts(_ turns: [Turn]) -> [Int: Int] {
        var starts = [Int: Int]()
        var at = 0
        for (index, turn) in turns.enumerated() where turn.role == .customer {
            starts[index] = at
            at += turn.text.utf8.count + 1
        }
        return starts
    }

    private static func cut(
        _ bytes: [UInt8], _ spans: [Marked], _ hidden: [(range: Range<Int>, kind: PersonalKind)], _ hits: [Range<Int>],
        isNumbered: Bool, silent: [Range<Int>]
    ) -> [Piece] {
        var edges = Set([0, bytes.count])
        for span in spans { edges.formUnion([span.range.lowerBound, span.range.upperBound]) }
        for span in hidden { edges.formUnion([span.range.lowerBound, span.range.upperBound]) }
        for hit in hits { edges.formUnion([hit.lowerBound, hit.upperBound]) }
        for range in silent { edges.formUnion([range.lowerBound, range.upperBound]) }
        // An edge inside a character would tear it; then the whole span goes unmarked rather than the text broken.
        let sorted = edges.filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }.sorted()
        return zip(sorted, sorted.dropFirst()).map { start, end in
            let here = spans.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
            // Where opinions overlap the unhappy one shows: it is the one to look at.
            let polarity = here.map(\.polarity).min()
            let isUnsure = polarity != nil && here.allSatisfy { $0.polarity != polarity || $0.isUnsure }
            let number = isNumbered ? here.first { $0.range.upperBound == end }?.number : nil
            return Piece(
                text: String(decoding: bytes[start..<end], as: UTF8.self), polarity: polarity?.rawValue,
                isHit: hits.contains { $0.lowerBound <= start && end <= $0.upperBound }, number: number,
                isUnsure: isUnsure ? true : nil,
                isNoise: silent.contains { $0.lowerBound <= start && end <= $0.upperBound } ? true : nil,
                personal: hidden.first { $0.range.lowerBound <= start && end <= $0.range.upperBound }?.kind.rawValue)
        }
    }

    /// Where the words of `query` stand in `text`, in bytes: case and width folded, as the search finds them.
    static func hits(of query: String, in text: String) -> [Range<Int>] {
        let words = query.unicodeScalars.split { $0.properties.isWhitespace || ScalarFolding.isPunctuation($0) }
            .map { $0.map(ScalarFolding.fold) }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return [] }
        var scalars = [UInt32]()
        var offsets = [Int]()
        var at = 0
        for scalar in text.unicodeScalars {
            scalars.append(ScalarFolding.fold(scalar))
            offsets.append(at)
            at += scalar.utf8Width
        }
        offsets.append(at)
        var hits = [Range<Int>]()
        for word in words where word.count <= scalars.count {
            for start in 0...scalars.count - word.count where scalars[start..<start + word.count].elementsEqual(word) {
                hits.append(offsets[start]..<offsets[start + word.count])
            }
        }
        return hits
    }

    static func view(_ pieces: [Piece], _ words: Words? = nil) -> HTML {
        pieces.map { piece -> HTML in
            let lines = HTML(trusted: HTML.escape(piece.text).replacing("\n", with: "<br>"))
            var out = lines
            if piece.isNoise == true { out = #"<span class="noise">\#(out)</span>"# }
            if let kind = piece.personal.flatMap(PersonalKind.init(rawValue:)) {
                out = #"<span class="pii" title="\#(words.map { $0(.masked(kind)) } ?? "")">\#(out)</span>"#
            }
            if piece.isHit { out = #"<mark class="hit">\#(out)</mark>"# }
            if let polarity = piece.polarity.flatMap(Polarity.init(rawValue:)) {
                let unsure: HTML =
                    piece.isUnsure == true ? #" unsure" title="\#(words.map { $0(.unsure) } ?? "")"# : .none
                out = #"<mark class="\#(polarity.style)\#(unsure)">\#(out)</mark>"#
            }
            if let number = piece.number { out += #"<sup class="muted">\#(number)</sup>"# }
            return out
        }.joined()
    }
}

/// Case and width put aside, one scalar for one, for finding where the words of a search stand.
private enum ScalarFolding {
    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0xFF01...0xFF5E: fold(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
        case 0x41...0x5A: scalar.value + 0x20
        default:
            // Longer lower forms (İ) would shift positions; such letters keep their case.
            scalar.properties.lowercaseMapping.unicodeScalars.count == 1
                ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value : scalar.value
        }
    }

    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .otherSymbol:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Width: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }
}

import HuiyinDomain

/// Everything that was said in an item, in order, as one run of folded scalars: what run-arounds and breaks are read from.
///
/// In a conversation the agent's turns are there too, as they name where the customer is sent.
struct StoryText {
    /// A turn, a title or a text.
    struct Piece {
        let range: Range<Int>
        let source: String
        let text: NormalizedText
        let isCustomer: Bool
    }

    /// What is said beyond so many scalars is not read: nobody needs that many to tell of a run-around.
    static let longest = 6000

    private(set) var scalars = [UInt32]()
    private(set) var pieces = [Piece]()
    /// The words between punctuation, in order; see ``Clauses``.
    private(set) var clauses = [Range<Int>]()

    init(_ input: AnalysisInput, _ reading: Reading) {
        if input.turns.isEmpty {
            for document in reading.documents {
                add(document, AnalysisPart.text(of: document.part, in: input), isCustomer: true)
            }
        } else {
            var number = 0
            if reading.documents.first?.part == .title {
                add(reading.documents[0], input.title ?? "", isCustomer: true)
                number = 1
            }
            for turn in input.turns {
                if turn.role == .customer {
                    add(reading.documents[number], turn.text, isCustomer: true)
                    number += 1
                } else if turn.role == .agent, scalars.count < Self.longest {
                    let text = NormalizedText(turn.text)
                    add(text, Clauses.split(text), turn.text, isCustomer: false)
                }
            }
        }
    }

    private mutating func add(_ document: Document, _ source: String, isCustomer: Bool) {
        add(document.text, document.clauses, source, isCustomer: isCustomer)
    }

    private mutating func add(_ text: NormalizedText, _ split: [Clause], _ source: String, isCustomer: Bool) {
        let room = min(Self.longest - scalars.count, text.count)
        guard room > 0 else { return }
        let start = scalars.count
        scalars += text.scalars[..<room]
        pieces.append(
            Piece(
                range: start..<start + room, source: source, text: text, isCustomer: isCustomer))
        for clause in split where clause.words.upperBound <= room && !clause.words.isEmpty {
            clauses.append(clause.words.lowerBound + start..<clause.words.upperBound + start)
        }
        // Keeps the last word of a turn from running into the first of the next.
        scalars.append(0x0A)
    }

    /// Whether it is a conversation.
    var isTalk: Bool { pieces.count > 1 }

    /// The words of a range as they stand in the item; `nil` where it runs over the end of a turn.
    func original(_ range: Range<Int>) -> String? {
        guard
            let piece = pieces.first(where: {
                $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
            })
        else { return nil }
        let start = piece.range.lowerBound
        let place = piece.text.bytes(of: range.lowerBound - start..<range.upperBound - start)
        guard !place.isEmpty else { return nil }
        let bytes = piece.source.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
        return String(piece.source[from..<bytes.index(from, offsetBy: place.count)])
    }

    /// The piece that a place lies in.
    func piece(at place: Int) -> Int {
        pieces.firstIndex { place <= $0.range.upperBound } ?? max(pieces.count - 1, 0)
    }

    /// The clause that a place lies in; places between clauses belong to the one before.
    func clause(at place: Int) -> Int {
        var low = 0
        var high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }
}

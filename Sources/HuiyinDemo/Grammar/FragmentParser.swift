/// Compiles one fragment; recursive descent over characters.
struct FragmentParser {
    private let characters: [Character]
    private let lexicon: Lexicon
    private var position = 0
    private(set) var problems: [String] = []

    init(_ line: Substring, lexicon: Lexicon) {
        characters = Array(line)
        self.lexicon = lexicon
    }

    mutating func parse() -> [Piece] {
        let pieces = sequence()
        if position < characters.count { problems.append("a ] or | without its [") }
        return pieces
    }

    private mutating func sequence() -> [Piece] {
        var pieces: [Piece] = []
        var plain: [Character] = []
        while position < characters.count, characters[position] != "]", characters[position] != "|" {
            switch characters[position] {
            case "[":
                pieces += lexicon.pieces(plain)
                plain = []
                pieces.append(choice())
            case "{":
                pieces += lexicon.pieces(plain)
                plain = []
                pieces.append(reference())
            default:
                plain.append(characters[position])
                position += 1
            }
        }
        return pieces + lexicon.pieces(plain)
    }

    private mutating func choice() -> Piece {
        position += 1
        var ways = [sequence()]
        while position < characters.count, characters[position] == "|" {
            position += 1
            ways.append(sequence())
        }
        if position < characters.count { position += 1 } else { problems.append("a [ without its ]") }
        return .choice(ways)
    }

    private mutating func reference() -> Piece {
        guard let end = characters[position...].firstIndex(of: "}") else {
            problems.append("a { without its }")
            position = characters.count
            return .literal("")
        }
        let name = String(characters[(position + 1)..<end])
        position = end + 1
        if let slot = Slot(rawValue: name) { return .slot(slot) }
        guard name.hasPrefix("n:") else { return .rule(name) }
        let ends = name.dropFirst(2).split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1] else {
            problems.append("\(name) is no range")
            return .literal("")
        }
        return .number(ends[0]...ends[1])
    }
}

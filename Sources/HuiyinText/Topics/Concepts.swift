/// Plain ways to say the things that customers of any firm speak of, made up for the purpose.
///
/// A line is one concept: what people who build taxonomies call it, a bar, then how customers say it, parted by commas. A node of a
/// taxonomy borrows the expressions of the concepts that its own name, description and phrases are about, so that 等了一个礼拜才到
/// reaches a node that only says 物流慢.
enum Concepts {
    /// Each concept as its names and its expressions.
    static let all: [(names: [String], expressions: [String])] = {
        var concepts = [(names: [String], expressions: [String])]()
        for (head, expressions) in lines(of: [service, goods, places]) {
            let words = head.split(separator: " ")
            let latin = words.filter(isLatin).joined(separator: " ")
            concepts.append((words.filter { !isLatin($0) }.map(String.init) + [latin], expressions))
        }
        for (name, expressions) in lines(of: [told]) {
            guard let place = concepts.firstIndex(where: { $0.names.first == trimmed(name) }) else {
                preconditionFailure("no concept is called \(name)")
            }
            concepts[place].expressions += expressions
        }
        return concepts
    }()

    private static func lines(of parts: [String]) -> [(head: Substring, expressions: [String])] {
        parts.flatMap { $0.split(separator: "\n") }.map { line in
            let halves = line.split(separator: "|")
            return (halves[0], halves[1].split(separator: ",").map(trimmed))
        }
    }

    private static func isLatin(_ word: Substring) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

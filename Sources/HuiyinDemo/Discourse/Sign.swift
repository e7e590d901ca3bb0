/// Which way a text about a theme goes; its raw value is part of the names of rules.
enum Sign: String, Sendable, Hashable {
    case bad = "-"
    case good = "+"
    case asked = "?"
}

/// A part of a fragment, compiled once and spoken many times.
indirect enum Piece: Sendable {
    case literal(String)
    /// One of a set of words that mean the same; the writer's habits decide; `said` is the word of the fragment.
    case word(Int, said: String)
    /// `[a|b|]`: one of several ways on, an empty one too.
    case choice([[Piece]])
    /// `{name}` of another rule.
    case rule(String)
    /// `{name}` of something the writer knows: a model, a place, a member of the family.
    case slot(Slot)
    /// `{n:2-9}`: a number, written as the writer writes numbers.
    case number(ClosedRange<Int>)
}

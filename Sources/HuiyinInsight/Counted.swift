package import HuiyinQuery

/// A figure together with the voices that make it.
package struct Counted: Hashable, Sendable {
    /// What of the voices behind it the figure tells, so that a reader (and a test) can hold one against the other.
    package enum Kind: String, Hashable, Sendable {
        /// The voices themselves.
        case feedback
        /// The people who wrote them.
        case people
        /// A rate of voices; those behind are its numerator.
        case share
        /// A rate whose numerator is not as many as the voices behind it: one voice may hold several of its opinions, or the
        /// unhappiest of several stands for the voice.
        case rate
        /// A mean or score over those voices of the scope that have what it is made of.
        case score
    }

    package let figure: Figure
    package let kind: Kind
    /// The voices: the same filters that the figure was counted under, and nothing else.
    package let behind: Scope

    package init(_ figure: Figure, _ kind: Kind, behind: Scope) {
        self.figure = figure
        self.kind = kind
        self.behind = behind
    }

    /// A count as a whole number; 0 where there is nothing.
    package var count: Int { figure.value.map { Int($0) } ?? 0 }
}

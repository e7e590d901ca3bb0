/// A figure that a text states, in digits or in words, of either language.
///
/// A share and a number of the same value differ: `50` customers do not bear out `50 %`.
package enum Figure: Hashable, Sendable {
    case number(String)
    case share(String)
    /// `most`, `大多数` and the like: a count in disguise.
    case majority

    /// Every figure in `text`.
    ///
    /// It errs on the side of finding one: a sentence dropped in vain costs less than a figure that nobody counted.
    package static func all(in text: String) -> Set<Figure> {
        let scalars = text.unicodeScalars.map(FigureScanner.folded)
        return FigureScanner(scalars).figures().union(FigureWords.english(scalars))
    }

    /// A value in the one way it is compared: `3.0` and `3` are alike.
    static func canonical(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return abs(rounded) < 1e15 && rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

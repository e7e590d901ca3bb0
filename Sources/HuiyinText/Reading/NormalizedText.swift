/// A text with width, case, line ends and accents folded and marks without width dropped, and the way back to its bytes.
///
/// `scalars[i]` came from the bytes that begin at `origins[i]`; `origins` has one more entry, the length of the original.
package struct NormalizedText {
    package private(set) var scalars: [UInt32]
    package private(set) var origins: [Int32]
    /// Bytes of the original that were taken out, ascending and apart: no range ends with them.
    package private(set) var gaps: [Range<Int32>]

    /// Folds a text.
    package init(_ text: String) {
        self.init(text) { _ in }
    }

    /// Folds a text; `isInvisible` hears where a mark stands that was put in to be unseen.
    init(_ text: String, _ isInvisible: (Range<Int>) -> Void) {
        var text = text
        (scalars, origins) = text.withUTF8 { source in
            var scalars = [UInt32]()
            var origins = [Int32]()
            let estimate = source.count / 2 + 8
            scalars.reserveCapacity(estimate)
            origins.reserveCapacity(estimate)
            Self.fold(source.span, &scalars, &origins, isInvisible)
            return (scalars, origins)
        }
        gaps = []
    }

    /// Folded scalars with their origins, one more origin than scalars, and the bytes that were taken out.
    init(scalars: [UInt32], origins: [Int32], gaps: [Range<Int32>]) {
        self.scalars = scalars
        self.origins = origins
        self.gaps = gaps
    }

    package var count: Int { scalars.count }

    /// The bytes of the original that a range of folded scalars came from.
    package func bytes(of range: Range<Int>) -> Range<Int> {
        let start = origins[range.lowerBound]
        let end = origins[range.upperBound]
        return Int(start)..<Int(max(start, gaps.isEmpty ? end : beforeGap(end)))
    }

    /// Where the last kept byte before `end` ends.
    private func beforeGap(_ end: Int32) -> Int32 {
        var low = 0
        var high = gaps.count
        while low < high {
            let middle = (low + high) / 2
            if gaps[middle].upperBound < end { low = middle + 1 } else { high = middle }
        }
        return low < gaps.count && gaps[low].upperBound == end ? gaps[low].lowerBound : end
    }

    /// Some of the folded scalars as a string.
    package func slice(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range].compactMap(Unicode.Scalar.init)))
    }

    private static func fold(
        _ source: Span<UInt8>, _ scalars: inout [UInt32], _ origins: inout [Int32], _ isInvisible: (Range<Int>) -> Void
    ) {
        var position = 0
        var afterReturn = false
        while position < source.count {
            let origin = position
            let raw = UTF8Bytes.decode(source, &position)
            if raw == 0x0A, afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = raw == 0x0D
            let scalar = ScalarFold.fold(raw)
            if scalar == 0 {
                // Joiners and selectors are parts of emoji.
                if raw != 0x200D, !(0xFE00...0xFE0F ~= raw) { isInvisible(origin..<position) }
                continue
            }
            if 0x300...0x36F ~= scalar, let last = scalars.last, let composed = Accents.compose(last, scalar) {
                scalars[scalars.count - 1] = composed
                continue
            }
            scalars.append(scalar)
            origins.append(Int32(truncatingIfNeeded: origin))
        }
        origins.append(Int32(truncatingIfNeeded: source.count))
    }
}

/// Small Latin letters with the accents that Western languages use, joined as Unicode's NFC joins them.
enum Accents {
    private static let rows: [(mark: UInt32, bases: String, joined: String)] = [
        (0x300, "aeioun", "àèìòùǹ"), (0x301, "aeiouycnsz", "áéíóúýćńśź"), (0x302, "aeiou", "âêîôû"),
        (0x303, "ano", "ãñõ"), (0x308, "aeiouy", "äëïöüÿ"), (0x30A, "au", "åů"), (0x30C, "csznre", "čšžňřě"),
        (0x327, "cs", "çş"), (0x304, "aeiou", "āēīōū"),
    ]

    private static let table: [UInt64: UInt32] = Dictionary(
        rows.flatMap { row in
            zip(row.bases.unicodeScalars, row.joined.unicodeScalars).map { base, joined in
                (UInt64(base.value) << 32 | UInt64(row.mark), joined.value)
            }
        },
        uniquingKeysWith: { first, _ in first }
    )

    /// The one scalar that stands for a folded letter and the accent after it; `nil` where there is none.
    static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? { table[UInt64(base) << 32 | UInt64(mark)] }
}

/// How a segment lies in its file: a header, a directory of blocks, the blocks, each aligned to 64 bytes. Little-endian.
enum SegmentLayout {
    /// "HUIYINSG".
    static let magic: UInt64 = 0x4753_4E49_5949_5548
    /// Raised whenever the meaning of a byte changes; segments of another version are made again.
    static let version: UInt64 = 2
    static let headerSize = 128
    static let entrySize = 48
    /// The checksum covers everything after itself.
    static let checkedFrom = 24

    /// The eight-byte fields of the header, in order.
    enum Field: Int {
        case magic, version, checksum, voices, opinions, generation, bornFirst, bornLast, lastRow, timeFirst, timeLast
        case timed, anonymous, blocks

        var offset: Int { rawValue * 8 }
    }

    enum Kind: UInt64 {
        case idHigh = 1, idLow, row, version, author, born, time, opinionStart
        case polarity, intensity, rating, nps
        case zone, source, channel, kind, product, productVersion, lineage, store, campaign, language
        case deathRow, deathBorn
        case aspect, opinionIntensity, opinionProbability
        case topics
        case authenticity
        /// One for every attribute; the first word of its dictionary is the attribute's name.
        case attribute
    }

    /// The columns of words that every voice has, in the order of ``SegmentVoice/words``.
    static let words: [(kind: Kind, column: FactColumn?)] = [
        (.zone, nil), (.source, .source), (.channel, .channel), (.kind, .kind), (.product, .product),
        (.productVersion, .version), (.lineage, .lineage), (.store, .store), (.campaign, .campaign),
        (.language, .language), (.authenticity, .authenticity),
    ]
}

/// The scale in which sums of fractions are exact: what a share of stars, marks or a ten-thousandth is a whole number of.
enum FixedPoint {
    /// Ten thousandths, ninths and eighths are whole numbers of it.
    static let exact = 9_000_000.0
    /// For any other fraction: what is lost lies beyond the twelfth decimal.
    static let fine = 17_592_186_044_416.0

    static func isExact(_ value: Double) -> Bool { (value * exact).rounded() / exact == value }
}

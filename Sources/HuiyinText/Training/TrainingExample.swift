package import HuiyinDomain

/// One labelled text to learn from.
package struct TrainingExample: Hashable, Sendable {
    /// Its id in its data set; the split is made from it.
    package var id: String
    /// The data set it came from.
    package var set: String
    package var text: String
    package var language: Language
    /// Which way the whole text points, where that is labelled.
    package var polarity: Polarity?
    /// What the polarity counts compared with an ordinary example: less than 1 for labels that only hint at it.
    package var importance: Float
    /// Topics by path with the polarity of their mention; `nil` where topics are not labelled, empty where there are none.
    package var aspects: [String: Polarity]?
    /// The taxonomy that ``aspects`` belongs to.
    package var taxonomy: String?

    package init(
        id: String, set: String, text: String, language: Language, polarity: Polarity? = nil, importance: Float = 1,
        aspects: [String: Polarity]? = nil, taxonomy: String? = nil
    ) {
        self.id = id
        self.set = set
        self.text = text
        self.language = language
        self.polarity = polarity
        self.importance = importance
        self.aspects = aspects
        self.taxonomy = taxonomy
    }
}

/// Which part of the data an example lies in, by a seeded hash of its id: stable when rows are added, shuffled or removed.
package enum DataSplit {
    /// Out of a hundred examples, about this many are kept for testing.
    package static let testPercent = 10
    /// Calibration is fitted on scores that each come from a model which has not seen that fold.
    static let folds = 5

    package static func isTest(_ id: String, seed: UInt64) -> Bool { Int(hash(id, seed) % 100) < testPercent }

    /// Whether the encoder left a row out of its training, so that what it says there is what it says of new texts.
    ///
    /// FNV-1a over `dev:` and the id; the encoder's tool has the same rule.
    static func isEncoderDevelopment(_ id: String) -> Bool { developmentShare(id) < 6 }

    /// The same of a lesson: of the lessons a fifth was left out, as there are few and the joins need some hundreds.
    ///
    /// - Parameter id: of the lesson; a judgement in it has its id and a number, `lo-7-1`.
    static func isEncoderDevelopment(lesson id: String) -> Bool {
        let parts = id.split(separator: "-")
        return developmentShare(parts.prefix(2).joined(separator: "-")) < 20
    }

    private static func developmentShare(_ id: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "dev:\(id)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash % 100
    }

    static func fold(_ id: String, seed: UInt64) -> Int { Int(hash(id, seed ^ 0xF01D) / 100 % UInt64(folds)) }

    /// The part of a cross-validation that an example is answered in; unlike the folds inside training.
    static func outerFold(_ id: String, seed: UInt64) -> Int {
        Int(hash(id, seed ^ 0xC055) / 100 % UInt64(CrossValidation.folds))
    }

    private static func hash(_ id: String, _ seed: UInt64) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return NGrams.mix(NGrams.mix(hash)) >> 8
    }
}

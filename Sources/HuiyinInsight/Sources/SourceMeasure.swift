/// What is counted of a source, before anybody judges it.
package struct SourceMeasure: Hashable, Sendable, Encodable {
    /// A part of something, of so many.
    package struct Share: Hashable, Sendable, Encodable {
        package let value: Double
        /// How many it rests on: all voices, or those of a sample.
        package let n: Int

        package init?(_ count: Int, of n: Int) {
            guard n > 0 else { return nil }
            (value, self.n) = (Double(count) / Double(n), n)
        }
    }

    /// A value and its share, such as a language.
    package struct Part: Hashable, Sendable, Encodable {
        /// `nil` for unknown.
        package let name: String?
        package let share: Double
    }

    /// Tenth, half and nine tenths.
    package struct Quantiles: Hashable, Sendable, Encodable {
        package let low: Double
        package let median: Double
        package let high: Double
        package let n: Int

        package init?(_ values: [Double]) {
            guard !values.isEmpty else { return nil }
            let sorted = values.sorted()
            func at(_ p: Double) -> Double { sorted[Int((p * Double(sorted.count - 1)).rounded())] }
            (low, median, high, n) = (at(0.1), at(0.5), at(0.9), sorted.count)
        }
    }

    package let name: String
    package let voices: Int
    /// How most voices came to be heard; `nil` where none says.
    package let kind: String?
    package let channel: String?
    /// Milliseconds UTC of the first and last voice with a time.
    package let first: Int64?
    package let last: Int64?
    package let time: Share?
    package let author: Share?
    package let product: Share?
    package let rating: Share?
    /// Of a sample.
    package let text: Share?
    /// Characters of those with text, of a sample.
    package let length: Quantiles?
    /// The most frequent first.
    package let languages: [Part]
    /// Kinds of claims about who speaks, of a sample; a voice may carry several.
    package let claims: [Part]
    /// Persons who speak in another source too, of those that are known.
    package let linked: Share?
    /// Hours between one voice and the next, of the newest.
    package let gap: Quantiles?
    package let rhythm: SourceRhythm?
    /// Parts of its make-up that have changed.
    package let changes: [SourceChange]
}

/// Whether a source keeps to its own rhythm.
package struct SourceRhythm: Hashable, Sendable, Encodable {
    /// A source that goes on as before is taken for quiet in one of so many looks: 1 in 1,000.
    package static let falseAlarmRate = 0.001

    /// Whole days without a voice, up to the newest of the workspace.
    package let silentDays: Int
    /// The silence, in days, from which on it is called quiet.
    package let limit: Double
    /// How likely the silence is if all goes on as before.
    package let probability: Double
    package let perDay: Double

    package var isQuiet: Bool { probability < Self.falseAlarmRate }
}

/// A part of a source's make-up that has moved.
package struct SourceChange: Hashable, Sendable, Encodable {
    package enum Aspect: String, Hashable, Sendable, Encodable {
        case channel
        case language
        case length
        case rating
    }

    package let aspect: Aspect
    /// The population stability index, and how likely chance does as much.
    package let index: Double
    package let p: Double
    /// Voices compared.
    package let before: Int
    package let now: Int
    /// What moved most: its name (a value, or the ends of a range), its share before and now.
    package let mover: String
    package let was: Double
    package let isNow: Double
}

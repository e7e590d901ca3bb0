package import HuiyinDomain

/// Where facts are counted. The SQL source is the reference; every other source must give the same answers.
///
/// A source counts *units*. A unit is a feedback item with its sentiment, or, where a request asks for topics, an opinion:
/// at most one an item and topic.
package protocol FactSource: Sendable {
    /// What the facts are at this moment; a recipe names it.
    func snapshot() async throws -> FactSnapshot

    /// One group for every combination of dimension values that occurs, in no particular order.
    func groups(_ request: FactRequest) async throws -> [FactGroup]

    /// The distinct values of a column among current facts, most frequent first, for menus and for checking names.
    func values(of column: FactColumn, limit: Int) async throws -> [FactValue]

    /// The feedback items behind a figure.
    func voices(_ request: VoiceRequest) async throws -> VoicePage
}

/// The state of the facts that a figure was counted on.
package struct FactSnapshot: Hashable, Sendable {
    /// Rises with every batch of facts written; facts written later are invisible to a request that names it.
    package let number: Int64
    /// The analysis generation that the facts hold.
    package let generation: Int64
    /// `auto@4`, or `nil` for facts without topics.
    package let taxonomy: String?
    /// The models of the analyses by their task: `["text": "fast-1-9c41e7"]`.
    package let models: [String: String]
    /// First and last instant of the voices that have a time, in milliseconds UTC; `nil` when there are none.
    package let time: ClosedRange<Int64>?

    package init(
        number: Int64, generation: Int64, taxonomy: String?, models: [String: String], time: ClosedRange<Int64>?
    ) {
        self.number = number
        self.generation = generation
        self.taxonomy = taxonomy
        self.models = models
        self.time = time
    }
}

/// A property of a feedback item that can be filtered and grouped by.
package enum FactColumn: Hashable, Sendable {
    case channel
    case source
    case kind
    case product
    case version
    case lineage
    case store
    case campaign
    case language
    case person
    /// The NPS group of the item's answer, as ``NPSGroup/name`` has it; unknown for an item without one.
    case nps
    /// What speaks against the item, as ``Suspicion/names`` has it; `genuine` where nothing does.
    case authenticity
    /// A column of the customer's own that the mapping offers as a dimension.
    case attribute(String)
}

package enum FactDimension: Hashable, Sendable {
    case column(FactColumn)
    case polarity
    /// The topic of the opinion, cut to its first `depth` levels; `nil` for the whole path.
    case topic(depth: Int?)
    case time(TimeGrain, ZoneOffsets)
}

package enum TimeGrain: String, Hashable, Sendable, CaseIterable {
    case day
    case week
    case month
    case quarter
    case year
}

/// How far a zone is ahead of UTC, over the span that a request covers.
package struct ZoneOffsets: Hashable, Sendable {
    /// From this instant (milliseconds UTC) on, local time is UTC plus `seconds`. Ascending; the first is `Int64.min`.
    package struct Step: Hashable, Sendable {
        package let from: Int64
        package let seconds: Int

        package init(from: Int64, seconds: Int) {
            self.from = from
            self.seconds = seconds
        }
    }

    package let zone: String
    package let steps: [Step]

    package init(zone: String, steps: [Step]) {
        precondition(steps.first?.from == Int64.min, "the first step covers all that is earlier")
        self.zone = zone
        self.steps = steps
    }
}

/// Which units a request is about. Within a request that counts opinions, polarity and topic speak of the opinion.
package indirect enum FactPredicate: Hashable, Sendable {
    case everything
    case and([FactPredicate])
    case or([FactPredicate])
    case not(FactPredicate)
    /// The column has one of these values; `nil` among them stands for "unknown".
    case column(FactColumn, isOneOf: [String?])
    case polarity([Polarity])
    /// The opinion's topic is one of these nodes or lies below one; a feedback item matches when one of its opinions does.
    case topic([String])
    /// Said in this half-open range of milliseconds UTC; voices without a time never match.
    case time(Range<Int64>)
    /// The text contains these words, found as ``SearchTerms`` finds them.
    case text(String)
}

/// What is computed for each group.
package enum FactMeasure: String, Hashable, Sendable, CaseIterable {
    case mentions
    case feedback
    case people
    case share
    case negativeShare = "negative_share"
    case positiveShare = "positive_share"
    case netSentiment = "net_sentiment"
    case nps
    case csat
    case rating
    case intensity

    /// Whether the measure is a count, without an interval until the classifier's own error is carried into it.
    package var isCount: Bool { self == .mentions || self == .feedback || self == .people }
}

package struct FactRequest: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
        case item
        case opinion
    }

    package var unit: Unit
    package var dimensions: [FactDimension]
    package var predicate: FactPredicate
    package var measures: [FactMeasure]
    /// The snapshot to count on, and the generation it holds.
    package var snapshot: FactSnapshot

    /// Whether a measure needs to know who is whom.
    package var tellsPeopleApart: Bool { measures.contains { $0 != .mentions && $0 != .feedback } }

    package init(
        unit: Unit, dimensions: [FactDimension], predicate: FactPredicate, measures: [FactMeasure],
        snapshot: FactSnapshot
    ) {
        self.unit = unit
        self.dimensions = dimensions
        self.predicate = predicate
        self.measures = measures
        self.snapshot = snapshot
    }
}

package struct FactGroup: Hashable, Sendable {
    /// One value a dimension, in the order of the request; times as `2026-03-02`, `2026-W05`, `2026-03`, `2026-Q1`, `2026`.
    package let key: [String?]
    package let mentions: Int
    package let feedback: Int
    /// 0 where the request asks for nothing but mentions and feedback: telling people apart is the dearest part of counting.
    package let people: Int
    /// For every measure asked for that is not a count.
    package let moments: [FactMeasure: RatioMoments]

    package init(key: [String?], mentions: Int, feedback: Int, people: Int, moments: [FactMeasure: RatioMoments]) {
        self.key = key
        self.mentions = mentions
        self.feedback = feedback
        self.people = people
        self.moments = moments
    }
}

/// What a ratio and its variance under clustering by person need, summed over persons.
///
/// For each person *p*, x_p counts the units that enter the denominator and y_p sums the numerator; the ratio is Σy/Σx.
/// - `negative_share`, `positive_share`: x counts units, y those with that polarity. `net_sentiment`: y sums −1, 0, 1.
/// - `intensity`: x counts units, y sums their intensity.
/// - `nps`: x counts distinct items with an NPS answer, y sums −100, 0, 100. `csat`, `rating` alike over distinct items with a
///   rating: y counts satisfied ones, or sums the rating moved to 0…1.
/// - `share`: x counts the person's units in all groups of the request, y those in this group. Here Σx, Σx² and the number of
///   persons are those of all groups together.
package struct RatioMoments: Hashable, Sendable {
    /// Persons with x > 0.
    package var clusters: Int
    /// Units (or items) in the denominator: Σx as a count.
    package var n: Int
    package var sumX: Double
    package var sumY: Double
    package var sumXX: Double
    package var sumXY: Double
    package var sumYY: Double

    package init(
        clusters: Int, n: Int, sumX: Double, sumY: Double, sumXX: Double, sumXY: Double, sumYY: Double
    ) {
        self.clusters = clusters
        self.n = n
        self.sumX = sumX
        self.sumY = sumY
        self.sumXX = sumXX
        self.sumXY = sumXY
        self.sumYY = sumYY
    }
}

/// A value that a column takes, and how many current items have it.
package struct FactValue: Hashable, Sendable {
    package let value: String
    package let feedback: Int

    package init(value: String, feedback: Int) {
        self.value = value
        self.feedback = feedback
    }
}

package struct VoiceRequest: Hashable, Sendable {
    package enum Order: Hashable, Sendable {
        /// A reproducible shuffle: the same seed gives the same order on the same snapshot, on any machine.
        case random(seed: UInt64)
        case newest
        /// Most intense first, unhappy before happy.
        case strongest
    }

    /// What the predicate speaks of, as in the ``FactRequest`` whose figure these voices stand behind.
    ///
    /// With `.opinion` an item is listed when *one* of its opinion units matches the whole predicate; with `.item` polarity is
    /// the item's own, and each topic in the predicate may be met by another opinion of the item.
    package var unit: FactRequest.Unit
    package var predicate: FactPredicate
    package var order: Order
    package var limit: Int
    package var offset: Int
    package var snapshot: FactSnapshot

    package init(
        unit: FactRequest.Unit, predicate: FactPredicate, order: Order, limit: Int, offset: Int = 0,
        snapshot: FactSnapshot
    ) {
        self.unit = unit
        self.predicate = predicate
        self.order = order
        self.limit = limit
        self.offset = offset
        self.snapshot = snapshot
    }
}

package struct VoicePage: Hashable, Sendable {
    package let ids: [FeedbackID]
    /// How many items match in all.
    package let total: Int

    package init(ids: [FeedbackID], total: Int) {
        self.ids = ids
        self.total = total
    }
}

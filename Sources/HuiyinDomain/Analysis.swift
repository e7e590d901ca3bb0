/// What the text engine understood of one feedback item.
///
/// Spans are byte ranges of the UTF-8 of the part they lie in; the JSON edge turns them into Unicode scalars.
package struct Analysis: Hashable, Sendable {
    package var language: Language
    package var sentiment: Sentiment
    /// How each of the customer's turns leans, in order; empty where the item is no conversation.
    package var course: [TurnSentiment]
    package var severity: Severity?
    package var emotion: Emotion?
    package var irony: Irony?
    package var intents: [Intent]
    package var opinions: [Opinion]
    /// A story of being sent around or of asking again and again; `nil` where the item tells none.
    package var runaround: Runaround?
    /// What failed at the step from one channel to another; `nil` where nothing did.
    package var channelBreak: ChannelBreak?
    /// Personal data in title, text and every turn, in the order of the parts and of their text; none overlaps another of its part.
    package var pii: [PersonalSpan]
    package var keyphrases: [String]
    /// What was not analysed, in the order of the item's parts.
    package var noise: [Noise]
    package var engine: EngineStamp

    package init(language: Language, sentiment: Sentiment, engine: EngineStamp) {
        self.language = language
        self.sentiment = sentiment
        course = []
        intents = []
        opinions = []
        pii = []
        keyphrases = []
        noise = []
        self.engine = engine
    }
}

/// How one turn of a conversation leans.
package struct TurnSentiment: Hashable, Sendable {
    /// Its place among all turns of the conversation, from 0.
    package let turn: Int
    /// Probability of positive less that of negative, −1 to 1.
    package let score: Double

    package init(turn: Int, score: Double) {
        self.turn = turn
        self.score = score
    }
}

/// How a whole item leans, and how strongly.
package struct Sentiment: Hashable, Sendable {
    package var probabilities: PolarityProbabilities
    /// 0 to 1: how strong the words are, whichever way they point.
    package var intensity: Double
    /// The polarity that counts: a given label, else the most probable class.
    package var polarity: Polarity

    package init(probabilities: PolarityProbabilities, intensity: Double, polarity: Polarity? = nil) {
        self.probabilities = probabilities
        self.intensity = intensity
        self.polarity = polarity ?? probabilities.best
    }
}

/// A statement about one thing: where it stands in the text, what it is about, which way it points.
package struct Opinion: Hashable, Sendable {
    /// The part of the item that ``bytes`` counts in.
    package enum Part: Hashable, Sendable {
        case text
        case title
        case turn(Int)
        /// An answer that was ticked rather than written, as `COLUMN=OPTION`; that label is the part's text.
        case code(String)
    }

    package var part: Part
    /// Where it stands, as a range of UTF-8 bytes of its part.
    package var bytes: Range<Int>
    /// The path of a taxonomy node, or `nil` where no taxonomy was given or none fits.
    package var topic: String?
    package var topicProbability: Double?
    /// What is judged, as bytes of the part, inside ``bytes``.
    package var target: Range<Int>?
    /// The words that judge, as bytes of the part, inside ``bytes``.
    package var expression: Range<Int>?
    package var polarity: Polarity
    /// Calibrated: of the opinions given 0.8, about eight in ten have this polarity.
    package var probability: Double
    package var intensity: Double

    package init(part: Part, bytes: Range<Int>, polarity: Polarity, probability: Double, intensity: Double) {
        self.part = part
        self.bytes = bytes
        self.polarity = polarity
        self.probability = probability
        self.intensity = intensity
    }
}

/// How grave what happened is, even in calm words; 0 to 1.
package struct Severity: Hashable, Sendable {
    package let score: Double
    package let reasons: [String]

    package init(score: Double, reasons: [String]) {
        self.score = score
        self.reasons = reasons
    }
}

package struct Emotion: Hashable, Sendable {
    package let label: String
    package let probabilities: [String: Double]

    package init(label: String, probabilities: [String: Double]) {
        self.label = label
        self.probabilities = probabilities
    }
}

package struct Irony: Hashable, Sendable {
    package struct Cue: Hashable, Sendable {
        package let kind: String
        package let bytes: Range<Int>

        package init(kind: String, bytes: Range<Int>) {
            self.kind = kind
            self.bytes = bytes
        }
    }

    package let isIronic: Bool
    package let probability: Double
    package let cues: [Cue]

    package init(isIronic: Bool, probability: Double, cues: [Cue]) {
        self.isIronic = isIronic
        self.probability = probability
        self.cues = cues
    }
}

package struct Intent: Hashable, Sendable {
    package let name: String
    package let probability: Double

    package init(name: String, probability: Double) {
        self.name = name
        self.probability = probability
    }
}

/// Which model, taxonomy and tier produced an analysis.
package struct EngineStamp: Hashable, Sendable {
    /// Such as `fast-1`, with the short hash of the weights: two engines with one stamp answer alike.
    package let model: String
    /// `id@version`, or `nil` where no taxonomy was used.
    package let taxonomy: String?
    package let tier: String

    package init(model: String, taxonomy: String?, tier: String) {
        self.model = model
        self.taxonomy = taxonomy
        self.tier = tier
    }
}

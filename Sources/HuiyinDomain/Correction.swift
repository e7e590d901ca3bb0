/// What a person says is wrong with an analysis; it is added to what the engine said and never takes its place in the
/// archive, so it can be undone.
package struct Correction: Hashable, Sendable {
    /// What it should be instead.
    package enum Change: Hashable, Sendable {
        /// The path of a taxonomy node; `nil` where the opinion is about none.
        case topic(String?)
        case polarity(Polarity)
        /// Whether the voice says the opposite of what its words say.
        case irony(Bool)
        /// An opinion about something else, or a whole voice that has nothing to do with us: it counts nowhere.
        case notAboutUs
    }

    /// Where an opinion stands.
    package struct Span: Hashable, Sendable {
        package var part: Opinion.Part
        /// UTF-8 bytes of the part.
        package var bytes: Range<Int>
        /// The topic that the opinion is shown with; tells opinions about the same words apart.
        package var topic: String?

        package init(part: Opinion.Part, bytes: Range<Int>, topic: String? = nil) {
            self.part = part
            self.bytes = bytes
            self.topic = topic
        }

        /// Where `opinion` stands.
        package init(_ opinion: Opinion) {
            self.init(part: opinion.part, bytes: opinion.bytes, topic: opinion.topic)
        }
    }

    /// What is corrected.
    package struct Target: Hashable, Sendable {
        package var feedback: FeedbackID
        /// The version of the item that was looked at, from 1.
        package var version: Int
        /// `nil` for the whole voice.
        package var opinion: Span?

        package init(feedback: FeedbackID, version: Int, opinion: Span? = nil) {
            self.feedback = feedback
            self.version = version
            self.opinion = opinion
        }
    }

    /// A UUID of version 7.
    package let id: String
    package let target: Target
    package let change: Change
    /// Milliseconds UTC.
    package let at: Int64
    /// Who says so, as the caller names them.
    package let by: String
    package let note: String?

    package init(id: String, target: Target, change: Change, at: Int64, by: String, note: String? = nil) {
        self.id = id
        self.target = target
        self.change = change
        self.at = at
        self.by = by
        self.note = note
    }

    /// `analysis` as this one correction leaves it.
    package func apply(to analysis: Analysis) -> Analysis {
        Self.apply([self], to: analysis).analysis
    }

    /// `analysis` as `corrections` leave it, the earliest first: where two say something about the same thing, the later
    /// one counts.
    package static func apply(_ corrections: [Correction], to analysis: Analysis) -> CorrectedAnalysis {
        CorrectedAnalysis(analysis, corrections)
    }
}

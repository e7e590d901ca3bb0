package import HuiyinDomain

/// A voice as a segment takes it. Words are numbers of the caller's own dictionary, 0 for unknown.
package struct SegmentVoice: Sendable {
    /// The row of the fact that this is derived from; rows of a generation rise with time.
    package var row: Int64 = 0
    /// What the text index calls this version.
    package var version: Int64 = 0
    /// The first snapshot that sees the voice.
    package var born: Int64 = 0
    /// The first snapshot that no longer does, `nil` while it is alive.
    package var died: Int64?
    package var id = FeedbackID(high: 0, low: 0)
    /// Milliseconds UTC.
    package var time: Int64?
    /// The author's number, 0 for an anonymous voice.
    package var author: Int64 = 0
    package var polarity: Int = 0
    package var intensity = 0.0
    /// 0 to 1.
    package var rating: Double?
    /// −100, 0 or 100.
    package var nps: Int64?
    /// Zone, source, channel, kind, product, version, lineage, store, campaign, language, authenticity.
    package var words = [Int64](repeating: 0, count: 11)
    package var attributes: [(name: Int64, value: Int64)] = []

    package init() {}
}

/// An opinion unit as a segment takes it: at most one a voice and topic.
package struct SegmentOpinion: Sendable {
    /// The number of the topic's path, 0 for none.
    package var topic: Int64
    package var polarity: Int
    package var probability: Double
    package var intensity: Double

    package init(topic: Int64, polarity: Int, probability: Double, intensity: Double) {
        self.topic = topic
        self.polarity = polarity
        self.probability = probability
        self.intensity = intensity
    }
}

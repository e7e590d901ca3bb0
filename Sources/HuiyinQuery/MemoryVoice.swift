package import HuiyinDomain

/// A voice as facts see it: what can be counted and filtered, nothing else.
package struct MemoryVoice: Hashable, Sendable {
    package var id: FeedbackID
    /// Milliseconds UTC, or `nil` where the source tells no time.
    package var time: Int64?
    /// The zone of ``time``, an IANA name or an offset.
    package var zone: String?
    /// What is known of ``FactColumn``s other than the person; a missing one is unknown.
    package var columns: [FactColumn: String]
    /// After identity resolution.
    package var person: String?
    /// Who the source says wrote it, where nobody is linked yet.
    package var author: String?
    /// Title, text and turns, as they are searched.
    package var text: String
    package var polarity: Polarity
    package var intensity: Double
    /// 0 to 10.
    package var nps: Double?
    /// Moved to 0…1.
    package var rating: Double?
    package var opinions: [MemoryOpinion]

    package init(
        id: FeedbackID, time: Int64? = nil, zone: String? = nil, columns: [FactColumn: String] = [:],
        person: String? = nil, author: String? = nil, text: String = "", polarity: Polarity = .neutral,
        intensity: Double = 0, nps: Double? = nil, rating: Double? = nil, opinions: [MemoryOpinion] = []
    ) {
        self.id = id
        self.time = time
        self.zone = zone
        self.columns = columns
        self.person = person
        self.author = author
        self.text = text
        self.polarity = polarity
        self.intensity = intensity
        self.nps = nps
        self.rating = rating
        self.opinions = opinions
    }

    /// Whom figures cluster by: the person, else the author, else the voice itself.
    var cluster: String { person.map { "p\($0)" } ?? author.map { "a\($0)" } ?? "v\(id)" }

    func value(of column: FactColumn) -> String? {
        switch column {
        case .person: person ?? author
        case .nps: nps.map { NPSGroup(score: $0).name }
        default: columns[column]
        }
    }

    /// One opinion a topic (and one without): the most probable, of equals the more negative, then the more intense.
    var countedOpinions: [MemoryOpinion] {
        Dictionary(grouping: opinions, by: \.topic).values.map { $0.min { $0.outranks($1) }! }
    }
}

/// An opinion as facts see it.
package struct MemoryOpinion: Hashable, Sendable {
    /// The whole path, or `nil` where no topic fits.
    package var topic: String?
    package var polarity: Polarity
    package var probability: Double
    package var intensity: Double

    package init(topic: String?, polarity: Polarity, probability: Double = 1, intensity: Double = 0) {
        self.topic = topic
        self.polarity = polarity
        self.probability = probability
        self.intensity = intensity
    }

    /// Whether this opinion stands for its voice in a row of topics below which the voice has both: the unhappier does.
    ///
    /// So a row's negative share times its n is the number of voices with an unhappy opinion there, and a list shows exactly them.
    func standsBefore(_ other: MemoryOpinion) -> Bool {
        polarity == other.polarity ? outranks(other) : polarity < other.polarity
    }

    /// Whether this opinion counts where two are about one topic.
    func outranks(_ other: MemoryOpinion) -> Bool {
        if probability != other.probability { return probability > other.probability }
        if polarity != other.polarity { return polarity < other.polarity }
        return intensity > other.intensity
    }
}

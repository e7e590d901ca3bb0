import HuiyinDomain

/// One labelled text as it is kept: hashed n-grams, how much each tells, and the paths it is about; never its words.
struct TopicLesson: Sendable {
    /// Tells whether two lessons are about the same words; the later one counts.
    let key: UInt64
    let query: TopicQuery
    let features: [WeightedGram]
    /// Paths of nodes; none where the text is about nothing in the taxonomy.
    var topics: [String]
    /// Paths of nodes of which a phrase or a name stands in the words.
    var named: [String]

    init(key: UInt64, query: TopicQuery, features: [WeightedGram], topics: [String], named: [String]) {
        (self.key, self.query, self.features, self.topics, self.named) = (key, query, features, topics, named)
    }

    init(_ text: String, topics: [String], _ index: TopicIndex) {
        let document = Document(text)
        self.topics = topics
        query = TopicQuery(grams: document.grams, stretch: document.clauses.indices)
        features = GramReader.grams(of: text)
        let hits = document.clauses.flatMap { index.hits(in: document.text, $0) }
        named = Set(hits.map { index.taxonomy.nodes[$0.node].path }).sorted()
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in document.text.scalars { key = (key ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
        self.key = NGrams.mix(key)
    }
}

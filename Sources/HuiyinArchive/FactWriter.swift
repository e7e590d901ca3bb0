import GRDB
import HuiyinDomain

/// Writes the facts of a voice, and ends those of the version before it. Lives in one transaction.
struct FactWriter {
    /// What a fact needs to know beside the item and its analysis.
    struct Voice {
        let version: Int64
        let id: FeedbackID
        /// The author's number, 0 for an anonymous item.
        let author: Int64
    }

    let generation: Int64
    /// The snapshot that sees these facts first.
    let snapshot: Int64
    private(set) var firstTime: Int64?
    private(set) var lastTime: Int64?
    /// First and last time of the facts that ended, which may have been the first or the last of all.
    private(set) var endedTime: ClosedRange<Int64>?
    /// Whether a fact ended in the very snapshot that it was written for.
    private(set) var hasStillborn = false

    private let database: Database
    private var terms: TermTable
    private let codeColumns: [String: Set<String>]
    private let insertVoice: SQLStatement
    private let insertOpinion: SQLStatement
    private let insertAttribute: SQLStatement
    private let end: SQLStatement

    init(_ database: Database, generation: Int64, snapshot: Int64) throws {
        self.generation = generation
        self.snapshot = snapshot
        self.database = database
        terms = try TermTable(database)
        codeColumns = try CodeColumns.fetch(database)
        insertVoice = try SQLStatement(
            database,
            """
            INSERT INTO voice_fact (version, generation, born, public_high, public_low, time, zone, source, channel, kind,
                product, product_version, lineage, store, campaign, language, author, polarity, intensity, rating, nps, authenticity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertOpinion = try SQLStatement(
            database, "INSERT INTO opinion_fact (voice, topic, polarity, probability, intensity) VALUES (?, ?, ?, ?, ?)"
        )
        insertAttribute = try SQLStatement(
            database, "INSERT INTO attribute_fact (voice, name, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        end = try SQLStatement(
            database,
            """
            UPDATE voice_fact SET died = ?1 WHERE generation = ?2 AND died = 9223372036854775807 AND version IN
                (SELECT id FROM feedback_version WHERE feedback = ?3 AND id <> ?4)
            RETURNING time, born
            """)
    }

    /// Ends the facts of every other version of `feedback`: from this snapshot on only `version` counts.
    mutating func endOthers(of feedback: Int64, except version: Int64) throws {
        end.bind(1, snapshot)
        end.bind(2, generation)
        end.bind(3, feedback)
        end.bind(4, version)
        while try end.step() {
            if end.int(1) == snapshot { hasStillborn = true }
            guard !end.isNull(0) else { continue }
            let time = end.int(0)
            endedTime = min(endedTime?.lowerBound ?? time, time)...max(endedTime?.upperBound ?? time, time)
        }
        end.reset()
    }

    /// Writes the facts of an item as people corrected its analysis; none where they say that it isn't about us.
    mutating func insert(
        _ voice: Voice, _ feedback: Feedback, _ analysis: Analysis?, _ corrections: [Correction]
    ) throws {
        guard !corrections.isEmpty else { return try insert(voice, feedback, analysis) }
        guard !corrections.contains(where: \.takesVoiceOut) else { return }
        try insert(voice, feedback, analysis.map { Correction.apply(corrections, to: $0).analysis })
    }

    /// Writes the facts of an item. An item without analysis counts as neutral and says nothing about any topic.
    mutating func insert(_ voice: Voice, _ feedback: Feedback, _ analysis: Analysis?) throws {
        let time = feedback.time?.milliseconds
        let high = Int64(bitPattern: voice.id.high)
        let integers: [Int64] = [
            voice.version, generation, snapshot, high, Int64(bitPattern: voice.id.low),
        ]
        for (index, value) in integers.enumerated() { insertVoice.bind(Int32(index + 1), value) }
        insertVoice.bind(6, time)
        let words: [String?] = [
            feedback.time?.zone, feedback.source, feedback.channel?.name, feedback.kind?.rawValue,
            feedback.product.name,
            feedback.product.version, feedback.product.lineage, feedback.store, feedback.campaign,
            analysis?.language.rawValue,
        ]
        for (index, word) in words.enumerated() { insertVoice.bind(Int32(index + 7), try terms.number(word)) }
        insertVoice.bind(17, voice.author)
        insertVoice.bind(18, (analysis?.sentiment.polarity ?? feedback.labels.polarity ?? .neutral).rawValue)
        insertVoice.bind(19, analysis?.sentiment.intensity ?? 0)
        insertVoice.bind(20, feedback.rating?.normalised)
        insertVoice.bind(21, feedback.nps.map { Int64(NPSGroup(score: $0.normalised * 10).rawValue) })
        let verdict = try SuspicionTable.state(voice.version, database).verdict
        insertVoice.bind(22, try terms.number(verdict))
        try insertVoice.run()
        let row = database.lastInsertedRowID
        if let analysis { try insert(OpinionUnit.units(of: analysis), of: row) }
        let codes = codeColumns[feedback.source]
        for attribute in feedback.attributes
        where (attribute.isDimension || codes?.contains(attribute.name) == true) && !attribute.value.isEmpty {
            insertAttribute.bind(1, row)
            insertAttribute.bind(2, try terms.number(attribute.name))
            insertAttribute.bind(3, try terms.number(attribute.value))
            try insertAttribute.run()
        }
        if let time {
            firstTime = min(firstTime ?? time, time)
            lastTime = max(lastTime ?? time, time)
        }
    }

    private mutating func insert(_ units: [OpinionUnit], of row: Int64) throws {
        for unit in units {
            insertOpinion.bind(1, row)
            insertOpinion.bind(2, try terms.number(unit.topic))
            insertOpinion.bind(3, unit.polarity.rawValue)
            insertOpinion.bind(4, unit.probability)
            insertOpinion.bind(5, unit.intensity)
            try insertOpinion.run()
        }
    }
}

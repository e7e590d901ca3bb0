import HuiyinDomain
import HuiyinText

/// An arrival with all that can be worked out before anybody has to wait for the lock.
struct PreparedArrival {
    let arrival: Arrival
    let id: FeedbackID
    /// Every field as JSON, claims masked.
    let payload: [UInt8]
    /// The clear claims as JSON; what only the sealed record holds.
    let claims: [UInt8]
    /// Keyed hash of every field: equal contents are duplicates.
    let digest: [UInt8]
    let author: (hash: [UInt8], display: String)?
    /// The tokens that the text is found by.
    let words: String
    let analysis: Analysis?
    let analysisJSON: [UInt8]?

    init(_ arrival: Arrival, _ vault: Vault) throws {
        let feedback = arrival.feedback
        self.arrival = arrival
        id = FeedbackID.of(source: feedback.source, key: feedback.key)
        var payload = [UInt8]()
        payload.reserveCapacity(feedback.text.utf8.count + 256)
        FeedbackJSON.append(feedback, to: &payload)
        self.payload = payload
        var claims = [UInt8]()
        if !feedback.author.isEmpty { FeedbackJSON.append(feedback.author, to: &claims) }
        self.claims = claims
        // A zero byte stands in no JSON, so no other pair of texts runs together to the same bytes.
        digest = vault.hash(.content, claims.isEmpty ? payload : payload + [0] + claims)
        author = AuthorClaims(feedback.author, source: feedback.source).map {
            (vault.hash(.author, $0.material), $0.display)
        }
        words = VoiceWords.indexed(feedback)
        if let analysis = arrival.analysis {
            self.analysis = analysis
            if let json = arrival.analysisJSON {
                analysisJSON = json
            } else {
                var json = [UInt8]()
                AnalysisJSON.append(analysis, of: AnalysisInput(feedback), to: &json)
                analysisJSON = json
            }
        } else {
            analysisJSON = arrival.analysisJSON
            analysis = try arrival.analysisJSON.map {
                try AnalysisJSON.decode($0, title: feedback.title, text: feedback.text, turns: feedback.turns)
            }
        }
    }

    /// What a sealed record is bound to, so that it opens for this version of this item only.
    static func owner(_ id: FeedbackID, version: Int) -> [UInt8] {
        id.bytes + (0..<4).map { UInt8(truncatingIfNeeded: version >> (8 * $0)) }
    }
}

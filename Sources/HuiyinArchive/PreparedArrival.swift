import HuiyinDomain
import HuiyinText

/// An arrival with all that can be worked out before anybody has to wait for the lock.
struct PreparedArrival {
    let arrival: Arrival
    /// The item with personal data masked: what is stored, indexed and counted.
    let feedback: Feedback
    let id: FeedbackID
    /// The masked item as JSON.
    let payload: [UInt8]
    /// What is sealed: the bytes as they came and the clear claims as JSON, or both masked where nothing is kept in clear.
    let sealed: SealedRecord
    /// Keyed hash of every field: equal contents are duplicates.
    let digest: [UInt8]
    let author: (hash: [UInt8], display: String)?
    /// Keyed hashes of the values that were masked, so that whoever names one finds it again.
    let keys: [(hash: [UInt8], isAuthor: Bool)]
    /// The tokens that the text is found by.
    let words: String
    let analysis: Analysis?
    let analysisJSON: [UInt8]?

    init(_ arrival: Arrival, _ vault: Vault, _ policy: PersonalDataPolicy) throws {
        let feedback = arrival.feedback
        let original = AnalysisInput(feedback)
        var analysis = try Self.analysis(arrival)
        // An analysis that tells of none may be an older engine's.
        let known = analysis?.pii ?? []
        let spans = known.isEmpty ? PersonalFinder.spans(in: original) : known
        analysis?.pii = spans
        let masked = PersonalMask.mask(feedback, spans)
        self.arrival = arrival
        self.feedback = masked
        id = FeedbackID.of(source: feedback.source, key: feedback.key)
        var payload = [UInt8]()
        payload.reserveCapacity(feedback.text.utf8.count + 256)
        FeedbackJSON.append(feedback, to: &payload)
        var claims = [UInt8]()
        if !feedback.author.isEmpty { FeedbackJSON.append(feedback.author, to: &claims) }
        sealed = Self.sealed(arrival, claims, policy)
        // A zero byte stands in no JSON, so no other pair of texts runs together to the same bytes.
        digest = vault.hash(.content, claims.isEmpty ? payload : payload + [0] + claims)
        author = AuthorClaims(feedback.author, source: feedback.source).map {
            (vault.hash(.author, $0.material), $0.display)
        }
        keys = PersonalKey.hashes(of: feedback, spans, vault)
        words = VoiceWords.indexed(masked)
        var shown = feedback
        shown.author = masked.author
        if masked == shown {
            self.payload = payload
        } else {
            var hidden = [UInt8]()
            hidden.reserveCapacity(payload.count)
            FeedbackJSON.append(masked, to: &hidden)
            self.payload = hidden
        }
        // Understood as it came, kept as it is shown.
        let input = AnalysisInput(masked)
        self.analysis = analysis?.masked(from: original, to: input)
        if spans.isEmpty, masked.key == feedback.key, let json = arrival.analysisJSON {
            analysisJSON = json
        } else if let analysis = self.analysis {
            var json = [UInt8]()
            AnalysisJSON.append(analysis, of: input, to: &json)
            analysisJSON = json
        } else {
            analysisJSON = nil
        }
    }

    private static func analysis(_ arrival: Arrival) throws -> Analysis? {
        if let analysis = arrival.analysis { return analysis }
        let feedback = arrival.feedback
        return try arrival.analysisJSON.map {
            try AnalysisJSON.decode($0, title: feedback.title, text: feedback.text, turns: feedback.turns)
        }
    }

    private static func sealed(_ arrival: Arrival, _ claims: [UInt8], _ policy: PersonalDataPolicy) -> SealedRecord {
        guard policy == .nowhere else { return SealedRecord(raw: arrival.raw, claims: claims) }
        var masked = [UInt8]()
        let author = arrival.feedback.author
        if !author.isEmpty { FeedbackJSON.append(author.map { PersonalMask.mask($0) }, to: &masked) }
        return SealedRecord(raw: RawMask.mask(arrival.raw, author), claims: masked)
    }

    /// What a sealed record is bound to, so that it opens for this version of this item only.
    static func owner(_ id: FeedbackID, version: Int) -> [UInt8] {
        id.bytes + (0..<4).map { UInt8(truncatingIfNeeded: version >> (8 * $0)) }
    }
}

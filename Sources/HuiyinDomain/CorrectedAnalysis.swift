/// An analysis with what people said about it, and what became of each of their corrections.
package struct CorrectedAnalysis: Hashable, Sendable {
    /// What became of a correction.
    package enum Outcome: Hashable, Sendable {
        case inForce
        /// A later correction says something about the same thing.
        case superseded(by: String)
        /// The engine of today sees no opinion of which at least half is what was corrected.
        case noOpinionThere
    }

    /// What counts now.
    package let analysis: Analysis
    /// Whether the voice counts at all.
    package let isAboutUs: Bool
    /// By the id of the correction.
    package let outcomes: [String: Outcome]
    /// What each correction changed, as it was just before, by the correction's id; nothing where there is no opinion, and
    /// for ``Correction/Change/notAboutUs``.
    package let previous: [String: Correction.Change]

    init(_ analysis: Analysis, _ corrections: [Correction]) {
        var correcting = Correcting(analysis)
        for correction in corrections { correcting.apply(correction) }
        self.analysis = correcting.result
        isAboutUs = correcting.isAboutUs
        outcomes = correcting.outcomes
        previous = correcting.previous
    }
}

/// An analysis in the middle of being corrected.
private struct Correcting {
    /// What a correction can be about: of two about the same the later one counts.
    private enum Field: Hashable {
        case voicePolarity
        case irony
        case aboutUs
        case topic(Int)
        case opinionPolarity(Int)
        case removal(Int)
    }

    private var analysis: Analysis
    private var removed = Set<Int>()
    private var decided = [Field: String]()
    var isAboutUs = true
    var outcomes = [String: CorrectedAnalysis.Outcome]()
    var previous = [String: Correction.Change]()

    init(_ analysis: Analysis) {
        self.analysis = analysis
    }

    var result: Analysis {
        var result = analysis
        result.opinions = analysis.opinions.indices.filter { !removed.contains($0) }.map { analysis.opinions[$0] }
        return result
    }

    mutating func apply(_ correction: Correction) {
        guard let span = correction.target.opinion, !correction.isAboutIrony else { return applyToVoice(correction) }
        guard let index = span.place(in: analysis.opinions) else {
            outcomes[correction.id] = .noOpinionThere
            return
        }
        switch correction.change {
        case .topic(let topic):
            previous[correction.id] = .topic(analysis.opinions[index].topic)
            analysis.opinions[index].topic = topic
            analysis.opinions[index].topicProbability = topic.map { _ in 1 }
            bringBack(index, correction)
            decide(.topic(index), correction)
        case .polarity(let polarity):
            previous[correction.id] = .polarity(analysis.opinions[index].polarity)
            analysis.opinions[index].polarity = polarity
            analysis.opinions[index].probability = 1
            bringBack(index, correction)
            decide(.opinionPolarity(index), correction)
        case .notAboutUs:
            removed.insert(index)
            for field in [Field.topic(index), .opinionPolarity(index)] { supersede(field, correction) }
            decide(.removal(index), correction)
        case .irony: break
        }
    }

    private mutating func applyToVoice(_ correction: Correction) {
        switch correction.change {
        case .polarity(let polarity):
            previous[correction.id] = .polarity(analysis.sentiment.polarity)
            analysis.sentiment.polarity = polarity
            decide(.voicePolarity, correction)
        case .irony(let isIronic):
            previous[correction.id] = .irony(analysis.irony?.isIronic ?? false)
            let cues = isIronic ? analysis.irony?.cues ?? [] : []
            analysis.irony = Irony(isIronic: isIronic, probability: isIronic ? 1 : 0, cues: cues)
            decide(.irony, correction)
        case .notAboutUs:
            isAboutUs = false
            decide(.aboutUs, correction)
        case .topic:
            // A voice has no topic of its own, its opinions have.
            outcomes[correction.id] = .noOpinionThere
        }
    }

    private mutating func decide(_ field: Field, _ correction: Correction) {
        supersede(field, correction)
        decided[field] = correction.id
        outcomes[correction.id] = .inForce
    }

    private mutating func supersede(_ field: Field, _ correction: Correction) {
        if let earlier = decided.removeValue(forKey: field) { outcomes[earlier] = .superseded(by: correction.id) }
    }

    /// Whoever says later what an opinion is about, says that it counts.
    private mutating func bringBack(_ index: Int, _ correction: Correction) {
        guard removed.remove(index) != nil else { return }
        supersede(.removal(index), correction)
    }
}

extension Correction {
    /// Irony is a matter of the whole voice, wherever it was pointed at.
    fileprivate var isAboutIrony: Bool {
        if case .irony = change { true } else { false }
    }

    /// Whether it says that the whole voice has nothing to do with us.
    package var takesVoiceOut: Bool { change == .notAboutUs && target.opinion == nil }
}

import HuiyinText

/// Asks a model whether voices are ironic, beside the engine's answer and never in its place.
package struct IronySecondOpinion: Sendable {
    /// A voice with what the engine says of it; `nil` where it says nothing.
    package struct Question: Hashable, Sendable {
        package let voice: AssistVoice
        package let engine: Bool?

        package init(voice: AssistVoice, engine: Bool?) {
            self.voice = voice
            self.engine = engine
        }
    }

    /// Both answers, side by side.
    package struct Opinion: Hashable, Sendable {
        package let voice: String
        package let engine: Bool?
        /// `nil` where the model gave none, or two that differ.
        package let model: Bool?

        package init(voice: String, engine: Bool?, model: Bool?) {
            self.voice = voice
            self.engine = engine
            self.model = model
        }

        /// `nil` where one of the two says nothing.
        package var agrees: Bool? { engine.flatMap { engine in model.map { $0 == engine } } }
    }

    package struct Answer: Hashable, Sendable {
        package var opinions = [Opinion]()
        /// Why entries of the answers were dropped, one for each.
        package var dropped = [DropReason]()
        /// Requests whose answer could not be read; their voices have no second opinion.
        package var unreadable = 0
    }

    private let model: any AssistModel
    private let batch: Int
    private let mask: VoiceSheet.Mask

    /// - Parameter batch: how many voices one request asks about.
    package init(model: any AssistModel, batch: Int = 8, mask: @escaping VoiceSheet.Mask) {
        self.model = model
        self.batch = max(1, batch)
        self.mask = mask
    }

    /// A second opinion on each question, in their order; voices without words, and an id's second voice, get none.
    ///
    /// `kept` gets what each batch came to as soon as it is there, so that an end of the budget midway loses nothing.
    /// - Throws: ``AssistError`` as asking may, but not for an answer that can't be read: that is counted.
    package func answer(
        _ questions: [Question], kept: @Sendable ([Opinion]) throws -> Void = { _ in }
    ) async throws -> Answer {
        var answer = Answer()
        var start = 0
        while start < questions.count {
            let part = Array(questions[start..<min(start + batch, questions.count)])
            start += batch
            let sheet = VoiceSheet(
                part.map(\.voice), limits: .init(voices: batch, allScalars: batch * 300), mask: mask)
            guard !sheet.ids.isEmpty else { continue }
            var verdicts = [Int: Bool]()
            do {
                let reply = try await AskedObject.ask(
                    model, .ironySecondOpinion, instructions: Self.instructions, sheet: sheet,
                    longestReplyTokens: 40 + batch * 24)
                verdicts = Self.read(reply, sheet, &answer.dropped)
            } catch let error as AssistError where error.code == .unreadableReply {
                answer.unreadable += 1
            }
            let engine = Dictionary(part.map { ($0.voice.id, $0.engine) }, uniquingKeysWith: { first, _ in first })
            let opinions = sheet.ids.enumerated().map { place, id in
                Opinion(voice: id, engine: engine[id] ?? nil, model: verdicts[place])
            }
            try kept(opinions)
            answer.opinions += opinions
        }
        return answer
    }

    /// The verdicts by the place of their voice; a voice judged both ways has none.
    static func read(_ reply: JSONValue, _ sheet: VoiceSheet, _ dropped: inout [DropReason]) -> [Int: Bool] {
        var verdicts = [Int: Bool]()
        var contested = Set<Int>()
        for entry in (reply["answers"]?.array ?? []).prefix(400) {
            guard let id = entry["id"]?.string, case .bool(let isIronic)? = entry["ironic"] else {
                dropped.append(.malformed)
                continue
            }
            guard let place = sheet.place(of: CitationMarks.normal(id)) else {
                dropped.append(.inventedVoice)
                continue
            }
            if let before = verdicts[place], before != isIronic { contested.insert(place) }
            verdicts[place] = isIronic
        }
        for place in contested {
            verdicts[place] = nil
            dropped.append(.malformed)
        }
        return verdicts
    }

    static let instructions = """
        You judge whether customers' voices are ironic: they say the opposite of what they mean, to mock or to complain. Plain \
        criticism is not ironic, sincere praise is not ironic, quotation marks alone are not ironic. \(VoiceRules.text) Its form:
        {"answers": [{"id": "v1", "ironic": false}, {"id": "v2", "ironic": true}]}
        One entry for each voice, in their order, only ids from the list.
        """
}

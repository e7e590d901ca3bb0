package import HuiyinDomain
import HuiyinText

/// Asks for a taxonomy of what voices speak of; the answer is a file to edit, checked like any other.
package struct TaxonomySuggestion: Sendable {
    package struct Answer: Hashable, Sendable {
        /// The file; comments name the voices of each node.
        package var yaml: String
        package var taxonomy: Taxonomy
        /// The ids of the voices behind each node, by its path, those of the nodes below it too.
        package var voices: [String: [String]]
        /// Why nodes, descriptions and phrases were dropped, one entry for each.
        package var dropped: [DropReason]
        package var asked: Int
        package var leftOut: Int
    }

    private let model: any AssistModel
    private let language: ReplyLanguage
    private let limits: VoiceSheet.Limits
    private let mask: VoiceSheet.Mask

    package init(
        model: any AssistModel, language: ReplyLanguage,
        limits: VoiceSheet.Limits = .init(voices: 80, allScalars: 8000),
        mask: @escaping VoiceSheet.Mask
    ) {
        self.model = model
        self.language = language
        self.limits = limits
        self.mask = mask
    }

    /// The taxonomy that the model sees in `voices`, called `id`.
    /// - Throws: ``AssistError``: `nothing-to-ask`, `unreadable-reply`, `nothing-usable` where no node rests on a voice, and
    ///   what asking may throw.
    package func answer(_ voices: [AssistVoice], id: String = "suggested") async throws -> Answer {
        let sheet = VoiceSheet(voices, limits: limits, mask: mask)
        let reply = try await AskedObject.ask(
            model, .suggestTaxonomy, instructions: Self.instructions(language), sheet: sheet, longestReplyTokens: 1800)
        var answer = try Self.read(reply, sheet, id: id, language: language)
        answer.asked = sheet.ids.count
        answer.leftOut = sheet.leftOut
        return answer
    }

    static func read(
        _ reply: JSONValue, _ sheet: VoiceSheet, id: String, language: ReplyLanguage
    ) throws(AssistError) -> Answer {
        var reader = SuggestedNodeReader(sheet)
        let nodes = reader.nodes(reply["nodes"])
        guard !nodes.isEmpty else { throw AskedObject.nothingUsable(reader.dropped) }
        let yaml = SuggestedYAML.text(nodes, id: id, language: language)
        let (taxonomy, diagnostics) = TaxonomyFile.parse(yaml, file: "the suggestion")
        guard let taxonomy else {
            throw AssistError(
                code: .unreadableReply,
                message: "the suggestion is no taxonomy: \(diagnostics.map(\.description).joined(separator: "; "))")
        }
        return Answer(
            yaml: yaml, taxonomy: taxonomy, voices: SuggestedYAML.voices(nodes), dropped: reader.dropped, asked: 0,
            leftOut: 0)
    }

    static func instructions(_ language: ReplyLanguage) -> String {
        """
        You sketch a taxonomy of the subjects in customer feedback. \(VoiceRules.text) Its form:
        {"nodes": [{"id": "logistics", "name": "...", "cites": ["v1"], "children": [{"id": "speed", "name": "...", \
        "description": "...", "phrases": ["..."], "cites": ["v1", "v3"]}]}]}
        Four to eight nodes at the top, at most six children each, no deeper. id: a short English word, small letters and \
        hyphens. name: in \(language.name), what the customers speak of, not what they think of it.
        phrases: up to four, copied exactly from the voices that the node cites.
        cites: ids of voices that speak of it, only ids from the list, at least one for each node.
        State no numbers.
        """
    }
}

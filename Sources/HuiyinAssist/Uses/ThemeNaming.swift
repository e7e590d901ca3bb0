import HuiyinText

/// Asks for a name of what some voices have in common, and for sentences that say it.
package struct ThemeNaming: Sendable {
    /// A name and sentences, as far as they rest on voices.
    package struct Answer: Hashable, Sendable {
        /// `nil` where the model's name was dropped.
        package var name: CitedText?
        package var sentences = [CitedText]()
        /// Why names and sentences were dropped, one entry for each.
        package var dropped = [DropReason]()
        /// How many voices were asked about, and how many more were given.
        package var asked = 0
        package var leftOut = 0
    }

    /// A name has to fit into a heading.
    static let longestName = 40

    private let model: any AssistModel
    private let language: ReplyLanguage
    private let limits: VoiceSheet.Limits
    private let mask: VoiceSheet.Mask

    package init(
        model: any AssistModel, language: ReplyLanguage, limits: VoiceSheet.Limits = .init(),
        mask: @escaping VoiceSheet.Mask
    ) {
        self.model = model
        self.language = language
        self.limits = limits
        self.mask = mask
    }

    /// What the model calls the theme of `voices`.
    /// - Throws: ``AssistError``: `nothing-to-ask`, `unreadable-reply`, `nothing-usable` where nothing rests on the voices, and
    ///   what asking may throw.
    package func answer(_ voices: [AssistVoice]) async throws -> Answer {
        let sheet = VoiceSheet(voices, limits: limits, mask: mask)
        let reply = try await AskedObject.ask(
            model, .nameTheme, instructions: Self.instructions(language), sheet: sheet, longestReplyTokens: 500)
        var answer = Self.read(reply, sheet)
        answer.asked = sheet.ids.count
        answer.leftOut = sheet.leftOut
        guard answer.name != nil || !answer.sentences.isEmpty else { throw AskedObject.nothingUsable(answer.dropped) }
        return answer
    }

    static func read(_ reply: JSONValue, _ sheet: VoiceSheet) -> Answer {
        let check = CitationCheck(sheet)
        var answer = Answer()
        switch check.check(reply["name"]?.string ?? "", cites: AskedObject.names(reply["cites"]), longest: longestName)
        {
        case .success(let name): answer.name = name
        case .failure(let error): answer.dropped.append(error.reason)
        }
        for entry in (reply["sentences"]?.array ?? []).prefix(10) {
            guard let text = entry["text"]?.string else {
                answer.dropped.append(.malformed)
                continue
            }
            switch check.check(text, cites: AskedObject.names(entry["cites"])) {
            case .success(let sentence): answer.sentences.append(sentence)
            case .failure(let error): answer.dropped.append(error.reason)
            }
        }
        return answer
    }

    static func instructions(_ language: ReplyLanguage) -> String {
        """
        You name a theme in customer feedback. \(VoiceRules.text) Its form:
        {"name": "...", "cites": ["v1", "v2"], "sentences": [{"text": "...", "cites": ["v1"]}]}
        name: what these voices have in common, in \(language.name), at most \(language == .chinese ? "12 characters" : "6 words").
        sentences: one to three, each one short sentence in \(language.name) that says what customers say.
        cites: ids of the voices that this rests on, only ids from the list, at least one each.
        State no numbers, counts or shares, neither in digits nor in words.
        """
    }
}

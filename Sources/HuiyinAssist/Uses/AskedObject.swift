import HuiyinText

/// One question about a sheet of voices whose answer is a JSON object.
enum AskedObject {
    /// The object that the model answers with.
    /// - Throws: ``AssistError`` `nothing-to-ask` for an empty sheet, `unreadable-reply`, and what asking may throw.
    static func ask(
        _ model: any AssistModel, _ use: AssistUse, instructions: String, sheet: VoiceSheet, longestReplyTokens: Int
    ) async throws -> JSONValue {
        guard !sheet.ids.isEmpty else {
            throw AssistError(code: .nothingToAsk, message: "there are no voices with words, so nothing was asked")
        }
        let request = AssistRequest(
            use: use, instructions: instructions, content: sheet.lines, voices: sheet.ids,
            longestReplyTokens: longestReplyTokens)
        let reply = try await model.complete(request)
        guard let object = JSONAnswer.object(in: reply.text) else {
            throw AssistError(
                code: .unreadableReply,
                message: "the model answered something else than the JSON object it was asked for; ask again, or try "
                    + "fewer voices or another model")
        }
        return object
    }

    /// The names of voices in a list; what is no name stays an entry, so that it counts as invented.
    static func names(_ value: JSONValue?) -> [String] {
        switch value {
        case .array(let entries)?: entries.prefix(200).map { $0.string ?? "?" }
        case .string(let name)?: [name]
        default: []
        }
    }

    static func nothingUsable(_ dropped: [DropReason]) -> AssistError {
        AssistError(
            code: .nothingUsable,
            message:
                "the model answered, and nothing of it rests on the voices (dropped: \(tally(dropped))); ask again, or "
                + "try fewer voices or another model")
    }

    /// `2 uncited, 1 figure`; `nothing` for none.
    static func tally(_ dropped: [DropReason]) -> String {
        let counts = DropReason.allCases.compactMap { reason in
            let count = dropped.count { $0 == reason }
            return count > 0 ? "\(count) \(reason.rawValue)" : nil
        }
        return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
    }
}

extension [DropReason] {
    /// How often each reason stands here: `2 uncited, 1 figure`.
    package var tally: String { AskedObject.tally(self) }
}

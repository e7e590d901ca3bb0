package import HuiyinDomain
package import HuiyinText

/// Voices as commands read them: JSON Lines with ids, as `huiyin analyze` takes and `huiyin export` gives them.
package struct VoiceLines: Sendable {
    /// A voice, the item it came from, and the engine's answer on irony where the line has one.
    package struct Line: Hashable, Sendable {
        package let voice: AssistVoice
        package let input: AnalysisInput
        package let irony: Bool?
    }

    package private(set) var lines = [Line]()
    /// The lines that can't be used, by their number, from 1, and what is wrong.
    package private(set) var refused = [Diagnostic]()

    package init() {}

    /// Adds the lines of `bytes`; blank ones are passed over. `file` is only named.
    package mutating func add(_ bytes: [UInt8], file: String) {
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                lines.append(try Self.line(Array(line)))
            } catch {
                refused.append(Diagnostic(code: error.code, message: error.message, file: file, line: number))
            }
        }
    }

    package var voices: [AssistVoice] { lines.map(\.voice) }

    private static func line(_ bytes: [UInt8]) throws(TextError) -> Line {
        let input: AnalysisInput
        do {
            input = try AnalysisLine.parse(bytes)
        } catch {
            throw error.error
        }
        guard let id = input.id, !id.isEmpty else {
            throw TextError(
                code: "id-missing", message: "there is no id, and every sentence must cite voices; give \"id\": \"…\"")
        }
        // What an agent or a system says is nobody's voice.
        let parts = [input.title, input.text] + input.turns.filter { $0.role == .customer }.map { $0.text }
        let text = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return Line(voice: AssistVoice(id: id, text: text), input: input, irony: irony(try JSONReader.read(bytes)))
    }

    private static func irony(_ value: JSONValue) -> Bool? {
        guard case .bool(let isIronic)? = (value["irony"] ?? value["analysis"]?["irony"])?["ironic"] else { return nil }
        return isIronic
    }
}

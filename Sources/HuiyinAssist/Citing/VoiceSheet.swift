import HuiyinText

/// The voices of one request as they are sent: masked, clipped, and under names of their own.
///
/// The model sees `v1`, `v2` … in the place of ids: it copies short names without slips, and our ids stay here.
package struct VoiceSheet: Sendable {
    package struct Limits: Hashable, Sendable {
        /// How many voices are sent at most, the first ones given.
        package var voices: Int
        /// After how many Unicode scalars a text is clipped.
        package var textScalars: Int
        /// How many scalars all texts together may have.
        package var allScalars: Int

        package init(voices: Int = 40, textScalars: Int = 300, allScalars: Int = 6000) {
            self.voices = voices
            self.textScalars = textScalars
            self.allScalars = allScalars
        }
    }

    /// Hides personal data.
    package typealias Mask = @Sendable (String) -> String

    /// The ids of the voices that are sent, in order.
    package private(set) var ids = [String]()
    /// Their texts as they are sent.
    package private(set) var texts = [String]()
    /// How many voices with words were given and are not sent.
    package private(set) var leftOut = 0
    private var places = [String: Int]()

    /// The sheet of `voices`; those without words, and an id's second voice, are passed over.
    package init(_ voices: [AssistVoice], limits: Limits = Limits(), mask: Mask) {
        var seen = Set<String>()
        var room = limits.allScalars
        for voice in voices where voice.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
            guard seen.insert(voice.id).inserted else { continue }
            guard ids.count < limits.voices, room > 0 else {
                leftOut += 1
                continue
            }
            let text = Self.shown(voice.text, limit: min(limits.textScalars, room), mask)
            room -= text.unicodeScalars.count
            places["v\(ids.count + 1)"] = ids.count
            ids.append(voice.id)
            texts.append(text)
        }
    }

    /// The voices, one JSON object a line, so that no voice can pass for two.
    package var lines: String {
        var bytes = [UInt8]()
        for (place, text) in texts.enumerated() {
            JSONBytes.append(raw: "{\"id\":\"v", to: &bytes)
            JSONBytes.append(place + 1, to: &bytes)
            JSONBytes.append(raw: "\",\"text\":", to: &bytes)
            JSONBytes.append(text, to: &bytes)
            JSONBytes.append(raw: "}\n", to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the voice stands that the model calls `name`; `nil` for a name that was not given to it.
    package func place(of name: String) -> Int? { places[name] }

    /// Masked before it is clipped: half a telephone number would pass every mask. What lies far behind the clip is not masked
    /// at all, since nobody sees it.
    private static func shown(_ voice: String, limit: Int, _ mask: Mask) -> String {
        let near = String(voice.unicodeScalars.prefix(limit * 4 + 200))
        let masked = mask(near).unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        guard masked.count > limit else { return text(of: masked) }
        return text(of: masked.prefix(max(0, limit - 1))) + "…"
    }

    private static func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

import Crypto
import HuiyinText

/// Answers that were given before, by the hash of endpoint, model and question; the oldest leave when it is full.
package struct AnswerCache: Sendable {
    /// Longer answers are not kept.
    static let longestText = 65_536

    private struct Entry {
        let key: String
        let voices: [String]
        let text: String
    }

    private let folder: AssistFolder
    private let capacity: Int

    package init(folder: AssistFolder, capacity: Int) {
        self.folder = folder
        self.capacity = capacity
    }

    /// The hash under which the answer of `model` at `address` to `request` is kept.
    static func key(_ request: AssistRequest, model: String, address: String) -> String {
        var hash = SHA256()
        // Lengths keep one field from running into the next.
        let fields = [address, model, request.instructions, request.content, String(request.longestReplyTokens)]
        for field in fields + request.voices {
            hash.update(data: Array("\(field.utf8.count) \(field)".utf8))
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }

    /// The answer kept under `key`; `nil` where there is none.
    package func text(_ key: String) throws -> String? {
        guard capacity > 0 else { return nil }
        return try folder.holding { try entries().last { $0.key == key }?.text }
    }

    /// Keeps `text` under `key`, as made of `voices`.
    package func keep(_ text: String, key: String, voices: [String]) throws {
        guard capacity > 0, text.utf8.count <= Self.longestText else { return }
        try folder.holding {
            let others = try entries().filter { $0.key != key }.suffix(capacity - 1)
            try write(others + [Entry(key: key, voices: voices, text: text)])
        }
    }

    /// How many answers are kept.
    package func count() throws -> Int { try folder.holding { try entries().count } }

    /// Drops every answer that was made of one of `voices`, which must be forgotten.
    package func forget(voices: Set<String>) throws {
        try folder.holding {
            let all = try entries()
            let rest = all.filter { voices.isDisjoint(with: $0.voices) }
            if rest.count < all.count { try write(rest[...]) }
        }
    }

    /// What the file holds; a line that can't be read is as good as none, since it can be asked for again.
    private func entries() throws -> [Entry] {
        (try folder.read(folder.cacheFile) ?? []).split(separator: 0x0A).compactMap { line in
            guard let value = try? JSONReader.read(Array(line)), let key = value["key"]?.string,
                let text = value["text"]?.string, let voices = value["voices"]?.array
            else { return nil }
            return Entry(key: key, voices: voices.compactMap(\.string), text: text)
        }
    }

    private func write(_ entries: ArraySlice<Entry>) throws {
        var bytes = [UInt8]()
        for entry in entries {
            JSONBytes.append(raw: "{\"key\":", to: &bytes)
            JSONBytes.append(entry.key, to: &bytes)
            JSONBytes.append(raw: ",\"voices\":[", to: &bytes)
            for (place, voice) in entry.voices.enumerated() {
                if place > 0 { JSONBytes.append(raw: ",", to: &bytes) }
                JSONBytes.append(voice, to: &bytes)
            }
            JSONBytes.append(raw: "],\"text\":", to: &bytes)
            JSONBytes.append(entry.text, to: &bytes)
            JSONBytes.append(raw: "}\n", to: &bytes)
        }
        try folder.replace(folder.cacheFile, with: bytes)
    }
}

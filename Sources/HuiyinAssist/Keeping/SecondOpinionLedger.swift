import HuiyinText

/// Where second opinions on irony are kept and counted, apart from every analysis: no figure is made of them.
package struct SecondOpinionLedger: Sendable {
    /// How the two answers compare, each voice once, as it was last asked.
    package struct Counts: Hashable, Sendable {
        package var agree = 0
        /// The engine says ironic, the model doesn't.
        package var onlyEngine = 0
        package var onlyModel = 0
        /// One of the two said nothing.
        package var open = 0

        package init(agree: Int = 0, onlyEngine: Int = 0, onlyModel: Int = 0, open: Int = 0) {
            self.agree = agree
            self.onlyEngine = onlyEngine
            self.onlyModel = onlyModel
            self.open = open
        }
    }

    private struct Entry {
        let model: String
        let voice: String
        let engine: Bool?
        let answer: Bool?
    }

    /// The oldest opinions leave beyond this.
    static let capacity = 20_000

    private let folder: AssistFolder

    package init(folder: AssistFolder) {
        self.folder = folder
    }

    /// Keeps `opinions` of `model`, each in the place of an earlier one on the same voice.
    package func keep(_ opinions: [IronySecondOpinion.Opinion], of model: String) throws {
        try folder.holding {
            let fresh = Set(opinions.map(\.voice))
            let others = try entries().filter { $0.model != model || !fresh.contains($0.voice) }
            let new = opinions.map { Entry(model: model, voice: $0.voice, engine: $0.engine, answer: $0.model) }
            try write((others + new).suffix(Self.capacity))
        }
    }

    /// The counts for each model that was asked.
    package func counts() throws -> [String: Counts] {
        try folder.holding {
            var counts = [String: Counts]()
            for entry in try entries() {
                switch (entry.engine, entry.answer) {
                case (let engine?, let answer?) where engine == answer:
                    counts[entry.model, default: Counts()].agree += 1
                case (true?, false?): counts[entry.model, default: Counts()].onlyEngine += 1
                case (false?, true?): counts[entry.model, default: Counts()].onlyModel += 1
                default: counts[entry.model, default: Counts()].open += 1
                }
            }
            return counts
        }
    }

    /// Drops the opinions on `voices`, which must be forgotten.
    package func forget(voices: Set<String>) throws {
        try folder.holding { try write(try entries().filter { !voices.contains($0.voice) }[...]) }
    }

    private func entries() throws -> [Entry] {
        (try folder.read(folder.opinionsFile) ?? []).split(separator: 0x0A).compactMap { line in
            guard let value = try? JSONReader.read(Array(line)), let model = value["model"]?.string,
                let voice = value["voice"]?.string
            else { return nil }
            return Entry(
                model: model, voice: voice, engine: Self.bool(value["engine"]), answer: Self.bool(value["answer"]))
        }
    }

    private func write(_ entries: ArraySlice<Entry>) throws {
        var bytes = [UInt8]()
        for entry in entries {
            JSONBytes.append(raw: "{\"model\":", to: &bytes)
            JSONBytes.append(entry.model, to: &bytes)
            JSONBytes.append(raw: ",\"voice\":", to: &bytes)
            JSONBytes.append(entry.voice, to: &bytes)
            JSONBytes.append(raw: ",\"engine\":", to: &bytes)
            Self.append(entry.engine, to: &bytes)
            JSONBytes.append(raw: ",\"answer\":", to: &bytes)
            Self.append(entry.answer, to: &bytes)
            JSONBytes.append(raw: "}\n", to: &bytes)
        }
        try folder.replace(folder.opinionsFile, with: bytes)
    }

    private static func bool(_ value: JSONValue?) -> Bool? {
        guard case .bool(let bool)? = value else { return nil }
        return bool
    }

    static func append(_ bool: Bool?, to bytes: inout [UInt8]) {
        JSONBytes.append(raw: bool.map { $0 ? "true" : "false" } ?? "null", to: &bytes)
    }
}

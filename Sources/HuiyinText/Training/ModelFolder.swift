import FoundationEssentials

/// The folder that a trained model is written to: weights, and a manifest that says what they learned from.
package enum ModelFolder {
    package static let weights = ModelFile.name
    package static let manifest = "fast.json"
    package static let card = "fast.md"

    /// Writes weights and manifest, each whole or not at all.
    /// - Throws: ``TextError`` `model-unwritable` where the folder can't be written to.
    package static func write(
        _ trained: FastTrainer.Trained, examples: [TrainingExample], sources: [TrainingRecipe.Source], seed: UInt64,
        to folder: String
    ) throws {
        let bytes = trained.fast
        var json = [UInt8]()
        JSONBytes.append(raw: "{\n  \"file\": ", to: &json)
        JSONBytes.append(ModelFile.name, to: &json)
        JSONBytes.append(raw: ",\n  \"format\": ", to: &json)
        JSONBytes.append(Int(ModelFile.version), to: &json)
        JSONBytes.append(raw: ",\n  \"bytes\": ", to: &json)
        JSONBytes.append(bytes.count, to: &json)
        JSONBytes.append(raw: ",\n  \"digest\": ", to: &json)
        JSONBytes.append(try ModelFile.model(bytes, path: ModelFile.name).digest, to: &json)
        JSONBytes.append(raw: ",\n  \"seed\": ", to: &json)
        JSONBytes.append(String(seed), to: &json)
        JSONBytes.append(raw: ",\n  \"testPercent\": ", to: &json)
        JSONBytes.append(DataSplit.testPercent, to: &json)
        JSONBytes.append(raw: ",\n  \"trainedOn\": [", to: &json)
        let tested = Dictionary(grouping: examples, by: \.set).mapValues { rows in
            rows.count { DataSplit.isTest($0.id, seed: seed) }
        }
        for (index, source) in sources.enumerated() {
            JSONBytes.append(raw: index == 0 ? "\n    {\"set\": " : ",\n    {\"set\": ", to: &json)
            JSONBytes.append(source.name, to: &json)
            JSONBytes.append(raw: ", \"train\": ", to: &json)
            JSONBytes.append(source.rows - (tested[source.name] ?? 0), to: &json)
            JSONBytes.append(raw: ", \"test\": ", to: &json)
            JSONBytes.append(tested[source.name] ?? 0, to: &json)
            JSONBytes.append(raw: "}", to: &json)
        }
        JSONBytes.append(raw: "\n  ]\n}\n", to: &json)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: "\(folder)/\(weights)"), options: .atomic)
            try Data(json).write(to: URL(filePath: "\(folder)/\(manifest)"), options: .atomic)
            if let deep = trained.deep {
                try Data(deep).write(to: URL(filePath: "\(folder)/\(DeepFile.name)"), options: .atomic)
            }
        } catch {
            throw TextError(
                code: "model-unwritable",
                message: "the folder \(folder) can't be written to; check that it may be, and that the disk has room"
            )
        }
    }
}

import HTTPTypes
import HuiyinArchive
import HuiyinIngest

extension Site {
    /// Takes what a person chose for an upload (source, columns, formats, constants); then shows it again, saves it for the source,
    /// or imports the file, by the field `do`.
    func choose(_ id: String, _ form: Form) async throws -> Done {
        guard let draft = await imports.draft(id) else { throw ImportFailure.unknown }
        let here = Place.sources(.draft(id))
        let source = try form.needed("source")
        guard source.utf8.count <= 200, !source.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            throw Failure(
                .unprocessableContent, "source-name",
                "the source needs a name of 1 to 200 bytes without control characters, such as app-store", back: here)
        }
        var chosen = draft
        chosen.source = source
        let action = form.value("do") ?? "try"
        if action == "guess" {
            _ = try await imports.choose(id, source: source, mapping: "{}")
            return Done(place: here)
        }
        let reader = ImportReader(archive: archive)
        // Another source may bring a mapping of its own; only what was changed on the page is laid over it.
        let base = try reader.base(chosen, imports.incoming.file(draft))
        let mapping = try MappingForm(form).mapping(over: base, back: here)
        let isChanged = mapping != base
        let yaml = isChanged ? String(decoding: mapping.yaml, as: UTF8.self) : chosen.mapping
        _ = try await imports.choose(id, source: source, mapping: yaml)
        switch action {
        case "save":
            try MappingShelf(workspace: archive.workspace).save(mapping, ofSource: source)
            return Done(place: here, notice: Notice("mapping-saved", source))
        case "run":
            try await imports.start(id)
            return Done(place: here)
        default: return Done(place: here)
        }
    }

    /// Takes the voices of an import out of all figures again.
    func undoRun(_ text: String, _ call: Call) async throws -> Done {
        let run = try Self.run(text)
        let undone = try await archive.undoImport(run)
        return Done(
            place: await place(ofRun: run), notice: Notice("import-undone", "\(run)"),
            result: ["withdrawn": undone.withdrawn, "restored": undone.restored])
    }

    func redoRun(_ text: String, _ call: Call) async throws -> Done {
        let run = try Self.run(text)
        _ = try await archive.redoImport(run)
        return Done(place: await place(ofRun: run), notice: Notice("import-redone", "\(run)"))
    }

    private static func run(_ text: String) throws -> Int64 {
        guard let run = Int64(text) else {
            throw Failure(.notFound, "run-unknown", "there is no such import", back: .sources(.importing))
        }
        return run
    }

    /// The page of an import: its upload while that is kept, else its source.
    private func place(ofRun run: Int64) async -> Place {
        if let draft = await imports.all().first(where: { $0.run == run }) { return .sources(.draft(draft.id)) }
        let stored = try? await archive.runs(limit: 1000).first { $0.id == run }
        return .sources(stored.map { .source($0.plan.source) } ?? .importing)
    }
}

extension ImportReader {
    /// The mapping that choices are laid over: the one in force for a file, ready-made ones included.
    func base(_ draft: ImportDraft, _ path: String) throws -> Mapping {
        if let mapping = try mapping(draft) { return mapping }
        let preview = try ImportPreview.make(
            origin: .file(path), mapping: nil, engine: nil, workspace: archive.workspace)
        return preview.readyMade.flatMap(ReadyMappings.named)?.mapping ?? Mapping()
    }
}

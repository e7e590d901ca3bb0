import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinText

/// `/sources/import/ID`: how an uploaded file would be read, how far its import is, what came of it.
package struct ImportPage: Hashable, Sendable, Encodable {
    package struct Column: Hashable, Sendable, Encodable {
        package let name: String
        package let samples: [String]
        /// A mapping file's name of a field, or `dimension`, `attribute`, `fixed`.
        package let role: String
        /// In words.
        package let roleName: String
        package let needsLook: Bool
        package let reasons: [String]
    }

    /// A record of the file's beginning.
    package struct Row: Hashable, Sendable, Encodable {
        package let line: Int
        package let voice: Voice?
        package let refused: Refused?
    }

    package struct Voice: Hashable, Sendable, Encodable {
        package let meta: [String]
        /// Masked.
        package let person: String?
        package let title: String?
        package let pieces: [MarkedText.Piece]
        package let tags: [VoiceCard.Tag]
        package let polarity: Int?
        /// What of the record couldn't be read, in words; masked.
        package var unread: [String] = []
    }

    package struct Refused: Hashable, Sendable, Encodable {
        package let code: String
        package let what: String
        package let mend: String
        /// As the command line says it.
        package let message: String
    }

    /// How the file is written and what its columns are.
    package struct Reading: Hashable, Sendable, Encodable {
        package let facts: [String]
        package let columns: [Column]
        package let rows: [Row]
        package let doubtful: Int
        package let readyMade: String?
        package let isSaved: Bool
        package let format: String?
        package let scales: [String: String]
        package let constants: [String: String]
    }

    package let state: ImportTwin
    package let arrived: String
    /// `nil` where the file can't be read, or is being imported.
    package let reading: Reading?
    /// Why it can't be read.
    package let trouble: Refused?
    package let sources: [String]
    package let isUndone: Bool
    /// All voices of the source.
    package let voices: String
    package let ahead: Int
}

extension Site {
    func importPage(_ id: String, _ address: Address) async throws -> Answer {
        guard let draft = await imports.draft(id) else { throw ImportFailure.unknown }
        let inquiry = try await inquiry()
        let page = try await context(address, inquiry, nil)
        let reader = ImportReader(archive: archive)
        var reading: ImportPage.Reading?
        var trouble: ImportPage.Refused?
        if draft.phase != .running, draft.phase != .queued, draft.phase != .finished {
            do {
                let preview = try await reader.preview(draft, imports.incoming.file(draft))
                let mapping = try reader.mapping(draft)
                let saved = try MappingShelf(workspace: archive.workspace).mapping(ofSource: draft.source)
                reading = page.reading(
                    preview, mapping ?? preview.readyMade.flatMap(ReadyMappings.named)?.mapping ?? Mapping(),
                    isSaved: saved != nil && draft.mapping == nil)
            } catch let error as IngestError {
                trouble = page.refused(error.code, error.message)
            }
        }
        if let failed = draft.trouble, draft.phase == .failed { trouble = page.refused(failed.code, failed.message) }
        let run = draft.run
        let stored = run == nil ? nil : try await archive.runs(limit: 1000).first { $0.id == run }
        let model = ImportPage(
            state: ImportTwin(draft), arrived: page.moment(draft.arrivedAt), reading: reading, trouble: trouble,
            sources: try await archive.sources().map(\.name).sorted(), isUndone: stored?.undoneAt != nil,
            voices: page.links(.voices(VoicesView(Scope(period: .all).having(.source, draft.source)))),
            ahead: await imports.ahead(of: id))
        return Answer(html: model.view(page), twin: twin("import", model, page), isPrivate: true)
    }
}

extension PageContext {
    func refused(_ code: String, _ message: String) -> ImportPage.Refused {
        if code == "column-count", let told = columnCount(message) { return told }
        let told = Phrase.refusal(code)
        return ImportPage.Refused(
            code: code, what: told.map { words($0.what) } ?? message, mend: told.map { words($0.mend) } ?? "",
            message: message)
    }

    /// Too few columns have another cause than too many; `nil` where the message gives no numbers.
    private func columnCount(_ message: String) -> ImportPage.Refused? {
        let numbers = message.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        let isFew = numbers[1] < numbers[0]
        let values = ["expected": format.exact(numbers[0]), "found": format.exact(numbers[1])]
        return ImportPage.Refused(
            code: "column-count", what: words(isFew ? .wrongFewColumns : .wrongManyColumns, values),
            mend: words(isFew ? .mendFewColumns : .mendColumns), message: message)
    }

    func reading(_ preview: ImportPreview, _ mapping: Mapping, isSaved: Bool) -> ImportPage.Reading {
        var facts = [String]()
        if let encoding = preview.encoding { facts.append(encoding.rawValue) }
        switch preview.form {
        case .table(let delimiter, let header):
            facts.append(words(Phrase.delimiter(delimiter)))
            facts.append(words(header ? .hasHeader : .hasNoHeader))
        case .jsonLines: facts.append("JSON Lines")
        case .json(let path): facts.append(path.flatMap { $0.isEmpty ? nil : "JSON · \($0)" } ?? "JSON")
        }
        let about = preview.recordsEstimated.map { estimated in
            words(
                estimated == preview.recordsSeen ? .recordsExact : .recordsAbout,
                ["n": format.exact(estimated), "columns": "\(preview.columns.count)"])
        }
        facts += about.map { [$0] } ?? []
        let bounds: [(String, Mapping.Bounds)] = [("rating", mapping.rating), ("nps", mapping.nps)]
        let scales = bounds.compactMap { name, bounds -> (String, String)? in
            guard let low = bounds.minimum, let high = bounds.maximum else { return nil }
            return (name, "\(Self.plain(low))-\(Self.plain(high))")
        }
        return ImportPage.Reading(
            facts: facts, columns: preview.columns.map(column), rows: preview.rows.map(previewed),
            doubtful: preview.doubtful,
            readyMade: preview.readyMade, isSaved: isSaved, format: mapping.timeFormat?.pattern,
            scales: Dictionary(uniqueKeysWithValues: scales),
            constants: Dictionary(uniqueKeysWithValues: preview.constants.map { ($0.key.name, $0.value) }))
    }

    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    private func column(_ guess: ColumnGuess) -> ImportPage.Column {
        let role: MappingForm.Role
        let name: String
        switch guess.role {
        case .field(let field): (role, name) = (.field(field), words(Phrase.field(field)))
        case .dimension: (role, name) = (.dimension, words(.roleDimension))
        case .attribute: (role, name) = (.attribute, words(.roleAttribute))
        case .idle: (role, name) = (.attribute, words(.roleIdle))
        case .topicLabel: (role, name) = (.fixed, words(.roleTopic))
        case .polarityLabel: (role, name) = (.fixed, words(.rolePolarity))
        case .exported: (role, name) = (.fixed, words(.roleExported))
        }
        return ImportPage.Column(
            name: guess.name, samples: guess.samples, role: role.text, roleName: name,
            needsLook: guess.confidence == .look, reasons: guess.reasons.map { reason($0) })
    }

    func previewed(_ row: PreviewRow) -> ImportPage.Row {
        switch row.outcome {
        case .refused(let diagnostic):
            return ImportPage.Row(line: row.line, voice: nil, refused: refused(diagnostic.code, diagnostic.message))
        case .understood(let feedback, let analysis):
            var voice = voice(feedback, analysis)
            voice.unread = row.unread.map { unread in
                let value = feedback.attributes.first { $0.name == unread.column }?.value ?? unread.column
                let shown = Format.short(PersonalMask.mask(value))
                return words(.valueUnread, ["field": words(Phrase.field(unread.field)), "value": shown])
            }
            return ImportPage.Row(line: row.line, voice: voice, refused: nil)
        }
    }

    func voice(_ feedback: Feedback, _ analysis: Analysis?) -> ImportPage.Voice {
        let product = [feedback.product.name, feedback.product.version].compactMap(\.self).joined(separator: " · ")
        let known = analysis.flatMap { $0.engine.hasModel || !feedback.labels.isEmpty ? $0 : nil }
        var tags = [VoiceCard.Tag]()
        var seen = Set<String>()
        for opinion in analysis?.opinions ?? [] {
            guard let topic = opinion.topic, seen.insert(topic).inserted else { continue }
            tags.append(
                VoiceCard.Tag(name: names.topic(topic), href: nil, polarity: opinion.polarity.rawValue))
        }
        if let rating = feedback.rating {
            let value = ["value": format.decimalsIfAny(rating.value), "max": format.decimalsIfAny(rating.maximum)]
            tags.append(VoiceCard.Tag(name: words(.rating, value), href: nil, polarity: nil))
        }
        if let nps = feedback.nps {
            tags.append(VoiceCard.Tag(name: "NPS \(format.decimalsIfAny(nps.value))", href: nil, polarity: nil))
        }
        let meta = [
            feedback.channel.map { names.channel($0.name) }, feedback.time.map { format.time($0) },
            product.isEmpty ? nil : product,
        ]
        return ImportPage.Voice(
            meta: meta.compactMap(\.self), person: Self.person(feedback), title: feedback.title,
            pieces: MarkedText.pieces(
                of: Self.body(feedback), opinions: analysis?.opinions ?? [], turns: feedback.turns),
            tags: tags, polarity: known?.sentiment.polarity.rawValue)
    }
}

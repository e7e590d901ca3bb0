import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
package import HuiyinInsight
import HuiyinQuery

/// `/sources/NAME`: what came from a source and when, how its files are read, what could not be read.
package struct SourcePage: Hashable, Sendable, Encodable {
    package struct Run: Hashable, Sendable, Encodable {
        package let run: Int64
        package let file: String
        package let started: String
        package let isFinished: Bool
        package let isUndone: Bool
        package let counts: ImportDraft.Counts
    }

    /// A line of a mapping in words.
    package struct MappingLine: Hashable, Sendable, Encodable {
        package let field: String
        package let from: String
        /// A format or a scale; empty where it is found out.
        package let how: String
    }

    package let name: String
    package let voices: Linked
    package let people: Linked
    package let firstVoice: String?
    package let lastVoice: String?
    package let lastArrival: String?
    package let rejections: Int
    package let runs: [Run]
    /// The saved mapping, in YAML; `nil` where there is none.
    package let mapping: String?
    package let mappingLines: [MappingLine]
    /// Why it can't be read.
    package let mappingTrouble: String?
    /// Everything counted of it; `nil` where it brought no voice yet.
    package let profile: SourceProfile?
    /// `nil` where no column holds codes.
    package let codes: SourceCodes?
    /// Those that fetch for it, with their last runs.
    package let connectors: ConnectorsPart
    package let footing: Footing
}

extension Site {
    /// - Throws: ``Failure`` 404 where no source is called so.
    func sourcePage(_ name: String, _ address: Address) async throws -> Answer {
        guard let source = try await archive.sources().first(where: { $0.name == name }) else {
            throw Failure(
                .notFound, "source-unknown", "there is no source called \(name) in this workspace",
                details: [.init(at: name, expected: "a source of this workspace", suggestion: nil)],
                back: .sources(.list(Scope())))
        }
        let inquiry = try await inquiry()
        let page = try await context(address, inquiry, nil)
        let scope = Scope(period: .all).having(.source, name)
        let counts = try await inquiry.ask(scope, in: nil, [.feedback, .people])
        let figures = counts.rows.first?.measures ?? [Figure(value: 0, n: 0), Figure(value: 0, n: 0)]
        let runs = try await archive.runs(limit: 1000).filter { $0.plan.source == name }
        let sources = try await archive.sources()
        let measures = try await sourceKeeper.measures(sources, inquiry)
        let profile = try await SourceInventory.profiles(measures, sources, archive, inquiry)
            .first { $0.measure.name == name }
        var mapping: Mapping?
        var trouble: String?
        do {
            mapping = try MappingShelf(workspace: archive.workspace).mapping(ofSource: name)
        } catch { trouble = error.message }
        let model = SourcePage(
            name: name, voices: page.linked(Counted(figures[0], .feedback, behind: scope)),
            people: page.linked(Counted(figures[1], .people, behind: scope)),
            firstVoice: source.time.map { page.moment($0.lowerBound) },
            lastVoice: source.time.map { page.moment($0.upperBound) },
            lastArrival: source.lastArrival.map(page.moment), rejections: source.rejections,
            runs: runs.prefix(50).map { run in
                SourcePage.Run(
                    run: run.id, file: run.plan.file.path.split(separator: "/").last.map(String.init) ?? "-",
                    started: page.moment(run.startedAt), isFinished: run.finishedAt != nil,
                    isUndone: run.undoneAt != nil, counts: ImportDraft.Counts(run.counts))
            }, mapping: mapping.map { String(decoding: $0.yaml, as: UTF8.self) },
            mappingLines: mapping.map(page.lines) ?? [], mappingTrouble: trouble,
            profile: profile, codes: try await sourceCodes(name, page),
            connectors: try await connectorsPart(page, known: sources, of: name, runs: 20),
            footing: Footing(counts.recipe, counts.warnings))
        return Answer(html: model.view(page), twin: twin("source", model, page))
    }

    /// Takes a source's mapping off the shelf; it is kept beside it until the next one is removed, so that it can be put back.
    func removeMapping(ofSource name: String) throws -> Done {
        let shelf = MappingShelf(workspace: archive.workspace)
        // One that can't be read is thrown away: there is nothing to put back.
        let mapping = try? shelf.mapping(ofSource: name)
        if let mapping { try shelf.save(mapping, ofSource: Self.removed(name)) }
        try shelf.remove(ofSource: name)
        return Done(
            place: .sources(.source(name)), notice: Notice(mapping == nil ? "mapping-gone" : "mapping-removed", name))
    }

    func restoreMapping(ofSource name: String) throws -> Done {
        let shelf = MappingShelf(workspace: archive.workspace)
        guard let mapping = try shelf.mapping(ofSource: Self.removed(name)) else {
            throw Failure(
                .notFound, "mapping-unknown", "the removed mapping of \(name) is not kept any more",
                back: .sources(.source(name)))
        }
        try shelf.save(mapping, ofSource: name)
        try shelf.remove(ofSource: Self.removed(name))
        return Done(place: .sources(.source(name)), notice: Notice("mapping-restored", name))
    }

    /// No source has a name with a control character.
    private static func removed(_ name: String) -> String { "\u{1}\(name)" }
}

extension SourcePage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let export = context.links.file(of: .voices(VoicesView(Scope(period: .all).having(.source, name))))
        return Layout(
            context: context, title: name, crumb: context.sourcesCrumb(Format.short(name)),
            actions: """
                <a class="btn" href="\(context.links(.sources(.importing)))">\(words(.importFiles))</a>
                """, footing: footing
        ).page(
            """
            <p class="lede">\(lede(context))</p>
            <p class="acts"><a class="btn" href="\(voices.href)">\(words(.seeSourceVoices, ["source": Format.short(name)]))</a>\
            <a class="btn" href="\(export)">\(words(.exportSource))</a></p>
            \(inventory(context))\(codes?.view(context) ?? .none)\(connectors.log(context))\(runTable(context))\(mappingBox(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        var out = words.html(.sourceLede, ["voices": context.voices(voices), "people": context.people(people)])
        if let firstVoice, let lastVoice {
            out += words.html(.sourceLedeTime, ["first": HTML(firstVoice), "last": HTML(lastVoice)])
        }
        if rejections > 0 {
            let number = HTML(context.format.exact(rejections))
            let link: HTML =
                context.rejections(ofSource: name).map { #"<a class="num" href="\#($0)">\#(number)</a>"# } ?? number
            out += words.html(.sourceLedeRejected, ["n": link])
        }
        return out
    }

    private func runTable(_ context: PageContext) -> HTML {
        let words = context.words
        guard !runs.isEmpty else { return .none }
        let rows = runs.map { run -> HTML in
            let counts = run.counts
            func cell(_ name: Phrase, _ n: Int, _ href: String? = nil) -> HTML {
                let text = HTML(context.format.exact(n))
                let content: HTML = href.flatMap { n > 0 ? #"<a href="\#($0)">\#(text)</a>"# : nil } ?? text
                return #"<td class="r" data-l="\#(words(name))">\#(content)</td>"#
            }
            let deed: SourcesDeed = run.isUndone ? .redo("\(run.run)") : .undo("\(run.run)")
            let name: Phrase = run.isUndone ? .redoShort : .undo
            let state: HTML =
                run.isUndone
                ? #" <span class="tag">\#(words(.undoneTag))</span>"#
                : run.isFinished ? .none : #" <span class="tag warn">\#(words(.unfinishedTag))</span>"#
            return """
                <tr><th scope="row">\(run.file)\(state)</th><td data-l="\(words(.runStarted))">\(run.started)</td>\
                \(cell(.countRead, counts.read))\(cell(.countStored, counts.stored))\(cell(.countDuplicatesShort, counts.duplicates))\
                \(cell(.countUpdatedShort, counts.updated))\(cell(.countRejected, counts.rejected, context.rejections(ofRun: run.run)))\
                <td><form method="post" action="\(context.links(.deed(Deed(deed))))"><button class="btn" type="submit" \
                aria-label="\(words(name)) \(run.file)">\(words(name))</button></form></td></tr>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.lastRuns))</h2></div>
            <table class="cards tight runs" aria-label="\(words(.lastRuns))"><thead><tr><th scope="col">\(words(.importFile))</th><th scope="col">\(words(.runStarted))</th>\
            <th class="r" scope="col">\(words(.countRead))</th><th class="r" scope="col">\(words(.countStored))</th>\
            <th class="r" scope="col">\(words(.countDuplicatesShort))</th><th class="r" scope="col">\(words(.countUpdatedShort))</th>\
            <th class="r" scope="col">\(words(.countRejected))</th><td></td></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>

            """
    }

    private func mappingBox(_ context: PageContext) -> HTML {
        let words = context.words
        let inner: HTML
        if let mappingTrouble {
            inner = #"<div class="note"><p>\#(mappingTrouble)</p></div>\#(removeButton(context))"#
        } else if let mapping {
            inner = """
                \(mappingTable(words))<details><summary>\(words(.mappingFile))</summary>\
                <pre class="bytes" dir="auto">\(mapping)</pre></details><p class="muted"><small>\(words(.mappingChange))</small></p>\(removeButton(context))
                """
        } else {
            inner = #"<p class="muted">\#(words(.noMapping))</p>"#
        }
        return """
            <section><div class="sh"><h2>\(words(.savedMapping))</h2></div>\(inner)</section>
            """
    }

    private func mappingTable(_ words: Words) -> HTML {
        guard !mappingLines.isEmpty else { return .none }
        let rows = mappingLines.map { line -> HTML in
            """
            <tr><th scope="row">\(line.field)</th><td data-l="\(words(.mappedFrom))" dir="auto">\(line.from)</td>\
            <td data-l="\(words(.mappedHow))">\(line.how)</td></tr>

            """
        }
        return """
            <table class="cards tight" aria-label="\(words(.savedMapping))"><thead><tr><th scope="col">\(words(.mappedField))</th>\
            <th scope="col">\(words(.mappedFrom))</th><th scope="col">\(words(.mappedHow))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>

            """
    }

    private func removeButton(_ context: PageContext) -> HTML {
        """
        <form class="acts" method="post" action="\(context.links(.deed(Deed(SourcesDeed.removeMapping(name)))))">\
        <button class="btn" type="submit">\(context.words(.removeMapping))</button></form>
        """
    }
}

extension Links {
    /// The rows of a page as a CSV file.
    func file(of place: Place) -> String {
        Address(place, tongue: tongue == home ? nil : tongue, form: .file(.csv, nil)).text
    }
}

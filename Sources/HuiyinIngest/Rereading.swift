package import HuiyinArchive
package import HuiyinDomain
import HuiyinText

/// Analyses every stored voice again, as a new generation beside the one in force.
package struct Rereading {
    let archive: Archive
    private let shelf: TaxonomyShelf

    package init(archive: Archive) {
        self.archive = archive
        shelf = TaxonomyShelf(workspace: archive.workspace)
    }

    /// What the engines have to do without.
    package func warnings() throws -> [Diagnostic] {
        try shelf.engine(ofSource: "").warnings
    }

    /// The model and the taxonomies of the new generation, for people.
    package func label() throws -> String {
        let plan = try plan()
        return [plan.models["text"], plan.taxonomy].compactMap(\.self).joined(separator: ", ")
    }

    /// Returns how many voices were read now, those of an interrupted run before not among them; the new generation is in force.
    ///
    /// - Parameter stop: ends it between two batches when it is raised.
    /// - Throws: ``ArchiveError`` where the archive can't be written, ``TextError`` where a model or taxonomy is broken,
    ///   `CancellationError` where it was stopped. The generation in force stays untouched, and the next call goes on where this one stopped.
    package func run(stop: StopSign = StopSign()) throws -> Int {
        try archive.maskStored()
        var engines: [String: TextEngine] = [:]
        let columns = try archive.codeColumns()
        var count = 0
        _ = try archive.replaceAnalyses(by: plan()) { subjects in
            if stop.isRaised { throw CancellationError() }
            count += subjects.count
            for source in Set(subjects.map(\.feedback.source)) where engines[source] == nil {
                engines[source] = try shelf.engine(ofSource: source).knowing(
                    codesOf: source, columns: columns[source] ?? [])
            }
            return subjects.map { subject in
                let input = AnalysisInput(subject.feedback)
                var analysis = engines[subject.feedback.source]!.analyze(input)
                analysis.pii = Self.together(subject.pii, analysis.pii)
                var json: [UInt8] = []
                AnalysisJSON.append(analysis, of: input, to: &json)
                return FreshAnalysis(analysis: analysis, json: json)
            }
        }
        return count
    }

    /// What was found before it was masked, and what is found now beside it.
    private static func together(_ known: [PersonalSpan], _ new: [PersonalSpan]) -> [PersonalSpan] {
        let more = new.filter { span in !known.contains { $0.part == span.part && $0.bytes.overlaps(span.bytes) } }
        return more.isEmpty ? known : known + more
    }

    private func plan() throws -> GenerationPlan {
        let engine = try shelf.engine(ofSource: "")
        let labels = try shelf.taxonomies().map(\.label)
        return GenerationPlan(taxonomy: labels.joined(separator: ","), models: ["text": engine.stamp.model])
    }
}

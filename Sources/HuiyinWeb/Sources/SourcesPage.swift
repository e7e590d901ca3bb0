import HuiyinArchive
import HuiyinDomain
package import HuiyinInsight
import HuiyinQuery

/// `/sources`: where voices come from, how many and how fresh, what could not be read, and where nothing is heard.
package struct SourcesPage: Hashable, Sendable, Encodable {
    /// One source.
    package struct Row: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String
        /// How most of its voices came to be heard, in words; `nil` where no voice says.
        package let kind: String?
        package let inPeriod: Linked
        package let inAll: Linked
        /// When its newest voice was said, and when something new last came in: in words, by the workspace's clock.
        package let lastVoice: String?
        package let lastArrival: String?
        /// Days between the newest voice of the workspace and the newest of this source; `nil` without times.
        package let daysBehind: Int?
        package let rejections: Int
        /// Everything counted, and its grade; `nil` for a source that brought no voice yet.
        package let profile: SourceProfile?
    }

    /// Something noticed about a source, in words.
    package struct Finding: Hashable, Sendable, Encodable {
        package let source: String
        package let href: String
        package let text: String
        package let since: String?
    }

    package let filters: FilterBar
    package let period: String
    package let rows: [Row]
    package let rejections: Int
    package let findings: [Finding]
    /// How the mix of channels moved against the period before, where comparisons bend.
    package let channelShift: SourceChange?
    package let coverage: CoveragePart
    package let connectors: ConnectorsPart
    package let footing: Footing
}

extension Site {
    func sourcesPage(_ scope: Scope, _ address: Address) async throws -> Answer {
        let inquiry = try await inquiry()
        let sources = try await archive.sources()
        guard try await inquiry.hasVoices() || !sources.isEmpty else {
            let page = try await context(address, inquiry, nil)
            let model = EmptyPage(folder: archive.workspace.folder)
            // Before the first voice came, it is the connectors that say why.
            let connectors = try await connectorsPart(page, known: sources)
            return Answer(
                html: model.view(page, title: .sources, below: connectors.view(page)),
                twin: twin("empty", model, page))
        }
        let frame = try await inquiry.frame(scope)
        let page = try await context(address, inquiry, frame)
        let measures = try await sourceKeeper.measures(sources, inquiry)
        let profiles = try await SourceInventory.profiles(measures, sources, archive, inquiry)
        // A page is shown though nothing can be written down just now.
        let since = (try? await SourceInventory.findings(measures, archive)) ?? [:]
        let coverage = try await CoveragePart.make(
            frame, .column(.product), .column(.channel), CoverageDimension.all(archive, sources), page)
        let model = try await page.sourcesPage(
            frame, sources, profiles, since, coverage, try await connectorsPart(page, known: sources))
        return Answer(html: model.view(page), twin: twin("sources", model, page))
    }
}

extension PageContext {
    func sourcesPage(
        _ frame: Frame, _ sources: [StoredSource], _ profiles: [SourceProfile], _ since: [SourceFinding: Int64],
        _ coverage: (part: CoveragePart, answer: QueryAnswer), _ connectors: ConnectorsPart
    ) async throws -> SourcesPage {
        let scope = frame.scope
        async let inPeriod = inquiry.ask(scope, in: frame.days, [.feedback], by: [.column(.source)])
        async let inAll = inquiry.ask(Scope(period: .all), in: nil, [.feedback], by: [.column(.source)])
        async let kinds = inquiry.ask(
            Scope(period: .all), in: nil, [.feedback], by: [.column(.source), .column(.kind)])
        async let shift = inquiry.channelShift(frame)
        let counts = Self.counts(try await inPeriod)
        let all = Self.counts(try await inAll)
        let mostly = Self.mostly(try await kinds)
        let newest = sources.compactMap { $0.time?.upperBound }.max()
        let byName = Dictionary(profiles.map { ($0.measure.name, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = sources.map { source in
            SourcesPage.Row(
                name: source.name, href: links(.sources(.source(source.name))),
                kind: mostly[source.name].map { names.value($0, of: .kind, words) },
                inPeriod: voices(counts[source.name], scope.having(.source, source.name)),
                inAll: voices(all[source.name], Scope(period: .all).having(.source, source.name)),
                lastVoice: source.time.map { moment($0.upperBound) }, lastArrival: source.lastArrival.map(moment),
                daysBehind: newest.flatMap { newest in
                    source.time.map { Int((newest - $0.upperBound) / 86_400_000) }
                }, rejections: source.rejections, profile: byName[source.name])
        }
        return SourcesPage(
            filters: try await filterBar(frame, polarity: false, topic: false, compares: false), period: periodName,
            rows: rows.sorted { ($0.inPeriod.n, $0.inAll.n, $1.name) > ($1.inPeriod.n, $1.inAll.n, $0.name) },
            rejections: sources.reduce(0) { $0 + $1.rejections }, findings: findings(profiles, since),
            channelShift: try await shift, coverage: coverage.part, connectors: connectors,
            footing: Footing(coverage.answer.recipe, coverage.answer.warnings))
    }

    private func findings(_ profiles: [SourceProfile], _ since: [SourceFinding: Int64]) -> [SourcesPage.Finding] {
        profiles.flatMap { profile -> [SourcesPage.Finding] in
            let measure = profile.measure
            func finding(_ kind: SourceFinding.Kind, _ aspect: String, _ text: String) -> SourcesPage.Finding {
                SourcesPage.Finding(
                    source: measure.name, href: links(.sources(.source(measure.name))), text: text,
                    since: since[SourceFinding(source: measure.name, kind: kind, aspect: aspect)].map(moment))
            }
            let quiet = measure.rhythm.flatMap { $0.isQuiet ? finding(.quiet, "", silence($0)) : nil }
            return [quiet].compactMap(\.self)
                + measure.changes.map { finding(.changed, $0.aspect.rawValue, change($0)) }
        }
    }

    private func voices(_ figure: Figure?, _ scope: Scope) -> Linked {
        linked(Counted(figure ?? Figure(value: 0, n: 0), .feedback, behind: scope))
    }

    private static func counts(_ answer: QueryAnswer) -> [String: Figure] {
        answer.rows.reduce(into: [:]) { counts, row in
            if let name = row.dimensions[0] { counts[name] = row.measures[0] }
        }
    }

    /// The kind that most voices of each source are of.
    private static func mostly(_ answer: QueryAnswer) -> [String: String] {
        var best = [String: (kind: String, n: Int)]()
        for row in answer.rows {
            guard let source = row.dimensions[0], let kind = row.dimensions[1] else { continue }
            if row.measures[0].n > best[source]?.n ?? 0 { best[source] = (kind, row.measures[0].n) }
        }
        return best.mapValues(\.kind)
    }
}

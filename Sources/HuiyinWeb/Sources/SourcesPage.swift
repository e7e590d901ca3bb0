import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
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
    }

    /// A product in every channel: a cell is a way to its voices.
    package struct CoverageRow: Hashable, Sendable, Encodable {
        package let product: String
        /// In the order of ``SourcesPage/channels``.
        package let cells: [Linked]
        package let total: Linked
    }

    package let filters: FilterBar
    package let period: String
    package let rows: [Row]
    package let rejections: Int
    package let channels: [String]
    package let coverage: [CoverageRow]
    /// Products and channels that the matrix leaves out.
    package let moreProducts: Int
    package let moreChannels: Int
    package let footing: Footing
}

extension Site {
    func sourcesPage(_ scope: Scope, _ address: Address) async throws -> Answer {
        let inquiry = try await inquiry()
        let sources = try await archive.sources()
        guard try await inquiry.hasVoices() || !sources.isEmpty else {
            let page = try await context(address, inquiry, nil)
            let model = EmptyPage(folder: archive.workspace.folder)
            return Answer(html: model.view(page, title: .sources), twin: twin("empty", model, page))
        }
        let frame = try await inquiry.frame(scope)
        let page = try await context(address, inquiry, frame)
        let model = try await page.sourcesPage(frame, sources)
        return Answer(html: model.view(page), twin: twin("sources", model, page))
    }
}

extension PageContext {
    /// The matrix shows this many channels and products at most.
    private static let widest = 12
    private static let longest = 15

    func sourcesPage(_ frame: Frame, _ sources: [StoredSource]) async throws -> SourcesPage {
        let scope = frame.scope
        async let inPeriod = inquiry.ask(scope, in: frame.days, [.feedback], by: [.column(.source)])
        async let inAll = inquiry.ask(Scope(period: .all), in: nil, [.feedback], by: [.column(.source)])
        async let kinds = inquiry.ask(
            Scope(period: .all), in: nil, [.feedback], by: [.column(.source), .column(.kind)])
        async let matrix = inquiry.ask(
            scope, in: frame.days, [.feedback], by: [.column(.product), .column(.channel)])
        let counts = Self.counts(try await inPeriod)
        let all = Self.counts(try await inAll)
        let mostly = Self.mostly(try await kinds)
        let newest = sources.compactMap { $0.time?.upperBound }.max()
        let rows = sources.map { source in
            SourcesPage.Row(
                name: source.name, href: links(.sources(.source(source.name))),
                kind: mostly[source.name].map { names.value($0, of: .kind, words) },
                inPeriod: voices(counts[source.name], scope.having(.source, source.name)),
                inAll: voices(all[source.name], Scope(period: .all).having(.source, source.name)),
                lastVoice: source.time.map { moment($0.upperBound) }, lastArrival: source.lastArrival.map(moment),
                daysBehind: newest.flatMap { newest in
                    source.time.map { Int((newest - $0.upperBound) / 86_400_000) }
                }, rejections: source.rejections)
        }
        let answer = try await matrix
        let coverage = coverage(answer, scope)
        return SourcesPage(
            filters: try await filterBar(frame, polarity: false, topic: false, compares: false), period: periodName,
            rows: rows.sorted { ($0.inPeriod.n, $0.inAll.n, $1.name) > ($1.inPeriod.n, $1.inAll.n, $0.name) },
            rejections: sources.reduce(0) { $0 + $1.rejections }, channels: coverage.channels, coverage: coverage.rows,
            moreProducts: coverage.moreProducts, moreChannels: coverage.moreChannels,
            footing: Footing(answer.recipe, answer.warnings))
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

    private struct Coverage {
        var channels = [String]()
        var rows = [SourcesPage.CoverageRow]()
        var moreProducts = 0
        var moreChannels = 0
    }

    private func coverage(_ answer: QueryAnswer, _ scope: Scope) -> Coverage {
        var cells = [String?: [String?: Figure]]()
        var perChannel = [String?: Int]()
        for row in answer.rows {
            cells[row.dimensions[0], default: [:]][row.dimensions[1]] = row.measures[0]
            perChannel[row.dimensions[1], default: 0] += row.measures[0].n
        }
        func rank(_ counts: [String?: Int]) -> [String?] {
            // What isn't known stands last, however much it is.
            counts.sorted { left, right in
                if (left.key == nil) != (right.key == nil) { return right.key == nil }
                return (left.value, right.key ?? "") > (right.value, left.key ?? "")
            }.map(\.key)
        }
        let channels = rank(perChannel)
        let totals = cells.mapValues { $0.values.reduce(0) { $0 + $1.n } }
        let products = rank(totals)
        var out = Coverage()
        out.moreChannels = max(0, channels.count - Self.widest)
        out.moreProducts = max(0, products.count - Self.longest)
        out.channels = channels.prefix(Self.widest).map { names.value($0, of: .channel, words) }
        out.rows = products.prefix(Self.longest).map { product in
            let narrowed = scope.having(.product, product)
            return SourcesPage.CoverageRow(
                product: names.value(product, of: .product, words),
                cells: channels.prefix(Self.widest).map { channel in
                    voices(cells[product]?[channel], narrowed.having(.channel, channel))
                }, total: voices(Figure(value: Double(totals[product] ?? 0), n: totals[product] ?? 0), narrowed))
        }
        return out
    }
}

import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight

/// Lists sources with what is counted of them, their grades and what was noticed.
struct SourcesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Lists sources: how much, how fresh, how complete, how good.",
        discussion: """
            Everything is counted, nothing typed in but owner, department and contact. The grade is that of the worst part of complete, \
            timely and clean (see docs/sources.md). Shares of text, lengths, gaps and claims come from samples. A source that went quiet \
            or changed its make-up is noted in the event log once.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    @Option(help: "Only this source.")
    var source: String?

    @Option(help: "table (for people) or json (everything).")
    var format: Format = .table

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    func run() async throws {
        let archive = try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin sources"))
        let sources = try await archive.sources()
        if let source, !sources.contains(where: { $0.name == source }) {
            Talk.say("huiyin: there is no source \(source) in this workspace")
            throw ExitCode(3)
        }
        let inquiry = try await Inquiry(
            source: archive.facts, taxonomies: try TaxonomyShelf(workspace: archive.workspace).taxonomies(),
            zone: archive.workspace.configuration.zone, now: SystemClock.milliseconds)
        let measures = try await inquiry.sourceMeasures(sources, archive)
        let since = try await SourceInventory.findings(measures, archive)
        let profiles = try await SourceInventory.profiles(measures, sources, archive, inquiry)
            .filter { source == nil || $0.measure.name == source }
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try OutputPipe.standard.write(Array(try encoder.encode(profiles)) + [0x0A])
        case .table: try OutputPipe.standard.write(Array(Self.table(profiles, since).utf8))
        }
    }

    private static func table(_ profiles: [SourceProfile], _ since: [SourceFinding: Int64]) -> String {
        var lines = ["grade  voices  silent  time%  product%  author%  rejected%  source"]
        for profile in profiles.sorted(by: {
            ($1.measure.voices, $0.measure.name) < ($0.measure.voices, $1.measure.name)
        }) {
            let measure = profile.measure
            let cells = [
                profile.grade.letter, "\(measure.voices)", measure.rhythm.map { "\($0.silentDays)d" } ?? "-",
                percent(measure.time), percent(measure.product), percent(measure.author), percent(profile.rejected),
            ]
            let widths = [5, 6, 6, 5, 8, 7, 9]
            let row = zip(cells, widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }
            let name = measure.name.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
            lines.append((row + [name]).joined(separator: "  "))
            for finding in since.keys where finding.source == measure.name {
                lines.append(
                    "       ! \(finding.kind.rawValue)\(finding.aspect.isEmpty ? "" : " in \(finding.aspect)")")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func percent(_ share: SourceMeasure.Share?) -> String {
        share.map { "\(Int(($0.value * 100).rounded()))" } ?? "-"
    }
}

import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinBench
import HuiyinInsight
import HuiyinQuery

extension BenchCommand {
    /// Everything that the page of sources asks, on an archive of invented voices.
    struct Sources: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Counts sources of one archive, cold and warm; fills the archive first where it is missing.")

        @OptionGroup var size: Size

        func run() async throws {
            let folder = size.folder + "/workspace"
            let isThere = FileManager.default.fileExists(atPath: folder + "/huiyin.sqlite")
            let archive = try Archive.open(folder)
            if !isThere { try FactWorld(voices: size.voices, seed: size.seed).fill(archive) }
            await archive.prepareFacts()
            await archive.settleFacts()
            let facts = RememberedFacts(archive.facts)
            var hash = [String]()
            for round in ["cold", "warm", "warm"] {
                let source: any FactSource = round == "cold" ? archive.facts : facts
                let inquiry = try await Inquiry(
                    source: source, taxonomies: [FactWorld.taxonomy], zone: "Asia/Shanghai",
                    now: { FactWorld.start + 731 * 86_400_000 })
                let clock = ContinuousClock()
                let start = clock.now
                let sources = try await archive.sources()
                let listed = clock.now
                let measures = try await inquiry.sourceMeasures(sources, archive)
                let measured = clock.now
                let profiles = try await SourceInventory.profiles(measures, sources, archive, inquiry)
                let frame = try await inquiry.frame(Scope(period: .all))
                let answer = try await inquiry.ask(
                    frame.scope, in: nil, [.feedback], by: [.column(.product), .column(.channel)])
                let coverage = Coverage(answer, rows: 15, columns: 12)
                let end = clock.now
                print(
                    "\(round): \(sources.count) sources listed in \(Self.ms(listed - start)), measured in "
                        + "\(Self.ms(measured - listed)), profiles and coverage in \(Self.ms(end - measured)), in all \(Self.ms(end - start))"
                )
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                let text = String(decoding: try encoder.encode(profiles), as: UTF8.self)
                hash.append(
                    String(
                        (text + "\(coverage.rows)").utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
                            ($0 ^ UInt64($1)) &* 1_099_511_628_211
                        }, radix: 16))
            }
            print("peak memory \(ProcessorTime.peakMebibytes()) MiB, output hash \(hash[0])")
            guard Set(hash).count == 1 else { throw ExitCode(3) }
        }

        private static func ms(_ time: Duration) -> String { "\(Int((time / .milliseconds(1)).rounded())) ms" }
    }
}

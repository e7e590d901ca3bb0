import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDemo
import HuiyinIngest

/// Fills a workspace with the demo, source by source, through the ordinary import.
struct DemoLoader {
    let folder: String
    let seed: UInt64
    let items: Int

    /// The first line of the workspace's settings; it tells a demo from a workspace with somebody's data.
    private var mark: String { "# Made by huiyin demo --seed \(seed) --items \(items)\n" }

    private var settings: String {
        mark + """
            name: 云程汽车
            zone: Asia/Shanghai
            language: zh
            taxonomy: auto
            sources:
              云程商城:
                taxonomy: retail

            """
    }

    /// - Throws: `ExitCode` 3 after a sentence when the folder is somebody's; what opening and importing throw.
    func load() async throws {
        try claimFolder()
        let archive = try Archive.open(folder, options: ArchiveOptions(command: "huiyin demo"))
        let finished = Set(try await archive.sources().filter { $0.lastFinishedImport != nil }.map(\.name))
        let missing = DemoSource.allCases.filter { !finished.contains($0.name) }
        guard !missing.isEmpty else {
            return Talk.say("The demo is in \(folder) already; nothing was changed.")
        }
        let start = ContinuousClock.now
        let world = DemoWorld(seed: DemoSeed(seed), items: items)
        var stored = 0
        for source in missing {
            let export = DemoExport(world.items(of: source), of: source)
            let summary = try await bring(export, into: archive)
            stored += summary.counts.stored
            Talk.say("\(source.name): \(summary.counts.stored) voices")
            guard summary.counts.rejected == 0 else {
                Talk.say(
                    "huiyin demo: \(summary.counts.rejected) records of \(export.name) were refused; see huiyin rejections"
                )
                throw ExitCode(1)
            }
        }
        let seconds = ((ContinuousClock.now - start) / .seconds(1) * 10).rounded() / 10
        Talk.say(
            "\(stored) invented voices are in \(folder), in \(seconds) s. Look at them: huiyin serve --workspace \(folder)"
        )
    }

    private func bring(_ export: DemoExport, into archive: Archive) async throws -> ImportSummary {
        let file = "huiyin demo \(seed) \(items) \(export.name)"
        let parsed = MappingFile.parse(Array(export.source.mapping.utf8), file: file)
        guard let mapping = parsed.mapping else {
            for diagnostic in parsed.diagnostics { Talk.say("huiyin demo: \(diagnostic)") }
            throw ExitCode(3)
        }
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: export.source.name)
        let job = try ImportJob(archive: archive, engine: engine, source: export.source.name, mapping: mapping)
        switch try await job.run(try job.open(.bytes(export.bytes, name: file))) {
        case .finished(let summary): return summary
        case .interrupted:
            Talk.say("huiyin demo: stopped; what is in stays. Run the same command again to go on from there.")
            throw ExitCode(3)
        }
    }

    /// A new or empty folder gets the demo's settings; one that has them is gone on with; any other is left alone.
    private func claimFolder() throws {
        let file = folder + "/huiyin.yaml"
        guard FileManager.default.fileExists(atPath: folder) else {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return try Data(settings.utf8).write(to: URL(fileURLWithPath: file))
        }
        if let found = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }) {
            if found.hasPrefix(mark) { return }
            guard found.hasPrefix("# Made by huiyin demo "), let line = found.split(separator: "\n").first else {
                return try refuse(
                    "\(folder) holds another workspace; name a folder of its own with --workspace, such as demo")
            }
            return try refuse(
                "\(folder) holds another demo (\(line.dropFirst(10))); name another folder, or run that command to go on"
            )
        }
        let others = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        guard others.isEmpty else {
            return try refuse(
                "\(folder) is not empty (\(others.sorted()[0])); name a new folder with --workspace, such as demo")
        }
        try Data(settings.utf8).write(to: URL(fileURLWithPath: file))
    }

    private func refuse(_ sentence: String) throws {
        Talk.say("huiyin demo: \(sentence). Nothing was changed.")
        throw ExitCode(3)
    }
}

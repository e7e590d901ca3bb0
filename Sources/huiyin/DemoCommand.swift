import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDemo
import HuiyinIngest

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Makes a workspace of invented voices: two years about a car maker that does not exist.",
        discussion: """
            60,000 voices in nine channels, with events planted among them (docs/demo.md lists them). They are written as ten \
            sources would have exported them and imported as any file is. The same seed and number give the same bytes. \
            Running it again goes on where it was stopped, and changes nothing when it was done.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    @Option(help: "Another number gives other people, saying other things about the same events.")
    var seed: UInt64 = 1

    @Option(help: "How many voices, 500 to 1,000,000; the planted events stay visible.")
    var items = 60_000

    @Option(help: "Print so many voices as text, chosen by the seed, and store nothing.")
    var print: Int?

    @Option(help: "With --print: how many of them to pass over first.")
    var skip = 0

    @Option(help: "Write the ten files and their mappings into this folder, and store nothing.")
    var files: String?

    func validate() throws {
        guard (500...1_000_000).contains(items) else {
            throw ValidationError("--items \(items) is out of range; expected 500 to 1000000")
        }
        guard (print ?? 1) > 0, skip >= 0 else {
            throw ValidationError("--print needs a number from 1, --skip one from 0")
        }
    }

    func run() async throws {
        if let print { return try show(print) }
        if let files { return try write(to: files) }
        try await DemoLoader(folder: place.workspace, seed: seed, items: items).load()
    }

    private func show(_ count: Int) throws {
        let world = DemoWorld(seed: DemoSeed(seed), items: items)
        var text = ""
        for item in world.sample(count, skipping: skip) {
            let stars = item.rating.map { " ★\($0)" } ?? ""
            text += "## \(item.source.name) \(item.id) \(item.date)\(stars)\n\(item.reading)\n\n"
        }
        try OutputPipe.standard.write(text.utf8)
    }

    private func write(to folder: String) throws {
        let world = DemoWorld(seed: DemoSeed(seed), items: items)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for source in DemoSource.allCases {
                let export = DemoExport(world.items(of: source), of: source)
                let file = URL(fileURLWithPath: folder).appending(path: export.name)
                try Data(export.bytes).write(to: file)
                let name = file.deletingPathExtension().lastPathComponent + ".mapping.yaml"
                try Data((source.mapping + "\n").utf8).write(to: file.deletingLastPathComponent().appending(path: name))
                Talk.say("\(file.path): \(export.items) voices")
            }
        } catch {
            Talk.say("huiyin demo: the folder \(folder) cannot be written; name one that can. \(error)")
            throw ExitCode(3)
        }
    }
}

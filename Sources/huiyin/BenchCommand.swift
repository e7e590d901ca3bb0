import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinBench
import HuiyinQuery

/// Measures; `bench/facts` calls it, so help doesn't list it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures the speed of figures.", shouldDisplay: false,
        subcommands: [Make.self, Facts.self, Compare.self, Sources.self, Likeness.self, People.self])

    struct Size: ParsableArguments {
        @Option(help: "Voices to invent; three times as many opinions.")
        var voices = 10_000_000

        @Option(help: "The seed of what is invented.")
        var seed: UInt64 = 1

        @Argument(help: "The folder to work in.")
        var folder: String

        var files: [String] { (0..<FactWorld.stretchCount).map { "\(folder)/\($0).segment" } }
    }

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Writes segments of invented facts.")

        @OptionGroup var size: Size

        func run() async throws {
            try FileManager.default.createDirectory(atPath: size.folder, withIntermediateDirectories: true)
            let world = FactWorld(voices: size.voices, seed: size.seed)
            for (stretch, file) in size.files.enumerated() {
                try Data(world.image(stretch: stretch)).write(to: URL(fileURLWithPath: file))
            }
        }
    }

    struct People: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes invented customers as eight channels know them, and who is who.")

        @Option(help: "Records to invent.")
        var records = 1_000_000

        @Option(help: "The seed of what is invented.")
        var seed: UInt64 = 1

        @Option(help: "Slips, shared numbers and common names as so many times the usual.")
        var hardship = 1.0

        @Flag(help: "English names of columns.")
        var english = false

        @Argument(help: "FILE.csv gets the records, FILE_truth.csv the persons.")
        var file: String

        func run() async throws {
            var world = IdentityWorld(seed: seed, conditions: IdentityWorld.Conditions().scaled(by: hardship))
            let written = IdentityCSV.write(
                world.records(records), seed: seed, names: english ? .english : .chinese)
            try Data(written.table).write(to: URL(fileURLWithPath: file + ".csv"))
            try Data(written.truth).write(to: URL(fileURLWithPath: file + "_truth.csv"))
        }
    }

    struct Facts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Asks everything that pages ask of those segments.")

        @OptionGroup var size: Size

        @Option(help: "Print so many of the slowest questions.")
        var slowest = 0

        func run() async throws {
            let table = try FactWorld.table(files: size.files)
            let source = TableFactSource(table, snapshot: FactWorld.snapshot)
            let questions = try await PageQuestions.all(source)
            var bench = FactBench()
            try await bench.run(questions, source)
            print("\(table.voices) voices, \(table.opinions) opinions, huiyin \(Version.current)")
            for line in bench.report + bench.slowest(slowest) { print(line) }
            print("peak memory \(ProcessorTime.peakMebibytes()) MiB, output hash \(String(bench.hash, radix: 16))")
        }
    }

    struct Likeness: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts invented reviews with planted copies into families.")

        @Option(help: "Reviews to invent.")
        var texts = 100_000

        @Option(help: "The seed of what is invented.")
        var seed: UInt64 = 1

        func run() async throws {
            let world = LikenessWorld(count: texts, seed: seed)
            let began = ProcessorTime.milliseconds()
            let bench = LikenessBench(world)
            let seconds = ProcessorTime.milliseconds() - began
            let figure = { (value: Double) in String(format: "%.4f", value) }
            print("\(texts) texts, seed \(seed), huiyin \(Version.current)")
            print("\(String(format: "%.1f", seconds / 1000)) s of one core")
            print(
                "precision \(figure(bench.precision)), recall \(figure(bench.recall)) over \(bench.pairs.planted) planted pairs, "
                    + "\(bench.pairs.found) found")
            print("peak memory \(ProcessorTime.peakMebibytes()) MiB, output hash \(String(bench.hash, radix: 16))")
        }
    }

    struct Compare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks the same of one archive, in columns and by SQL, and compares the answers.")

        @OptionGroup var size: Size

        func run() async throws {
            let archive = try Archive.open(size.folder + "/workspace")
            try FactWorld(voices: size.voices, seed: size.seed).fill(archive)
            let questions = try await PageQuestions.all(archive.sqlFacts)
            await archive.prepareFacts()
            await archive.settleFacts()
            var (columns, sql) = (FactBench(), FactBench())
            try await columns.run(questions, archive.facts)
            try await sql.run(questions, archive.sqlFacts)
            print("an archive of \(size.voices) voices, in columns:")
            for line in columns.report { print(line) }
            print("the same by SQL:")
            for line in sql.report { print(line) }
            print(
                "output hash \(String(columns.hash, radix: 16)) in columns, \(String(sql.hash, radix: 16)) by SQL")
            guard columns.hash == sql.hash else {
                Talk.say("huiyin bench: columns and SQL answer differently")
                throw ExitCode(3)
            }
        }
    }
}

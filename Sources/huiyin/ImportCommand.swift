import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinIngest
import HuiyinText

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Brings files of feedback in: workbooks (.xlsx), CSV, TSV, JSON Lines or JSON, in UTF-8, UTF-16 or GB18030.",
        discussion: """
            Encoding, delimiter, header and columns are found out; --explain says how, without storing anything. A mapping \
            file (see docs/import.md) states what cannot be found out. Importing the same file again stores nothing twice, \
            and a killed import goes on where it stopped when the same command is run again.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Files to read; standard input where none is named, or where one is called -.")
    var files: [String] = []

    @Option(help: "Where the feedback comes from, such as app-store; with an item's id it says which item it is.")
    var source: String

    @Option(
        help: """
            A YAML file that says which column is what, or the name of a ready-made one (huiyin mappings list); without \
            it, the mapping saved for the source, else a ready-made one that knows the columns.
            """)
    var mapping: String?

    @Flag(help: "Say how each file would be read, and store nothing.")
    var explain = false

    func run() async throws {
        let mapping = try MappingArgument.read(mapping)
        // A wrong name must not make a workspace.
        for name in files where name != "-" { try ByteReader.check(name) }
        if explain { return try explain(mapping) }
        let archive = try Archive.open(
            place.workspace, create: true, options: ArchiveOptions(command: "huiyin import"))
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: source)
        for warning in engine.warnings { Talk.say("huiyin: \(warning)") }
        let saved = try mapping ?? MappingShelf(workspace: archive.workspace).mapping(ofSource: source)
        let job: ImportJob
        do {
            job = try ImportJob(archive: archive, engine: engine, source: source, mapping: saved ?? Mapping())
        } catch {
            guard error.code == "source-name" else { throw error }
            throw ValidationError(error.message)
        }
        // All files are opened before the first is read, so that a wrong name stores nothing.
        var opened: [OpenedFile] = []
        for origin in origins { opened.append(try job.open(origin)) }
        try await importAll(opened, job)
    }

    private var origins: [ByteReader.Origin] {
        files.isEmpty ? [.standardInput] : files.map { $0 == "-" ? .standardInput : .file($0) }
    }

    /// Looks at the files with the zone of the workspace, where there is one; makes none.
    private func explain(_ mapping: Mapping?) throws {
        let isThere = FileManager.default.fileExists(atPath: place.workspace + "/huiyin.sqlite")
        let archive =
            isThere
            ? try Archive.open(place.workspace, create: false, options: ArchiveOptions(command: "huiyin import"))
            : nil
        var mapping = mapping
        if mapping == nil, let archive {
            mapping = try MappingShelf(workspace: archive.workspace).mapping(ofSource: source)
        }
        for origin in origins {
            let file = try ImportJob.look(at: origin, mapping: mapping ?? Mapping(), in: archive?.workspace)
            let lines = ["\(origin.name):"] + file.reasons.map { "  \($0)" }
            try OutputPipe.standard.write((lines.joined(separator: "\n") + "\n").utf8)
        }
    }

    private func importAll(_ files: [OpenedFile], _ job: ImportJob) async throws {
        let interrupt = Interrupt()
        defer { interrupt.end() }
        var report = ImportReport()
        for file in files {
            if file.reader.size == 0 {
                Talk.say("huiyin: \(file.reader.origin.name) is empty; there was nothing to read")
            }
            if let ready = file.ready { Talk.say("huiyin: \(file.reader.origin.name): \(ready.reason)") }
            let meter = ProgressMeter()
            var unread: [UnreadColumn] = []
            let outcome = try await job.run(file, stop: interrupt.stop) {
                meter.show($0)
                unread = $0.unread
            }
            meter.finish()
            for column in unread { Talk.say("huiyin: \(file.reader.origin.name): \(column.sentence)") }
            switch outcome {
            case .finished(let summary): report.add(summary)
            case .interrupted(let counts):
                Talk.say(
                    "huiyin: stopped; \(counts.read) records of \(file.reader.origin.name) are in and stay. "
                        + "Run the same command again to go on from there."
                )
                throw ExitCode(3)
            }
        }
        do {
            try OutputPipe.standard.write(report.json)
        } catch {
            Talk.say("huiyin: the import is done and stored, but its summary is lost")
            throw error
        }
        let changes = files.compactMap(\.reader.change)
        for change in changes { Talk.say("huiyin: \(change)") }
        guard changes.isEmpty else { throw ExitCode(3) }
        guard report.isAllStored else { throw ExitCode(1) }
    }
}

/// Turns an interrupt (Ctrl-C, SIGTERM) into the end of the import, between two batches.
private struct Interrupt {
    let stop = StopSign()
    private let sources: [any DispatchSourceSignal]

    init() {
        let stop = stop
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                // Whoever asks twice does not want to wait for input that may never come; what is committed stays.
                if stop.isRaised { Foundation.exit(3) }
                stop.raise()
            }
            source.resume()
            return source
        }
    }

    func end() {
        for source in sources { source.cancel() }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
    }
}

/// One line on a terminal that is written over; elsewhere a line every ten seconds.
private final class ProgressMeter {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private var hasLine = false

    func show(_ progress: ImportProgress) {
        let now = ContinuousClock.now
        let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
        guard now - (last ?? (isTerminal ? start - pause : start)) >= pause else { return }
        last = now
        let seconds = (now - start) / .seconds(1)
        let text = ProgressLine.text(progress, seconds: seconds, width: isTerminal ? 20 : 0)
        // Written in one piece and cleared to its end, so that nothing flickers.
        // A progress line that nobody can see is no reason to stop.
        try? OutputPipe.errors.write(Array((isTerminal ? "\r\(text)\u{1B}[K" : text + "\n").utf8))
        hasLine = isTerminal
    }

    func finish() {
        if hasLine { try? OutputPipe.errors.write("\r\u{1B}[K".utf8) }
    }
}

import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinAssist
import HuiyinDomain
import HuiyinIngest
import Logging

/// Which endpoint, and the workspace whose budget, answers and record it goes by.
struct AssistOptions: ParsableArguments {
    @OptionGroup var place: WorkspaceOptions

    @Option(help: "The endpoint, in place of the one in huiyin.yaml, such as http://127.0.0.1:8080/v1.")
    var url: String?

    @Option(help: "What the endpoint calls the model, in place of the one in huiyin.yaml.")
    var model: String?

    @Option(
        help:
            "The environment variable that holds the endpoint's key. With another --url the configured key stays here.")
    var keyEnv: String?

    /// Gives `run` the tier as configured; every way of not answering becomes a sentence and exit code 3.
    func with(_ run: (Assistant) async throws -> Void) async throws {
        do {
            try await run(assistant())
        } catch let error as AssistError {
            Talk.say("huiyin assist: \(error)")
            throw ExitCode(3)
        }
    }

    /// The tier as configured.
    /// - Throws: `AssistError` `off` where nothing names an endpoint.
    func assistant() throws -> Assistant {
        let workspace = try Workspace.settings(of: place.workspace)
        let configuration = workspace.configuration
        let zone = TimeZone(identifier: configuration.zone) ?? .gmt
        let clock: AssistClock = {
            let now = SystemClock.milliseconds()
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(now) / 1000))
            return ZonedTime(milliseconds: now, offsetSeconds: Int32(offset), zone: zone.identifier)
        }
        let settings = try AssistSettings.merged(configuration.assist, url: url, model: model, keyEnvironment: keyEnv)
        var logger = Logger(label: "huiyin.assist", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        return try Assistant(
            settings, workspace: workspace.folder, folder: workspace.assistFolder, clock: clock, logger: logger)
    }
}

/// The voices that a command reads.
struct AssistVoices: ParsableArguments {
    @Argument(help: "JSON Lines files of voices, {\"id\": \"1\", \"text\": \"…\"}; none: standard input.")
    var files: [String] = []

    /// All voices; what can't be used is told line by line.
    func read() throws -> VoiceLines {
        var lines = VoiceLines()
        for file in files.isEmpty ? ["-"] : files {
            let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
            guard let data = try handle?.read(upToCount: 64 << 20) ?? (handle == nil ? nil : Data()) else {
                Talk.say("huiyin assist: the file \(file) can't be opened; check name and permissions")
                throw ExitCode(3)
            }
            lines.add(Array(data), file: file == "-" ? "standard input" : file)
        }
        for refusal in lines.refused { Talk.say("\(refusal)") }
        return lines
    }
}

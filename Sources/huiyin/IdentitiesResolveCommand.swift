import ArgumentParser
import Foundation
import HuiyinIdentity
import HuiyinIngest

/// Puts the records of a table together by person.
struct IdentitiesResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Find which records of a table are one person's: CSV record,person,probability.",
        discussion: """
            Columns are told by their names and values; --columns prints what each was taken for, a config says it otherwise. \
            The record's id (record, record_id, unique_id or rec_id unless the config names it) and the order of rows are \
            never evidence. Weights are learned from the table itself, without labels. See docs/identity.md.

            A config is JSON or a file of such JSON:
              {"record": "id", "time": "created", "columns": {"ref": "code", "note": "ignored"}, "probability": 0.75,
               "together": [["17", "342"]], "apart": [["18", "19"]]}
            """
    )

    @Option(help: "A JSON file that says what columns are and which records belong together or apart.")
    var config: String?

    @Flag(help: "Print the weighed pairs instead: left,right,probability,weights.")
    var pairs = false

    @Flag(help: "Say on standard error what each column was taken for.")
    var columns = false

    @Option(help: "How probable a link must be to be made, over 0 and under 1; 0.75 unless said here or in the config.")
    var probability: Double?

    @Option(help: "How many threads work.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Argument(help: "The table; none: standard input.")
    var file: String?

    func validate() throws {
        if threads < 1 { throw ValidationError("--threads must be at least 1") }
        if let probability, probability <= 0 || probability >= 1 {
            throw ValidationError("--probability must be over 0 and under 1, not \(probability)")
        }
    }

    func run() async throws {
        var settings = IdentitySettings()
        do {
            if let config { settings = try IdentitySettingsFile.read(config) }
        } catch let error as IdentitySettingsFile.Problem {
            Talk.say("huiyin identities resolve: \(error.sentence)")
            throw ExitCode(2)
        }
        if let probability { settings.probability = probability }
        var source = try IdentityTableSource(file)
        let table = try source.read()
        if let unknown = settings.unknownColumn(in: table.names) {
            Talk.say(
                "huiyin identities resolve: the config names a column \(unknown) that the table does not have; its columns "
                    + "are \(table.names.joined(separator: ", "))")
            throw ExitCode(2)
        }
        let reading = await table.read(settings)
        if columns { for role in reading.roles { Talk.say("\(role.column): \(role.role.word)") } }
        guard !reading.store.schema.fields.isEmpty || table.rows == 0 else {
            Talk.say("huiyin identities resolve: no column says who somebody is; name them in a --config")
            throw ExitCode(3)
        }
        var options = Resolver.Options()
        options.probability = settings.probability
        options.workers = threads
        do {
            options.constraints = try settings.constraints(ids: reading.ids)
        } catch let error as IdentitySettings.UnknownRecord {
            Talk.say("huiyin identities resolve: the config names a record \(error.id) that the table does not have")
            throw ExitCode(2)
        }
        let resolution = await Resolver.resolve(reading.store, options)
        if pairs {
            try IdentityAnswer.writePairs(resolution, reading.ids, to: .standard)
        } else {
            try IdentityAnswer.writePersons(resolution, reading.ids, to: .standard)
        }
        if source.refused > 0 { throw ExitCode(1) }
    }
}

import ArgumentParser
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

struct ReanalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reanalyze",
        abstract: "Reads every voice again with the present model and taxonomy.",
        discussion: """
            The new generation of analyses is made beside the old one and takes its place only when it is complete; until \
            then pages show the old one. Old figures can still be made again. A run that was interrupted goes on where it \
            stopped. Personal data that an older Huiyin stored in clear is masked first.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    func run() async throws {
        let archive = try Archive.open(place.workspace, create: false)
        let reading = Rereading(archive: archive)
        for warning in try reading.warnings() { Talk.say("huiyin reanalyze: \(warning.message)") }
        let count = try reading.run()
        Talk.say("\(count) voices read again with \(try reading.label())")
    }
}

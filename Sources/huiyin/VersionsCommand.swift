import ArgumentParser
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

struct VersionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "Shows what an item said before it was changed, and how its versions differ.",
        discussion: "In the form for people, [-what was removed-] and {+what was added+}."
    )

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "The feedbackId of an export (32 hexadecimal digits), or with --source the item's key there.")
    var id: String

    @Option(help: "The source that knows the item by this key.")
    var source: String?

    @Option(help: "text (for people) or json.")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func run() async throws {
        guard let item = source.map({ FeedbackID.of(source: $0, key: id) }) ?? FeedbackID(id) else {
            throw ValidationError(
                "\(id) is no feedbackId (32 hexadecimal digits); for an item's own key name its --source")
        }
        let archive = try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin versions"))
        guard let voice = try await archive.voice(item) else {
            Talk.say("huiyin: there is no item \(id) in this workspace")
            throw ExitCode(3)
        }
        let report = VersionReport(voice)
        try OutputPipe.standard.write(format == .json ? report.json : report.text)
    }
}

import ArgumentParser
import HuiyinIngest

/// Shows the mappings that come with the product.
struct MappingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings", abstract: "List and show the ready-made mappings.",
        subcommands: [List.self, Show.self])

    /// Names them, and says which export each reads.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Name the ready-made mappings, and the export that each reads.")

        func run() async throws {
            let mappings = ReadyMappings.all()
            guard !mappings.isEmpty else {
                Talk.say(
                    "huiyin: no ready-made mappings found; set HUIYIN_HOME to the folder with Packs, Models and Mappings"
                )
                throw ExitCode(3)
            }
            let width = mappings.map(\.name.count).max() ?? 0
            for mapping in mappings {
                let space = String(repeating: " ", count: width - mapping.name.count + 2)
                try OutputPipe.standard.write("\(mapping.name)\(space)\(mapping.about)\n".utf8)
            }
        }
    }

    /// Writes one as it is, to be used as it is or as a start for one's own.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Write a ready-made mapping, to copy and change.")

        @Argument(help: "Its name, as `huiyin mappings list` has it.")
        var name: String

        func run() async throws {
            guard let mapping = ReadyMappings.named(name) else {
                let known = ReadyMappings.all().map(\.name).joined(separator: ", ")
                Talk.say("huiyin: there is no ready-made mapping \(name); there are \(known)")
                throw ExitCode(3)
            }
            try OutputPipe.standard.write(mapping.yaml.utf8)
        }
    }
}

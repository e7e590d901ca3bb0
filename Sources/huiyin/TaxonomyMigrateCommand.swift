import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

extension TaxonomyCommand {
    /// Says where each node of an old taxonomy goes in a new one, and moves a workspace's history there.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate",
            abstract: "Say where each node goes in a new version, and re-run history under it.",
            discussion: """
                Writes a mapping in YAML to standard output: each old path, where it goes, and why; what is unsure is marked and said on \
                standard error. Edit it and give it back with --map. With --workspace the new file takes the old one's place (the old \
                one stays beside it), corrections and what was learned from them follow the mapping, and every voice is read again as a \
                new generation; figures of the old one can still be made again. An interrupted run goes on when it is given again.
                """)

        @Argument(help: "The old file, or the name of a pack.")
        var old: String

        @Argument(help: "The new file; its version must be higher.")
        var new: String

        @Option(help: "A mapping that was edited.")
        var map: String?

        @Option(help: "The workspace to move; without one only the mapping is written.")
        var workspace: String?

        @Option(help: "text (the YAML mapping) or json.")
        var format: TaxonomyCommand.Format = .text

        func run() async throws {
            do {
                let (before, after) = (try TaxonomyCommand.taxonomy(old), try TaxonomyCommand.taxonomy(new))
                var mapping = TaxonomyMapping(before, after)
                if let map {
                    guard let data = FileManager.default.contents(atPath: map),
                        let yaml = String(validating: data, as: UTF8.self)
                    else {
                        Talk.say("error: there is no readable mapping \(map)")
                        throw ExitCode(3)
                    }
                    mapping = try mapping.edited(by: yaml, file: map, after)
                }
                for link in mapping.unsure {
                    let place = link.new.isEmpty ? "nowhere" : link.new.joined(separator: ", ")
                    Talk.say("unsure: \(link.old) goes to \(place) (\(link.reason.rawValue))")
                }
                try OutputPipe.standard.write(format == .json ? mapping.json : Array(mapping.yaml.utf8))
                guard let workspace else { return }
                let archive = try Archive.open(
                    workspace, create: false, options: ArchiveOptions(command: "huiyin taxonomy migrate"))
                let move = TaxonomyMove(archive: archive, old: before, new: after, mapping: mapping)
                let outcome = try await move.run(file: new)
                Talk.say(
                    "\(outcome.voices) voices read again under \(after.label); \(outcome.corrections) corrections and "
                        + "\(outcome.lessons) learned examples moved; figures under \(before.label) stay")
            } catch let error as TextError {
                Talk.say("error: \(error.message)")
                throw ExitCode(3)
            }
        }
    }
}

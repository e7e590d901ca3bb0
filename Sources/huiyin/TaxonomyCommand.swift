import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

/// Works on taxonomy files.
struct TaxonomyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taxonomy", abstract: "Check taxonomy files and list packs.", subcommands: [Check.self, List.self]
    )

    /// Says of every mistake in a file where it is, what is wrong and how to mend it.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Find every mistake in taxonomy files.")

        @Argument(help: "YAML files, or names of packs; - or none: standard input.")
        var files: [String] = []

        func run() async throws {
            var mistakes = 0
            for file in files.isEmpty ? ["-"] : files {
                let isFile = FileManager.default.fileExists(atPath: file)
                let pack = (try? ProductHome.find()).map { "\($0)/Packs/\(file).yaml" }
                let path = file == "-" ? "/dev/stdin" : isFile ? file : pack ?? file
                guard let data = FileHandle(forReadingAtPath: path)?.readDataToEndOfFile() else {
                    Talk.say("error: there is no readable taxonomy \(file), neither a file nor a pack")
                    throw ExitCode(3)
                }
                guard let yaml = String(validating: Array(data), as: UTF8.self) else {
                    Talk.say("\(file): not UTF-8; save the file as UTF-8")
                    mistakes += 1
                    continue
                }
                let (taxonomy, diagnostics) = TaxonomyFile.parse(yaml, file: file)
                mistakes += diagnostics.count
                for diagnostic in diagnostics { print(diagnostic) }
                if let taxonomy { print("\(file): \(taxonomy.label), \(taxonomy.nodes.count) nodes, no mistakes") }
            }
            if mistakes > 0 { throw ExitCode(1) }
        }
    }

    /// Names the packs that come with the product.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Name the packs that come with the product.")

        func run() async throws {
            do {
                _ = try ProductHome.find()
                for pack in ProductHome.packs() { print(pack) }
            } catch let error as TextError {
                Talk.say("error: \(error.message)")
                throw ExitCode(3)
            }
        }
    }
}

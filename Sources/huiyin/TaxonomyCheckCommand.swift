import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

extension TaxonomyCommand {
    /// Says of every mistake in a file where it is, what is wrong and how to mend it, and runs the file's own tests.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Find every mistake in taxonomy files and run their tests.",
            discussion: """
                A node's tests stand under its key tests: texts that must land on it, and `- not: text` for those that must not. \
                Of each that does otherwise the output says where it landed. What was learned from corrections counts too. \
                A code of a source that stands at two nodes is a mistake.
                """)

        @Argument(help: "YAML files, or names of packs; - or none: standard input.")
        var files: [String] = []

        @Option(help: "The folder of model files that tests are run with, in place of the product's own.")
        var models: String?

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
                guard let taxonomy else { continue }
                print("\(file): \(taxonomy.label), \(taxonomy.nodes.count) nodes, no mistakes")
                for double in CodeList.doubles(in: taxonomy) {
                    print(
                        "\(file): the code \(double.code) of \(double.source) stands at \(double.paths.joined(separator: " and ")); "
                            + "keep it at one of them, the first counts until then")
                    mistakes += 1
                }
                mistakes += try failures(taxonomy, file)
            }
            if mistakes > 0 { throw ExitCode(1) }
        }

        /// Runs the tests of a file, prints those that fail and gives their number.
        private func failures(_ taxonomy: Taxonomy, _ file: String) throws -> Int {
            let tests = taxonomy.nodes.reduce(0) { $0 + $1.tests.count }
            guard tests > 0 else { return 0 }
            do {
                let engine = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: taxonomy)
                for warning in engine.warnings { Talk.say("warning: \(warning)") }
                let failures = TaxonomyTests.failures(taxonomy, engine)
                for failure in failures { print("\(file): \(failure)") }
                print("\(file): \(tests - failures.count) of \(tests) tests passed")
                return failures.count
            } catch let error as TextError {
                Talk.say("error: \(error.message)")
                throw ExitCode(3)
            }
        }
    }
}

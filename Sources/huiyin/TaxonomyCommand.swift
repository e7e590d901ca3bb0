import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

/// Works on taxonomy files.
struct TaxonomyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taxonomy", abstract: "Check, compare, measure and migrate taxonomies; list packs.",
        subcommands: [Check.self, Codes.self, Diff.self, Migrate.self, Report.self, List.self]
    )

    /// The taxonomy in a file or pack; says what is wrong with it and ends with 3 where it can't be used.
    static func taxonomy(_ name: String) throws -> Taxonomy {
        do {
            return try ProductHome.taxonomy(named: name)
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
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

import ArgumentParser
import Foundation
import HuiyinText

extension TaxonomyCommand {
    /// Shows what changed from one taxonomy to another.
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Show what changed from one taxonomy to another.",
            discussion: """
                Nodes added, removed, moved, renamed, split or merged, as far as ids, names, phrases and codes tell; phrases, codes, \
                descriptions, owners and tests that changed.
                """)

        @Argument(help: "The old file, or the name of a pack.")
        var old: String

        @Argument(help: "The new file, or the name of a pack.")
        var new: String

        @Option(help: "text (for people) or json.")
        var format: TaxonomyCommand.Format = .text

        func run() async throws {
            let diff = TaxonomyDiff(try TaxonomyCommand.taxonomy(old), try TaxonomyCommand.taxonomy(new))
            FileHandle.standardOutput.write(format == .json ? Data(diff.json) : Data(diff.text.utf8))
        }
    }

    /// How the tools of taxonomies write what they found.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }
}

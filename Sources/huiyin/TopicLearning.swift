import ArgumentParser
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

/// What `huiyin train --corrections` does.
enum TopicLearning {
    static func run(_ files: [String], _ taxonomy: String?, _ workspace: String?, _ output: String) async throws {
        if let workspace {
            let archive = try Archive.open(
                workspace, create: false, options: ArchiveOptions(command: "huiyin train --corrections"))
            var rows = [JSONValue]()
            _ = try await archive.trainingRows { rows.append(try JSONReader.read($0)) }
            for taxonomy in try TaxonomyShelf(workspace: archive.workspace).taxonomies() {
                try learn(rows, taxonomy, archive.workspace.modelsFolder)
            }
        } else if let taxonomy {
            let rows = try (files.isEmpty ? ["-"] : files).flatMap {
                try TrainingRecipe.lines($0 == "-" ? "/dev/stdin" : $0)
            }
            try learn(rows, ProductHome.taxonomy(named: taxonomy), output)
        }
    }

    private static func learn(_ rows: [JSONValue], _ taxonomy: Taxonomy, _ folder: String) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = try TopicTraining.learn(rows, taxonomy, in: folder)
        Talk.say(
            "\(taxonomy.label): learned \(outcome.new) examples, \(outcome.known) in all, "
                + "\(outcome.known - outcome.wrong) answered right, in \(clock.now - start)")
        if outcome.passed > 0 { Talk.say("\(outcome.passed) lines say nothing about its topics and were passed over") }
    }
}

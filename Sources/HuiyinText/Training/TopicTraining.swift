package import HuiyinDomain

/// Learns the topics of any taxonomy from labelled lines, beside what was learned before.
package enum TopicTraining {
    /// What became of a run.
    package struct Outcome: Hashable, Sendable {
        /// Lines learned from now.
        package var new = 0
        /// Examples that the file holds now.
        package var known = 0
        /// Examples that are still answered wrong: two of them contradict each other.
        package var wrong = 0
        /// Lines that say nothing about this taxonomy's topics.
        package var passed = 0

        package init(new: Int = 0, known: Int = 0, wrong: Int = 0, passed: Int = 0) {
            (self.new, self.known, self.wrong, self.passed) = (new, known, wrong, passed)
        }
    }

    /// Reads `{"text": "…", "topics": [paths]}` or `{"text": "…", "opinions": [{"topic": path}]}`, as `huiyin corrections export` writes them,
    /// and adds them to the file for the taxonomy in `folder`.
    ///
    /// A line of another taxonomy (`"taxonomy": "auto@4"`), without topics, or with a path that the taxonomy lacks is passed over.
    /// - Throws: ``TextError``.
    package static func learn(_ rows: [JSONValue], _ taxonomy: Taxonomy, in folder: String) throws -> Outcome {
        let scorer = TopicScorer(taxonomy, TopicMaterial(taxonomy))
        let index = TopicIndex(taxonomy)
        var file = try TopicFile.read(taxonomy.id, in: folder) ?? TopicFile(taxonomy: taxonomy.id)
        var outcome = Outcome()
        var lessons = [TopicLesson]()
        for row in rows {
            guard let text = row["text"]?.string, !text.isEmpty, let topics = topics(row, taxonomy) else {
                outcome.passed += 1
                continue
            }
            lessons.append(TopicLesson(text, topics: topics, index))
        }
        file.add(lessons)
        outcome.new = lessons.count
        outcome.known = file.count
        outcome.wrong = file.teach(taxonomy, scorer)
        try file.write(to: folder)
        return outcome
    }

    /// The paths that a line is labelled with; `nil` where it says nothing of this taxonomy.
    private static func topics(_ row: JSONValue, _ taxonomy: Taxonomy) -> [String]? {
        if let label = row["taxonomy"]?.string, label.split(separator: "@").first.map(String.init) != taxonomy.id {
            return nil
        }
        let paths: [String]
        if let list = row["topics"]?.array {
            paths = list.compactMap(\.string)
        } else if let list = row["opinions"]?.array {
            paths = list.compactMap { $0["topic"]?.string }
        } else {
            return nil
        }
        return paths.allSatisfy { taxonomy[$0] != nil } ? paths : nil
    }
}

extension TopicTraining {
    /// Moves what was learned to a new version of its taxonomy; gives how many examples changed their topics.
    ///
    /// An example whose topic is gone or went to several nodes is about nothing known any more, so it is dropped.
    package static func carry(_ mapping: TaxonomyMapping, to taxonomy: Taxonomy, in folder: String) throws -> Int {
        guard var file = try TopicFile.read(taxonomy.id, in: folder), file.version < taxonomy.version else { return 0 }
        let moved = file.move { mapping.place(of: $0, in: taxonomy) }
        _ = file.teach(taxonomy, TopicScorer(taxonomy, TopicMaterial(taxonomy)))
        try file.write(to: folder)
        return moved
    }
}

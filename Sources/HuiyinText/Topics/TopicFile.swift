import FoundationEssentials
import HuiyinDomain

/// The file `topics-<taxonomy>.bin`: lessons as hashes, and the weights that they teach.
///
/// In its ``ModelEnvelope``: the taxonomy's id, the lessons and the weights. Paths stand in it, customers' words don't. Lessons are kept so that a later version of the taxonomy, or one more example, can be learned beside
/// the earlier ones.
package struct TopicFile: Sendable {
    private static let envelope = ModelEnvelope("HUIYINTP", version: 2, kind: "one")

    /// The id of the taxonomy.
    package let taxonomy: String
    /// The version of the taxonomy that the lessons' paths belong to.
    private(set) var version = 0
    private(set) var lessons: [TopicLesson]
    /// What the lessons taught about one state of the taxonomy, and which.
    private var taught: (state: UInt64, memory: TopicMemory)?

    /// How many examples were learned.
    package var count: Int { lessons.count }

    package static func name(for taxonomy: String) -> String { "topics-\(taxonomy).bin" }

    /// Nothing learned yet.
    package init(taxonomy: String) {
        self.taxonomy = taxonomy
        lessons = []
    }

    /// The file in `folder` for a taxonomy, or `nil` where nothing was learned there.
    /// - Throws: ``TextError`` `topics-broken` where there is one that can't be used.
    package static func read(_ taxonomy: String, in folder: String) throws(TextError) -> TopicFile? {
        let path = "\(folder)/\(name(for: taxonomy))"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        func broken(_ what: String) -> TextError {
            TextError(
                code: "topics-broken",
                message:
                    "the file of learned topics \(path) \(what); remove it and run huiyin train --corrections again")
        }
        guard let bytes = WholeFile.bytes(path) else { throw broken("can't be read") }
        var reader: ModelReader
        do { reader = try envelope.opened(bytes).reader } catch { throw broken(error.what) }
        guard let file = TopicFile(&reader), file.taxonomy == taxonomy else {
            throw broken("has sections of impossible sizes")
        }
        return file
    }

    /// Writes the file, whole or not at all.
    /// - Throws: ``TextError`` `model-unwritable`.
    package func write(to folder: String) throws(TextError) {
        var body = ModelBytes()
        body.append(taxonomy)
        body.append(UInt32(version))
        body.append(UInt32(lessons.count))
        for lesson in lessons { lesson.append(to: &body) }
        body.append(taught?.state ?? 0)
        (taught?.memory ?? TopicMemory()).append(to: &body)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(Self.envelope.wrapped(body)).write(
                to: URL(filePath: "\(folder)/\(Self.name(for: taxonomy))"), options: .atomic)
        } catch {
            throw TextError(
                code: "model-unwritable",
                message: "the folder \(folder) can't be written to; check that it may be, and that the disk has room")
        }
    }

    private init?(_ reader: inout ModelReader) {
        guard let taxonomy = reader.string(), let version: UInt32 = reader.number(),
            let count: UInt32 = reader.number()
        else { return nil }
        self.taxonomy = taxonomy
        self.version = Int(version)
        lessons = []
        for _ in 0..<count {
            guard let lesson = TopicLesson(&reader) else { return nil }
            lessons.append(lesson)
        }
        guard let state: UInt64 = reader.number(), let memory = TopicMemory(&reader),
            reader.position == reader.bytes.count
        else { return nil }
        taught = (state, memory)
    }

    /// Learns the lessons; gives how many are still answered wrong, which happens where two contradict each other.
    mutating func teach(_ taxonomy: Taxonomy, _ scorer: TopicScorer) -> Int {
        let result = TopicTeacher.memory(of: lessons, taxonomy, scorer)
        taught = (Self.state(of: taxonomy), result.memory)
        version = taxonomy.version
        return result.wrong
    }

    /// What the lessons teach about a taxonomy; learned again where its file has changed since, which takes a moment.
    func memory(_ taxonomy: Taxonomy, _ scorer: TopicScorer) -> TopicMemory {
        if let taught, taught.state == Self.state(of: taxonomy) { return taught.memory }
        return TopicTeacher.memory(of: lessons, taxonomy, scorer).memory
    }

    /// Changes with whatever changes the answers that lessons start from.
    private static func state(of taxonomy: Taxonomy) -> UInt64 {
        var hash: UInt64 = 1
        for node in taxonomy.nodes {
            for text in [node.path, node.name, node.summary ?? ""] + node.phrases + node.names.values.sorted() {
                for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
                hash = NGrams.mix(hash &+ 1)
            }
        }
        return hash
    }

    /// Gives every topic its new path and drops lessons with one that has none; gives how many lessons changed.
    mutating func move(_ path: (String) -> String?) -> Int {
        var moved = 0
        lessons = lessons.compactMap { lesson in
            var lesson = lesson
            let topics = lesson.topics.compactMap(path)
            if topics != lesson.topics { moved += 1 }
            guard topics.count == lesson.topics.count else { return nil }
            lesson.topics = topics
            lesson.named = lesson.named.compactMap(path)
            return lesson
        }
        return moved
    }

    /// Adds lessons; one about the same words as an earlier one takes its place.
    mutating func add(_ new: [TopicLesson]) {
        var places = Dictionary(lessons.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        for lesson in new {
            if let place = places[lesson.key] {
                lessons[place] = lesson
            } else {
                places[lesson.key] = lessons.count
                lessons.append(lesson)
            }
        }
    }
}

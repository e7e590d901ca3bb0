/// Where the answers to questions about whole texts come from: public sets, and the lessons that lie beside the packs.
extension TrainingRecipe {
    /// The lessons: texts made up for training by people who never saw those of the tests. No firm or person in them exists.
    static let lessons = "Lessons"

    /// The labelled texts of the shipped model.
    ///
    /// - Parameters:
    ///   - folder: the public data sets under their own names.
    ///   - home: the folder that holds the lessons.
    /// - Throws: ``TextError`` `data-missing` or `data-unreadable` with file and line.
    package static func labelled(from folder: String, home: String) throws -> (
        texts: [LabelledText], sources: [Source]
    ) {
        var texts = [LabelledText]()
        var sources = [Source]()
        func add(_ name: String, _ path: String, _ read: (JSONValue, String) -> [LabelledText]) throws {
            let rows = try lines(path)
            texts += rows.flatMap { read($0, name) }
            sources.append(Source(name: name, rows: rows.count))
        }
        try add("emotion", "\(folder)/emotion/train.jsonl", emotions)
        try add("irony_weibo", "\(folder)/irony/weibo_train.jsonl", irony)
        try add("irony_topic", "\(folder)/irony/topic_train.jsonl", irony)
        try add("polarity", "\(folder)/polarity/train.jsonl", praiseOrComplaint)
        try add("polarity", "\(folder)/polarity/train.jsonl", sincere)
        try add("restaurant_aspects", "\(folder)/restaurant_aspects/train.jsonl", comingBack)
        try add("lessons_items", "\(home)/\(lessons)/items.jsonl", intents)
        try add("lessons_intents", "\(home)/\(lessons)/intents.jsonl", intents)
        try add("lessons_handoffs", "\(home)/\(lessons)/handoffs.jsonl", stories)
        try add("lessons_irony", "\(home)/\(lessons)/irony.jsonl", irony)
        let ordinary = try ordinaryTexts(from: folder)
        texts += ordinary
        sources.append(Source(name: "ordinary", rows: ordinary.count))
        return (texts, sources)
    }

    private static func emotions(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let emotion = row["emotion"]?.string else {
            return []
        }
        return [LabelledText(id: id, set: set, text: text, question: .emotion, labels: [emotion])]
    }

    private static func irony(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string, case .bool(let isIronic)? = row["ironic"]
        else { return [] }
        // Comments on headlines lean on the headline, which a comment to a firm has not.
        let importance: Float = set == "irony_topic" ? 0.2 : set == "lessons_irony" ? 2 : 1
        var labels = Set<String>()
        if isIronic { labels.insert("ironic") }
        var asked: Set<String>? = [LabelQuestion.irony.labels[0], LabelQuestion.publicPost]
        if set.hasPrefix("irony") { labels.insert(LabelQuestion.publicPost) }
        if set == "irony_weibo" {
            asked = nil
            if isIronic { labels.insert(LabelQuestion.ironicPost) }
        }
        return [
            LabelledText(
                id: id, set: set, text: text, question: .irony, labels: labels, asked: asked, importance: importance)
        ]
    }

    /// Reviews of shops mean what they say but for a few; without them a model of irony takes the brands of its headlines for irony.
    private static func sincere(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string, text.utf8.count < 600,
            DataSplit.fold(id, seed: 0x51C) == 0
        else { return [] }
        return [
            LabelledText(
                id: id, set: set, text: text, question: .irony, labels: [],
                asked: [LabelQuestion.irony.labels[0], LabelQuestion.publicPost], importance: 0.4)
        ]
    }

    /// A review that is for or against says whether it praises or complains, and nothing of what else is wanted; an eighth of them is plenty.
    private static func praiseOrComplaint(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let label = row["label"]?.int,
            DataSplit.fold(id, seed: 0x1E55) == 0, text.utf8.count < 600, id.utf8.last.map({ $0 % 2 == 0 }) ?? false
        else { return [] }
        return [
            LabelledText(
                id: id, set: set, text: text, question: .intents, labels: [label == 1 ? "praise" : "complaint"],
                asked: ["praise", "complaint"], importance: 0.2)
        ]
    }

    /// Whether the guest would come again is labelled in the restaurant set; what else the guest wants is not.
    private static func comingBack(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string,
            let again = row["aspects"]?["others_willing_to_consume_again"]?.int
        else { return [] }
        return [
            LabelledText(
                id: id, set: set, text: text, question: .intents, labels: again == 1 ? ["repurchase"] : [],
                asked: ["repurchase"], importance: 0.3)
        ]
    }

    private static func intents(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let wanted = row["intents"]?.array else {
            return []
        }
        let gravity = row["severity"]?.double ?? 0
        var extra = [LabelledText]()
        if case .bool = row["ironic"] { extra += irony(row, "lessons_irony") }
        return extra + [
            LabelledText(
                id: id, set: set, text: text, question: .intents, labels: Set(wanted.compactMap(\.string))),
            LabelledText(
                id: id, set: set, text: text, question: .gravity,
                labels: Set(LabelQuestion.gravity.labels.filter { gravity >= Double($0) ?? 1 })),
            LabelledText(
                id: id, set: set, text: text, question: .reasons,
                labels: Set(row["reasons"]?.array?.compactMap(\.string) ?? [])),
        ]
    }

    private static func stories(_ row: JSONValue, _ set: String) -> [LabelledText] {
        guard let id = row["id"]?.string else { return [] }
        let turns = row["turns"]?.array?.filter { $0["role"]?.string == "customer" }.compactMap { $0["text"]?.string }
        guard let text = row["text"]?.string ?? turns?.joined(separator: "\n") else { return [] }
        var labels = Set<String>()
        if let kind = row["runaround"]?["kind"]?.string { labels.insert(kind) }
        if let found = row["break"], !found.isNull { labels.insert("break") }
        return [LabelledText(id: id, set: set, text: text, question: .stories, labels: labels)]
    }
}

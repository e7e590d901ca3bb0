import FoundationEssentials
import HuiyinDomain

/// Where labelled examples come from: the public data sets that the shipped model learned from, or files of one's own.
package enum TrainingRecipe {
    /// What a data set contributed.
    package struct Source: Hashable, Sendable {
        package let name: String
        package let rows: Int

        package init(name: String, rows: Int) {
            self.name = name
            self.rows = rows
        }
    }

    /// The examples of the shipped model, from a folder with the public data sets under their own names.
    ///
    /// Weak labels count a fifth: that someone is angry or happy only hints at an opinion.
    /// - Throws: ``TextError`` `data-missing` or `data-unreadable` with file and line.
    package static func shipped(from folder: String, home: String) throws -> (
        examples: [TrainingExample], sources: [Source]
    ) {
        let readers: [(String, (JSONValue) -> TrainingExample?)] = [
            ("polarity", review), ("auto_opinions", car), ("restaurant_aspects", restaurant), ("emotion", emotion),
            ("english_airline", airline),
        ]
        var examples = [TrainingExample]()
        var sources = [Source]()
        for (name, read) in readers {
            let rows = try lines("\(folder)/\(name)/train.jsonl").compactMap(read)
            sources.append(Source(name: name, rows: rows.count))
            examples += rows
        }
        let items = try lines("\(home)/\(lessons)/items.jsonl").compactMap(item)
        sources.append(Source(name: "lessons_items", rows: items.count))
        examples += items
        let opinions = try lines("\(home)/\(lessons)/opinions.jsonl").flatMap(judgements)
        sources.append(Source(name: "lessons_opinions", rows: opinions.count))
        examples += opinions
        sources.append(Source(name: OwnSentences.name, rows: OwnSentences.examples().count))
        return (examples + OwnSentences.examples(), sources)
    }

    /// Every line of a JSON Lines file.
    package static func lines(_ path: String) throws -> [JSONValue] {
        guard let data = WholeFile.bytes(path) else {
            throw TextError(
                code: "data-missing",
                message: "there is no readable file \(path); name a folder or file with labelled data")
        }
        var values = [JSONValue]()
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            do {
                values.append(try JSONReader.read(Array(line)))
            } catch {
                throw TextError(code: "data-unreadable", message: "\(path), line \(number + 1): \(error.message)")
            }
        }
        return values
    }

    /// The paths of the car set's ten topics in the pack `auto`.
    package static let carTopics: [String: String] = [
        "价格": "price", "配置": "equipment", "操控": "handling", "舒适性": "comfort", "油耗": "consumption", "动力": "power",
        "内饰": "interior", "安全性": "safety", "空间": "space", "外观": "exterior",
    ]

    private static func review(_ row: JSONValue) -> TrainingExample? {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let label = row["label"]?.int else {
            return nil
        }
        return TrainingExample(
            id: id, set: "polarity", text: text, language: .chinese, polarity: label == 1 ? .positive : .negative
        )
    }

    private static func item(_ row: JSONValue) -> TrainingExample? {
        guard let id = row["id"]?.string, let text = row["text"]?.string,
            let polarity = row["polarity"]?.int.flatMap(Polarity.init(rawValue:)),
            // What irony means is not what its words say; a model of words would learn that praise is blame.
            row["ironic"] != .bool(true)
        else { return nil }
        let language = Script.language(of: [NormalizedText(text)])
        return TrainingExample(
            id: id, set: "lessons_items", text: text, language: language == .english ? .english : .chinese,
            polarity: polarity, importance: 1.5)
    }

    /// Each marked opinion as a text of its own: the thing and the words that judge it.
    private static func judgements(_ row: JSONValue) -> [TrainingExample] {
        guard let id = row["id"]?.string, let opinions = row["opinions"]?.array else { return [] }
        return opinions.enumerated().compactMap { number, opinion in
            guard let words = opinion["expression"]?.string,
                let polarity = opinion["polarity"]?.int.flatMap(Polarity.init(rawValue:))
            else { return nil }
            let target = opinion["target"]?.string ?? ""
            let language = Script.language(of: [NormalizedText(words)])
            let text = language == .english ? "\(target) \(words)" : target + words
            return TrainingExample(
                id: "\(id)-\(number)", set: "lessons_opinions", text: text,
                language: language == .english ? .english : .chinese, polarity: polarity, importance: 1.5)
        }
    }

    private static func car(_ row: JSONValue) -> TrainingExample? {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let opinions = row["opinions"]?.array else {
            return nil
        }
        var aspects = [String: Polarity]()
        for opinion in opinions {
            guard let topic = opinion["topic"]?.string.flatMap({ carTopics[$0] }),
                let polarity = opinion["polarity"]?.int.flatMap(Polarity.init(rawValue:))
            else { continue }
            aspects[topic] = polarity
        }
        let signs = Set(aspects.values.filter { $0 != .neutral })
        // A text that praises one thing and blames another points neither way as a whole; it is no example of neutral either.
        let polarity: Polarity? = signs.count > 1 ? nil : signs.first ?? .neutral
        return TrainingExample(
            id: id, set: "auto_opinions", text: text, language: .chinese, polarity: polarity, aspects: aspects,
            taxonomy: "auto"
        )
    }

    private static func restaurant(_ row: JSONValue) -> TrainingExample? {
        guard let id = row["id"]?.string, let text = row["text"]?.string, case .object(let fields)? = row["aspects"]
        else { return nil }
        var aspects = [String: Polarity]()
        for field in fields {
            guard let polarity = field.value.int.flatMap(Polarity.init(rawValue:)) else { continue }
            aspects[restaurantPath(field.name)] = polarity
        }
        return TrainingExample(
            id: id, set: "restaurant_aspects", text: text, language: .chinese,
            polarity: aspects["others/overall-experience"],
            aspects: aspects, taxonomy: "restaurant"
        )
    }

    /// The path of a column of the restaurant set: the first `_` becomes `/`, the others `-`.
    package static func restaurantPath(_ column: String) -> String {
        var isFirst = true
        return String(
            column.map { character -> Character in
                guard character == "_" else { return character }
                defer { isFirst = false }
                return isFirst ? "/" : "-"
            }
        )
    }

    private static func emotion(_ row: JSONValue) -> TrainingExample? {
        let polarities: [String: Polarity] = ["happy": .positive, "angry": .negative, "neutral": .neutral]
        guard let id = row["id"]?.string, let text = row["text"]?.string,
            let polarity = row["emotion"]?.string.flatMap({ polarities[$0] })
        else { return nil }
        return TrainingExample(
            id: id, set: "emotion", text: text, language: .chinese, polarity: polarity, importance: 0.2)
    }

    private static func airline(_ row: JSONValue) -> TrainingExample? {
        let polarities: [String: Polarity] = ["negative": .negative, "neutral": .neutral, "positive": .positive]
        guard let id = row["id"]?.string, let text = row["text"]?.string,
            let polarity = row["sentiment"]?.string.flatMap({ polarities[$0] })
        else { return nil }
        return TrainingExample(id: id, set: "english_airline", text: text, language: .english, polarity: polarity)
    }
}

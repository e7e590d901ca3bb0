import HuiyinDomain
import HuiyinText
import Testing

@Suite struct DomainValidationTests {
    private static func row(_ id: String, _ text: String, _ label: Int, _ domain: String) throws -> JSONValue {
        try JSONReader.read(
            Array("{\"id\":\"\(id)\",\"text\":\"\(text)\",\"label\":\(label),\"domain\":\"\(domain)\"}".utf8))
    }

    private static func example(_ row: JSONValue) -> TrainingExample? {
        guard let id = row["id"]?.string, let text = row["text"]?.string, let label = row["label"]?.int else {
            return nil
        }
        return TrainingExample(
            id: id, set: "polarity", text: text, language: .chinese, polarity: label == 1 ? .positive : .negative)
    }

    @Test func aFieldIsAnsweredByAnEngineThatHasNotSeenIt() async throws {
        var rows = [JSONValue]()
        for number in 0..<40 {
            rows.append(try Self.row("a\(number)", "味道好极了\(number % 7)次", 1, "food"))
            rows.append(try Self.row("b\(number)", "味道差极了\(number % 7)次", 0, "food"))
            // In this field alone the words mean the opposite: whoever had seen it would know.
            rows.append(try Self.row("c\(number)", "味道差极了\(number % 7)回", 1, "mirror"))
            rows.append(try Self.row("d\(number)", "味道好极了\(number % 7)回", 0, "mirror"))
        }
        let metrics = try await DomainValidation(seed: 1, threads: 2).metrics(rows, rows.compactMap(Self.example))
        #expect(
            metrics.map(\.name) == [
                "accuracy, field left out, mean", "accuracy, left out: food", "accuracy, left out: mirror",
            ])
        #expect(metrics.allSatisfy { $0.interval.value < 0.2 })
    }

    @Test func oneFieldAloneCannotBeLeftOut() async throws {
        let rows = [try Self.row("a", "好", 1, "food"), try Self.row("b", "差", 0, "food")]
        let error = await #expect(throws: TextError.self) {
            try await DomainValidation(seed: 1, threads: 1).metrics(rows, rows.compactMap(Self.example))
        }
        #expect(error?.code == "gold-empty")
    }
}

import HuiyinDomain
import HuiyinInsight
package import HuiyinQuery

/// Everything the pages ask: each page over each period, plain and narrowed to a product, a topic and a channel.
package enum PageQuestions {
    package static func all(_ source: any FactSource) async throws -> [Question] {
        let recorder = QuestionRecorder(source)
        let inquiry = try await Inquiry(
            source: recorder, taxonomies: [FactWorld.taxonomy], zone: "Asia/Shanghai",
            now: { FactWorld.start + 731 * 86_400_000 })
        let plain = Scope()
        let scopes = [
            plain, plain.having(.product, "product-3"), plain.about("topic-1/part-2"),
            plain.having(.channel, "channel-2"),
        ]
        for scope in scopes {
            for period in Period.named {
                let frame = try await inquiry.frame(scope.during(period))
                _ = try await inquiry.overview(frame)
                _ = try await inquiry.problems(frame)
                _ = try await inquiry.topic(scope.topics.first ?? "topic-2/part-1", frame)
                _ = try await inquiry.untimed(frame.scope, frame)
                for order in [VoiceRequest.Order.newest, .strongest, .random(seed: 1)] {
                    _ = try await inquiry.voiceList(frame, order: order, limit: 20, offset: 0)
                }
            }
        }
        for column in Scope.Column.allCases { _ = try await recorder.values(of: column.column, limit: 1_000) }
        // Parts of a page ask at once, so the order in which they were heard is chance.
        return recorder.questions.map { ("\($0)", $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

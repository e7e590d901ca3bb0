import HuiyinInsight
import HuiyinQuery

/// A page whose filter names a topic that no taxonomy has: nothing matches, and the filter can be loosened, as with any
/// other value that no voice has.
package struct UnknownTopicPage: Hashable, Sendable, Encodable {
    package let topic: String
    package let filters: FilterBar

    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let title: Phrase =
            switch context.place {
            case .problems, .topic: .problems
            case .voices: .voices
            default: .overview
            }
        return Layout(context: context, title: words(title)).page(
            """
            \(filters.view(context))\(context.nothing(HTML(words(.unknownTopic, ["topic": Format.short(topic)]))))
            """)
    }
}

extension PageContext {
    /// The first topic of the filters that neither a taxonomy nor a voice knows; `nil` where all are known.
    func unknownTopic(of scope: Scope) async throws -> String? {
        for topic in scope.topics + [scope.alsoAbout].compactMap(\.self) where names.node(topic) == nil {
            do {
                _ = try await inquiry.ask(Scope(period: .all).about(topic), in: nil, [.feedback])
            } catch is QueryError {
                return topic
            }
        }
        return nil
    }
}

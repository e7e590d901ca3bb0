import HuiyinQuery
import Synchronization

/// The answers of one inquiry by the hash of their recipes, so that those a page names can be kept.
///
/// A class, because every copy of an inquiry must note down into the same book.
final class AskedQueries: Sendable {
    private let answers = Mutex<[String: QueryAnswer]>([:])

    func note(_ answer: QueryAnswer) {
        answers.withLock { $0[answer.recipe.hash] = answer }
    }

    subscript(_ hash: String) -> QueryAnswer? { answers.withLock { $0[hash] } }
}

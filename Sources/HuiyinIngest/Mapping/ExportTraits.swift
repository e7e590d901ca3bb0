package import HuiyinDomain

/// What a mapping says beyond "this column is that field": the habits of one product's export.
package struct ExportTraits: Hashable, Sendable {
    /// Which export this is, in a sentence.
    package var about: String?
    /// Names of columns, or JSON paths, that tell this export: every name of one of these lists must be there.
    package var recognise: [[String]] = []
    /// Fields whose columns are tried one after the other until one holds something.
    package var first: Set<FeedbackField> = []
    /// Fields whose column is found by a pattern such as `*满意*`.
    package var like: [FeedbackField: [String]] = [:]
    /// What stands in the columns of the text where nobody wrote anything: 此用户没有填写评论, 无.
    package var empty: Set<String> = []
    /// Whether each part of the text has its column's name before it.
    package var isLabelled = false
    /// Patterns of the columns that may hold open answers.
    package var answers: [String] = []
    /// What a word in the column of ratings stands for; `nil` for a word that is no rating.
    package var ratingValues: [String: Double?] = [:]
    /// How a list of messages in a record becomes turns.
    package var turns: MessageShape?
    /// How records, a message each, become conversations.
    package var conversation: ConversationShape?

    package init() {}

    /// Whether columns that the mapping names may be missing, and values that do not fit stay attributes: an export has
    /// other columns in each edition, and one that recognised itself was promised by nobody.
    package var isLenient: Bool { !recognise.isEmpty }

    /// Every column that these traits read by name.
    var names: Set<String> {
        var names = Set(recognise.joined())
        if let conversation { names.formUnion(conversation.names) }
        return names
    }
}

/// Who said a message.
package struct RoleRule: Hashable, Sendable {
    /// Where it says who.
    package var column = ""
    /// What a value means.
    package var values: [String: Turn.Role] = [:]
    /// What the beginning of a value means; the longest that fits decides.
    package var prefixes: [String: Turn.Role] = [:]
    /// A column of the whole record whose value the customer's messages have.
    package var sameAs: String?
    /// What everything else means.
    package var otherwise = Turn.Role.agent

    package init() {}

    /// The role behind `value`, given what the record has in ``sameAs``.
    package func role(_ value: String?, customer: String?) -> Turn.Role {
        guard let value else { return otherwise }
        if let customer, value == customer { return .customer }
        if let known = values[value] { return known }
        let fitting = prefixes.filter { value.hasPrefix($0.key) }
        return fitting.max { $0.key.utf8.count < $1.key.utf8.count }?.value ?? otherwise
    }
}

/// Where in a message its words are, and whose they are.
package struct MessageShape: Hashable, Sendable {
    /// The column of the list; not used for messages that are records of their own.
    package var column = ""
    /// Where the words are: the first of these that holds any.
    package var text: [String] = []
    package var role = RoleRule()
    /// Messages with one of these values in a column are left out: internal notes.
    package var skip: [String: Set<String>] = [:]
    /// By what the messages are ordered; as they stand where `nil`.
    package var order: String?
    /// Which column says what a message without words is, so that it stands as `[image]`.
    package var instead: [String] = []

    package init() {}
}

/// Which records belong to one conversation.
package struct ConversationShape: Hashable, Sendable {
    /// Columns whose values a conversation shares.
    package var columns: [String] = []
    /// The column of a group; where it is empty, ``pair`` tells.
    package var room: String?
    /// The two columns of who wrote and who was written to, in whichever direction.
    package var pair: [String] = []
    /// A time: each day is a conversation of its own.
    package var day: String?
    /// The message's own id, so that a message that is there twice is said once.
    package var id: String?
    /// Columns where the customer's id may be.
    package var customer: [String] = []
    package var message = MessageShape()

    package init() {}

    var names: Set<String> {
        Set(columns + pair + [room, day].compactMap(\.self))
    }
}

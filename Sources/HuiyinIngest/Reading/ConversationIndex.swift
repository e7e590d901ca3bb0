import HuiyinDomain

/// Where the messages of each conversation of a file stand: 32 bytes a message, whatever their order in the file.
struct ConversationIndex {
    /// A message, or a record that can't be read and stands for itself.
    struct Message {
        /// The position of its conversation in ``keys``; -1 for a record that stands for itself.
        let conversation: Int32
        let line: Int32
        let offset: Int64
        let length: Int32
        /// What it is ordered by, in milliseconds; its place in the file decides between equals.
        let time: Int64
    }

    /// The messages in order: conversation after conversation by their first message, each by time.
    private(set) var messages: [Message] = []
    private(set) var keys: [String] = []

    /// As many messages as one file may have: 160 MB of places.
    static let messageLimit = 5_000_000

    /// Reads the whole file once.
    ///
    /// - Throws: ``IngestError`` `conversation-too-many` beyond ``messageLimit``, and what reading throws.
    init(
        _ records: inout RecordReader, parser: RecordParser, shape: ConversationShape, time: TimeReader, file: String
    ) throws(IngestError) {
        var numbers: [String: Int32] = [:]
        var found: [Message] = []
        while let record = try records.next() {
            guard found.count < Self.messageLimit else {
                throw IngestError(
                    code: "conversation-too-many",
                    message: "\(file) has more than \(Self.messageLimit) messages, too many to put together at once; "
                        + "cut it by month and import the parts one after the other"
                )
            }
            var conversation: Int32 = -1
            var at: Int64 = 0
            if record.problem == nil, let row = try? parser.row(record.bytes), let key = shape.key(row, time) {
                if let known = numbers[key] {
                    conversation = known
                } else {
                    conversation = Int32(keys.count)
                    numbers[key] = conversation
                    keys.append(key)
                }
                let order = shape.message.order.flatMap { row[$0]?.cell }
                at = order.flatMap { time.time($0)?.milliseconds ?? Int64($0) } ?? 0
            }
            found.append(
                Message(
                    conversation: conversation, line: Int32(clamping: record.line), offset: record.offset,
                    length: Int32(clamping: record.bytes.count), time: at))
        }
        var first = [Int64](repeating: .max, count: keys.count)
        for message in found where message.conversation >= 0 {
            first[Int(message.conversation)] = min(first[Int(message.conversation)], message.offset)
        }
        func start(_ message: Message) -> Int64 {
            message.conversation < 0 ? message.offset : first[Int(message.conversation)]
        }
        found.sort { (start($0), $0.time, $0.offset) < (start($1), $1.time, $1.offset) }
        messages = found
    }
}

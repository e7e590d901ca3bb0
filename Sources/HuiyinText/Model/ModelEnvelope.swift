/// What stands around the body of every file of weights: eight letters that name the kind of file, a format version, then the length and
/// the checksum (``Checksum``) of the body that follows. All numbers are little-endian.
struct ModelEnvelope: Sendable {
    /// Eight letters.
    let magic: [UInt8]
    let version: UInt32
    /// What the file is called in a message, such as `a model file`.
    let kind: String

    init(_ magic: String, version: UInt32, kind: String) {
        self.magic = Array(magic.utf8)
        self.version = version
        self.kind = kind
        precondition(self.magic.count == 8)
    }

    /// What is wrong with a file, as the end of a sentence.
    struct Flaw: Error, Hashable {
        let what: String
    }

    /// The bytes before a body.
    static let size = 28

    /// The body with its envelope.
    func wrapped(_ body: ModelBytes) -> [UInt8] {
        var out = ModelBytes()
        out.bytes = magic
        out.append(version)
        out.append(UInt64(body.bytes.count))
        out.append(Checksum.of(body.bytes[...]))
        return out.bytes + body.bytes
    }

    /// A reader at the begin of the body, and the first eight digits of its checksum.
    func opened(_ bytes: [UInt8]) throws(Flaw) -> (reader: ModelReader, digest: String) {
        guard bytes.count >= Self.size, bytes.prefix(magic.count).elementsEqual(magic) else {
            throw Flaw(what: "does not begin as \(kind) does")
        }
        var reader = ModelReader(bytes: bytes, position: magic.count)
        guard let found: UInt32 = reader.number(), let length: UInt64 = reader.number(),
            let sum: UInt64 = reader.number()
        else { throw Flaw(what: "ends inside its header") }
        guard found == version else {
            throw Flaw(what: "has format version \(found), this program reads \(version)")
        }
        let rest = bytes.count - reader.position
        guard UInt64(rest) == length else {
            throw Flaw(what: "has \(rest) bytes of weights, its header says \(length)")
        }
        guard Checksum.of(bytes[reader.position...]) == sum else { throw Flaw(what: "does not match its checksum") }
        let digits = String(sum, radix: 16)
        return (reader, String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8)))
    }
}

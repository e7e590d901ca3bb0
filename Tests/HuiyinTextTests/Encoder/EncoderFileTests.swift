import HuiyinText
import Testing

@Suite struct EncoderFileTests {
    private static let bytes = TinyEncoder().bytes

    private static func message(_ bytes: [UInt8]) -> String {
        do throws(TextError) {
            _ = try EncoderFile(bytes, path: "tiny.bin")
            return "no error"
        } catch {
            return error.code == "encoder-broken" ? error.message : "code \(error.code)"
        }
    }

    /// The file with other bytes in its body and a checksum to match.
    private static func changed(_ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
        var body = Array(Self.bytes[28...])
        body.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        return TinyEncoder.file(body)
    }

    @Test func readsAWholeFile() throws {
        let file = try EncoderFile(Self.bytes, path: "tiny.bin")
        #expect(file.digest.count == 8)
    }

    @Test func refusesWhatIsNoEncoder() {
        #expect(Self.message([]).contains("does not begin as an encoder file does"))
        #expect(Self.message(Array("HUIYINTX".utf8) + Self.bytes[8...]).contains("does not begin"))
        var newer = Self.bytes
        newer[8] = 9
        #expect(Self.message(newer).contains("format version 9, this program reads 1"))
    }

    @Test func refusesDamage() {
        for offset in stride(from: 28, to: Self.bytes.count, by: 997) {
            var damaged = Self.bytes
            damaged[offset] ^= 0x10
            #expect(Self.message(damaged).contains("does not match its checksum"))
        }
        #expect(Self.message(Self.bytes.dropLast(5)).contains("its header says"))
    }

    @Test func refusesAFileThatEndsEarlyWhereverItEnds() {
        let body = Self.bytes[28...]
        for count in Array(0..<400) + Array(stride(from: 400, to: body.count, by: 331)) {
            let message = Self.message(TinyEncoder.file(Array(body.prefix(count))))
            #expect(message.contains("ends") || message.contains("has no"), "\(count): \(message)")
        }
        #expect(Self.message(TinyEncoder.file(Array(body) + [0])).contains("1 bytes after its last head"))
    }

    @Test(arguments: 0..<7)
    func refusesAbsurdSizes(field: Int) {
        for number: UInt32 in [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF] {
            // One layer, one attention head and the first piece as the unknown one are possible, with other weights.
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
            let message = Self.message(Self.changed(4 * field, bytes))
            let isPossible = number <= 1 && (field == 1 || field == 2 || field == 6)
            #expect(message != "no error" || isPossible, "field \(field) = \(number)")
            #expect(!message.hasPrefix("code"))
        }
    }

    @Test func refusesNumbersThatAreNone() {
        // The epsilon, then the score of the first piece.
        #expect(Self.message(Self.changed(28, [0, 0, 0xC0, 0x7F])).contains("epsilon"))
        #expect(Self.message(Self.changed(40, [0, 0, 0xC0, 0x7F])).contains("score of piece 0"))
    }
}

import HuiyinDomain
import Testing

@Suite struct FeedbackIDTests {
    @Test func isTheSameThroughTextAndBytes() throws {
        let id = FeedbackID(high: 0x0123_4567_89AB_CDEF, low: 1)
        #expect(id.description == "0123456789abcdef0000000000000001")
        #expect(FeedbackID(id.description) == id)
        #expect(FeedbackID(bytes: id.bytes) == id)
    }

    @Test func takesTheFirstSixteenOfMoreBytes() {
        #expect(FeedbackID(bytes: [UInt8](0..<32))?.description == "000102030405060708090a0b0c0d0e0f")
        #expect(FeedbackID(bytes: [UInt8](0..<15)) == nil)
    }

    @Test(arguments: ["", "0123", "+123456789abcdef0000000000000001", "g123456789abcdef0000000000000001"])
    func refusesOtherText(text: String) {
        #expect(FeedbackID(text) == nil)
    }

    @Test func sortsAsItsTextDoes() {
        let ids = [FeedbackID(high: 2, low: 0), FeedbackID(high: 1, low: .max), FeedbackID(high: 1, low: 3)]
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    }
}

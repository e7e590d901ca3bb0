import HuiyinDomain
import Testing

@Suite struct CorrectionTextTests {
    @Test(arguments: [
        Correction.Span(part: .text, bytes: 0..<42, topic: "equipment/infotainment"),
        Correction.Span(part: .title, bytes: 3..<3), Correction.Span(part: .turn(7), bytes: 1..<2, topic: "a:b"),
    ])
    func aSpanComesBackFromItsLine(span: Correction.Span) {
        #expect(Correction.Span(span.description) == span)
    }

    @Test(arguments: ["", "text", "text:1:x", "text:2-1:", "text:-1-2:", "body:0-1:", "turn-1:0-1:", "text:0-1"])
    func anythingElseIsNoSpan(text: String) {
        #expect(Correction.Span(text) == nil)
    }

    @Test(arguments: [
        Correction.Change.topic("price"), .topic(nil), .polarity(.negative), .irony(true), .irony(false), .notAboutUs,
    ])
    func aChangeComesBackFromNameAndValue(change: Correction.Change) {
        #expect(Correction.Change(name: change.name, value: change.value) == change)
    }

    @Test func oddValuesAreNoChange() {
        let odd: [(String, String?)] = [
            ("polarity", "2"), ("polarity", nil), ("irony", "yes"), ("topic", ""), ("x", "1"),
        ]
        for (name, value) in odd { #expect(Correction.Change(name: name, value: value) == nil) }
    }

    @Test func anOpinionIsFoundAgainByHalfOfItsWords() {
        func opinion(_ bytes: Range<Int>, _ topic: String) -> Opinion {
            var opinion = Opinion(part: .text, bytes: bytes, polarity: .neutral, probability: 1, intensity: 0)
            opinion.topic = topic
            return opinion
        }
        let opinions = [opinion(0..<30, "a"), opinion(0..<20, "b"), opinion(0..<20, "c"), opinion(40..<50, "d")]
        #expect(Correction.Span(part: .text, bytes: 0..<20, topic: "c").place(in: opinions) == 2)
        #expect(Correction.Span(part: .text, bytes: 0..<20, topic: "x").place(in: opinions) == 1)
        #expect(Correction.Span(part: .text, bytes: 0..<29, topic: "c").place(in: opinions) == 0)
        #expect(Correction.Span(part: .text, bytes: 45..<55).place(in: opinions) == 3)
        #expect(Correction.Span(part: .text, bytes: 46..<56).place(in: opinions) == nil)
        #expect(Correction.Span(part: .title, bytes: 0..<20).place(in: opinions) == nil)
    }
}

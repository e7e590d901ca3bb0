import HuiyinText
import Testing

@Suite struct TeachingQueueTests {
    @Test func asksAboutWhatIsDoubtfulAndNotTwiceAboutTheSame() throws {
        let texts = [
            "质量非常好，很满意", "还行吧也就那样", "还行吧也就那样。", "太差了，垃圾，再也不买", "说不上来，见仁见智",
        ]
        let inputs = texts.map { AnalysisInput(text: $0) }
        let entries = TeachingQueue(try SharedEngines.engine()).entries(inputs, count: 3)
        #expect(!entries.isEmpty)
        #expect(entries.map(\.doubt) == entries.map(\.doubt).sorted(by: >))
        #expect(!(entries.contains { $0.index == 1 } && entries.contains { $0.index == 2 }))
        #expect(!entries.contains { $0.index == 3 && $0.unsure == ["sentiment"] })
        for entry in entries { #expect(!entry.unsure.isEmpty) }
    }

    @Test func givesNoMoreThanAskedFor() throws {
        let inputs = (0..<30).map { AnalysisInput(text: "第\($0)次来，说好也好说坏也坏 \($0 * 7919)") }
        #expect(TeachingQueue(try SharedEngines.engine()).entries(inputs, count: 2).count <= 2)
    }
}

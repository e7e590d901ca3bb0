import HuiyinDemo
import Testing

@Suite struct RepetitionTests {
    /// Figures of 6,000 voices; docs/demo.md has those of 60,000.
    @Test func voicesRepeatThemselvesNoMoreThanMeasured() {
        let repetition = Repetition(DemoFixture.all.filter { $0.theme != "begged" })
        #expect(repetition.sharedRuns < 0.19)
        #expect(repetition.ownOpenings > 0.7)
        #expect(repetition.nearDuplicates < 0.13)
    }
}

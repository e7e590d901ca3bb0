import HuiyinDemo
import Testing

@Test func theDemoHasASeedOfItsOwnWhereNoneIsNamed() {
    #expect(DemoSeed() == DemoSeed(1))
}

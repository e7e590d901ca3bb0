import HuiyinDemo
import HuiyinDomain
import Testing

@Suite struct PlantedEventTests {
    @Test(arguments: PlantedEvent.all)
    func eachEventIsHeardInItsDaysAndSources(_ event: PlantedEvent) {
        let voices = DemoFixture.all.filter { $0.event == event.id }
        let expected = event.voices * DemoFixture.items / 60_000
        #expect(voices.count >= min(event.floor, expected))
        #expect(voices.allSatisfy { $0.date >= event.first && $0.date <= event.last })
        #expect(Set(voices.map(\.source)).isSubset(of: event.sources))
    }

    @Test(arguments: PlantedEvent.all)
    func eachEventShowsInTheSmallestDemoToo(_ event: PlantedEvent) {
        let world = DemoWorld(seed: DemoSeed(3), items: 500)
        let voices = DemoSource.allCases.flatMap { world.items(of: $0) }.count { $0.event == event.id }
        #expect(voices >= event.floor / 3)
    }

    @Test func theMendedFaultFallsOnTheG7AndStaysOnTheG5() {
        let mended = DemoTime.day("2025-06-18")
        func rates(_ product: String) -> (before: Double, after: Double) {
            let voices = DemoFixture.all.filter { $0.theme == "blackscreen" && !$0.isGood && $0.product == product }
            let before = Double(mended.daysSinceEpoch - DemoTime.first.daysSinceEpoch)
            let after = Double(DemoTime.days) - before
            return (
                Double(voices.count { $0.date < mended }) / before, Double(voices.count { $0.date >= mended }) / after
            )
        }
        #expect(rates("G7").after < 0.4 * rates("G7").before)
        #expect(rates("G5").after > 0.6 * rates("G5").before)
    }

    @Test func theBeggingShopRepeatsItselfToTheLetter() {
        let begged = DemoFixture.all.filter { $0.theme == "begged" }
        #expect(begged.allSatisfy { $0.nps == 10 && $0.rating == 5 && $0.store == "温州龙湾店" })
        #expect(Set(begged.map(\.text)).count <= 10)
    }

    @Test func wrongColoursComeWithTheSale() {
        let wrong = DemoFixture.bySource[.reviews]?.filter { $0.theme == "colour" } ?? []
        #expect(!wrong.isEmpty)
        #expect(wrong.allSatisfy { $0.campaign == "双十一" })
    }
}

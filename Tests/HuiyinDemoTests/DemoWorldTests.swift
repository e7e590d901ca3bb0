import HuiyinDemo
import HuiyinDomain
import Testing

@Suite struct DemoWorldTests {
    @Test func everyFragmentIsWellFormedAndAsksOnlyForRulesThatExist() {
        #expect(DemoFixture.world.grammarProblems == [])
        #expect(DemoFixture.world.fragments > 2000)
    }

    @Test func theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        func bytes(_ seed: UInt64) -> [UInt64] {
            let world = DemoWorld(seed: DemoSeed(seed), items: 600)
            return DemoSource.allCases.map { DemoFixture.hash(DemoExport(world.items(of: $0), of: $0).bytes) }
        }
        #expect(bytes(5) == bytes(5))
        #expect(zip(bytes(5), bytes(6)).allSatisfy { $0 != $1 })
    }

    @Test func asManyVoicesAsAskedForInNineChannels() {
        #expect(DemoFixture.all.count == DemoFixture.items)
        #expect(Set(DemoSource.allCases.map(\.channel)).count == 9)
        #expect(DemoFixture.bySource.values.allSatisfy { $0.count > 80 })
    }

    @Test func everyVoiceLiesInTheTwoYearsAndSourcesAreInOrder() {
        for (source, items) in DemoFixture.bySource {
            #expect(items.allSatisfy { $0.date >= DemoTime.first && $0.date <= DemoTime.last })
            #expect(zip(items, items.dropFirst()).allSatisfy { ($0.date, $0.secondOfDay) <= ($1.date, $1.secondOfDay) })
            if source != .notes { #expect(Set(items.map(\.id)).count == items.count) }
        }
    }

    @Test func moreIsSaidInTheSecondYear() {
        let middle = DemoTime.first.adding(days: DemoTime.days / 2)
        let late = DemoFixture.all.count { $0.date > middle }
        #expect(Double(late) > 0.52 * Double(DemoFixture.items))
    }

    @Test func onlySurveysMayBeEmpty() {
        let empty = DemoFixture.all.filter(\.reading.isEmpty)
        #expect(Set(empty.map(\.source)) == [.survey])
        #expect(empty.allSatisfy { $0.nps != nil })
        #expect(empty.count > 200)
    }

    @Test func aTwentiethIsEnglish() {
        let said = DemoFixture.all.filter { $0.source != .calls && $0.source != .notes && $0.reading.count > 10 }
        let english = said.count { item in
            let letters = item.reading.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
            return Double(letters) > 0.6 * Double(item.reading.unicodeScalars.count)
        }
        #expect((0.025...0.09).contains(Double(english) / Double(said.count)))
    }

    @Test func somePeopleAreMetInSeveralChannels() {
        var channels: [Int: Set<String>] = [:]
        for item in DemoFixture.all where item.person < DemoFixture.world.linked {
            channels[item.person, default: []].insert(item.source.channel)
        }
        #expect(channels.values.count { $0.count >= 3 } >= DemoFixture.world.linked / 2)
    }

    @Test func oneCharacterAndLongStoriesBothOccur() {
        let lengths = DemoFixture.all.map(\.text.count)
        #expect(lengths.contains(1))
        #expect((lengths.max() ?? 0) > 250)
    }
}

import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        (TimeGrain.day, "2026-01-01", "2026-01-01"), (.week, "2026-01-01", "2026-W01"),
        (.week, "2027-01-03", "2026-W53"),
        (.month, "2026-02-28", "2026-02"), (.quarter, "2026-03-31", "2026-Q1"), (.quarter, "2026-04-01", "2026-Q2"),
        (.quarter, "2026-12-31", "2026-Q4"), (.year, "2026-12-31", "2026"),
    ])
    func namesBuckets(grain: TimeGrain, day: String, bucket: String) throws {
        #expect(grain.bucket(of: try #require(CivilDate(day))) == bucket)
    }

    @Test(arguments: TimeGrain.allCases) func findsTheDaysOfABucketAgain(grain: TimeGrain) throws {
        for offset in 20_000..<20_800 {
            let day = CivilDate(daysSinceEpoch: offset)
            let days = try #require(grain.days(of: grain.bucket(of: day)))
            #expect(days.contains(day))
            #expect(grain.bucket(of: days.first) == grain.bucket(of: days.last))
            #expect(grain.bucket(of: days.first.adding(days: -1)) != grain.bucket(of: day))
            #expect(grain.bucket(of: days.last.adding(days: 1)) != grain.bucket(of: day))
        }
    }

    @Test(arguments: [
        (TimeGrain.week, "2026-W54"), (.week, "2025-W53"), (.quarter, "2026-Q5"), (.month, "2026-13"),
        (.day, "2026-W01"),
        (.year, "26"),
    ])
    func knowsNoSuchBucket(grain: TimeGrain, name: String) {
        #expect(grain.days(of: name) == nil)
    }

    @Test func comparesWithTheDaysBefore() throws {
        let last = try #require(CivilDate("2026-03-31"))
        let range = DayRange.ending(last, days: 31)
        #expect(range.description == "2026-03-01…2026-03-31")
        #expect(range.previous.description == "2026-01-29…2026-02-28")
        #expect(range.previous.days == range.days)
        let request = QueryRequest(range: range)
        #expect(request.comparison?.range == range.previous)
        #expect(QueryRequest().comparison == nil)
    }

    // A New York year: UTC−5 until 2026-03-08T07:00Z, UTC−4 until 2026-11-01T06:00Z.
    @Test func findsChangesOfTheClock() throws {
        let offsets = try #require(
            ZoneDatabase.offsets(of: "America/New_York", over: 1_767_225_600_000...1_798_761_600_000))
        #expect(
            offsets.steps == [
                .init(from: .min, seconds: -18_000), .init(from: 1_772_953_200_000, seconds: -14_400),
                .init(from: 1_793_512_800_000, seconds: -18_000),
            ])
    }

    @Test func changesTheClockAtTheInstantItself() {
        let offsets = ZoneOffsets(
            zone: "test", steps: [.init(from: .min, seconds: 0), .init(from: 1000, seconds: 3600)])
        #expect([999, 1000].map { offsets.seconds(at: $0) } == [0, 3600])
    }
}

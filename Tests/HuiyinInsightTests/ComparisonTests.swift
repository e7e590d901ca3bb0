import HuiyinDomain
import HuiyinInsight
import HuiyinQuery
import Testing

@Suite struct ComparisonTests {
    @Test func changeOfCountsHasTheIntervalOfAPoissonRatio() {
        let change = Change(now: 100, before: 50)
        #expect(abs(change.ratio - 100.5 / 50.5) < 1e-12)
        // exp(1.96 √(1/100.5 + 1/50.5)) = 1.4022…
        #expect(abs(change.high / change.ratio - 1.40225) < 1e-4)
        #expect(change.isClear)
        #expect(!Change(now: 12, before: 10).isClear)
    }

    @Test func theRatioShownIsThatOfTheNumbersShown() {
        #expect(Change(now: 11, before: 8).plainRatio == 11.0 / 8)
        #expect(Change(now: 3, before: 0).plainRatio == nil)
    }

    @Test func nobodyBeforeStaysFinite() {
        let change = Change(now: 3, before: 0)
        #expect(change.ratio == 7)
        #expect(change.high.isFinite)
    }

    @Test func differenceOfSharesAddsTheirErrorsInSquares() throws {
        let now = Figure(value: 0.4, low: 0.37, high: 0.43, n: 1000)
        let before = Figure(value: 0.3, low: 0.26, high: 0.34, n: 800)
        let difference = try #require(Difference(now, minus: before))
        #expect(abs(difference.value - 0.1) < 1e-12)
        #expect(abs(difference.high - 0.15) < 1e-9)
        #expect(difference.isClear)
        #expect(Difference(Figure(value: 0.4, n: 3), minus: before) == nil)
    }

    @Test func liftIsARatioOfRisks() throws {
        let lift = try #require(Lift(both: 30, having: 100, other: 120, all: 1000))
        #expect(abs(lift.with - 0.3) < 1e-12)
        #expect(abs(lift.without - 0.1) < 1e-12)
        #expect(abs(lift.value - (30.5 / 101) / (90.5 / 901)) < 1e-12)
        #expect(lift.isClear)
    }

    @Test func liftOfNobodyIsNone() {
        #expect(Lift(both: 0, having: 0, other: 5, all: 10) == nil)
        #expect(Lift(both: 5, having: 10, other: 5, all: 10) == nil)
    }

    @Test(arguments: [
        (Period.fourWeeks, "2026-02-09…2026-03-08"), (.twelveWeeks, "2025-12-15…2026-03-08"),
        (.year, "2025-03-09…2026-03-08"),
    ])
    func periodsCountBackFromTheNewestDay(period: Period, days: String) throws {
        let newest = try #require(CivilDate("2026-03-08"))
        #expect(period.days(newest: newest)?.description == days)
        #expect(Period.all.days(newest: newest) == nil)
    }

    @Test func weeksOfASpanBeginOnMondayAndAreClippedToIt() throws {
        let last = try #require(CivilDate("2026-03-08"))
        let span = DayRange.ending(last, days: 12)
        let weeks = TimeBucket.all(in: span, by: .week)
        #expect(weeks.map(\.name) == ["2026-W09", "2026-W10"])
        #expect(weeks[0].days.description == "2026-02-23…2026-03-01")
        #expect(weeks[0].clipped(to: span).description == "2026-02-25…2026-03-01")
    }

    @Test(arguments: [
        (TimeGrain.month, "2026-02", "2026-02-01…2026-02-28"), (.quarter, "2026-Q1", "2026-01-01…2026-03-31"),
        (.year, "2026", "2026-01-01…2026-12-31"), (.day, "2026-02-25", "2026-02-25…2026-02-25"),
    ])
    func bucketsCoverTheirCalendar(grain: TimeGrain, name: String, days: String) throws {
        let bucket = TimeBucket(containing: try #require(CivilDate("2026-02-25")), by: grain)
        #expect(bucket.name == name)
        #expect(bucket.days.description == days)
    }
}

import HuiyinDomain
import Testing

@Suite struct CivilDateTests {
    @Test func everyDayOfEightCenturiesSurvivesTheTripThroughDayNumbers() {
        var previous = CivilDate(daysSinceEpoch: -146_097)
        for day in -146_096...146_097 {
            let date = CivilDate(daysSinceEpoch: day)
            #expect(date.daysSinceEpoch == day)
            #expect(previous < date)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            previous = date
        }
    }

    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (20_514, "2026-03-02"), (-719_162, "0001-01-01"),
    ])
    func countsFromTheEpoch(day: Int, text: String) {
        #expect(CivilDate(daysSinceEpoch: day).description == text)
        #expect(CivilDate(text)?.daysSinceEpoch == day)
    }

    // Weeks as printed in ISO 8601 and its well-known edge cases: the year of a week is the year of its Thursday.
    @Test(arguments: [
        ("2026-01-26", "2026-W05"), ("2026-02-01", "2026-W05"), ("2021-01-03", "2020-W53"), ("2018-12-31", "2019-W01"),
        ("2008-12-28", "2008-W52"), ("2010-01-03", "2009-W53"), ("2024-12-30", "2025-W01"),
    ])
    func namesISOWeeks(day: String, week: String) throws {
        #expect(try #require(CivilDate(day)).isoWeek == week)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-01x", "２０２６-01-01", "",
    ])
    func refusesWhatIsNoDay(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func weeksBeginOnMonday() throws {
        #expect(try #require(CivilDate("2026-03-02")).isoWeekday == 1)
        #expect(try #require(CivilDate("2026-03-08")).isoWeekday == 7)
        #expect(try #require(CivilDate("1969-12-31")).isoWeekday == 3)
    }
}

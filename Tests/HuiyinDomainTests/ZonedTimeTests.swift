import HuiyinDomain
import Testing

@Suite struct ZonedTimeTests {
    @Test(
        arguments: [
            (1_772_457_240_000, 28_800, "2026-03-02T21:14:00+08:00"),
            (0, 0, "1970-01-01T00:00:00Z"),
            (-1, 0, "1969-12-31T23:59:59.999Z"),
            (1_772_457_240_050, -12_600, "2026-03-02T09:44:00.050-03:30"),
        ] as [(Int64, Int32, String)])
    func writesTheClockOfItsAuthor(milliseconds: Int64, offset: Int32, text: String) {
        #expect(ZonedTime(milliseconds: milliseconds, offsetSeconds: offset, zone: "x").rfc3339 == text)
    }

    @Test func dividesDownwardsBeforeTheEpoch() {
        #expect(ZonedTime.floorDivide(-1, 86_400_000) == -1)
        #expect(ZonedTime.floorDivide(-86_400_000, 86_400_000) == -1)
        #expect(ZonedTime.floorDivide(86_399_999, 86_400_000) == 0)
    }
}

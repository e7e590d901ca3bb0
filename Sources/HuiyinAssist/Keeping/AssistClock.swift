package import HuiyinDomain

/// Tells the time, on the clock of the workspace's zone.
package typealias AssistClock = @Sendable () -> ZonedTime

extension ZonedTime {
    /// The day that the clock's face shows: `2026-03-02`.
    var civilDay: String {
        CivilDate(daysSinceEpoch: Int(Self.floorDivide(milliseconds + Int64(offsetSeconds) * 1000, 86_400_000)))
            .description
    }
}

import Foundation
package import HuiyinDomain

/// Reads local times of one IANA zone.
package struct ZoneClock: Hashable, Sendable {
    package let name: String
    private let zone: TimeZone
    /// The zone's offset after its last change of clocks, and when that was (local seconds), so that most times need no table.
    private let settled: Settled?

    private struct Settled: Hashable, Sendable {
        let from: Int64
        let offset: Int32
    }

    /// The clock of an IANA zone (`Asia/Shanghai`) or a fixed offset (`+08:00`); `nil` for any other name.
    package init?(_ name: String) {
        if let offset = Self.fixed(name) {
            guard let zone = TimeZone(secondsFromGMT: Int(offset)) else { return nil }
            self.zone = zone
            settled = Settled(from: .min, offset: offset)
        } else {
            guard name == "UTC" || name == "GMT" || name.contains("/"), let zone = TimeZone(identifier: name) else {
                return nil
            }
            self.zone = zone
            // 2000-01-01: a zone whose clocks have not changed since then is read without asking the table.
            let start = Date(timeIntervalSince1970: 946_684_800)
            settled =
                zone.nextDaylightSavingTimeTransition(after: start) == nil
                    && zone.secondsFromGMT(for: start) == zone.secondsFromGMT(for: Date(timeIntervalSince1970: 4e9))
                ? Settled(from: 946_684_800 + 86_400, offset: Int32(zone.secondsFromGMT(for: start))) : nil
        }
        self.name = name
    }

    /// The instant at which clocks of the zone show `localMilliseconds` (counted as if they were UTC).
    ///
    /// An hour that occurs twice is the first of the two; one that is skipped is read with the offset before it.
    package func time(localMilliseconds: Int64) -> ZonedTime {
        let local = ZonedTime.floorDivide(localMilliseconds, 1000)
        if let settled, local >= settled.from {
            return ZonedTime(
                milliseconds: localMilliseconds - Int64(settled.offset) * 1000, offsetSeconds: settled.offset,
                zone: name)
        }
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        let chosen = offset(at: local - before) == before ? before : after
        let offset = offset(at: local - chosen) == chosen ? chosen : before
        return ZonedTime(
            milliseconds: localMilliseconds - offset * 1000, offsetSeconds: Int32(offset), zone: name)
    }

    /// The instant with the offset that this zone had then.
    package func time(milliseconds: Int64) -> ZonedTime {
        let offset = offset(at: ZonedTime.floorDivide(milliseconds, 1000))
        return ZonedTime(milliseconds: milliseconds, offsetSeconds: Int32(offset), zone: name)
    }

    private func offset(at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }

    private static func fixed(_ name: String) -> Int32? {
        let bytes = Array(name.utf8)
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
            let hours = Int32(name.dropFirst().prefix(2)), let minutes = Int32(name.suffix(2)), hours <= 18,
            minutes < 60
        else { return nil }
        return (bytes[0] == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

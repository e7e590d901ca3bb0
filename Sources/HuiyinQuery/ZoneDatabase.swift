import Foundation
import HuiyinDomain

/// Reads clocks: how far a zone is ahead of UTC, and when a day begins there.
///
/// Foundation brings its own time-zone database, so that an answer doesn't depend on what the machine has installed.
package enum ZoneDatabase {
    /// The offsets of the zone called `name` over `span` (milliseconds UTC), or `nil` when there is no such zone.
    ///
    /// Names are those of IANA (`Asia/Shanghai`, `UTC`) or offsets (`+08:00`).
    package static func offsets(of name: String, over span: ClosedRange<Int64>) -> ZoneOffsets? {
        if let seconds = fixedOffset(name) {
            return ZoneOffsets(zone: name, steps: [.init(from: .min, seconds: seconds)])
        }
        guard isName(name), let zone = TimeZone(identifier: name) else { return nil }
        func seconds(_ instant: Int64) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) / 1000))
        }
        var steps = [ZoneOffsets.Step(from: .min, seconds: seconds(span.lowerBound))]
        var instant = span.lowerBound
        while instant < span.upperBound {
            let next = min(instant + stride, span.upperBound)
            let after = seconds(next)
            if after != steps[steps.count - 1].seconds {
                // The change lies in (instant, next]; clocks change on whole seconds.
                var (early, late) = (ZonedTime.floorDivide(instant, 1000), ZonedTime.floorDivide(next, 1000))
                while late - early > 1 {
                    let middle = early + (late - early) / 2
                    if seconds(middle * 1000) == steps[steps.count - 1].seconds {
                        early = middle
                    } else {
                        late = middle
                    }
                }
                steps.append(.init(from: late * 1000, seconds: after))
            }
            instant = next
        }
        return ZoneOffsets(zone: name, steps: steps)
    }

    /// The zone name nearest to `name`, where one is near.
    package static func suggestion(for name: String) -> String? {
        let names = TimeZone.knownTimeZoneIdentifiers
        if let city = names.first(where: { $0.lowercased().hasSuffix("/" + name.lowercased()) }) { return city }
        return NameSuggestion.nearest(to: name, among: names)
    }

    /// A week: no zone has changed its clocks there and back in less.
    private static let stride: Int64 = 7 * 86_400_000

    /// Whether it is a full name: `TimeZone` also takes abbreviations, whose meaning depends on where one is.
    private static func isName(_ name: String) -> Bool {
        name == "UTC" || name == "GMT" || TimeZone.knownTimeZoneIdentifiers.contains(name)
            || (name.contains("/") && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !name.hasPrefix("/"))
    }

    /// The seconds of `+08:00`, `-03:30` or `Z`.
    private static func fixedOffset(_ name: String) -> Int? {
        if name == "Z" { return 0 }
        let bytes = Array(name.utf8)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hours = Int(name.dropFirst().prefix(2)),
            let minutes = Int(name.suffix(2)), (0...18).contains(hours), (0...59).contains(minutes)
        else { return nil }
        return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

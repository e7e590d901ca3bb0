package import FoundationEssentials
import HuiyinDomain

/// What an HTTP status other than 200 means here.
package enum EndpointStatus {
    /// The error that `status` stands for; overload and breakdown may be tried again.
    static func error(_ status: Int, retryAfter: String?, host: String) -> AssistError {
        switch status {
        case 429, 500...599:
            let wait = retryAfter.flatMap { seconds($0, now: Date()) }
            return AssistError(
                code: .busy,
                message:
                    "\(host) answers \(status)\(status == 429 ? " (too many requests)" : ""), also at a second try; "
                    + "try again later",
                retry: wait.map { .after($0) } ?? .soon)
        case 300..<400:
            return AssistError(
                code: .redirected,
                message:
                    "\(host) answers with a redirect (\(status)), which is not followed; put the final address in `url`"
            )
        case 401, 403:
            return AssistError(
                code: .refused,
                message: "\(host) answers \(status): it wants a key, or another one; see key_env, key_file")
        case 404:
            return AssistError(
                code: .refused, message: "\(host) answers 404: check the path in `url` and the name of the model")
        default:
            return AssistError(
                code: .refused, message: "\(host) answers \(status); does it know the model, and chat completions?")
        }
    }

    /// The time that a `Retry-After` names, in seconds or as a date (RFC 9110, 10.2.3); `nil` where it names none.
    package static func seconds(_ header: String, now: Date) -> Duration? {
        let digits = header.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
        if !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
            let number = Int(Substring(digits))
        {
            return .seconds(number)
        }
        guard let date = date(header) else { return nil }
        return .seconds(max(0, date - Int(now.timeIntervalSince1970)))
    }

    /// Seconds since 1970 of a date as HTTP writes it: `Wed, 21 Oct 2015 07:28:10 GMT`.
    private static func date(_ text: String) -> Int? {
        let parts = text.split { $0 == " " || $0 == ":" || $0 == "," }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: String(parts[2])) else {
            return nil
        }
        let numbers = [1, 3, 4, 5, 6].compactMap { Int(parts[$0]) }
        guard numbers.count == 5, let day = CivilDate(year: numbers[1], month: month + 1, day: numbers[0]),
            0...23 ~= numbers[2], 0...59 ~= numbers[3], 0...60 ~= numbers[4]
        else { return nil }
        return day.daysSinceEpoch * 86_400 + numbers[2] * 3600 + numbers[3] * 60 + numbers[4]
    }
}

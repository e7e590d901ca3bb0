import HuiyinDomain
import Yams

extension WorkspaceConfiguration {
    /// The settings below `assist:`; `nil` where nothing stands there, which keeps the tier off.
    static func assist(_ node: Node, _ file: String) throws(ArchiveError) -> AssistSettings? {
        guard node.null == nil else { return nil }
        guard let mapping = node.mapping else {
            throw mistake(file, line: node, "`assist` needs settings below it, at least `url` and `model`")
        }
        var settings = AssistSettings(url: "", model: "")
        for (key, value) in mapping {
            switch key.string {
            case "url": settings.url = try text(value, "url", file)
            case "model": settings.model = try text(value, "model", file)
            case "key_env", "key_file":
                guard settings.key == nil else {
                    throw mistake(file, line: key, "`assist` has both `key_env` and `key_file`; keep one of them")
                }
                let name = try text(value, key.string ?? "", file)
                settings.key = key.string == "key_env" ? .environment(name) : .file(name)
            case "key":
                throw mistake(
                    file, line: key,
                    "a key doesn't belong in this file; name an environment variable (`key_env`) or a file (`key_file`)"
                )
            case "timeout_seconds": settings.timeout = .seconds(try number(value, "timeout_seconds", 1...600, file))
            case "requests_a_day":
                settings.requestsPerDay = try number(value, "requests_a_day", 0...1_000_000, file)
            case "tokens_a_day": settings.tokensPerDay = try number(value, "tokens_a_day", 0...1_000_000_000, file)
            case "cache_entries": settings.cacheEntries = try number(value, "cache_entries", 0...10_000, file)
            case "plain_http":
                guard let choice = value.string, choice == "loopback" || choice == "anywhere" else {
                    throw mistake(file, line: value, "`plain_http` must be loopback or anywhere")
                }
                settings.plainHTTP = choice == "anywhere" ? .anywhere : .loopbackOnly
            default:
                throw mistake(
                    file, line: key,
                    "unknown setting \"\(key.string ?? "?")\" of `assist`; expected url, model, key_env, key_file, "
                        + "timeout_seconds, requests_a_day, tokens_a_day, cache_entries or plain_http")
            }
        }
        for (name, value) in [("url", settings.url), ("model", settings.model)] where value.isEmpty {
            throw mistake(file, line: node, "`assist` has no `\(name)`; give both `url` and `model`")
        }
        return settings
    }

    private static func number(
        _ node: Node, _ setting: String, _ range: ClosedRange<Int>, _ file: String
    ) throws(ArchiveError) -> Int {
        guard let number = node.int, range.contains(number) else {
            throw mistake(
                file, line: node,
                "`\(setting)` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

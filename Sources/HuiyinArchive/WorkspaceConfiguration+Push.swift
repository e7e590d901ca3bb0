package import HuiyinDomain
import Yams

/// How a source's feedback may be pushed.
package struct PushSettings: Hashable, Sendable {
    /// When what is pushed is read by the text engine.
    package enum Understanding: String, Hashable, Sendable {
        /// Before the push is answered.
        case now
        /// After it is answered, as soon as there is time.
        case later
    }

    /// Where the secret is that signs pushes; `nil` lets programs of this machine push without one, and nobody else.
    package var secret: AssistSettings.KeySource?
    /// How far the time of a signature may lie from ours, in seconds.
    package var window = 300
    package var understanding = Understanding.now

    package init(
        secret: AssistSettings.KeySource? = nil, window: Int = 300, understanding: Understanding = .now
    ) {
        self.secret = secret
        self.window = window
        self.understanding = understanding
    }
}

extension WorkspaceConfiguration {
    /// The settings of pushes to `source`: its own where it has some, else those of the workspace without its secret.
    package func push(of source: String) -> PushSettings { sources[source]?.push ?? push }

    /// The settings below a source's `push:`, with the workspace's where it says nothing.
    static func push(_ node: Node, _ base: PushSettings, isSource: Bool, _ file: String) throws(ArchiveError)
        -> PushSettings
    {
        guard node.null == nil else { return base }
        guard let mapping = node.mapping else {
            throw mistake(file, line: node, "`push` needs settings below it, such as `secret_file: secrets/shop`")
        }
        var settings = base
        for (key, value) in mapping {
            switch key.string {
            case "secret_env" where isSource, "secret_file" where isSource:
                guard settings.secret == nil else {
                    throw mistake(
                        file, line: key, "`push` has both `secret_env` and `secret_file`; keep one of them")
                }
                let name = try text(value, key.string ?? "", file)
                settings.secret = key.string == "secret_env" ? .environment(name) : .file(name)
            case "secret":
                throw mistake(
                    file, line: key,
                    "a secret doesn't belong in this file; name an environment variable (`secret_env`) or a file "
                        + "(`secret_file`) at the source")
            case "window_seconds":
                guard let number = value.int, (10...3600).contains(number) else {
                    throw mistake(file, line: value, "`window_seconds` must be a whole number from 10 to 3600")
                }
                settings.window = number
            case "analysis":
                guard let choice = value.string.flatMap(PushSettings.Understanding.init(rawValue:)) else {
                    throw mistake(file, line: value, "`analysis` must be now or later")
                }
                settings.understanding = choice
            default:
                let expected =
                    isSource ? "secret_env, secret_file, window_seconds or analysis" : "window_seconds or analysis"
                throw mistake(
                    file, line: key, "unknown setting \"\(key.string ?? "?")\" of `push`; expected \(expected)")
            }
        }
        return settings
    }
}

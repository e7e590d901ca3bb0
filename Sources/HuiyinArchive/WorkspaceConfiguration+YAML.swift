import Foundation
import HuiyinDomain
import HuiyinText
import Yams

extension WorkspaceConfiguration {
    /// The settings that `yaml` gives, defaults elsewhere.
    /// - Throws: ``ArchiveError`` `configuration`, which names the file, the setting, its value and what was expected.
    init(yaml: String, file: String, defaultName: String) throws(ArchiveError) {
        self.init(name: defaultName)
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            // The parser's own words take several lines and quote the file.
            let lines = "\(error)".split(separator: "\n").map(String.init)
            let what =
                lines.first { $0.contains("did not find") || $0.contains("found ") }
                ?? "a quote, a bracket or an indentation"
            throw Self.mistake(file, "is not YAML (\(what)); check quotes, brackets and indentation")
        }
        guard let root, root.null == nil else { return }
        guard let settings = root.mapping else {
            throw Self.mistake(file, "holds no settings; expected lines such as `zone: Asia/Shanghai`")
        }
        // Sources go by it wherever it stands.
        if let node = settings.first(where: { $0.key.string == "push" })?.value {
            push = try Self.push(node, PushSettings(), isSource: false, file)
        }
        for (key, value) in settings {
            switch key.string {
            case "push": break
            case "name": name = try Self.text(value, "name", file)
            case "zone":
                zone = try Self.text(value, "zone", file)
                guard TimeZone(identifier: zone) != nil, zone.contains("/") || zone == "UTC" else {
                    throw Self.mistake(
                        file, line: value,
                        "`zone` is \"\(zone)\"; expected an IANA name such as Asia/Shanghai or UTC")
                }
            case "language":
                language = try Self.text(value, "language", file)
                guard language == "zh" || language == "en" else {
                    throw Self.mistake(file, line: value, "`language` is \"\(language)\"; expected zh or en")
                }
            case "taxonomy": taxonomy = try Self.text(value, "taxonomy", file)
            case "tier":
                let name = try Self.text(value, "tier", file)
                guard let known = EngineTier(rawValue: name) else {
                    throw Self.mistake(file, line: value, "`tier` is \"\(name)\"; expected fast, auto or deep")
                }
                tier = known
            case "suspicious":
                let name = try Self.text(value, "suspicious", file)
                guard let known = SuspiciousVoices(rawValue: name) else {
                    throw Self.mistake(file, line: value, "`suspicious` is \"\(name)\"; expected include or exclude")
                }
                suspicious = known
            case "personal_data":
                let name = try Self.text(value, "personal_data", file)
                guard let policy = PersonalDataPolicy(rawValue: name) else {
                    throw Self.mistake(file, line: value, "`personal_data` is \"\(name)\"; expected vault or nowhere")
                }
                personalData = policy
            case "sources": sources = try Self.sources(value, push, file)
            case "connectors": connectors = try Self.connectors(value, file)
            case "assist": assist = try Self.assist(value, file)
            default:
                throw Self.mistake(
                    file, line: key,
                    "unknown setting \"\(key.string ?? "?")\"; expected name, zone, language, taxonomy, "
                        + "tier, suspicious, personal_data, sources, push, connectors or assist")
            }
        }
    }

    private static func sources(
        _ node: Node, _ push: PushSettings, _ file: String
    ) throws(ArchiveError) -> [String: Source] {
        guard node.null == nil else { return [:] }
        guard let mapping = node.mapping else {
            throw mistake(file, line: node, "`sources` must name sources, each with its settings below it")
        }
        var sources = [String: Source]()
        for (key, value) in mapping {
            guard let name = key.string, let settings = value.mapping else {
                throw mistake(file, line: key, "a source needs settings below its name, such as `taxonomy: retail`")
            }
            var source = Source()
            for (setting, given) in settings {
                switch setting.string {
                case "taxonomy": source.taxonomy = try text(given, "taxonomy", file)
                case "push": source.push = try self.push(given, push, isSource: true, file)
                default:
                    throw mistake(
                        file, line: setting,
                        "unknown setting \"\(setting.string ?? "?")\" of source \"\(name)\"; expected taxonomy or push")
                }
            }
            sources[name] = source
        }
        return sources
    }

    static func text(_ node: Node, _ setting: String, _ file: String) throws(ArchiveError) -> String {
        guard let text = node.string, !text.isEmpty else {
            throw mistake(file, line: node, "`\(setting)` needs a text")
        }
        return text
    }

    static func mistake(_ file: String, line node: Node? = nil, _ what: String) -> ArchiveError {
        let place = (node?.mark?.line).map { ", line \($0)" } ?? ""
        return ArchiveError(code: .configuration, message: "\(file)\(place): \(what).")
    }
}

import HuiyinDomain
import Yams

extension WorkspaceConfiguration {
    /// The connectors below `connectors:`, in the order of their names.
    static func connectors(_ node: Node, _ file: String) throws(ArchiveError) -> [ConnectorSettings] {
        guard node.null == nil else { return [] }
        guard let mapping = node.mapping else {
            throw mistake(file, line: node, "`connectors` must name connectors, each with its settings below it")
        }
        var connectors: [ConnectorSettings] = []
        for (key, value) in mapping {
            guard let name = key.string, (1...100).contains(name.utf8.count) else {
                throw mistake(file, line: key, "a connector needs a name of 1 to 100 bytes")
            }
            connectors.append(try connector(name, value, file))
        }
        return connectors.sorted { $0.name < $1.name }
    }

    private static func connector(
        _ name: String, _ node: Node, _ file: String
    ) throws(ArchiveError) -> ConnectorSettings {
        let all = try settings(node, "connector \(name)", ["source", "every", "folder", "http"], file)
        let kind: ConnectorSettings.Kind
        switch (all["folder"], all["http"]) {
        case (let node?, nil): kind = .folder(try folder(node, file))
        case (nil, let node?): kind = .http(try http(node, file))
        default:
            throw mistake(file, line: node, "connector \"\(name)\" needs either `folder` or `http`")
        }
        return ConnectorSettings(
            name: name,
            source: try all["source"].map { node throws(ArchiveError) in try text(node, "source", file) } ?? name,
            every: try seconds(all["every"], "every", 5...2_592_000, file) ?? 900, kind: kind)
    }

    private static func folder(_ node: Node, _ file: String) throws(ArchiveError) -> ConnectorSettings.Folder {
        let all = try settings(node, "folder", ["path", "match", "subfolders", "settled"], file)
        guard let path = all["path"] else { throw mistake(file, line: node, "`folder` needs a `path`") }
        var folder = ConnectorSettings.Folder(path: try text(path, "path", file))
        if let node = all["match"] { folder.match = try text(node, "match", file) }
        if let node = all["subfolders"] { folder.hasSubfolders = node.bool ?? false }
        folder.settled = try seconds(all["settled"], "settled", 0...86_400, file) ?? 5
        return folder
    }

    private static func http(_ node: Node, _ file: String) throws(ArchiveError) -> ConnectorSettings.HTTP {
        let all = try settings(
            node, "http",
            [
                "url", "records", "fields", "paging", "since", "key", "oauth2", "hosts", "plain_http", "timeout",
                "pages",
            ], file)
        guard let url = all["url"] else { throw mistake(file, line: node, "`http` needs a `url`") }
        var http = ConnectorSettings.HTTP(url: try text(url, "url", file))
        guard http.url.hasPrefix("https://") || http.url.hasPrefix("http://") else {
            throw mistake(file, line: url, "`url` must begin with https:// or http://")
        }
        if let node = all["records"] { http.records = try pointer(node, "records", file) }
        for (key, value) in all["fields"]?.mapping ?? [:] {
            http.fields[key.string ?? ""] = try pointer(value, "fields", file)
        }
        if let node = all["paging"] { try paging(node, &http, file) }
        if let node = all["since"] {
            let since = try settings(node, "since", ["pointer", "first"], file)
            guard let place = since["pointer"], http.url.contains("{since}") else {
                throw mistake(file, line: node, "`since` needs a `pointer`, and `{since}` in the `url`")
            }
            http.sincePointer = try pointer(place, "pointer", file)
            http.first = since["first"]?.string ?? ""
        }
        http.access = try access(all["key"], all["oauth2"], file)
        http.hosts = Set((all["hosts"]?.sequence ?? []).compactMap { $0.string?.lowercased() })
        http.allowsPlainHTTP = all["plain_http"]?.string == "anywhere"
        http.timeout = try seconds(all["timeout"], "timeout", 1...600, file) ?? 30
        http.pages = try seconds(all["pages"], "pages", 1...1_000_000, file) ?? 1000
        return http
    }

    private static func paging(
        _ node: Node, _ http: inout ConnectorSettings.HTTP, _ file: String
    ) throws(ArchiveError) {
        let all = try settings(
            node, "paging", ["style", "parameter", "start", "pointer", "size", "size_parameter"], file)
        http.size = try seconds(all["size"], "size", 1...100_000, file)
        http.sizeParameter = all["size_parameter"]?.string
        let place = try all["pointer"].map { node throws(ArchiveError) in try pointer(node, "pointer", file) }
        let parameter = all["parameter"]?.string
        switch all["style"]?.string {
        case "page": http.paging = .page(parameter: parameter ?? "page", start: all["start"]?.int ?? 1)
        case "offset": http.paging = .offset(parameter: parameter ?? "offset")
        case "link": http.paging = .link
        case "cursor":
            guard let place else { throw mistake(file, line: node, "`paging` by cursor needs a `pointer` to it") }
            http.paging = .cursor(parameter: parameter ?? "cursor", pointer: place)
        case "next":
            guard let place else { throw mistake(file, line: node, "`paging` by next needs a `pointer` to it") }
            http.paging = .next(pointer: place)
        default:
            throw mistake(file, line: node, "`style` of `paging` must be page, offset, cursor, link or next")
        }
    }

    private static func access(
        _ key: Node?, _ client: Node?, _ file: String
    ) throws(ArchiveError) -> ConnectorSettings.HTTP.Access {
        if let key {
            let all = try settings(key, "key", ["header", "parameter", "prefix", "secret_env", "secret_file"], file)
            let secret = try secret(all, key, file)
            if let name = all["parameter"]?.string { return .parameter(name: name, secret: secret) }
            return .header(
                name: all["header"]?.string ?? "Authorization",
                prefix: all["prefix"]?.string ?? (all["header"] == nil ? "Bearer " : ""), secret: secret)
        }
        guard let client else { return .open }
        let all = try settings(
            client, "oauth2", ["token_url", "client_id", "scope", "secret_env", "secret_file"], file)
        guard let url = all["token_url"]?.string, let id = all["client_id"]?.string else {
            throw mistake(file, line: client, "`oauth2` needs `token_url` and `client_id`")
        }
        return .client(tokenURL: url, id: id, secret: try secret(all, client, file), scope: all["scope"]?.string)
    }

    private static func secret(
        _ all: [String: Node], _ node: Node, _ file: String
    ) throws(ArchiveError) -> AssistSettings.KeySource {
        switch (all["secret_env"]?.string, all["secret_file"]?.string) {
        case (let name?, nil): return .environment(name)
        case (nil, let name?): return .file(name)
        default:
            throw mistake(
                file, line: node,
                "name the secret by either `secret_env` or `secret_file`; it does not belong in this file")
        }
    }

    private static func pointer(_ node: Node, _ setting: String, _ file: String) throws(ArchiveError) -> String {
        guard let text = node.string, text.isEmpty || text.hasPrefix("/") else {
            throw mistake(file, line: node, "`\(setting)` must be JSON pointers such as /data/items")
        }
        return text
    }

    /// A number of seconds (`90`, `90s`, `15m`, `2h`, `1d`), or any other whole number.
    private static func seconds(
        _ node: Node?, _ setting: String, _ range: ClosedRange<Int>, _ file: String
    ) throws(ArchiveError) -> Int? {
        guard let node else { return nil }
        let text = node.string ?? ""
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let unit = text.last.flatMap { units[$0] }
        guard let number = Int(unit == nil ? text : String(text.dropLast())), range.contains(number * (unit ?? 1))
        else {
            throw mistake(
                file, line: node,
                "`\(setting)` must be from \(range.lowerBound) to \(range.upperBound), such as 90, or 15m for a time")
        }
        return number * (unit ?? 1)
    }

    private static func settings(
        _ node: Node, _ what: String, _ known: [String], _ file: String
    ) throws(ArchiveError) -> [String: Node] {
        guard let mapping = node.mapping else {
            throw mistake(file, line: node, "`\(what)` needs settings below it: \(known.joined(separator: ", "))")
        }
        var all: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, known.contains(name) else {
                throw mistake(
                    file, line: key,
                    "unknown setting \"\(key.string ?? "?")\" of `\(what)`; expected \(known.joined(separator: ", "))")
            }
            all[name] = value
        }
        return all
    }
}

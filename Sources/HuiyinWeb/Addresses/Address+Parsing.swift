import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

extension Address {
    /// The longest address that is read, in bytes: browsers stop not far beyond.
    package static let longest = 8_000

    /// What `text` asks for.
    ///
    /// - Throws: ``AddressError`` `not-found` where no such place exists, another code where a parameter is wrong.
    package init(parsing text: String) throws(AddressError) {
        guard text.utf8.count <= Self.longest else {
            throw AddressError(.tooLong, "the address is longer than \(Self.longest) bytes; use fewer filters")
        }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let query = QueryString(parsing: parts.count > 1 ? parts[1] : "") else {
            throw AddressError(
                .badEscape,
                "an escape in the address is cut short or not UTF-8; expected %XX with two hexadecimal digits")
        }
        var reader = ParameterReader(query)
        var path = parts[0]
        let tongue = try reader.choice("lang", Tongue.self)
        var form = try reader.form()
        if path.hasSuffix(".json"), !path.hasPrefix("/assets/") {
            path = path.dropLast(5)
            if path == "/index" || path.isEmpty { path = "/" }
            form = .json
        }
        let notice = reader.notice()
        let place = try Self.place(path, &reader)
        self.init(place, tongue: tongue, form: form, notice: notice)
    }

    private static func place(_ path: Substring, _ reader: inout ParameterReader) throws(AddressError) -> Place {
        var segments = [String]()
        for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
            guard let decoded = QueryString.decode(segment) else {
                throw AddressError(.badEscape, "an escape in the path is cut short or not UTF-8")
            }
            segments.append(decoded)
        }
        switch segments.first {
        case nil: return .overview(try reader.scope())
        case "problems" where segments.count == 1: return .problems(try reader.scope())
        case "topics" where segments.count > 1:
            let quotes = Quotes(try reader.choice("show", Quotes.Choice.self) ?? .random, seed: try reader.seed())
            return .topic(segments.dropFirst().joined(separator: "/"), try reader.scope(), quotes)
        case "voices" where segments.count == 1:
            return .voices(try reader.view())
        case "voices" where segments.count <= 3:
            if let id = FeedbackID(segments[1]) {
                if segments.count == 2 { return .voice(id, from: try reader.view()) }
                if segments[2] == "raw" { return try reader.one("download") == "1" ? .download(id) : .raw(id) }
                if let place = try Place.ofFamilies(segments, &reader) { return place }
            }
        case "api" where segments == ["api", "v1", "query"]: return .query
        case "healthz" where segments.count == 1: return .health
        case "assets":
            if segments == ["assets", "vendor", "echarts.min.js"] { return .charts }
            if segments.count == 2, let asset = Asset.all.first(where: { $0.fileName == segments[1] }) {
                return .asset(asset)
            }
        default:
            if let place = try Place.ofFamilies(segments, &reader) { return place }
        }
        throw AddressError(.notFound, "there is nothing at \(path)")
    }
}

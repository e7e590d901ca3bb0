import Foundation
package import HuiyinArchive
import HuiyinText
import NIOHTTP1

/// The records of a JSON API, page after page.
package struct HTTPConnector: Connector {
    /// Where a run is; stored after each page as one line of JSON.
    private struct Cursor: Codable {
        /// What this run asks for, and the latest that it has seen.
        var since: String?
        var high: String?
        /// The page to be asked for next; `nil` at the beginning of a run.
        var position: String?
        var pages = 0
        /// Whether somebody set ``since``: then it says nothing of what the API's own times look like.
        var isGiven: Bool?
    }

    private let settings: ConnectorSettings.HTTP
    private let fetcher: HTTPFetcher
    private let tokens: AccessTokens
    private let now: @Sendable () -> Int64

    /// - Throws: ``ConnectError`` `url-wrong`.
    package init(
        _ settings: ConnectorSettings.HTTP, workspace: String, now: @escaping @Sendable () -> Int64
    ) throws {
        self.settings = settings
        fetcher = try HTTPFetcher(settings)
        tokens = AccessTokens(fetcher, workspace: workspace, now: now)
        self.now = now
    }

    /// The cursor of a connector that is to ask for what is new since `since`.
    static func cursor(since: String) throws -> String {
        String(decoding: try JSONEncoder().encode(Cursor(since: since, isGiven: true)), as: UTF8.self)
    }

    package func discover(_ memory: ConnectorMemory) async throws -> Discovery {
        Discovery(parts: [ConnectorPart(name: fetcher.host)])
    }

    package func pull(_ part: ConnectorPart, since text: String?) async throws -> Pulled {
        var cursor = text.flatMap { try? JSONDecoder().decode(Cursor.self, from: Data($0.utf8)) } ?? Cursor()
        try check(cursor)
        let address = try address(cursor)
        let answer = try await ask(address)
        guard let json = try? JSONReader.read(answer.body.isEmpty ? Array("[]".utf8) : answer.body) else {
            throw ConnectError(code: "json", message: "\(fetcher.host) answers with something that is not JSON")
        }
        let records = try records(json)
        let ignored = records.count { record in !note(record, &cursor) }
        cursor.pages += 1
        let next = try next(cursor, json, answer, records.count, address)
        let isStuck = next != nil && next == cursor.position
        guard !isStuck else {
            throw ConnectError(
                code: "paging", message: "\(fetcher.host) gives the same page again and again; is `paging` right?")
        }
        let isLast = next == nil || cursor.pages >= settings.pages
        cursor.position = next
        if isLast { cursor.pages = 0 }
        if next == nil {
            if let high = cursor.high {
                cursor.since = high
                cursor.isGiven = nil
            }
            cursor.high = nil
        }
        let kept = try JSONEncoder().encode(cursor)
        return Pulled(
            records: .lines(lines(records)), cursor: String(decoding: kept, as: UTF8.self), isLast: isLast,
            ignored: ignored)
    }

    /// - Throws: ``ConnectError`` `since-ahead` for a place that an older version went to, where nothing ever comes from.
    private func check(_ cursor: Cursor) throws {
        guard settings.sincePointer != nil, cursor.isGiven != true, let since = cursor.since,
            !SinceMark.mayBegin(since, now: now())
        else { return }
        throw ConnectError(
            code: "since-ahead",
            message: "\(fetcher.host) would be asked for what is newer than a time that is still to come, or that is "
                + "none, and give nothing for ever; set it back with `huiyin connectors reset NAME --since TIME`")
    }

    private func ask(_ url: URL) async throws -> HTTPFetcher.Answer {
        var answer = try await send(url)
        // A token may be taken back before its time.
        if answer.status == 401, fetcher.isHome(url), await tokens.forget() { answer = try await send(url) }
        return try fetcher.checked(answer)
    }

    private func send(_ url: URL) async throws -> HTTPFetcher.Answer {
        // A next address may lead elsewhere, where the secret is nobody's business.
        guard fetcher.isHome(url) else { return try await fetcher.fetch(url) }
        let (headers, parameters) = try await tokens.access()
        return try await fetcher.fetch(adding(parameters, to: url), headers: headers)
    }

    // MARK: Pages

    private func address(_ cursor: Cursor) throws -> URL {
        var parameters: [(String, String)] = []
        var text = settings.url
        let since = cursor.since ?? settings.first
        text = text.replacing(
            "{since}", with: since.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        switch settings.paging {
        case .none: break
        case .page(let name, let start): parameters.append((name, cursor.position ?? "\(start)"))
        case .offset(let name): parameters.append((name, cursor.position ?? "0"))
        case .cursor(let name, _): if let position = cursor.position { parameters.append((name, position)) }
        case .link, .next: if let position = cursor.position { text = position }
        }
        guard let url = URL(string: text) else {
            throw ConnectError(code: "url-wrong", message: "the address of the next page is none")
        }
        if case .link = settings.paging, cursor.position != nil { return url }
        if case .next = settings.paging, cursor.position != nil { return url }
        if let name = settings.sizeParameter, let size = settings.size { parameters.append((name, "\(size)")) }
        return adding(parameters, to: url)
    }

    private func adding(_ parameters: [(String, String)], to url: URL) -> URL {
        guard !parameters.isEmpty, var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else {
            return url
        }
        parts.queryItems = (parts.queryItems ?? []) + parameters.map { URLQueryItem(name: $0.0, value: $0.1) }
        return parts.url ?? url
    }

    /// The position of the page after this one; `nil` where this was the last.
    private func next(
        _ cursor: Cursor, _ json: JSONValue, _ answer: HTTPFetcher.Answer, _ count: Int, _ url: URL
    ) throws -> String? {
        let isShort = count == 0 || settings.size.map { count < $0 } == true
        switch settings.paging {
        case .none: return nil
        case .page(_, let start): return isShort ? nil : "\((cursor.position.flatMap { Int($0) } ?? start) + 1)"
        case .offset: return isShort ? nil : "\((cursor.position.flatMap { Int($0) } ?? 0) + count)"
        case .cursor(_, let pointer): return filled(pointer, json)
        case .next(let pointer):
            return filled(pointer, json).flatMap { URL(string: $0, relativeTo: url)?.absoluteString }
        case .link:
            for link in answer.headers["link"].flatMap({ $0.split(separator: ",") }) {
                let parts = link.split(separator: ";").map { $0.filter { $0 != " " } }
                guard let target = parts.first, target.hasPrefix("<"), target.hasSuffix(">"),
                    parts.dropFirst().contains(where: { $0 == "rel=\"next\"" || $0 == "rel=next" })
                else { continue }
                return URL(string: String(target.dropFirst().dropLast()), relativeTo: url)?.absoluteString
            }
            return nil
        }
    }

    private func filled(_ pointer: String, _ json: JSONValue) -> String? {
        let text = JSONPointer(pointer)?.value(in: json).flatMap(Self.text)
        return text?.isEmpty == false ? text : nil
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let digits): digits
        default: nil
        }
    }

    // MARK: Records

    private func records(_ json: JSONValue) throws -> [JSONValue] {
        guard case .array(let items)? = JSONPointer(settings.records)?.value(in: json) else {
            throw ConnectError(
                code: "records",
                message:
                    "the answer of \(fetcher.host) has no list at \(settings.records.isEmpty ? "its top" : settings.records); "
                    + "put the JSON pointer to the records in `records`")
        }
        return items
    }

    /// Remembers the latest time; `false` for a record whose time is not where the next run may begin.
    private func note(_ record: JSONValue, _ cursor: inout Cursor) -> Bool {
        guard let pointer = settings.sincePointer,
            let value = JSONPointer(pointer)?.value(in: record).flatMap(Self.text)
        else { return true }
        let known = cursor.high ?? (cursor.isGiven == true ? nil : cursor.since)
        switch SinceMark.verdict(on: value, beside: known, now: now()) {
        case .odd: return false
        case .earlier: if cursor.high == nil { cursor.high = value }
        case .later: cursor.high = value
        case .instead:
            // The odd one that it replaces came in this run, or before it.
            let wasOfThisRun = cursor.high != nil
            cursor.high = value
            return !wasOfThisRun
        }
        return true
    }

    /// The records, each with the fields that the settings find in it beside its own.
    private func lines(_ records: [JSONValue]) -> [UInt8] {
        let fields = settings.fields.compactMap { name, text in JSONPointer(text).map { (name, $0) } }
            .sorted { $0.0 < $1.0 }
        var bytes: [UInt8] = []
        for record in records {
            var line = record
            if case .object(let own) = record, !fields.isEmpty {
                let found = fields.compactMap { name, pointer in
                    pointer.value(in: record).map { JSONValue.Field(name: name, value: $0) }
                }
                line = .object(found + own.filter { field in !settings.fields.keys.contains(field.name) })
            }
            line.append(to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }
}

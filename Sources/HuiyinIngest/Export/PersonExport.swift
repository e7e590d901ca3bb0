package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Hands out everything that is known of a person, as a person may ask for it.
package struct PersonExport {
    private let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    /// One object a line: each item as `huiyin export` gives it, beside it its claims in clear and the record as it came, after it what it said
    /// before it was changed; then the rejected records that hold a value of theirs and their rows of customer files. Gives how many lines.
    ///
    /// Items of others that only name the person are not handed out. Each reading of a sealed record is noted in the audit.
    /// - Throws: ``ArchiveError`` `vault-missing`, `key-missing`, `wrong-key`.
    package func write(_ search: PersonSearch, authors: Set<Int64> = [], _ output: ([UInt8]) throws -> Void)
        async throws -> Int
    {
        let holdings = try archive.holdings(of: search, authors: authors)
        var count = 0
        func hand(_ head: [UInt8], source: String? = nil, claims: [IdentityClaim]? = nil, raw: [UInt8]?) throws {
            var line = head
            if let source { append(.string(source), "source", &line) }
            if let claims {
                let fields = claims.map { JSONValue.Field(name: $0.kind.rawValue, value: .string($0.value)) }
                append(.object(fields), "claims", &line)
            }
            append(raw.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null, "raw", &line)
            try output(line + Array("}\n".utf8))
            count += 1
        }
        for id in holdings.items {
            // One whose import was undone is kept all the same.
            let voice = try await archive.voice(id)
            var head = voice.map(VoiceJSON.line) ?? Array("{\"id\":\"\(id)\",\"withdrawn\":true}".utf8)
            head.removeLast()
            try hand(head, claims: try archive.claims(of: id) ?? [], raw: try archive.rawBytes(of: id))
            for earlier in voice?.earlierVersions ?? [] {
                try hand(
                    Array("{\"id\":\"\(id)\",\"version\":\(earlier.number)".utf8),
                    claims: try archive.claims(of: id, version: earlier.number) ?? [],
                    raw: try archive.rawBytes(of: id, version: earlier.number))
            }
        }
        for number in holdings.rejections {
            let source = try await archive.rejection(number).source
            try hand(
                Array("{\"rejection\":\(number)".utf8), source: source, raw: try archive.rejectionBytes(number))
        }
        for number in holdings.customers {
            guard let row = try archive.customerRow(number) else { continue }
            try hand(Array("{\"customer\":\(number)".utf8), source: row.source, raw: row.raw)
        }
        return count
    }

    private func append(_ value: JSONValue, _ name: String, _ line: inout [UInt8]) {
        line.append(UInt8(ascii: ","))
        JSONBytes.append(name, to: &line)
        line.append(UInt8(ascii: ":"))
        value.append(to: &line)
    }
}

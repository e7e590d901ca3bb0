package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Hands out everything that is known of a person, as a person may ask for it.
package struct PersonExport {
    private let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    /// One object a line: each item as `huiyin export` gives it, beside it its claims in clear and the record as it came; then the rejected
    /// records that hold a value of theirs and their rows of customer files. Gives how many lines.
    ///
    /// Items of others that only name the person are not handed out. Each reading of a sealed record is noted in the audit.
    /// - Throws: ``ArchiveError`` `vault-missing`, `key-missing`, `wrong-key`.
    package func write(_ search: PersonSearch, authors: Set<Int64> = [], _ output: ([UInt8]) throws -> Void)
        async throws -> Int
    {
        let holdings = try archive.holdings(of: search, authors: authors)
        for id in holdings.items {
            guard let voice = try await archive.voice(id) else { continue }
            var line = VoiceJSON.line(voice)
            line.removeLast()
            let claims = try archive.claims(of: id) ?? []
            append(
                .object(claims.map { JSONValue.Field(name: $0.kind.rawValue, value: .string($0.value)) }), "claims",
                &line)
            let raw = try archive.rawBytes(of: id)
            append(raw.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null, "raw", &line)
            line += Array("}\n".utf8)
            try output(line)
        }
        for number in holdings.rejections {
            let rejection = try await archive.rejection(number)
            var line = Array("{\"rejection\":\(number)".utf8)
            append(.string(rejection.source), "source", &line)
            let raw = try archive.rejectionBytes(number)
            append(.string(String(decoding: raw, as: UTF8.self)), "raw", &line)
            line += Array("}\n".utf8)
            try output(line)
        }
        for number in holdings.customers {
            guard let row = try archive.customerRow(number) else { continue }
            var line = Array("{\"customer\":\(number)".utf8)
            append(.string(row.source), "source", &line)
            append(.string(String(decoding: row.raw, as: UTF8.self)), "raw", &line)
            line += Array("}\n".utf8)
            try output(line)
        }
        return holdings.items.count + holdings.rejections.count + holdings.customers.count
    }

    private func append(_ value: JSONValue, _ name: String, _ line: inout [UInt8]) {
        line.append(UInt8(ascii: ","))
        JSONBytes.append(name, to: &line)
        line.append(UInt8(ascii: ":"))
        value.append(to: &line)
    }
}

import Foundation
package import HuiyinArchive
package import HuiyinDomain
import HuiyinText

/// Reads a customer file and brings it in: a table or JSON with a row a customer.
package struct CustomerFile {
    private let reader: ByteReader
    private let form: SourceForm
    /// What was found in which column.
    package let columns: CustomerColumns
    /// Every column, in the order of the file.
    package let names: [String]

    /// Rows a transaction.
    private static let batch = 2_000

    /// Looks at the file; nothing is stored yet.
    ///
    /// - Parameter mapping: claim or profile field → column, for what can't be found out.
    /// - Throws: ``IngestError`` where it is no table and no JSON, or no column says who anybody is (`no-claims`).
    package init(_ origin: ByteReader.Origin, mapping: [String: String] = [:]) throws(IngestError) {
        reader = try ByteReader(origin)
        form = try Sniffer.form(of: reader, names: Set(mapping.values))
        names = form.columns.isEmpty ? try Self.paths(reader, form) : form.columns
        columns = try CustomerColumns(names, mapping: mapping)
        guard columns.hasClaims else {
            throw IngestError(
                code: "no-claims",
                message: "no column of \(origin.name) says who a customer is; the columns are "
                    + names.prefix(20).joined(separator: ", ")
                    + ". Name one in a mapping, such as mobile: 手机 (keys: \(CustomerColumns.keys.joined(separator: " ")))"
            )
        }
    }

    /// A file whose columns somebody looked at.
    ///
    /// - Parameter meanings: by the name of the column; others are kept sealed with the row.
    /// - Throws: ``IngestError`` as above.
    package init(
        _ origin: ByteReader.Origin, meanings: [String: CustomerColumns.Meaning]
    ) throws(IngestError) {
        reader = try ByteReader(origin)
        form = try Sniffer.form(of: reader, names: [])
        let names = form.columns.isEmpty ? try Self.paths(reader, form) : form.columns
        self.names = names
        columns = CustomerColumns(meanings: meanings.filter { names.contains($0.key) })
        guard columns.hasClaims else {
            throw IngestError(
                code: "no-claims",
                message: "no column was chosen that says who a customer is; choose one, such as the mobile number")
        }
    }

    /// The first value of each column, masked as what the column is taken for.
    package func examples() throws -> [String: String] {
        var examples = [String: String]()
        reader.consume(form.markLength)
        var records = RecordReader(reader, form.container)
        for _ in 0..<form.recordsAbove { _ = try records.next() }
        let parser = RecordParser(
            container: form.container, columns: form.columns, encoding: form.encoding ?? .utf8)
        var count = 0
        while count < 20, let record = try records.next() {
            count += 1
            guard record.problem == nil, let row = try? parser.row(record.bytes) else { continue }
            for name in names where examples[name] == nil {
                guard let cell = row[name]?.cell?.trimmed, !cell.isEmpty, !Placeholder.contains(cell) else { continue }
                if case .claim(let kind)? = columns.meanings[name] {
                    examples[name] = PersonalMask.mask(cell, as: kind)
                } else {
                    examples[name] = PersonalMask.mask(cell)
                }
            }
        }
        return examples
    }

    /// One sentence a column that was understood.
    package var reasons: [String] {
        names.compactMap { name in columns.meanings[name].map { "\($0.key) ← \(name)" } }
    }

    /// Brings every row in, batch by batch; an import of the same file that was killed goes on where it stood.
    ///
    /// - Parameters:
    ///   - stop: ends it after the batch under way.
    ///   - progress: the import after each batch, and why rows were not read in this process.
    /// - Returns: the import, with `finishedAt` unless it was stopped, and why rows were not read in this process.
    /// - Throws: ``IngestError`` when reading breaks off, ``ArchiveError`` when writing does; what was committed stays.
    package func run(
        into archive: Archive, source: String, stop: StopSign = StopSign(),
        progress: (CustomerImport, [Diagnostic]) -> Void = { _, _ in }
    ) throws -> (done: CustomerImport, rejections: [Diagnostic]) {
        var run = try archive.beginCustomers(source: source, file: name, plan: plan)
        reader.consume(form.markLength)
        var records = RecordReader(reader, form.container)
        for _ in 0..<(form.recordsAbove + run.records) { _ = try records.next() }
        let parser = RecordParser(
            container: form.container, columns: form.columns, encoding: form.encoding ?? .utf8)
        var rejections = [Diagnostic]()
        var batch = [CustomerRecord]()
        var unreadable = 0
        func flush() throws {
            run = try archive.takeIn(batch, unreadable: unreadable, under: run.number)
            batch.removeAll(keepingCapacity: true)
            unreadable = 0
            progress(run, rejections)
        }
        func reject(_ diagnostic: Diagnostic) {
            rejections.append(diagnostic)
            unreadable += 1
        }
        while !stop.isRaised, let record = try records.next() {
            if let problem = record.problem {
                reject(problem)
            } else {
                do {
                    let customer = self.customer(try parser.row(record.bytes), record)
                    if customer.claims.isEmpty {
                        reject(
                            diagnostic(
                                record, "customer-unknown",
                                "the row says nothing of who the customer is; fill one of "
                                    + "the columns that do, or leave it out"))
                    } else {
                        batch.append(customer)
                    }
                } catch let failure {
                    reject(diagnostic(record, failure.code, failure.message))
                }
            }
            if batch.count + unreadable >= Self.batch { try flush() }
        }
        if !batch.isEmpty || unreadable > 0 { try flush() }
        guard !stop.isRaised else { return (run, rejections) }
        return (try archive.finishCustomers(run.number), rejections)
    }

    private var name: String { URL(filePath: reader.origin.name).lastPathComponent }

    /// The same for the same file read the same way, so that an import of it that was killed goes on; what comes through a pipe is never
    /// the same.
    private var plan: String {
        guard let size = reader.size, let modified = reader.modified else { return UUID().uuidString }
        let found = columns.meanings.map { "\($0.key)=\($0.value.key)" }.sorted()
        let path = URL(filePath: reader.origin.name).standardizedFileURL.path
        return ([path, "\(size)", "\(modified)"] + found).joined(separator: "\n")
    }

    private func customer(_ row: Row, _ record: RawRecord) -> CustomerRecord {
        var customer = CustomerRecord(claims: [], profile: [:], raw: record.bytes, line: record.line)
        for column in names {
            guard let meaning = columns.meanings[column] else { continue }
            var cell = row[column]?.cell?.trimmed ?? ""
            if Placeholder.contains(cell) { cell = "" }
            switch meaning {
            case .claim(let kind):
                if !cell.isEmpty { customer.claims.append(IdentityClaim(kind: kind, value: cell)) }
            case .profile(let field): customer.profile[field] = cell
            }
        }
        return customer
    }

    private func diagnostic(_ record: RawRecord, _ code: String, _ message: String) -> Diagnostic {
        Diagnostic(code: code, message: message, file: reader.origin.name, line: record.line)
    }

    /// The fields of JSON records, those inside objects by their dotted path.
    private static func paths(_ reader: ByteReader, _ form: SourceForm) throws(IngestError) -> [String] {
        let head = Array(reader.bytes[reader.position...].dropFirst(form.markLength).prefix(Sniffer.headLength))
        var records = RecordReader(try ByteReader(.bytes(head, name: reader.origin.name)), form.container)
        let parser = RecordParser(container: form.container, columns: [], encoding: form.encoding ?? .utf8)
        var names = [String]()
        var seen = Set<String>()
        var count = 0
        while count < 200, let record = try records.next() {
            count += 1
            guard let row = try? parser.row(record.bytes) else { continue }
            for column in row.columns {
                for name in column.value.paths(column.name) where seen.insert(name).inserted { names.append(name) }
            }
        }
        return names
    }
}

extension JSONValue {
    /// Where single values lie, as dotted paths from `name`.
    fileprivate func paths(_ name: String, depth: Int = 0) -> [String] {
        guard case .object(let fields) = self, depth < 4 else { return [name] }
        return fields.flatMap { $0.value.paths("\(name).\($0.name)", depth: depth + 1) }
    }
}

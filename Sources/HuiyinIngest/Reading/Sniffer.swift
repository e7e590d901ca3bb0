import HuiyinText

/// Finds out how a file is written from its first bytes.
package enum Sniffer {
    /// How much of the file is looked at.
    package static let headLength = 1 << 18

    /// The form of what `reader` holds; its window is filled, nothing but UTF-16 is consumed.
    ///
    /// - Parameters:
    ///   - records: where a mapping says that the records of a JSON document are.
    ///   - names: columns that a mapping names, so that a header is known by them.
    /// - Throws: ``IngestError`` `binary-file` when the bytes are no text, or what reading throws.
    package static func form(
        of reader: ByteReader, records: [String]? = nil, names: Set<String> = []
    ) throws(IngestError) -> SourceForm {
        try reader.fill(atLeast: headLength)
        var form = SourceForm(container: .jsonLines, encoding: nil)
        let mark = TextEncoding.byteOrderMark(reader.bytes)
        if let mark {
            form.encoding = mark.encoding
            form.markLength = mark.length
            form.reasons.append(.byteOrderMark(mark.encoding))
        } else if let guess = utf16WithoutMark(reader.bytes) {
            form.encoding = guess
            form.reasons.append(.zeroBytes(guess))
        }
        if let encoding = form.encoding, encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
            reader.consume(form.markLength)
            form.markLength = 0
            reader.transcode(from: encoding)
            form.recoded = encoding
            form.encoding = .utf8
            try reader.fill(atLeast: headLength)
        }
        let head = Array(reader.bytes[reader.position...].dropFirst(form.markLength))
        if let what = binary(head) {
            throw IngestError(
                code: "binary-file",
                message: "\(reader.origin.name) is \(what), not text; expected CSV, TSV, JSON Lines or JSON "
                    + "(a spreadsheet can be saved as CSV)"
            )
        }
        if form.encoding == nil, let guess = TextEncoding.guess(head) {
            form.encoding = guess.encoding
            form.reasons.append(guess.reason)
        }
        if let records, !head.isEmpty, !isJSON(head) {
            throw IngestError(
                code: "mapping-records",
                message: "the mapping says that the records are at \(records.joined(separator: ".")), but "
                    + "\(reader.origin.name) is a table and no JSON; leave records out of the mapping for it")
        }
        container(of: head, isWhole: reader.isAtEnd, name: reader.origin.name, records: records, into: &form)
        if case .delimited(let delimiter) = form.container {
            TableShape.header(of: head, delimiter: delimiter, isWhole: reader.isAtEnd, names: names, into: &form)
        }
        return form
    }

    private static func container(
        of head: [UInt8], isWhole: Bool, name: String, records: [String]?, into form: inout SourceForm
    ) {
        let isGB18030 = form.encoding == .gb18030
        if let records {
            form.container = .json(path: records, isGB18030: isGB18030)
            form.reasons.append(.recordsByMapping(path: records.joined(separator: ".")))
            return
        }
        let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let first = head.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        if kind == "jsonl" || kind == "ndjson" {
            form.reasons.append(.fileName(suffix: kind))
            return
        }
        if kind != "csv", kind != "tsv", first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            if let json = jsonContainer(head, isWhole: isWhole, isGB18030: isGB18030, isArray: first == 0x5B) {
                form.container = json.container
                form.reasons.append(json.reason)
                return
            }
        }
        let delimiter = TableShape.delimiter(of: head, isWhole: isWhole, isTabbed: kind == "tsv")
        form.container = .delimited(delimiter: delimiter.byte)
        form.reasons.append(delimiter.reason)
    }

    /// Whether the first character opens an object or a list.
    private static func isJSON(_ head: [UInt8]) -> Bool {
        let first = head.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func jsonContainer(
        _ head: [UInt8], isWhole: Bool, isGB18030: Bool, isArray: Bool
    ) -> (container: Container, reason: FormReason)? {
        if isArray {
            // A table's first cell may begin with a bracket; a document's first value may not be a bare word.
            let next = head.drop { $0 != 0x5B }.dropFirst().first { $0 > 0x20 }
            guard next == nil || Array("{[\"]-0123456789tfn".utf8).contains(next ?? 0) else { return nil }
            return (.json(path: [], isGB18030: isGB18030), .listOfRecords)
        }
        let lines = head.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
        let second = lines.dropFirst().first.flatMap { $0.first { $0 > 0x20 } }
        let decoded = lines.first.flatMap { try? RecordDecoder(isGB18030 ? .gb18030 : .utf8).decode(Array($0)) }
        let firstValue = decoded.flatMap { try? JSONReader.read($0) }
        if second == UInt8(ascii: "{") || (firstValue != nil && lines.count > 1) {
            return (.jsonLines, .objectEachLine)
        }
        if let path = JSONRecords.path(in: head, isGB18030: isGB18030) {
            return (
                .json(path: path, isGB18030: isGB18030),
                .firstList(path: path.joined(separator: "."))
            )
        }
        if firstValue != nil { return (.jsonLines, .oneLine) }
        return (.json(path: nil, isGB18030: isGB18030), .documentWithoutList)
    }

    private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes.prefix(4096)
        guard head.count >= 8 else { return nil }
        let even = head.indices.filter { $0 % 2 == 0 && bytes[$0] == 0 }.count
        let odd = head.indices.filter { $0 % 2 == 1 && bytes[$0] == 0 }.count
        if odd * 5 > head.count, even * 50 < head.count { return .utf16LittleEndian }
        if even * 5 > head.count, odd * 50 < head.count { return .utf16BigEndian }
        return nil
    }

    /// What binary kind of file `head` begins, or `nil` for text.
    private static func binary(_ head: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Excel workbook"), ([0x1F, 0x8B], "a gzip archive"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
            ([0xFF, 0xD8, 0xFF], "a picture"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
            (Array("SQLite format 3".utf8), "a database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ]
        if let known = signatures.first(where: { head.starts(with: $0.0) }) { return known.1 }
        let controls = head.reduce(0) { $0 + ($1 < 0x09 || (0x0E...0x1A).contains($1) ? 1 : 0) }
        return controls * 20 > head.count ? "binary data" : nil
    }
}

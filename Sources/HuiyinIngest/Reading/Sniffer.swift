import HuiyinText

/// Finds out how a file is written from its first bytes.
package enum Sniffer {
    /// How much of the file is looked at.
    package static let headLength = 1 << 18

    /// The form of what `reader` holds; its window is filled, nothing but UTF-16 is consumed.
    ///
    /// - Parameters:
    ///   - records: where a mapping says that the records of a JSON document are.
    ///   - sheet: the sheet of a workbook that a mapping names.
    ///   - names: columns that a mapping names, so that a header is known by them.
    /// - Throws: ``IngestError`` `binary-file` when the bytes are no text, or what reading throws.
    package static func form(
        of reader: ByteReader, records: [String]? = nil, sheet: String? = nil, names: Set<String> = []
    ) throws(IngestError) -> SourceForm {
        try reader.fill(atLeast: headLength)
        var form = SourceForm(container: .jsonLines, encoding: nil)
        if Workbook.mayBe(reader.bytes[reader.position...].prefix(4)) {
            return try workbook(reader, sheet: sheet, names: names)
        }
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
        form.markLength += repeatedMarks(reader.bytes[reader.position...].dropFirst(form.markLength), form.encoding)
        let head = Array(reader.bytes[reader.position...].dropFirst(form.markLength))
        if let what = BinaryKind.sentence(head) {
            throw IngestError(code: "binary-file", message: "\(reader.origin.name) \(what)")
        }
        if let what = BinaryKind.markup(head) {
            throw IngestError(code: "markup-file", message: "\(reader.origin.name) \(what)")
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
        try TableShape.refuseFullWidthCommas(head, form: form, name: reader.origin.name)
        if case .delimited(let delimiter) = form.container {
            TableShape.header(of: head, delimiter: delimiter, isWhole: reader.isAtEnd, names: names, into: &form)
        }
        return form
    }

    /// A workbook is a table of commas from here on.
    private static func workbook(
        _ reader: ByteReader, sheet: String?, names: Set<String>
    ) throws(IngestError) -> SourceForm {
        var form = SourceForm(container: .delimited(delimiter: 0x2C), encoding: .utf8)
        form.reasons.append(try reader.readSheets(sheet, names: names))
        try reader.fill(atLeast: headLength)
        TableShape.header(
            of: Array(reader.bytes[reader.position...]), delimiter: 0x2C, isWhole: reader.isAtEnd, names: names,
            into: &form)
        return form
    }

    private static func container(
        of head: [UInt8], isWhole: Bool, name: String, records: [String]?, into form: inout SourceForm
    ) {
        let isGB18030 = form.encoding?.isDoubleByte == true
        if let records {
            form.container = .json(path: records, isGB18030: isGB18030)
            form.reasons.append(.recordsByMapping(path: records.joined(separator: ".")))
            return
        }
        let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let first = head.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        if kind == "jsonl" || kind == "ndjson", first != UInt8(ascii: "{") || firstLineIsWhole(head, isGB18030) {
            form.reasons.append(.fileName(suffix: kind))
            return
        }
        let isNamedTable = kind == "csv" || kind == "tsv"
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), !isNamedTable || isSurelyJSON(head, isGB18030) {
            if let json = jsonContainer(head, isWhole: isWhole, isGB18030: isGB18030, isArray: first == 0x5B) {
                form.container = json.container
                form.reasons.append(json.reason)
                return
            }
        }
        if let stated = TableTop.statedDelimiter(head) {
            form.container = .delimited(delimiter: stated)
            form.reasons.append(.statedDelimiter(stated))
            form.titles = 1
            return
        }
        let delimiter = TableShape.delimiter(
            of: head, isWhole: isWhole, isTabbed: kind == "tsv", encoding: form.encoding ?? .utf8)
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
        if JSONRecords.isConcatenated(head, isDoubleByte: isGB18030), !firstLineIsWhole(head, isGB18030) {
            return (.json(path: nil, isGB18030: isGB18030), .concatenated)
        }
        let lines = head.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.contains { $0 > 0x20 } }
        let second = lines.dropFirst().first.flatMap { $0.first { $0 > 0x20 } }
        let decoded = lines.first.flatMap { try? RecordDecoder(isGB18030 ? .gb18030 : .utf8).decode(Array($0)) }
        let firstValue = decoded.flatMap { try? JSONReader.read($0) }
        if second == UInt8(ascii: "{") || (firstValue != nil && lines.count > 1) {
            return (.jsonLines, .objectEachLine)
        }
        if let path = JSONRecords.keyedPath(in: head, isDoubleByte: isGB18030) {
            return (
                .keyedJSON(path: path, isGB18030: isGB18030), .objectsByID(path: path.joined(separator: "."))
            )
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

    /// Whether a UTF-16 unit of these two bytes is one that Chinese or English text is made of.
    private static func isLikely(_ high: UInt8, _ low: UInt8) -> Bool {
        switch high {
        case 0: (0x20...0x7E).contains(low) || (0xA0...0xFF).contains(low) || low == 0x0A || low == 0x0D || low == 0x09
        case 0x30, 0x4E...0x9F, 0xD8...0xDF, 0xFF: true
        case 0x20: low < 0x40
        default: false
        }
    }

    /// Whether a file called .csv is JSON all the same: no header begins with a bracket, a quote and a colon.
    private static func isSurelyJSON(_ head: [UInt8], _ isDoubleByte: Bool) -> Bool {
        let scan = JSONScan(bytes: head, isDoubleByte: isDoubleByte)
        var start = scan.skipSpace(0)
        if start < head.count, head[start] == UInt8(ascii: "[") { start = scan.skipSpace(start + 1) }
        guard start < head.count, head[start] == UInt8(ascii: "{") else { return false }
        return !scan.members(of: start, limit: 1).isEmpty
    }

    /// Whether the first line is a JSON value of its own, so that the others will be too.
    private static func firstLineIsWhole(_ head: [UInt8], _ isDoubleByte: Bool) -> Bool {
        let scan = JSONScan(bytes: head, isDoubleByte: isDoubleByte)
        let start = scan.skipSpace(0)
        guard let end = scan.valueEnd(start) else { return true }
        if head[start..<end].contains(where: { $0 == 0x0A || $0 == 0x0D }) { return false }
        let next = head[end...].first { $0 != 0x20 && $0 != 0x09 }
        return next == nil || next == 0x0A || next == 0x0D
    }

    /// The length of further marks at the start of a file that tools have marked more than once, one of them perhaps as text.
    private static func repeatedMarks(_ head: ArraySlice<UInt8>, _ encoding: TextEncoding?) -> Int {
        guard encoding == .utf8 else { return 0 }
        var rest = head
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]] {
            while rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
        }
        return head.count - rest.count
    }

    private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes.prefix(4096)
        guard head.count >= 8 else { return nil }
        // Chinese text has zero bytes beside its digits, delimiters and line ends only, and in 一; other encodings have none.
        // Which of the two it is, is told by what the characters would be.
        var zeros = 0
        var little = 0
        var big = 0
        for index in stride(from: 0, to: head.count - 1, by: 2) {
            let (first, second) = (bytes[index], bytes[index + 1])
            if first == 0 || second == 0 { zeros += 1 }
            if isLikely(second, first) { little += 1 }
            if isLikely(first, second) { big += 1 }
        }
        let units = head.count / 2
        guard zeros * 20 > units, max(little, big) * 10 >= units * 9, little != big else { return nil }
        return little > big ? .utf16LittleEndian : .utf16BigEndian
    }
}

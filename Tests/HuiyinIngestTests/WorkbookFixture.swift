import CZip
import Foundation

/// Writes workbooks for tests, part by part.
struct WorkbookFixture {
    /// A sheet: its name, the XML of its `sheetData`, what follows that, and its state.
    struct Sheet {
        var name: String
        var rows: String
        var after = ""
        var state = "visible"
    }

    var sheets: [Sheet]
    /// The `si` elements of the shared texts.
    var texts: [String] = []
    /// Formats of numbers, each a style of its own from 1 on; style 0 is plain.
    var formats: [String] = []
    var countsFrom1904 = false
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Put before the first sheet's root, as a document type would be.
    var prologue = ""

    /// A row of inline texts.
    static func row(_ number: Int, _ cells: [String], from column: Int = 0) -> String {
        let written = cells.enumerated().map { index, text in
            text.isEmpty
                ? ""
                : "<c r=\"\(letter(index + column))\(number)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
        }
        return "<row r=\"\(number)\">\(written.joined())</row>"
    }

    static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(0x41 + index))) }

    var parts: [(name: String, text: String)] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        var parts: [(String, String)] = []
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        parts.append(
            (
                "_rels/.rels",
                "\(head)<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ))
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
        }
        parts.append(
            (
                "xl/workbook.xml",
                "\(head)<x:workbook xmlns:x=\"\(namespace)\" xmlns:r=\"\(relations)\"><x:workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/><x:sheets>\(list.joined().replacing("<sheet", with: "<x:sheet"))</x:sheets></x:workbook>"
            ))
        var links = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        links.append("<Relationship Id=\"t\" Type=\"\(relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
        links.append("<Relationship Id=\"f\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>")
        parts.append(
            (
                "xl/_rels/workbook.xml.rels",
                "\(head)<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
            ))
        parts.append(("xl/sharedStrings.xml", "\(head)<sst xmlns=\"\(namespace)\">\(texts.joined())</sst>"))
        let own = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>" }
        let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        parts.append(
            (
                "xl/styles.xml",
                "\(head)<styleSheet xmlns=\"\(namespace)\"><numFmts>\(own.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
            ))
        for (index, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "\(head)\(index == 0 ? prologue : "")<worksheet xmlns=\"\(namespace)\"><sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
                ))
        }
        return parts
    }

    /// The workbook's bytes.
    func bytes() throws -> [UInt8] { try Self.zip(parts.map { ($0.name, Array($0.text.utf8)) }) }

    /// An archive of these files.
    static func zip(_ files: [(String, [UInt8])], password: String? = nil) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "huiyin-\(UUID().uuidString).zip").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var code: Int32 = 0
        guard let zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw Problem(code: code) }
        var kept: [UnsafeMutableRawPointer] = []
        defer { for memory in kept { memory.deallocate() } }
        for (name, bytes) in files {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            bytes.withUnsafeBytes {
                if let base = $0.baseAddress { memory.copyMemory(from: base, byteCount: $0.count) }
            }
            kept.append(memory)
            guard let source = zip_source_buffer(zip, memory, UInt64(bytes.count), 0) else { throw Problem(code: -1) }
            let index = zip_file_add(zip, name, source, UInt32(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else { throw Problem(code: -2) }
            if let password { zip_file_set_encryption(zip, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
        }
        guard zip_close(zip) == 0 else { throw Problem(code: -3) }
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    struct Problem: Error { let code: Int32 }
}

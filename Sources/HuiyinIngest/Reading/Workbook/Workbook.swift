/// An OOXML workbook (.xlsx) that was opened: its sheets, its texts, its forms of numbers. Not `Sendable`.
final class Workbook {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let name: String
    let zip: ZipFile
    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false
    private(set) var texts = SharedTexts()
    private(set) var forms = NumberForms()

    /// Whether these are the first bytes of an archive that may be a workbook.
    static func mayBe(_ head: some Collection<UInt8>) -> Bool { head.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// - Throws: ``IngestError`` `workbook-broken`, `workbook-bomb`, `workbook-encrypted`, `workbook-entities`,
    ///   `workbook-other` for an archive that holds something else, with what to do.
    init(_ origin: ByteReader.Origin) throws(IngestError) {
        name = origin.name
        zip = try ZipFile(origin)
        let start = try Self.relations(zip, of: "").first { $0.value.type == "officeDocument" }?.value.part
        let main = start ?? "xl/workbook.xml"
        guard !main.hasSuffix(".bin"), zip.has(main) else { throw try Self.other(zip, name, main) }
        let relations = try Self.relations(zip, of: main)
        let list = SheetList()
        guard let part = try zip.open(main) else { throw Self.broken(name, main) }
        try part.scan(list)
        countsFrom1904 = list.countsFrom1904
        for sheet in list.sheets {
            guard let target = relations[sheet.relation], target.type == "worksheet" else { continue }
            guard zip.has(target.part) else { throw Self.broken(name, target.part) }
            sheets.append(Sheet(name: sheet.name, part: target.part, isHidden: sheet.isHidden))
        }
        for target in relations.values {
            switch target.type {
            case "sharedStrings": if let part = try zip.open(target.part) { try part.scan(texts) }
            case "styles": if let part = try zip.open(target.part) { try part.scan(forms) }
            default: break
            }
        }
    }

    private static func broken(_ name: String, _ part: String) -> IngestError {
        IngestError(
            code: "workbook-broken", message: "\(name) lacks its part \(part); open it, save it again and import that")
    }

    /// What an archive is that holds no workbook of ours.
    private static func other(_ zip: ZipFile, _ name: String, _ main: String) throws(IngestError) -> IngestError {
        let what =
            if main.hasSuffix(".bin") || zip.has("xl/workbook.bin") {
                "is a binary workbook (.xlsb); save it as .xlsx and import that"
            } else if zip.has("content.xml"), zip.has("mimetype") {
                "is an OpenDocument file (.ods); save it as .xlsx or CSV (UTF-8) and import that"
            } else if zip.has("word/document.xml") {
                "is a text document (.docx); save its table as .xlsx or CSV (UTF-8) and import that"
            } else if zip.has("ppt/presentation.xml") {
                "is a presentation (.pptx), which holds no records"
            } else {
                "is a ZIP archive, not text; unpack it and import the files in it"
            }
        return IngestError(code: "binary-file", message: "\(name) \(what)")
    }

    // MARK: Relations

    private struct Target {
        let type: String
        let part: String
    }

    /// The parts that `part` leads to, by the id of the relation; those outside of the archive are left out.
    private static func relations(_ zip: ZipFile, of part: String) throws(IngestError) -> [String: Target] {
        let folder = part.split(separator: "/").dropLast().map(String.init)
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
        guard let opened = try zip.open(path) else { return [:] }
        let list = RelationList()
        try opened.scan(list)
        var targets: [String: Target] = [:]
        for relation in list.relations where !relation.isExternal {
            guard let part = resolve(relation.target, in: folder) else {
                throw IngestError(
                    code: "workbook-broken",
                    message: "\(zip.name) names a part outside of itself (\(relation.target.prefix(80))); "
                        + "open it, save it again and import that")
            }
            targets[relation.id] = Target(
                type: relation.type.split(separator: "/").last.map(String.init) ?? "", part: part)
        }
        return targets
    }

    /// The path in the archive; `nil` for one that leads out of it. Nothing is ever written, so this is for clarity.
    private static func resolve(_ target: String, in folder: [String]) -> String? {
        var parts = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            } else {
                parts.append(String(step))
            }
        }
        return parts.joined(separator: "/")
    }

    private final class RelationList: XMLHandler {
        var relations: [(id: String, type: String, target: String, isExternal: Bool)] = []

        func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
            guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
            relations.append((id, attributes["Type"] ?? "", target, attributes["TargetMode"] == "External"))
        }

        func end(_ name: XMLName) throws(IngestError) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError) {}
    }

    private final class SheetList: XMLHandler {
        var sheets: [(name: String, relation: String, isHidden: Bool)] = []
        var countsFrom1904 = false

        func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
            if name == "sheet", let title = attributes["name"], let relation = attributes.prefixed("id") {
                sheets.append((title, relation, attributes["state"].map { $0 != "visible" } ?? false))
            } else if name == "workbookPr" {
                countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
            }
        }

        func end(_ name: XMLName) throws(IngestError) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError) {}
    }
}

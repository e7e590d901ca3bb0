import CExpat
import Foundation

/// What happens while XML is read. Names come without their prefixes, so that both namespaces of OOXML read alike.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError)
    func end(_ name: XMLName) throws(IngestError)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError)
}

/// A name as expat shows it, valid while it is shown.
struct XMLName {
    private let pointer: UnsafePointer<CChar>

    init(_ qualified: UnsafePointer<CChar>) {
        pointer = strchr(qualified, 0x3A).map { UnsafePointer($0 + 1) } ?? qualified
    }

    static func == (name: XMLName, other: StaticString) -> Bool {
        strcmp(name.pointer, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of an element, valid while it is shown.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute, whatever its prefix.
    subscript(name: StaticString) -> String? { pointer(name).map { String(cString: $0) } }

    /// Its bytes, without making a text of them.
    func pointer(_ name: StaticString) -> UnsafePointer<CChar>? {
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            if XMLName(key) == name { return value }
            index += 2
        }
        return nil
    }

    /// The value of an attribute that must have a prefix: `r:id` beside `id`.
    func prefixed(_ name: StaticString) -> String? {
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            if strchr(key, 0x3A) != nil, XMLName(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// Reads XML piece by piece with expat.
///
/// A document type is refused: no part of a workbook has one, and with it go entities, inner and outer. Not `Sendable`.
final class XMLScan {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let name: String
    private var failure: IngestError?

    /// - Parameter name: what errors call the part.
    init(_ handler: any XMLHandler, name: String) throws(IngestError) {
        guard let parser = XML_ParserCreate(nil) else {
            throw IngestError(code: "read-error", message: "\(name): there is no memory left to read it")
        }
        self.parser = parser
        self.handler = handler
        self.name = name
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name, let attributes else { return }
                XMLScan.of(data)?.take { handler throws(IngestError) in
                    try handler.start(XMLName(name), XMLAttributes(list: attributes))
                }
            },
            { data, name in
                guard let name else { return }
                XMLScan.of(data)?.take { handler throws(IngestError) in try handler.end(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { data, text, length in
            guard let text, length > 0 else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
                let buffer = UnsafeBufferPointer(start: bytes, count: Int(length))
                XMLScan.of(data)?.take { handler throws(IngestError) in try handler.text(buffer) }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLScan.of(data)?.take { _ throws(IngestError) in
                throw IngestError(
                    code: "workbook-entities",
                    message: "the workbook declares entities of its own, which no spreadsheet program does; "
                        + "open it, save it as a new .xlsx and import that")
            }
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLScan? {
        data.map { Unmanaged<XMLScan>.fromOpaque($0).takeUnretainedValue() }
    }

    /// An error can't pass through C: it is kept, and stops the parser.
    private func take(_ body: (any XMLHandler) throws(IngestError) -> Void) {
        guard failure == nil else { return }
        do {
            try body(handler)
        } catch {
            failure = error
            XML_StopParser(parser, UInt8(XML_FALSE))
        }
    }

    /// Reads the next bytes.
    ///
    /// - Throws: ``IngestError`` `workbook-broken` where they are no XML; whatever the handler throws.
    func read(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(IngestError) {
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(
                parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), isLast ? 1 : 0)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
            throw IngestError(
                code: "workbook-broken",
                message: "\(name) is damaged at line \(XML_GetCurrentLineNumber(parser)) (\(reason)); "
                    + "open the workbook, save it again and import that")
        }
    }
}

import Glibc

/// Turns the bytes of one record into UTF-8, or says why they are not text.
///
/// A record is decoded on its own, so a broken byte costs one record, never the file. Not `Sendable`: each worker has its own.
package final class RecordDecoder {
    private let encoding: TextEncoding
    private var converter: iconv_t?

    package init(_ encoding: TextEncoding) { self.encoding = encoding }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// The record as well-formed UTF-8.
    ///
    /// - Throws: ``Failure`` with the offset of the first byte that is not text in this encoding.
    package func decode(_ raw: [UInt8]) throws(Failure) -> [UInt8] {
        if let position = raw.firstIndex(of: 0) {
            throw Failure(
                code: "nul-byte", offset: position,
                message:
                    "byte \(position + 1) of the record is NUL, which is not text; remove it or export the table again"
            )
        }
        guard encoding.isDoubleByte else { return try validate(raw) }
        return raw.allSatisfy { $0 < 0x80 } ? raw : try convert(raw)
    }

    package struct Failure: Error {
        package let code: String
        package let offset: Int
        package let message: String
    }

    private func validate(_ raw: [UInt8]) throws(Failure) -> [UInt8] {
        do {
            _ = try UTF8Span(validating: raw.span)
            return raw
        } catch let error {
            let offset = error.byteOffsets.lowerBound
            throw Failure(
                code: "bad-utf8", offset: offset,
                message: "byte \(offset + 1) of the record is not UTF-8, as the rest of the file is; "
                    + "save the row as UTF-8 and import it again"
            )
        }
    }

    private func convert(_ raw: [UInt8]) throws(Failure) -> [UInt8] {
        if converter == nil {
            let opened = iconv_open("UTF-8", encoding == .big5 ? "BIG5-HKSCS" : "GB18030")
            if Int(bitPattern: opened) == -1 {
                throw Failure(
                    code: "encoding-unsupported", offset: 0,
                    message: "this system cannot read \(encoding.rawValue); save the file as UTF-8 and import it again"
                )
            }
            converter = opened
        }
        // A two-byte character becomes at most three bytes, a four-byte one at most four.
        var out = [UInt8](repeating: 0, count: raw.count * 3)
        var used = 0
        var rest = 0
        var input = raw
        _ = iconv(converter, nil, nil, nil, nil)
        let status = input.withUnsafeMutableBytes { source in
            out.withUnsafeMutableBytes { target in
                var sourcePointer = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var targetPointer = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var sourceLeft = source.count
                var targetLeft = target.count
                let status = iconv(converter, &sourcePointer, &sourceLeft, &targetPointer, &targetLeft)
                used = target.count - targetLeft
                rest = sourceLeft
                return status
            }
        }
        guard status >= 0, rest == 0 else {
            let offset = raw.count - rest
            throw Failure(
                code: encoding == .big5 ? "bad-big5" : "bad-gb18030", offset: offset,
                message: "byte \(offset + 1) of the record is not \(encoding.rawValue), as the rest of the file is; "
                    + "save the row as UTF-8 and import it again"
            )
        }
        out.removeSubrange(used...)
        return out
    }
}

import COpenCC
import FoundationEssentials
package import HuiyinDomain

/// Traditional Chinese into simplified characters, by OpenCC (`t2s`), phrase by phrase: 乾淨 becomes 干净, 乾隆 stays.
///
/// `@unchecked`: the handle is opened once and never closed, and OpenCC 1.1 converts through `const` members over read-only
/// dictionaries, with all that changes on the stack. Its one piece of shared state is the text of the last error, which is
/// written only where a conversion throws; valid UTF-8, the one thing given to it, never does.
package struct Simplifier: @unchecked Sendable {
    /// `nil` where the dictionaries are missing; texts then stay as they are.
    static let shared = Simplifier()

    /// One bit for every character from U+4E00 to U+9FFF: whether it tells that a text is traditional; empty without dictionaries.
    static let traditional: [UInt64] = shared?.signs() ?? []

    private let handle: opencc_t

    private static let folders = ["/usr/share/opencc", "/usr/local/share/opencc"]

    /// What to tell where traditional texts stay as they are; `nil` where all is well.
    package static var warning: Diagnostic? {
        guard shared == nil else { return nil }
        return Diagnostic(
            code: "opencc-missing",
            message:
                "OpenCC's dictionaries are not there, so texts in traditional characters are analysed as they are and "
                + "understood less well; install them (Debian: libopencc-data) or put them into the folder OpenCC beside "
                + "Packs",
            file: "\(folders[0])/t2s.json")
    }

    private init?() {
        let own = (try? ProductHome.find()).map { [$0 + "/OpenCC"] } ?? []
        self.init(folders: own + Self.folders)
    }

    /// OpenCC with the first `t2s.json` in these folders; `nil` where none has one that works.
    package init?(folders: [String]) {
        for folder in folders {
            let path = folder + "/t2s.json"
            guard FileManager.default.isReadableFile(atPath: path), let handle = opencc_open(path),
                handle != Self.refused
            else { continue }
            self.handle = handle
            return
        }
        return nil
    }

    private static var refused: opencc_t? { opencc_t(bitPattern: -1) }

    /// A folded text in simplified characters, the way back kept. Lines are converted alone, so that the way back is exact to the
    /// character wherever a line keeps its length, which is nearly everywhere.
    func simplified(_ text: NormalizedText) -> NormalizedText {
        var scalars = [UInt32]()
        var origins = [Int32]()
        scalars.reserveCapacity(text.count)
        origins.reserveCapacity(text.count + 1)
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text.scalars[end] != 0x0A { end += 1 }
            if end < text.count { end += 1 }
            let line = Array(text.scalars[start..<end])
            let converted = convert(line) ?? line
            for (index, scalar) in converted.enumerated() {
                // Where a phrase changes its length, what is beyond the end belongs to the last character.
                let place = converted.count == line.count ? index : min(index, line.count - 1)
                scalars.append(scalar)
                origins.append(text.origins[start + place])
            }
            start = end
        }
        origins.append(text.origins[text.count])
        return NormalizedText(scalars: scalars, origins: origins, gaps: text.gaps)
    }

    private func convert(_ scalars: [UInt32]) -> [UInt32]? {
        var bytes = [UInt8]()
        bytes.reserveCapacity(scalars.count * 3)
        // A zero would end the text for C.
        for scalar in scalars { UTF8Bytes.append(scalar == 0 ? 0xFFFD : scalar, to: &bytes) }
        let result = bytes.withUnsafeBytes { source -> [UInt32]? in
            guard let start = source.bindMemory(to: CChar.self).baseAddress,
                let out = opencc_convert_utf8(handle, start, source.count)
            else { return nil }
            defer { opencc_convert_utf8_free(out) }
            return String(cString: out).unicodeScalars.map(\.value)
        }
        return result
    }

    private func signs() -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: (0x9FFF - 0x4E00) / 64 + 1)
        // Characters that are also written in simplified Chinese (GB 2312 has them): alone they tell nothing.
        let inBoth = "乾吒夥後徵捱摺於榘甯菸薹醣麴麽".unicodeScalars.map(\.value)
        // Each alone on its line, so that no phrase is seen.
        var apart = [UInt32]()
        for scalar in UInt32(0x4E00)...0x9FFF { apart += [scalar, 0x0A] }
        guard let converted = convert(apart), converted.count == apart.count else { return bits }
        for place in 0..<apart.count / 2 {
            let scalar = apart[2 * place]
            guard converted[2 * place] != scalar, !inBoth.contains(scalar) else { continue }
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
        return bits
    }
}

import Foundation

/// Makes the name of an uploaded file harmless, and proposes a source for it.
package enum UploadName {
    /// The last part of a path without anything that a file system or a page could take for more than a name: `评价.csv`.
    ///
    /// Endings stay, since they tell how the file is read. An empty name becomes `upload`.
    package static func harmless(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var out = String.UnicodeScalarView()
        for scalar in last.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
            default: out.append("<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : scalar)
            }
        }
        var text = String(out).trimmingCharacters(in: .whitespaces)
        while text.hasPrefix(".") { text.removeFirst() }
        guard !text.isEmpty else { return "upload" }
        return shortened(text)
    }

    /// At most 120 bytes, the ending kept.
    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > 120 else { return text }
        let dot = text.lastIndex(of: ".")
        let ending = dot.map { String(text[$0...]) }.flatMap { $0.utf8.count <= 12 ? $0 : nil } ?? ""
        var stem = ""
        for character in text where stem.utf8.count + String(character).utf8.count <= 120 - ending.utf8.count {
            stem.append(character)
        }
        return stem + ending
    }

    /// A name for the source of a file: without its ending, and without the date or number that exports put behind it.
    ///
    ///     UploadName.source(of: "2025年客服工单_20260308.csv")   // 客服工单
    package static func source(of name: String) -> String {
        var stem = name
        if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
        let noise = "0123456789-_ .()（）[]年月日"
        let trimmed = stem.trimmingCharacters(in: CharacterSet(charactersIn: noise))
        let source = trimmed.isEmpty ? stem.trimmingCharacters(in: .whitespaces) : trimmed
        return source.isEmpty ? "upload" : source
    }
}

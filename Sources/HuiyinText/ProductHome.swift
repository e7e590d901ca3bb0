import FoundationEssentials
package import HuiyinDomain

/// Where the product's own files are: packs, models and ready-made mappings.
///
/// `$HUIYIN_HOME` if it is set; else the folder of the binary or the nearest one above it that has a `Packs` folder; else the
/// nearest such folder at or above the current directory (a checkout).
package enum ProductHome {
    /// The folder that has `Packs/` and `Models/`.
    /// - Throws: ``TextError`` `home-not-found` when no place has one.
    package static func find() throws -> String {
        if let home = ProcessInfo.processInfo.environment["HUIYIN_HOME"], !home.isEmpty {
            if hasPacks(home) { return home }
            throw TextError(
                code: "home-not-found",
                message:
                    "HUIYIN_HOME names \(home), but there is no folder Packs in it; set it to the folder with Packs and Models"
            )
        }
        let binary =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first
        for start in [binary.map(folder), FileManager.default.currentDirectoryPath].compactMap(\.self) {
            if let found = nearest(to: start) { return found }
        }
        throw TextError(
            code: "home-not-found",
            message:
                "no folder Packs beside the program or above the current directory; set HUIYIN_HOME to the folder with Packs and Models"
        )
    }

    /// The folder of model files.
    package static func models() throws -> String { try find() + "/Models" }

    /// The folder of ready-made mappings.
    package static func mappings() throws -> String { try find() + "/Mappings" }

    /// The taxonomy in a file, or the pack of that name that comes with the product.
    /// - Throws: ``TextError`` when there is neither, or when the file has a mistake (the message says which, where and how to mend it).
    package static func taxonomy(named packOrFile: String) throws -> Taxonomy {
        let path = try file(named: packOrFile)
        guard let bytes = WholeFile.bytes(path) else {
            throw TextError(
                code: "taxonomy-unreadable", message: "the taxonomy file \(path) can't be read; check its permissions")
        }
        guard let yaml = String(validating: bytes, as: UTF8.self) else {
            throw TextError(
                code: "taxonomy-encoding", message: "the taxonomy file \(path) is not UTF-8; save it as UTF-8")
        }
        let (taxonomy, diagnostics) = TaxonomyFile.parse(yaml, file: path)
        if let taxonomy { return taxonomy }
        throw TextError(
            code: diagnostics.first?.code ?? "taxonomy-broken",
            message: diagnostics.map(\.description).joined(separator: "\n")
        )
    }

    /// The names of the packs that come with the product, sorted.
    package static func packs() -> [String] {
        guard let home = try? find(), let files = try? FileManager.default.contentsOfDirectory(atPath: home + "/Packs")
        else {
            return []
        }
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// The path of the pack of that name, or of the file.
    /// - Throws: ``TextError`` `taxonomy-unknown`.
    package static func taxonomyFile(named packOrFile: String) throws -> String { try file(named: packOrFile) }

    private static func file(named packOrFile: String) throws -> String {
        let looksLikeName = packOrFile.utf8.allSatisfy {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D
        }
        if looksLikeName, let home = try? find() {
            let pack = "\(home)/Packs/\(packOrFile).yaml"
            if FileManager.default.fileExists(atPath: pack) { return pack }
        }
        var isFolder = false
        if FileManager.default.fileExists(atPath: packOrFile, isDirectory: &isFolder), !isFolder { return packOrFile }
        let known = packs()
        throw TextError(
            code: "taxonomy-unknown",
            message: "there is no taxonomy \(packOrFile): neither a file nor a pack"
                + (known.isEmpty ? "" : "; packs are \(known.joined(separator: ", "))")
        )
    }

    private static func nearest(to start: String) -> String? {
        var folder = start
        while !folder.isEmpty {
            if hasPacks(folder) { return folder }
            if folder == "/" { return nil }
            folder = self.folder(of: folder)
        }
        return nil
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func hasPacks(_ folder: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: folder + "/Packs", isDirectory: &isFolder) && isFolder
    }
}

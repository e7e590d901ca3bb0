import Foundation

/// Whether a folder is, or may become, a workspace.
enum WorkspaceFolder {
    /// What a folder may hold before it is a workspace.
    private static let ownNames: Set<String> = [
        "huiyin.sqlite", "huiyin.sqlite-wal", "huiyin.sqlite-shm", "vault.sqlite", "vault.sqlite-wal",
        "vault.sqlite-shm",
        "huiyin.yaml", "huiyin.lock", "assist", "facts", "incoming", "mappings", "media", "models", "taxonomies",
        "lost+found",
    ]

    /// Makes `path` where it is missing and `create` is set, and checks that it can be a workspace and be written.
    static func prepare(_ path: String, create: Bool) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard exists || create else {
            throw ArchiveError(
                code: .workspaceMissing,
                message: "there is no workspace at \(path); import something into it first, or name another folder.")
        }
        guard !exists || isFolder.boolValue else {
            throw ArchiveError(
                code: .notAWorkspace, message: "\(path) is a file; a workspace is a folder. Name another path.")
        }
        if !exists { try make(path) }
        if !FileManager.default.fileExists(atPath: path + "/huiyin.sqlite") { try checkEmpty(path, create: create) }
        for file in [path, path + "/huiyin.sqlite"] where access(file, F_OK) == 0 && access(file, W_OK) != 0 {
            throw ArchiveError(
                code: .readOnly,
                message: "\(file) cannot be written by this user, and a workspace needs that even for reading (each "
                    + "reading of a raw record is noted); give this user the right to write.")
        }
    }

    /// The settings of `huiyin.yaml`, or the defaults where there is none.
    static func configuration(_ path: String) throws -> WorkspaceConfiguration {
        let file = path + "/huiyin.yaml"
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
            guard !FileManager.default.fileExists(atPath: file) else {
                throw ArchiveError(code: .configuration, message: "\(file) cannot be read; let this user read it.")
            }
            return WorkspaceConfiguration(name: name)
        }
        guard let yaml = String(validating: data, as: UTF8.self) else {
            throw ArchiveError(code: .configuration, message: "\(file) is not UTF-8; save it as UTF-8.")
        }
        return try WorkspaceConfiguration(yaml: yaml, file: file, defaultName: name)
    }

    private static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            // Foundation's own sentence says neither which folder nor what to do.
            let code = mkdir(path, 0o755) == 0 ? 0 : errno
            if code != 0 && code != EEXIST { throw ArchiveError(system: code, doing: "make", path: path) }
        }
    }

    private static func checkEmpty(_ path: String, create: Bool) throws {
        guard create else {
            throw ArchiveError(
                code: .notAWorkspace, message: "\(path) holds no workspace (no huiyin.sqlite); name another folder.")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        guard let stranger = names.sorted().first(where: { !ownNames.contains($0) && !$0.hasPrefix(".") }) else {
            return
        }
        throw ArchiveError(
            code: .notAWorkspace,
            message: "\(path) holds other files (\(stranger)) and no huiyin.sqlite; name an empty or a new folder.")
    }
}

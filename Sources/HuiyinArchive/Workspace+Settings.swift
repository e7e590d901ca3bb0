import Foundation

extension Workspace {
    /// The workspace in `folder` with its settings, for commands that need none of its voices: no archive is opened or made.
    /// - Throws: ``ArchiveError`` `workspace-missing` or `configuration`.
    package static func settings(of folder: String) throws -> Workspace {
        let path = URL(fileURLWithPath: folder).standardizedFileURL.path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ArchiveError(
                code: .workspaceMissing,
                message: "there is no workspace at \(path); import something into it first, or name another folder.")
        }
        return Workspace(folder: path, configuration: try WorkspaceFolder.configuration(path))
    }
}

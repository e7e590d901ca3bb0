import Foundation

extension Command {
    /// What a shell's script ends with; `$H` in it is the program, `$D` the folder.
    static func shell(_ script: String, in folder: Folder) throws -> Outcome {
        let name = UUID().uuidString
        let files = ["out", "err"].map { folder.url.appending(path: "\(name).\($0)") }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "H='\(program.path)' D='\(folder.url.path)'\n\(script)"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
            talk: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }

    static let isRoot = geteuid() == 0

    /// Runs what follows as a user without rights where the tests run as root, to whom nothing is forbidden.
    static let asNobody = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
}

/// A small disk of its own, gone when the test is; `nil` where nobody may mount one.
final class SmallDisk {
    let path: String

    init?(_ folder: Folder, size: String) {
        path = folder.path("disk")
        guard Command.isRoot,
            (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil,
            (try? Command.shell("mount -t tmpfs -o size=\(size) tmpfs '\(path)'", in: folder))?.status == 0
        else { return nil }
        self.folder = folder
    }

    private let folder: Folder

    func resize(_ size: String) throws { _ = try Command.shell("mount -o remount,size=\(size) '\(path)'", in: folder) }

    deinit { _ = try? Command.shell("umount '\(path)'", in: folder) }
}

import Foundation
import Testing

/// The built program, run as a user would.
enum Command {
    struct Outcome {
        let status: Int32
        let output: String
        let talk: String
    }

    /// `huiyin` lies beside the test runner, since one build makes both.
    static let program: URL = {
        let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = runner.deletingLastPathComponent()
        while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "huiyin").path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "huiyin")
    }()

    static func start(_ arguments: [String], output: Any?, talk: Any?, input: Any? = FileHandle.nullDevice) throws
        -> Process
    {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = talk
        try process.run()
        return process
    }

    /// Runs to the end; output goes through files, so that no pipe can fill up.
    @discardableResult
    static func run(_ arguments: String..., input: String = "", in folder: Folder) throws -> Outcome {
        try run(list: arguments, input: input, in: folder)
    }

    static func run(list arguments: [String], input: String = "", in folder: Folder) throws -> Outcome {
        let name = UUID().uuidString
        let files = ["in", "out", "err"].map { folder.url.appending(path: "\(name).\($0)") }
        try Data(input.utf8).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        let process = try start(
            arguments, output: FileHandle(forWritingTo: files[1]), talk: FileHandle(forWritingTo: files[2]),
            input: FileHandle(forReadingFrom: files[0]))
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            talk: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}

/// A temporary folder that goes when the test does.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "huiyin-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }
}

/// JSON in the shape of the contracts, decoded only as far as a test looks.
enum JSON {
    static func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    static func lines(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { try object(String($0)) }
    }
}

import ArgumentParser
import Foundation
import HuiyinText

/// Splits texts into words.
struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Split Chinese texts into words: one text a line in, its words with one space between them out.",
        discussion: """
            A line out for every line in. Runs of Latin letters and of digits stay whole. Words of --words are always kept \
            whole, the longest first from the left.
            """
    )

    @Argument(help: "Text files; none: standard input.")
    var files: [String] = []

    @Option(help: "A file of words to keep whole, one a line; they count at once, nothing is trained.")
    var words: String?

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    @Option(help: "How many threads work.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        if threads < 1 { throw ValidationError("--threads must be at least 1") }
    }

    func run() async throws {
        do {
            let segmenter = try WordSegmenter.load(
                models: models ?? ProductHome.models(), userWords: words.map(UserWords.read) ?? .none)
            var refused = 0
            for file in files.isEmpty ? ["-"] : files {
                let descriptor = file == "-" ? 0 : open(file, O_RDONLY)
                guard descriptor >= 0 else {
                    throw TextError(
                        code: "input-unreadable",
                        message: "the file \(file) can't be opened; check name and permissions")
                }
                defer { if descriptor > 0 { close(descriptor) } }
                refused += try await SegmentStream.run(segmenter, input: descriptor, output: 1, threads: threads)
                    .refused
            }
            if refused > 0 {
                Talk.say("\(refused) lines of more than 16 MB were refused; each has an empty line in its place")
                throw ExitCode(1)
            }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }
}

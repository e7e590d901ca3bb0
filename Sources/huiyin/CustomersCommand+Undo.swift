import ArgumentParser
import HuiyinArchive
import HuiyinIngest

extension CustomersCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the customer files that came in, newest first, one object a line.")

        @OptionGroup var place: WorkspaceOptions

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin customers list"))
            var offset = 0
            while true {
                let page = try await archive.customerImports(limit: 500, offset: offset).list
                for one in page { try OutputPipe.standard.write(CustomerLine.json(one)) }
                guard page.count == 500 else { return }
                offset += page.count
            }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Takes a customer file back: it links nobody any more, and profiles are as they were before it.",
            discussion: """
                What another file or a voice says as well stays. Nothing is deleted: `huiyin customers redo` or importing the file again \
                brings it back. Figures by person follow, and older ones can still be made again.
                """)

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number that `huiyin customers list` gives.")
        var number: Int64

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin customers undo"))
            try OutputPipe.standard.write(CustomerLine.json(try archive.undoCustomers(number)))
        }
    }

    struct Redo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redo", abstract: "Makes a customer file count again that was taken back.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number that `huiyin customers list` gives.")
        var number: Int64

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin customers redo"))
            try OutputPipe.standard.write(CustomerLine.json(try archive.redoCustomers(number)))
        }
    }
}

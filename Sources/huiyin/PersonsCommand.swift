import ArgumentParser
import HuiyinArchive
import HuiyinIngest

struct PersonsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "persons",
        abstract: "Who is whom across channels: the persons behind many names, and why.",
        discussion: """
            Sources that say the same mobile, mail address, union id or member number, or enough of name, city and address, are \
            linked to one person; every link says why, and every word of yours can be taken back.
            """,
        subcommands: [
            PersonsListCommand.self, PersonsFindCommand.self, PersonsShowCommand.self, PersonsMergeCommand.self,
            PersonsSplitCommand.self, PersonsUndoCommand.self, PersonsRedoCommand.self, PersonsRelinkCommand.self,
            Export.self, Erase.self, Readmit.self,
        ],
        defaultSubcommand: PersonsListCommand.self)

    static func open(_ place: WorkspaceOptions, _ command: String) throws -> Archive {
        try Archive.open(place.workspace, create: false, options: ArchiveOptions(command: "huiyin persons \(command)"))
    }
}

struct PersonsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists persons known under several names, those changed last first, as JSON Lines.")

    @OptionGroup var place: WorkspaceOptions

    @Option(help: "How many at most.")
    var limit = 1000

    func run() async throws {
        let archive = try PersonsCommand.open(place, "list")
        let (list, total) = try await archive.persons(limit: limit)
        for person in list { try OutputPipe.standard.write(PersonReport.json(person)) }
        Talk.say("\(list.count) of \(total) persons")
    }
}

struct PersonsFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Finds everybody who claims a whole mobile, mail address, number or name.",
        discussion: "The value is read from standard input where none is given, so that it stands in no shell history.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "What somebody claims, whole.")
    var value: String?

    func run() async throws {
        guard let value = value ?? readLine(), !value.isEmpty else {
            throw ValidationError("give what somebody claims, such as a mobile number")
        }
        let archive = try PersonsCommand.open(place, "find")
        let found = try await archive.persons(claiming: value)
        for person in found { try OutputPipe.standard.write(PersonReport.json(person)) }
        if found.isEmpty {
            Talk.say("huiyin: nobody in this workspace claims that; a partly masked value matches nobody")
        }
    }
}

struct PersonsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints a person: names, claims (masked), evidence, profile, changes.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "The person's name, or an author's.")
    var name: String

    func run() async throws {
        let archive = try PersonsCommand.open(place, "show")
        guard let person = try await archive.person(name) else {
            throw ArchiveError(
                code: .notFound,
                message: "nobody is called \(name) in this workspace; `huiyin persons list` lists them.")
        }
        try OutputPipe.standard.write(PersonReport.json(person))
    }
}

struct PersonsMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Says that persons are one; figures change at once.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Two or more names.")
    var names: [String]

    @Option(help: "Why.")
    var note: String?

    func run() async throws {
        let archive = try PersonsCommand.open(place, "merge")
        let person = try await archive.mergePersons(names, by: CommandUser.name, note: note)
        try OutputPipe.standard.write(PersonReport.json(person))
    }
}

struct PersonsSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Says that some of a person's names are somebody else; figures change at once.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "The person's name.")
    var name: String

    @Argument(help: "The names to set apart, together.")
    var apart: [String]

    @Option(help: "Why.")
    var note: String?

    func run() async throws {
        let archive = try PersonsCommand.open(place, "split")
        let person = try await archive.splitPerson(name, apart: apart, by: CommandUser.name, note: note)
        try OutputPipe.standard.write(PersonReport.json(person))
    }
}

struct PersonsUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes a merge or a split back; figures are as if it had not been made.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "The number of the change, see `huiyin persons show`.")
    var change: Int64

    func run() async throws {
        let archive = try PersonsCommand.open(place, "undo")
        let person = try await archive.setIdentityChange(change, isUndone: true, by: CommandUser.name)
        try OutputPipe.standard.write(PersonReport.json(person))
    }
}

struct PersonsRedoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Makes a merge or a split count again that was taken back.")

    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "The number of the change.")
    var change: Int64

    func run() async throws {
        let archive = try PersonsCommand.open(place, "redo")
        let person = try await archive.setIdentityChange(change, isUndone: false, by: CommandUser.name)
        try OutputPipe.standard.write(PersonReport.json(person))
    }
}

struct PersonsRelinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relink",
        abstract: "Learns from everybody in the workspace how much claims weigh, and links anew.",
        discussion: """
            Weights are learned without labels from the workspace's own records. What people said stays. Also takes up the claims of \
            records that an older Huiyin stored.
            """)

    @OptionGroup var place: WorkspaceOptions

    func run() async throws {
        let archive = try PersonsCommand.open(place, "relink")
        let report = try await archive.relinkPersons { Talk.say("\($0)") }
        let line = """
            {"authors":\(report.authors),"pairs":\(report.pairs),"persons":\(report.persons),"moved":\(report.moved)}

            """
        try OutputPipe.standard.write(line.utf8)
    }
}

import ArgumentParser
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

extension PersonsCommand {
    struct Who: ParsableArguments {
        @Option(help: "A mobile number, however it is written.")
        var mobile: [String] = []

        @Option(help: "An address of mail.")
        var email: [String] = []

        @Option(help: "A member number; of one source with --source.")
        var member: [String] = []

        @Option(help: "The id that a source calls the person by.")
        var person: [String] = []

        @Option(name: .customLong("union-id"), help: "A WeChat UnionID.")
        var unionID: [String] = []

        @Option(name: .customLong("open-id"), help: "A WeChat OpenID.")
        var openID: [String] = []

        @Option(help: "A device.")
        var device: [String] = []

        @Option(help: "The name of an author or person in exports and pages.")
        var author: [String] = []

        @Option(help: "The source that the member number or id is of.")
        var source: String?

        @Flag(help: "Take everybody whom a value leads to, where it is several persons', as a family's telephone is.")
        var all = false

        /// Whom a value leads to may be several persons; that is said, and only ``all`` takes them together.
        func check(_ archive: Archive, isAsking: Bool = false) throws {
            guard !search.claims.isEmpty else { return }
            let people = try archive.people(meant: search)
            guard people.count > 1, !all else { return }
            let list = people.map { "\($0.name) \($0.display) (\($0.voices) voices)" }.joined(separator: ", ")
            let message = "this leads to \(people.count) persons: \(list)"
            guard !isAsking else { return Talk.say(message) }
            throw ArchiveError(
                code: .refused, message: "\(message). Name one with --author, or take all of them with --all.")
        }

        func validate() throws {
            guard !search.claims.isEmpty || !author.isEmpty else {
                throw ValidationError(
                    "say who: --mobile, --email, --member, --person, --union-id, --open-id, --device or --author")
            }
        }

        var search: PersonSearch {
            func claims(_ kind: IdentityClaim.Kind, _ values: [String]) -> [IdentityClaim] {
                values.map { IdentityClaim(kind: kind, value: $0) }
            }
            let all =
                claims(.mobile, mobile) + claims(.email, email) + claims(.member, member) + claims(.person, person)
                + claims(.unionID, unionID) + claims(.openID, openID) + claims(.device, device)
            return PersonSearch(names: author, claims: all, source: source)
        }
    }

    static func counts(_ extent: PersonExtent) -> String {
        "\"items\":\(extent.items),\"mentions\":\(extent.mentions),\"rejections\":\(extent.rejections),\"corrections\":\(extent.corrections),"
            + "\"customers\":\(extent.customers)"
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Writes everything a person said, in clear, one item a line.",
            discussion: "Every sealed record that is opened for it is noted in the audit.")

        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var who: Who

        func run() async throws {
            let archive = try PersonsCommand.open(place, "export")
            try who.check(archive)
            let count = try await PersonExport(archive: archive).write(who.search) { try OutputPipe.standard.write($0) }
            Talk.say("\(count) records")
            if count == 0 { throw ExitCode(1) }
        }
    }

    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erase", abstract: "Erases everything that is known of a person, for good.",
            discussion: """
                Items in all their versions, raw records and the secrets that seal them, analyses, index, facts, corrections, rows of \
                customer files and rejected records go; figures count them no more. In what others said the person's values stay masked, and their clear form goes. \
                The same file does not bring the items back; `huiyin persons readmit` allows it.
                """)

        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var who: Who

        @Flag(name: .customLong("dry-run"), help: "Only say how much there is.")
        var isDryRun = false

        func run() async throws {
            let archive = try PersonsCommand.open(place, "erase")
            try who.check(archive, isAsking: isDryRun)
            if isDryRun {
                let extent = try archive.extent(of: who.search)
                return try OutputPipe.standard.write(
                    Array("{\(PersonsCommand.counts(extent)),\"erased\":false}\n".utf8))
            }
            let erasure = try archive.erase(who.search)
            var line = "{\(PersonsCommand.counts(erasure.extent)),\"erased\":\(!erasure.extent.isEmpty)"
            if let before = erasure.erasedBefore {
                let time = ZonedTime(milliseconds: before, offsetSeconds: 0, zone: "UTC").rfc3339
                line += ",\"erasedBefore\":\"\(time)\""
                if erasure.extent.isEmpty { Talk.say("this person was erased before, at \(time); nothing is left") }
            } else if erasure.extent.isEmpty {
                Talk.say("nothing is known of this person")
            }
            try OutputPipe.standard.write(Array("\(line)}\n".utf8))
            if erasure.extent.isEmpty, erasure.erasedBefore == nil { throw ExitCode(1) }
        }
    }

    struct Readmit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "readmit", abstract: "Lets the items of an erased person in again when they are imported next."
        )

        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var who: Who

        func run() async throws {
            let count = try PersonsCommand.open(place, "readmit").readmit(who.search)
            try OutputPipe.standard.write(Array("{\"readmitted\":\(count)}\n".utf8))
            if count == 0 { throw ExitCode(1) }
        }
    }
}

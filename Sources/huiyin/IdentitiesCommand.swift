import ArgumentParser

/// Works on who is who.
struct IdentitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identities", abstract: "Find out which records are one person's.",
        subcommands: [IdentitiesResolveCommand.self]
    )
}

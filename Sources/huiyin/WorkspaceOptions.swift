import ArgumentParser

struct WorkspaceOptions: ParsableArguments {
    @Option(help: "The folder that holds everything.")
    var workspace = "workspace"
}

/// One folder that holds everything: the archive, the vault, settings, and folders made when they are needed.
package struct Workspace: Hashable, Sendable {
    /// An absolute path without a slash at its end.
    package let folder: String
    package let configuration: WorkspaceConfiguration

    package init(folder: String, configuration: WorkspaceConfiguration) {
        self.folder = folder
        self.configuration = configuration
    }

    package var archiveFile: String { folder + "/huiyin.sqlite" }
    package var vaultFile: String { folder + "/vault.sqlite" }
    package var configurationFile: String { folder + "/huiyin.yaml" }
    package var lockFile: String { folder + "/huiyin.lock" }
    /// Taxonomies of the customer's own.
    package var taxonomiesFolder: String { folder + "/taxonomies" }
    /// Mappings saved for sources.
    package var mappingsFolder: String { folder + "/mappings" }
    /// Uploaded files until they are imported.
    package var incomingFolder: String { folder + "/incoming" }
    /// Segments of facts, derived from the archive.
    package var factsFolder: String { folder + "/facts" }
    /// Weights trained here.
    package var modelsFolder: String { folder + "/models" }
    /// What the assist tier keeps: its budget, its answers, the record of what was sent.
    package var assistFolder: String { folder + "/assist" }
}

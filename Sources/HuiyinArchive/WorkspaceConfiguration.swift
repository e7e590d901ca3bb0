package import HuiyinDomain
package import HuiyinText

/// What `huiyin.yaml` says; every setting has a default, so the file may be absent.
package struct WorkspaceConfiguration: Hashable, Sendable {
    /// What one source does differently.
    package struct Source: Hashable, Sendable {
        /// A pack's name or a file under `taxonomies/`; `nil` for the workspace's own.
        package var taxonomy: String?
        /// How it may be pushed; `nil` for the workspace's own way.
        package var push: PushSettings?

        package init(taxonomy: String? = nil, push: PushSettings? = nil) {
            self.taxonomy = taxonomy
            self.push = push
        }
    }

    /// What pages call the workspace; the folder's name where the file doesn't say.
    package var name: String
    /// The IANA zone of times that come without one, and of days and weeks in figures.
    package var zone: String
    /// The language of pages until a reader chooses: `zh` or `en`.
    package var language: String
    /// A pack's name or a file under `taxonomies/`.
    package var taxonomy: String
    /// Which models read what comes in: `fast` reads tens of thousands of texts a second, `auto` asks the encoder where that is unsure.
    package var tier: EngineTier
    /// Whether figures that don't say count voices that something speaks against.
    package var suspicious: SuspiciousVoices
    /// Where personal data stays in clear.
    package var personalData: PersonalDataPolicy
    package var sources: [String: Source]
    /// The language model that may be asked; `nil` keeps the assist tier off.
    package var assist: AssistSettings?
    /// How sources may be pushed that say nothing of it themselves.
    package var push = PushSettings()
    /// Where feedback is fetched from by itself, in the order of their names.
    package var connectors: [ConnectorSettings] = []

    package init(
        name: String, zone: String = "Asia/Shanghai", language: String = "zh", taxonomy: String = "auto",
        tier: EngineTier = .fast, suspicious: SuspiciousVoices = .include, personalData: PersonalDataPolicy = .vault,
        sources: [String: Source] = [:], assist: AssistSettings? = nil
    ) {
        self.name = name
        self.zone = zone
        self.language = language
        self.taxonomy = taxonomy
        self.tier = tier
        self.suspicious = suspicious
        self.personalData = personalData
        self.sources = sources
        self.assist = assist
    }

    /// The taxonomy that voices of `source` are sorted into.
    package func taxonomy(of source: String) -> String { sources[source]?.taxonomy ?? taxonomy }
}

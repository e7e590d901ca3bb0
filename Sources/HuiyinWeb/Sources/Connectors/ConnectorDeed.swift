import HTTPTypes
import HuiyinArchive
import HuiyinInsight

/// Has a connector run now; the server's own service does it, within seconds.
struct ConnectorDeed: Hashable, Sendable {
    let name: String
}

extension ConnectorDeed: DeedFamily {
    var path: String { "/sources/connectors/\(QueryString.encode(name))/run" }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> ConnectorDeed? {
        guard segments.count == 4, segments[0] == "sources", segments[1] == "connectors", segments[3] == "run" else {
            return nil
        }
        return ConnectorDeed(name: segments[2])
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let back = Place.sources(.list(Scope()))
        guard site.archive.workspace.configuration.connectors.contains(where: { $0.name == name }) else {
            throw Failure(
                .notFound, "connector-unknown", "huiyin.yaml names no connector \(Format.short(name))", back: back)
        }
        try await site.archive.askForConnectorRun(name)
        return Done(place: back, notice: Notice("connector-asked", name))
    }
}

extension Notice {
    /// What the sources page says after a connector was asked to run.
    static let ofConnectors: [String: Saying] = ["connector-asked": Saying(phrase: .noticeConnectorAsked)]
}

import HTTPTypes
import HuiyinArchive
import HuiyinInsight

/// Has a connector run now, or read again what it could not read; the server's own service does it, within seconds.
struct ConnectorDeed: Hashable, Sendable {
    enum Act: String {
        case run
        /// Looks again into files of a folder that could not be read: after somebody mended what they are read by.
        case retry
    }

    let name: String
    var act = Act.run
}

extension ConnectorDeed: DeedFamily {
    var path: String { "/sources/connectors/\(QueryString.encode(name))/\(act.rawValue)" }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> ConnectorDeed? {
        guard segments.count == 4, segments[0] == "sources", segments[1] == "connectors",
            let act = Act(rawValue: segments[3])
        else { return nil }
        return ConnectorDeed(name: segments[2], act: act)
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let back = Place.sources(.list(Scope()))
        guard site.archive.workspace.configuration.connectors.contains(where: { $0.name == name }) else {
            throw Failure(
                .notFound, "connector-unknown", "huiyin.yaml names no connector \(Format.short(name))", back: back)
        }
        switch act {
        case .run: try await site.archive.askForConnectorRun(name)
        case .retry: try await site.archive.forgetUnreadFiles(ofConnector: name)
        }
        return Done(place: back, notice: Notice("connector-asked", name))
    }
}

extension Notice {
    /// What the sources page says after a connector was asked to run.
    static let ofConnectors: [String: Saying] = ["connector-asked": Saying(phrase: .noticeConnectorAsked)]
}

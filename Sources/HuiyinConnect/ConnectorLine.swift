package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Connectors and their runs as JSON, one object a line.
package enum ConnectorLine {
    /// - Parameter unread: the files of a folder that could not be read.
    package static func state(
        _ settings: ConnectorSettings, _ state: ConnectorState, _ last: ConnectorRun?, unread: [String]
    ) -> [UInt8] {
        var kind = "folder"
        if case .http = settings.kind { kind = "http" }
        let fields: [JSONValue.Field] = [
            .init(name: "name", value: .string(settings.name)), .init(name: "kind", value: .string(kind)),
            .init(name: "source", value: .string(settings.source)),
            .init(name: "every", value: .number("\(settings.every)")),
            .init(
                name: "health", value: .string(ConnectorHealth(state, hasRun: last != nil).rawValue)),
            .init(name: "failures", value: .number("\(state.failures)")),
            .init(name: "next", value: time(state.nextAt == 0 ? nil : state.nextAt)),
            .init(name: "unread", value: .array(unread.map { .string($0) })),
            .init(name: "last", value: last.map { .object(Self.fields($0)) } ?? .null),
        ]
        return line(fields)
    }

    package static func run(_ run: ConnectorRun) -> [UInt8] { line(fields(run)) }

    private static func fields(_ run: ConnectorRun) -> [JSONValue.Field] {
        [
            .init(name: "id", value: .number("\(run.id)")), .init(name: "connector", value: .string(run.connector)),
            .init(name: "started", value: time(run.startedAt)), .init(name: "finished", value: time(run.finishedAt)),
            .init(name: "stored", value: .number("\(run.counts.stored)")),
            .init(name: "duplicates", value: .number("\(run.counts.duplicates)")),
            .init(name: "updated", value: .number("\(run.counts.updated)")),
            .init(name: "rejected", value: .number("\(run.counts.rejected)")),
            .init(
                name: "error",
                value: run.code.map { code in
                    .object([
                        .init(name: "code", value: .string(code)),
                        .init(name: "message", value: .string(run.message ?? "")),
                    ])
                } ?? .null),
            .init(name: "note", value: text(run.code == nil ? run.message : nil)),
        ]
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func time(_ milliseconds: Int64?) -> JSONValue {
        milliseconds.map { .string(ZonedTime(milliseconds: $0 / 1000 * 1000, offsetSeconds: 0, zone: "UTC").rfc3339) }
            ?? .null
    }

    private static func line(_ fields: [JSONValue.Field]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }
}

package import HuiyinArchive
package import HuiyinDomain
import HuiyinText

/// The versions of an item and how each differs from the one before, as `huiyin versions` prints them.
package struct VersionReport: Hashable, Sendable {
    package struct Version: Hashable, Sendable {
        /// From 1.
        package let number: Int
        /// Milliseconds UTC.
        package let importedAt: Int64
        package let feedback: Feedback
        /// From the version before; `nil` for the first.
        package let comparison: VersionComparison?
    }

    package let id: FeedbackID
    /// The oldest first; the last one is in force.
    package let versions: [Version]

    package init(_ voice: StoredVoice) {
        id = voice.id
        var known = voice.earlierVersions.reversed().map { ($0.number, $0.importedAt, $0.feedback) }
        known.append((voice.version, voice.importedAt, voice.feedback))
        var before: Feedback?
        var versions: [Version] = []
        for (number, importedAt, feedback) in known {
            versions.append(
                Version(
                    number: number, importedAt: importedAt, feedback: feedback,
                    comparison: before.map { VersionComparison(from: $0, to: feedback) }))
            before = feedback
        }
        self.versions = versions
    }

    /// One object with a line end.
    package var json: [UInt8] {
        let list = versions.map { version -> JSONValue in
            .object([
                .init(name: "version", value: .number(String(version.number))),
                .init(name: "importedAt", value: .string(Self.time(version.importedAt))),
                .init(name: "changes", value: .array((version.comparison?.fields ?? []).map(Self.change))),
            ])
        }
        var bytes: [UInt8] = []
        JSONValue.object([
            .init(name: "id", value: .string(id.description)), .init(name: "versions", value: .array(list)),
        ]).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// For people: a line a version, a line a field; `[-removed-]` and `{+added+}`.
    package var text: [UInt8] {
        var text = ""
        for version in versions {
            text += "version \(version.number)  \(Self.time(version.importedAt))\n"
            guard let comparison = version.comparison else { continue }
            if comparison.fields.isEmpty { text += "  the same as the version before\n" }
            for field in comparison.fields {
                let pieces = field.pieces.map { piece in
                    switch piece.kind {
                    case .kept: piece.text
                    case .removed: "[-\(piece.text)-]"
                    case .added: "{+\(piece.text)+}"
                    }
                }
                text += "  \(field.name): \(pieces.joined())\n"
            }
        }
        return Array(text.utf8)
    }

    private static func change(_ field: VersionComparison.Field) -> JSONValue {
        .object([
            .init(name: "field", value: .string(field.name)),
            .init(name: "before", value: field.before.map { .string($0) } ?? .null),
            .init(name: "after", value: field.after.map { .string($0) } ?? .null),
            .init(
                name: "pieces",
                value: .array(field.pieces.map { .array([.string($0.kind.rawValue), .string($0.text)]) })),
        ])
    }

    static func time(_ milliseconds: Int64) -> String {
        ZonedTime(milliseconds: milliseconds, offsetSeconds: 0, zone: "UTC").rfc3339
    }
}

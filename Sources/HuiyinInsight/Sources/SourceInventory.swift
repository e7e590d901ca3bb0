package import HuiyinArchive

/// Every source with its grade, and what was noticed of it.
package enum SourceInventory {
    /// Makes profiles of measures: with what imports brought, what people say, what waits to be mended, and how many voices of those that were
    /// looked at something speaks against; that is unknown while many wait to be looked at.
    package static func profiles(
        _ measures: [SourceMeasure], _ sources: [StoredSource], _ archive: Archive, _ inquiry: Inquiry
    ) async throws -> [SourceProfile] {
        async let suspicious = inquiry.suspicious()
        async let unassessed = archive.unassessed()
        async let deliveries = archive.deliveries()
        async let notes = archive.sourceNotes()
        let (brought, said) = try await (deliveries, notes)
        let (flagged, unseen) = try await (suspicious, unassessed)
        let waiting = Dictionary(sources.map { ($0.name, $0.rejections) }, uniquingKeysWith: { first, _ in first })
        return measures.map { measure in
            let seen = unseen.map { max(0, measure.voices - ($0[measure.name] ?? 0)) } ?? 0
            return SourceProfile(
                measure, waiting: waiting[measure.name] ?? 0, deliveries: brought[measure.name],
                notes: said[measure.name] ?? SourceNotes(),
                suspicious: SourceMeasure.Share(min(seen, flagged[measure.name] ?? 0), of: seen))
        }
    }

    /// Notes down which sources are quiet or changed, and says since when each is known, in milliseconds UTC.
    @discardableResult
    package static func findings(
        _ measures: [SourceMeasure], _ archive: Archive
    ) async throws -> [SourceFinding: Int64] {
        var findings = [SourceFinding: String]()
        for measure in measures {
            if let rhythm = measure.rhythm, rhythm.isQuiet {
                findings[SourceFinding(source: measure.name, kind: .quiet)] =
                    "{\"silentDays\":\(rhythm.silentDays),\"limitDays\":\(rhythm.limit),\"falseAlarmRate\":\(SourceRhythm.falseAlarmRate)}"
            }
            for change in measure.changes {
                findings[SourceFinding(source: measure.name, kind: .changed, aspect: change.aspect.rawValue)] =
                    "{\"aspect\":\"\(change.aspect.rawValue)\",\"index\":\(change.index),\"p\":\(change.p),\"before\":\(change.before),\"now\":\(change.now)}"
            }
        }
        return try await archive.noteFindings(findings)
    }
}

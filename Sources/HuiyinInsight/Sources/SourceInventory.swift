package import HuiyinArchive

/// Every source with its grade, and what was noticed of it.
package enum SourceInventory {
    /// Makes profiles of measures: with what imports brought, what people say, and what waits to be mended.
    ///
    /// - Parameter suspicious: of each source, how many voices look paid for or copied; empty where nobody has looked.
    package static func profiles(
        _ measures: [SourceMeasure], _ sources: [StoredSource], _ archive: Archive, suspicious: [String: Int] = [:]
    ) async throws -> [SourceProfile] {
        async let deliveries = archive.deliveries()
        async let notes = archive.sourceNotes()
        let (brought, said) = try await (deliveries, notes)
        let waiting = Dictionary(sources.map { ($0.name, $0.rejections) }, uniquingKeysWith: { first, _ in first })
        return measures.map { measure in
            SourceProfile(
                measure, waiting: waiting[measure.name] ?? 0, deliveries: brought[measure.name],
                notes: said[measure.name] ?? SourceNotes(), suspicious: suspicious[measure.name])
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

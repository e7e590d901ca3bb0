import HuiyinDomain

extension CorrectionsPage: Exporting {
    /// Corrections are counted on nothing: they are what they are.
    var snapshot: String { String(total) }

    var tables: [ExportTable] {
        [
            ExportTable(
                .corrections,
                [
                    "id", "at", "by", "voice", "source", "channel", "opinion", "quote", "kind", "was", "now", "state",
                    "note",
                ],
                exported.map { row in
                    [
                        .text(row.note.id),
                        .text(ZonedTime(milliseconds: row.at, offsetSeconds: 0, zone: "UTC").rfc3339), .text(row.by),
                        .text(row.voiceID),
                        .text(row.source), .text(row.channel), .text(row.opinion), .text(row.quote),
                        .text(row.note.kind), .text(row.was), .text(row.now), .text(row.note.state), .text(row.remark),
                    ]
                })
        ]
    }
}

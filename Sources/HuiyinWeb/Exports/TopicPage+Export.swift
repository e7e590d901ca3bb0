extension TopicPage: Exporting {
    var snapshot: String { footing.snapshot }

    var tables: [ExportTable] {
        var figures: [(name: String, now: Linked, before: Linked?, difference: Double?, isClear: Bool)] = [
            ("voices", voices, nil, nil, false), ("people", people, before, peopleDifference, isClearChange),
        ]
        if let negativeShare { figures.append(("unhappy_share", negativeShare, nil, nil, false)) }
        var tables = [ExportTable.figures(figures)]
        if let series = ExportTable.series(volumes: nil, people: chart, shares: shareChart) { tables.append(series) }
        let places: [(ExportName, [Place])] = [(.subtopics, children), (.channels, channels), (.products, products)]
        for (name, places) in places where !places.isEmpty { tables.append(Self.table(name, places)) }
        if !companions.isEmpty { tables.append(companionTable) }
        return tables.map { $0.stamped(footing) }
    }

    private var peopleDifference: Double? { before.map { Double(people.count - $0.count) } }

    private static func table(_ name: ExportName, _ places: [Place]) -> ExportTable {
        ExportTable(
            name, ["value", "name", "people"] + ExportTable.columns(of: "unhappy_share"),
            places.map { place in
                [.text(place.value), .text(place.name), .count(place.people.count)]
                    + ExportTable.cells(place.negativeShare)
            })
    }

    private var companionTable: ExportTable {
        ExportTable(
            .companions,
            ["topic", "name", "voices_about_both", "lift", "lift_low", "lift_high", "share_with", "share_without"],
            companions.map { companion in
                [
                    .text(companion.path), .text(companion.name), .count(companion.both.count),
                    .number(companion.lift), .number(companion.low), .number(companion.high), .number(companion.with),
                    .number(companion.without),
                ]
            })
    }
}

import HuiyinInsight

extension PageContext {
    /// What stands beside the title of a page with figures: the ways to take it along.
    func actions(_ page: any Exporting) -> HTML {
        var tables = page.tables.map { ($0.name, place) }
        if case .topic(let path, let scope, _) = place {
            tables.append((.voices, .voices(VoicesView(scope.about(path)))))
        }
        return saveMenu + exportMenu(tables)
    }

    /// The ways to take tables along, as a menu.
    func exportMenu(_ tables: [(name: ExportName, place: Place)]) -> HTML {
        let rows = tables.map { table -> HTML in
            let name = words(table.name.phrase)
            let ways = ExportFile.allCases.map { file -> HTML in
                """
                <a href="\(links(table.place, file, table.name))" download rel="nofollow" \
                aria-label="\(name) \(file.name)">\(file.name)</a>
                """
            }
            return #"<li><span>\#(name)</span>\#(ways.joined())</li>"#
        }
        return """
            <details class="pick right" name="page"><summary><b>\(words(.exportPage))</b></summary>\
            <div class="menu"><ul class="take">\(rows.joined())</ul><p class="muted">\(words(.exportNote))</p></div></details>
            """
    }
}

extension ExportFile {
    fileprivate var name: String {
        switch self {
        case .csv: "CSV"
        case .jsonl: "JSON Lines"
        }
    }
}

import HuiyinInsight

extension CoveragePart {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let head = columns.map { column -> HTML in #"<th scope="col">\#(column)</th>"# }
        let body = rows.map { row -> HTML in
            """
            <tr><th scope="row">\(row.name)</th>\(row.cells.map { cell($0, context) }.joined())\
            <td>\(door(row.total, row.voices, "tot", context))</td></tr>

            """
        }
        let more: HTML =
            moreRows + moreColumns == 0
            ? .none
            : "<p class=\"muted\"><small>\(words(.coverageLeft, ["rows": String(moreRows), "columns": String(moreColumns)]))</small></p>"
        let table: HTML =
            rows.isEmpty
            ? #"<p class="muted">\#(words(.coverageEmpty))</p>"#
            : """
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(words(.coverageTitle))"><table class="heat" aria-label="\(words(.coverageTitle))"><thead><tr>\
            <th scope="col">\(rowsName)</th>\(head.joined())<th scope="col">\(words(.sum))</th></tr></thead><tbody>
            \(body.joined())</tbody></table></div>
            <p class="key"><span><i class="h0"></i>\(words(.nobodyHeard))</span><span><i class="h1"></i>1–29</span>\
            <span><i class="h2"></i>30–99</span><span><i class="h3"></i>100–299</span><span><i class="h4"></i>300–999</span>\
            <span><i class="h5"></i>\(words(.fromThousand))</span><span><i class="hole"></i>\(words(.coverageHoleKey))</span></p>\(more)
            """
        return """
            <section id="coverage"><div class="sh"><h2>\(words(.coverageTitle))</h2><p>\(words(.coverageNote, ["period": period]))</p></div>
            <p class="by">\(menu(words(.coverageRows), rowsName, rowChoices))\(menu(words(.coverageColumns), columnsName, columnChoices))</p>
            \(table)\(holeList(context))</section>

            """
    }

    private func cell(_ cell: Cell, _ context: PageContext) -> HTML {
        let style = Self.heat(cell.count) + (cell.isHole ? " hole" : "")
        return "<td>\(door(cell.count, cell.voices, style, context, hole: cell.isHole ? cell.expected : nil))</td>"
    }

    private func door(
        _ count: Int, _ voices: Linked?, _ style: String, _ context: PageContext, hole expected: Double? = nil
    ) -> HTML {
        let text = count == 0 && style != "tot" ? HTML(context.words(.nobodyHeard)) : HTML(context.format.count(count))
        let told: HTML =
            expected.map {
                #"<span class="sr">\#(context.words(.coverageExpected, ["n": context.format.exact(Int($0.rounded()))]))</span>"#
            } ?? .none
        guard let voices else { return #"<span class="\#(style)">\#(text)\#(told)</span>"# }
        return context.anchor(voices, "\(text)\(told)", style: style)
    }

    private func menu(_ label: String, _ current: String, _ choices: [Choice]) -> HTML {
        let items = choices.map { choice -> HTML in
            let current: HTML = choice.isCurrent ? #" aria-current="true""# : .none
            return #"<a href="\#(choice.href)"\#(current)>\#(choice.name)</a>"#
        }
        return """
            <details class="pick" name="by"><summary>\(label) <b>\(current)</b></summary><span class="menu">\(items.joined())</span></details>
            """
    }

    private func holeList(_ context: PageContext) -> HTML {
        guard !holes.isEmpty else { return .none }
        let words = context.words
        let items = holes.map { hole -> HTML in
            let told = [
                "row": hole.row, "column": hole.column, "n": context.format.exact(hole.count),
                "expected": context.format.exact(Int(hole.expected)),
            ]
            return "<li>\(words(.coverageHole, told))</li>"
        }
        return """
            <h3>\(words(.coverageHoles))</h3><ul class="holes">\(items.joined())</ul>
            <p class="muted"><small>\(words(.coverageHolesHow))</small></p>
            """
    }

    private static func heat(_ n: Int) -> String {
        switch n {
        case ..<1: "h0"
        case ..<30: "h1"
        case ..<100: "h2"
        case ..<300: "h3"
        case ..<1000: "h4"
        default: "h5"
        }
    }
}

import HuiyinInsight

/// A row of the table that says what customers talk about.
package struct TopicCell: Hashable, Sendable, Encodable {
    package let path: String
    package let name: String
    package let href: String
    package let people: Linked
    /// Both `nil` where the page is narrowed to one feeling.
    package let negativeShare: Linked?
    package let positiveShare: Linked?
    /// Too few people for a share.
    package let isThin: Bool
}

extension PageContext {
    func cell(_ row: TopicRow) -> TopicCell {
        TopicCell(
            path: row.path, name: names.topic(row.path), href: topicLink(row.path), people: linked(row.people),
            negativeShare: hasShares ? linked(row.negativeShare) : nil,
            positiveShare: hasShares ? linked(row.positiveShare) : nil, isThin: row.isThin)
    }

    /// The page of a topic, narrowed as this one.
    func topicLink(_ path: String) -> String {
        var scope = place.scope?.aboutAnything() ?? Scope()
        // A problem is made of the unhappy whatever its address says; elsewhere the feeling stays.
        if case .problems = place { scope.polarity = nil }
        scope.text = nil
        return links(.topic(path, scope, Quotes()))
    }

    func table(_ cells: [TopicCell]) -> HTML {
        guard hasShares else { return countTable(cells) }
        let rows = cells.map { cell -> HTML in
            guard !cell.isThin, let negative = cell.negativeShare, let positive = cell.positiveShare else {
                return """
                    <tr class="thin"><th scope="row"><a href="\(cell.href)">\(cell.name)</a></th>\
                    <td class="r ppl" data-l="\(words(.people))">\(cell.people.count)</td><td class="few full" colspan="3">\
                    \(words(.thinShare, ["n": String(Inquiry.fewPeople)])) \
                    \(anchor(cell.people, HTML(words(.seeVoices, ["n": String(cell.people.count)])), style: "go"))</td></tr>

                    """
            }
            let label =
                "\(words(.unhappy)) \(format.percent(negative.value ?? 0)), "
                + "\(words(.happy)) \(format.percent(positive.value ?? 0))"
            return """
                <tr><th scope="row"><a href="\(cell.href)">\(cell.name)</a></th>\
                <td class="r ppl" data-l="\(words(.people))">\(bare(cell.people))</td>\
                <td class="r ng" data-l="▼ \(words(.unhappy))"><span class="neg">\(share(negative))</span></td>\
                <td class="full dv">\(Drawing.diverging(negative, positive, label: label))</td>\
                <td class="ps" data-l="▲ \(words(.happy))"><span class="pos">\(share(positive))</span></td></tr>

                """
        }
        return """
            <table class="tight cards topics" aria-label="\(words(.topicsTitle))"><thead><tr><th scope="col">\(words(.topic))</th>\
            <th class="r" scope="col">\(words(.people))</th><th class="r" scope="col">▼ \(words(.unhappy))</th>\
            <th class="wide" scope="col"><span class="sr">\(words(.polarity))</span></th><th scope="col">▲ \(words(.happy))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>
            """
    }

    /// The same without shares, for a page that is narrowed to one feeling.
    private func countTable(_ cells: [TopicCell]) -> HTML {
        let most = Double(cells.map(\.people.count).max() ?? 1)
        let rows = cells.map { cell -> HTML in
            """
            <tr><th scope="row"><a href="\(cell.href)">\(cell.name)</a></th>\
            <td class="r ppl" data-l="\(words(.people))">\(bare(cell.people))</td>\
            <td class="full dv">\(Drawing.bar(Double(cell.people.count), of: most, label: "\(cell.people.count)"))</td></tr>

            """
        }
        return """
            <table class="tight cards topics" aria-label="\(words(.topicsTitle))"><thead><tr><th scope="col">\(words(.topic))</th>\
            <th class="r" scope="col">\(words(.people))</th><th class="wide" scope="col"><span class="sr">\(words(.people))</span></th></tr></thead><tbody>
            \(rows.joined())</tbody></table>
            """
    }
}

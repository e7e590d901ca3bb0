import HuiyinInsight

/// A row of the table that says what customers talk about.
package struct TopicCell: Hashable, Sendable, Encodable {
    package let path: String
    package let name: String
    package let href: String
    package let people: Linked
    package let negativeShare: Linked
    package let positiveShare: Linked
    /// Too few people for a share.
    package let isThin: Bool
}

extension PageContext {
    func cell(_ row: TopicRow) -> TopicCell {
        TopicCell(
            path: row.path, name: names.topic(row.path), href: topicLink(row.path), people: linked(row.people),
            negativeShare: linked(row.negativeShare), positiveShare: linked(row.positiveShare), isThin: row.isThin)
    }

    /// The page of a topic, narrowed as this one.
    func topicLink(_ path: String) -> String {
        var scope = place.scope?.aboutAnything() ?? Scope()
        scope.polarity = nil
        scope.text = nil
        return links(.topic(path, scope, Quotes()))
    }

    func table(_ cells: [TopicCell]) -> HTML {
        let rows = cells.map { cell -> HTML in
            if cell.isThin {
                return """
                    <tr class="thin"><th scope="row"><a href="\(cell.href)">\(cell.name)</a></th>\
                    <td class="r ppl" data-l="\(words(.people))">\(cell.people.count)</td><td class="few full" colspan="3">\
                    \(words(.thinShare, ["n": String(Inquiry.fewPeople)])) \
                    \(anchor(cell.people, HTML(words(.seeVoices, ["n": String(cell.people.count)])), style: "go"))</td></tr>

                    """
            }
            let label =
                "\(words(.unhappy)) \(format.percent(cell.negativeShare.value ?? 0)), "
                + "\(words(.happy)) \(format.percent(cell.positiveShare.value ?? 0))"
            return """
                <tr><th scope="row"><a href="\(cell.href)">\(cell.name)</a></th>\
                <td class="r ppl" data-l="\(words(.people))">\(bare(cell.people))</td>\
                <td class="r ng" data-l="▼ \(words(.unhappy))"><span class="neg">\(share(cell.negativeShare))</span></td>\
                <td class="full dv">\(Drawing.diverging(cell.negativeShare, cell.positiveShare, label: label))</td>\
                <td class="ps" data-l="▲ \(words(.happy))"><span class="pos">\(share(cell.positiveShare))</span></td></tr>

                """
        }
        return """
            <table class="tight cards topics"><thead><tr><th scope="col">\(words(.topic))</th>\
            <th class="r" scope="col">\(words(.people))</th><th class="r" scope="col">▼ \(words(.unhappy))</th>\
            <th class="wide"><span class="sr">\(words(.polarity))</span></th><th scope="col">▲ \(words(.happy))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>
            """
    }
}

import HuiyinArchive
import HuiyinDomain
import HuiyinQuery

/// A customer's life line: a row a channel, a mark a voice, in the order of time.
package struct PersonLine: Hashable, Sendable, Encodable {
    package struct Mark: Hashable, Sendable, Encodable {
        /// From 0, the first thing heard, to 1, the last.
        package let place: Double
        package let polarity: Int?
        package let says: String
        package let href: String
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let channel: String
        package let marks: [Mark]
    }

    package let rows: [Row]
    package let from: String?
    package let to: String?

    /// More marks than so many in one row say nothing.
    private static let most = 200

    init(_ voices: [StoredVoice], profile: [StoredPerson.ProfileValue], _ context: PageContext) {
        let timed = voices.filter { $0.feedback.time != nil }
        let times = timed.compactMap { $0.feedback.time?.milliseconds }
        guard let first = times.min(), let last = times.max() else {
            rows = []
            from = nil
            to = nil
            return
        }
        let span = Double(max(1, last - first))
        let byChannel = Dictionary(grouping: timed) { $0.feedback.channel?.name ?? $0.source }
        rows = byChannel.sorted { $0.key < $1.key }.map { channel, voices in
            Row(
                channel: context.names.channel(channel),
                marks: voices.prefix(Self.most).map { voice in
                    let time = voice.feedback.time?.milliseconds ?? first
                    let polarity = voice.analysis?.sentiment.polarity
                    let how = polarity.map { context.names.polarity($0, context.words) + " · " } ?? ""
                    return Mark(
                        place: Double(time - first) / span, polarity: polarity?.rawValue,
                        says: "\(context.moment(time)) · \(how)\(Format.short(PageContext.body(voice.feedback), 40))",
                        href: context.links(.voice(voice.id)))
                })
        }
        from = context.format.day(context.offsets.day(of: first))
        to = context.format.day(context.offsets.day(of: last))
    }
}

extension PersonLine {
    func view(_ context: PageContext) -> HTML {
        guard !rows.isEmpty else { return .none }
        let words = context.words
        let lines = rows.map { row -> HTML in
            let marks = row.marks.map { mark -> HTML in
                let polarity = mark.polarity.flatMap(Polarity.init(rawValue:))
                return """
                    <a href="\(mark.href)" aria-label="\(mark.says)"><title>\(mark.says)</title>\
                    <circle class="d \(polarity?.style ?? "neu")" cx="\(Drawing.percent(0.02 + 0.96 * mark.place))" cy="12" r="5"/></a>
                    """
            }
            return """
                <div class="lifeline"><span>\(row.channel)</span><svg role="group" aria-label="\(row.channel)">\
                <line class="axis" x1="0" x2="100%" y1="12" y2="12"/>\(marks.joined())</svg></div>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.personLine))</h2><p>\(words(.personLineNote))</p></div>
            <div class="lifelines">\(lines.joined())<p class="ends"><span>\(from ?? "")</span><span>\(to ?? "")</span></p></div></section>

            """
    }
}

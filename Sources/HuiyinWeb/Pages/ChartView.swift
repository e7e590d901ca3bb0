import Foundation

extension Chart {
    /// The figure: SVG of the server, data for ECharts, caption, table.
    func view(_ context: PageContext, height: String, caption: String) -> HTML {
        """
        <figure class="chart"><div class="cv \(height)" data-height="\(height)">\(plot(context))</div>
        <script type="application/json">\(HTML.data(json))</script>
        <figcaption>\(caption)</figcaption>\(table(context))</figure>
        """
    }

    /// What the caption says of shares: of the pale line only where it is drawn.
    func shareCaption(_ words: Words, _ grain: String) -> String {
        let isCompared = points.contains { $0.before != nil }
        return words(isCompared ? .chartShareCaption : .chartShareAlone, ["grain": grain])
    }

    private var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A chart is made of numbers and strings, which always encode.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    private func plot(_ context: PageContext) -> HTML {
        let lines = (0...Int((top / step).rounded())).map { line -> HTML in
            let value = Double(line) * step
            let at = Drawing.number(y(value))
            let text = kind == .share ? context.format.percent(value) : context.format.count(Int(value))
            return """
                <line class="\(line == 0 ? "zero" : "grid")" x1="0" x2="100%" y1="\(at)%" y2="\(at)%"/>\
                <text class="tick y" x="-8" y="\(at)%" dy="4">\(text)</text>
                """
        }
        return """
            <svg class="plot" role="img" aria-label="\(label)">\(lines.joined())\(ticks)\(kind == .bars ? bars(context) : curves)\(said)</svg>
            """
    }

    private var said: HTML {
        guard let note else { return .none }
        return #"<text class="note" x="50%" y="50%" text-anchor="middle">\#(note)</text>"#
    }

    private var ticks: HTML {
        // Days with their year are long: fewer of them, or they run into one another.
        let most = points.contains { $0.name.count > 8 } ? 4 : 6
        let every = max(1, (points.count + most - 1) / most)
        return points.enumerated().filter { $0.offset % every == 0 }.enumerated().map { position, entry -> HTML in
            let hidden = position % 2 == 1 ? " alt" : ""
            return """
                <text class="tick x\(hidden)" x="\(Drawing.percent(x(entry.offset)))" y="100%" dy="18">\(entry.element.name)</text>
                """
        }.joined()
    }

    /// Where a point stands, as a share of the width: lines from edge to edge, bars in the middle of their slots.
    private func x(_ position: Int) -> Double {
        kind == .bars
            ? (Double(position) + 0.5) / Double(points.count) : Double(position) / Double(max(1, points.count - 1))
    }

    private func y(_ value: Double) -> Double { (1 - value / max(top, .leastNonzeroMagnitude)) * 100 }

    private var curves: HTML {
        let style = kind == .share ? "" : " inkl"
        var inner = HTML.none
        for run in runs(\.low) where run.count > 1 {
            let upper = run.map { (x($0) * 100, y(points[$0].high ?? 0)) }
            let lower = run.reversed().map { (x($0) * 100, y(points[$0].low ?? 0)) }
            inner += #"<path class="band" d="\#(Drawing.path(upper + lower))Z"/>"#
        }
        for run in runs(\.before) where run.count > 1 {
            inner +=
                #"<path class="ln pale" d="\#(Drawing.path(run.map { (x($0) * 100, y(points[$0].before ?? 0)) }))"/>"#
        }
        for run in runs(\.value) {
            inner +=
                #"<path class="ln\#(style)" d="\#(Drawing.path(run.map { (x($0) * 100, y(points[$0].value ?? 0)) }))"/>"#
        }
        var out: HTML = """
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">\(inner)</svg>
            """
        if let last = points.indices.last, let value = points[last].value {
            let at = Drawing.number(y(value))
            out += #"<circle class="pt\#(kind == .share ? " full" : " inkp")" cx="100%" cy="\#(at)%" r="3"/>"#
            out +=
                #"<text class="dl \#(kind == .share ? "neg" : "b")" x="100%" dx="9" y="\#(at)%" dy="4">\#(name)</text>"#
            if let before = points[last].before, abs(y(before) - y(value)) > 7 {
                out +=
                    #"<text class="dl" x="100%" dx="9" y="\#(Drawing.number(y(before)))%" dy="4">\#(beforeName)</text>"#
            }
        }
        return out
    }

    private func bars(_ context: PageContext) -> HTML {
        let width = 0.72 / Double(points.count)
        return points.enumerated().map { position, point -> HTML in
            let height = (point.value ?? 0) / max(top, .leastNonzeroMagnitude)
            return """
                <a href="\(point.figure.href)"><rect class="vol" x="\(Drawing.percent(x(position) - width / 2))" \
                y="\(Drawing.percent(1 - height))" width="\(Drawing.percent(width))" height="\(Drawing.percent(height))">\
                <title>\(point.title): \(context.format.exact(point.n))</title></rect></a>
                """
        }.joined()
    }

    /// The stretches of neighbouring points that have a value.
    private func runs(_ value: (Point) -> Double?) -> [[Int]] {
        points.indices.reduce(into: [[Int]]()) { runs, index in
            guard value(points[index]) != nil else { return }
            if let last = runs.last?.last, last == index - 1 {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
    }

    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        let isShare = kind == .share
        let rows = points.map { point -> HTML in
            let value: HTML = isShare ? context.format.percent(ifAny: point.value) : HTML(context.format.exact(point.n))
            let interval: HTML =
                isShare
                ? #"<td class="r">\#(point.low.flatMap { low in point.high.map { context.format.percentInterval(low...max(low, $0)) } } ?? "–")</td>"#
                : .none
            let before: HTML =
                kind == .bars
                ? .none
                : #"<td class="r">\#(isShare ? context.format.percent(ifAny: point.before) : HTML(point.before.map { context.format.exact(Int($0)) } ?? "–"))</td>"#
            return """
                <tr><th scope="row">\(point.title)</th><td class="r">\(context.anchor(point.figure, value))</td>\
                \(interval)\(isShare ? #"<td class="r">\#(context.format.exact(point.n))</td>"# : HTML.none)\(before)</tr>
                """
        }
        let head: HTML =
            isShare
            ? """
            <th class="r" scope="col">\(words(.unhappyShare))</th><th class="r" scope="col">\(words(.interval95))</th>\
            <th class="r" scope="col">\(words(.count))</th><th class="r" scope="col">\(words(.before))</th>
            """
            : kind == .bars
                ? #"<th class="r" scope="col">\#(words(.count))</th>"#
                : #"<th class="r" scope="col">\#(words(.people))</th><th class="r" scope="col">\#(words(.before))</th>"#
        return """
            <details class="twin"><summary>\(words(.seeTable))</summary><div class="scroll" tabindex="0" role="group" aria-label="\(label)"><table class="tight" aria-label="\(label)"><thead><tr>\
            <th scope="col">\(column)</th>\(head)</tr></thead><tbody>\(rows.joined())</tbody></table></div></details>
            """
    }
}

extension Format {
    func percent(ifAny share: Double?) -> HTML { HTML(share.map(percent) ?? "–") }
}

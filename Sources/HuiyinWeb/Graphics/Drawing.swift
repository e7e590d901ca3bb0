/// Small inline SVG whose positions are percentages, so that letters never scale and no style attribute is needed.
enum Drawing {
    /// A bar from the left with its whisker; shares of `full`.
    static func bar(
        _ value: Double, _ interval: ClosedRange<Double>? = nil, of full: Double, _ style: String = "", label: String
    ) -> HTML {
        guard full > 0 else { return .none }
        var out: HTML = """
            <rect class="f \(style)" x="0" y="4" width="\(percent(value / full))" height="8" rx="1"/>
            """
        if let interval { out += whisker(interval.lowerBound / full, interval.upperBound / full) }
        return svg("wk", out, label)
    }

    /// A dot on a line from 0 to 1 with its interval.
    static func dot(_ value: Double, _ interval: ClosedRange<Double>?, _ style: String, label: String) -> HTML {
        var out: HTML = #"<line class="axis" x1="0" x2="100%" y1="8" y2="8"/>"#
        if let interval {
            out += """
                <line class="t \(style)" x1="\(percent(interval.lowerBound))" x2="\(percent(interval.upperBound))" \
                y1="8" y2="8"/>
                """
        }
        out += #"<circle class="d \#(style)" cx="\#(percent(value))" cy="8" r="3.5"/>"#
        return svg("wk", out, label)
    }

    /// Unhappy to the left of the middle, happy to the right.
    static func diverging(_ negative: Linked, _ positive: Linked, label: String) -> HTML {
        let left = negative.value ?? 0
        let right = positive.value ?? 0
        var out: HTML = """
            <rect class="f neg" x="\(percent(0.5 - left / 2))" y="3" width="\(percent(left / 2))" height="10"/>\
            <rect class="f pos" x="50%" y="3" width="\(percent(right / 2))" height="10"/>\
            <line class="axis" x1="50%" x2="50%" y1="-6" y2="22"/>
            """
        if let interval = negative.interval {
            out += whisker(0.5 - interval.upperBound / 2, 0.5 - interval.lowerBound / 2)
        }
        if let interval = positive.interval {
            out += whisker(0.5 + interval.lowerBound / 2, 0.5 + interval.upperBound / 2)
        }
        return svg("wk", out, label)
    }

    /// A ratio on a logarithmic scale from a half to eight, 1 at a quarter of the width.
    static func lift(_ value: Double, _ interval: ClosedRange<Double>, _ style: String, label: String) -> HTML {
        svg(
            "wk",
            """
            <line class="axis" x1="0" x2="100%" y1="8" y2="8"/><line class="axis" x1="25%" x2="25%" y1="-6" y2="22"/>\
            <line class="t \(style)" x1="\(percent(logarithmic(interval.lowerBound)))" \
            x2="\(percent(logarithmic(interval.upperBound)))" y1="8" y2="8"/>\
            \(beyond(interval))<circle class="d \(style)" cx="\(percent(logarithmic(value)))" cy="8" r="3.5"/>
            """, label)
    }

    /// Arrows where a ratio or its interval goes on outside of the scale.
    private static func beyond(_ interval: ClosedRange<Double>) -> HTML {
        var out = HTML.none
        if logarithmic(interval.lowerBound) < 0 {
            out += #"<svg x="0" overflow="visible"><path class="d" d="M-6 8L1 4V12Z"/></svg>"#
        }
        if logarithmic(interval.upperBound) > 1 {
            out += #"<svg x="100%" overflow="visible"><path class="d" d="M6 8L-1 4V12Z"/></svg>"#
        }
        return out
    }

    /// Counts over time as a thin line that ends in a dot.
    static func sparkline(_ counts: [Int], _ style: String, label: String) -> HTML {
        guard let most = counts.max(), counts.count > 1 else { return .none }
        let top = Double(max(most, 1))
        let points = counts.enumerated().map { position, count in
            (Double(position) / Double(counts.count - 1) * 100, 96 - Double(count) / top * 92)
        }
        let end = points[points.count - 1].1
        return svg(
            "spark",
            """
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">\
            <path class="\(style)" d="\(path(points))"/></svg>\
            <circle class="\(style)" cx="100%" cy="\(number(end))%" r="2.2"/>
            """, label)
    }

    /// Four steps, as many of them filled as `value` (0 to 1) reaches.
    static func pips(_ value: Double, label: String) -> HTML {
        let filled = Int((value * 4).rounded(.up))
        let rects = (0..<4).map { step -> HTML in
            let style: HTML = step < filled ? #" class="y""# : ""
            return #"<rect x="\#(step * 9)" y="0" width="6" height="12" rx="1"\#(style)/>"#
        }
        return svg("pips", rects.joined(), label)
    }

    /// A thin bar that says how sure something is, 0 to 1.
    static func sureness(_ value: Double) -> HTML {
        """
        <svg class="prob-bar" aria-hidden="true"><rect x="0" width="100%" height="4" rx="2"/>\
        <rect class="y" x="0" width="\(percent(value))" height="4" rx="2"/></svg>
        """
    }

    /// A part of a score on its own scale.
    static func part(_ value: Double, of full: Double) -> HTML {
        """
        <svg class="wk" aria-hidden="true"><rect class="bg" x="0" y="5" width="100%" height="6" rx="1"/>\
        <rect class="f" x="0" y="5" width="\(percent(value / full))" height="6" rx="1"/></svg>
        """
    }

    /// The line under a facet's value.
    static func mini(_ value: Int, of full: Int) -> HTML {
        """
        <svg class="mini" aria-hidden="true"><rect x="0" y="0" width="\(percent(Double(value) / Double(max(full, 1))))" \
        height="2"/></svg>
        """
    }

    static func path(_ points: [(Double, Double)]) -> String {
        points.enumerated().map { ($0 == 0 ? "M" : "L") + "\(number($1.0)) \(number($1.1))" }.joined()
    }

    /// A share as a percentage of the width, held within it.
    static func percent(_ share: Double) -> String { number(min(1, max(0, share)) * 100) + "%" }

    /// At most two decimals, none where they are zero.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        if hundredths % 100 == 0 { return String(hundredths / 100) }
        let sign = hundredths < 0 ? "-" : ""
        let fraction = abs(hundredths) % 100
        return "\(sign)\(abs(hundredths) / 100)."
            + (fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0" : "") + "\(fraction)")
    }

    private static func whisker(_ low: Double, _ high: Double) -> HTML {
        let left = percent(low)
        let right = percent(high)
        return """
            <line class="w" x1="\(left)" x2="\(right)" y1="8" y2="8"/><line class="w" x1="\(left)" x2="\(left)" y1="5" \
            y2="11"/><line class="w" x1="\(right)" x2="\(right)" y1="5" y2="11"/>
            """
    }

    /// Doublings above a half, four of which fill the width.
    private static func logarithmic(_ ratio: Double) -> Double {
        var doublings = 0.0
        var rest = max(ratio, 1.0 / 64)
        while rest >= 1 { (rest, doublings) = (rest / 2, doublings + 1) }
        while rest < 0.5 { (rest, doublings) = (rest * 2, doublings - 1) }
        // Within one doubling a line is near enough for a position of a few pixels: log₂(x) for x in ½…1.
        return (doublings + (rest - 0.5) * 2) / 4
    }

    private static func svg(_ style: String, _ inner: HTML, _ label: String) -> HTML {
        #"<svg class="\#(style)" role="img" aria-label="\#(label)">\#(inner)</svg>"#
    }
}

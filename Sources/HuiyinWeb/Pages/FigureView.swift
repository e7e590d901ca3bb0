import HuiyinDomain
import HuiyinInsight

/// How figures look: the number, a grey interval behind it, and always the link to the voices.
extension PageContext {
    /// `512 位客户`, `14k people` …
    func people(_ figure: Linked) -> HTML { number(figure, unit(figure.count, "位客户", "customer", "customers")) }

    /// `738 条`.
    func voices(_ figure: Linked) -> HTML { number(figure, unit(figure.count, "条", "voice", "voices")) }

    /// The bare count, as tables show it.
    func bare(_ figure: Linked) -> HTML { anchor(figure, HTML(format.count(figure.count))) }

    /// `41%(38–44%)`.
    func share(_ figure: Linked) -> HTML {
        guard let value = figure.value else { return HTML("–") }
        return anchor(figure, "\(format.percent(value))\(interval(figure))")
    }

    /// `21(15–27)`.
    func score(_ figure: Linked) -> HTML {
        guard let value = figure.value else { return HTML("–") }
        let interval: HTML = figure.interval.map { #"<span class="ci">\#(format.scoreInterval($0))</span>"# } ?? .none
        return anchor(figure, "\(format.score(value))\(interval)")
    }

    /// `(38–44%)` in grey, where there is an interval.
    func interval(_ figure: Linked) -> HTML {
        guard let interval = figure.interval else { return .none }
        return #"<span class="ci">\#(format.percentInterval(interval))</span>"#
    }

    func anchor(_ figure: Linked, _ content: HTML, style: String = "num") -> HTML {
        let exact = figure.kind == "feedback" || figure.kind == "people" ? format.exact(figure.count) : ""
        // A share says what it is a share of under the pointer.
        let told = figure.kind == "share" || figure.kind == "rate" ? "n = \(format.exact(figure.n))" : exact
        let isPlain = figure.count < 10_000 && !exact.isEmpty
        let title: HTML = isPlain || told.isEmpty ? "" : #" title="\#(told)""#
        return """
            <a class="\(style)" href="\(figure.href)" data-kind="\(figure.kind)" data-n="\(figure.n)" \
            data-value="\(Self.machine(figure.value ?? 0))"\(title)>\(content)</a>
            """
    }

    /// Enough digits to find the numerator of a share of a million.
    private static func machine(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String((value * 1e8).rounded() / 1e8)
    }

    func unit(_ count: Int, _ chinese: String, _ one: String, _ many: String) -> String {
        switch words.tongue {
        case .chinese: chinese
        case .english: count == 1 ? one : many
        }
    }

    private func number(_ figure: Linked, _ unit: String) -> HTML {
        anchor(figure, "\(format.count(figure.count)) \(unit)")
    }

    /// `▼ 不满`, in its colour.
    func badge(_ polarity: Polarity) -> HTML { badge(polarity, probability: nil) }

    /// A reading below ``Double/sureEnough`` is drawn lighter and says so.
    func badge(_ polarity: Polarity, probability: Double?) -> HTML {
        let name = names.polarity(polarity, words)
        guard let probability, probability < .sureEnough else {
            return #"<span class="p \#(polarity.style)">\#(name)</span>"#
        }
        return #"<span class="p \#(polarity.style) unsure">\#(name)<small>\#(words(.unsure))</small></span>"#
    }
}

extension Sentiment {
    /// How likely the engine's own choice is; `nil` where a person or the data chose.
    var ownProbability: Double? { polarity == probabilities.best ? probabilities[polarity] : nil }
}

extension Double {
    /// The probability from which a reading is shown without reserve.
    static let sureEnough = 0.5
}

extension Polarity {
    /// The class that gives colour and shape.
    var style: String {
        switch self {
        case .negative: "neg"
        case .neutral: "neu"
        case .positive: "pos"
        }
    }
}

import HuiyinDomain

/// Personal data as the contract writes it: kind and place, never the value.
extension AnalysisJSON {
    static func append(_ spans: [PersonalSpan], of input: AnalysisInput, to bytes: inout [UInt8]) {
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        for (index, span) in spans.enumerated() {
            if part != span.part {
                part = span.part
                offsets = ScalarOffsets(AnalysisPart.text(of: span.part, in: input))
            }
            JSONBytes.append(raw: index == 0 ? "{\"kind\":" : ",{\"kind\":", to: &bytes)
            JSONBytes.append(span.kind.rawValue, to: &bytes)
            switch span.part {
            // A ticked answer is no text that anybody wrote, so nothing is looked for in it.
            case .text, .code: break
            case .title: JSONBytes.append(raw: ",\"in\":\"title\"", to: &bytes)
            case .turn(let turn):
                JSONBytes.append(raw: ",\"turn\":", to: &bytes)
                JSONBytes.append(turn, to: &bytes)
            }
            JSONBytes.append(raw: ",\"start\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: span.bytes.lowerBound), to: &bytes)
            JSONBytes.append(raw: ",\"end\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: span.bytes.upperBound), to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// The spans that were written; none where an older Huiyin looked for none.
    static func pii(
        _ value: JSONValue?, title: String?, text: String, turns: [Turn]
    ) throws(TextError) -> [PersonalSpan] {
        var spans = [PersonalSpan]()
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        for entry in value?.array ?? [] {
            guard let kind = entry["kind"]?.string.flatMap(PersonalKind.init(rawValue:)) else {
                throw broken("kind of personal data")
            }
            let place = self.part(of: entry)
            if place != part {
                part = place
                offsets = ScalarOffsets(AnalysisPart.text(of: place, title: title, text: text, turns: turns))
            }
            spans.append(PersonalSpan(part: place, kind: kind, bytes: try range(entry, &offsets)))
        }
        return spans
    }
}

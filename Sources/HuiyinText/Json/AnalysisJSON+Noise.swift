import HuiyinDomain

extension AnalysisJSON {
    /// Adds the elements of `noise`: `{"kind":"signature","start":40,"end":52}`, with the part where it isn't the text.
    static func append(_ noise: [Noise], of input: AnalysisInput, to bytes: inout [UInt8]) {
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        for (index, piece) in noise.enumerated() {
            if part != piece.part {
                part = piece.part
                offsets = ScalarOffsets(AnalysisPart.text(of: piece.part, in: input))
            }
            JSONBytes.append(raw: index == 0 ? "{\"kind\":" : ",{\"kind\":", to: &bytes)
            JSONBytes.append(piece.kind.rawValue, to: &bytes)
            switch piece.part {
            // A ticked answer is no text that anybody wrote, so nothing is looked for in it.
            case .text, .code: break
            case .title: JSONBytes.append(raw: ",\"in\":\"title\"", to: &bytes)
            case .turn(let turn):
                JSONBytes.append(raw: ",\"turn\":", to: &bytes)
                JSONBytes.append(turn, to: &bytes)
            }
            JSONBytes.append(raw: ",\"start\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: piece.bytes.lowerBound), to: &bytes)
            JSONBytes.append(raw: ",\"end\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: piece.bytes.upperBound), to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// The noise of a stored analysis; none in one from before noise was told.
    static func noise(_ value: JSONValue?, text: (Opinion.Part) -> String) throws(TextError) -> [Noise] {
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        var noise = [Noise]()
        for value in value?.array ?? [] {
            // A kind that a newer program knows is nothing to stop at.
            guard let kind = value["kind"]?.string.flatMap(Noise.Kind.init(rawValue:)) else { continue }
            let place = self.part(of: value)
            if place != part {
                part = place
                offsets = ScalarOffsets(text(place))
            }
            noise.append(Noise(kind: kind, part: place, bytes: try range(value, &offsets)))
        }
        return noise
    }
}

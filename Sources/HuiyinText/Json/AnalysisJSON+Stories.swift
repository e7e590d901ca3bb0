import HuiyinDomain

/// Run-arounds and breaks between channels as the contract writes them.
extension AnalysisJSON {
    static func append(_ runaround: Runaround?, to bytes: inout [UInt8]) {
        guard let runaround else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: "{\"kind\":", to: &bytes)
        JSONBytes.append(runaround.kind.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"actors\":[", to: &bytes)
        for (index, actor) in runaround.actors.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(actor, to: &bytes)
        }
        JSONBytes.append(raw: "],\"contacts\":", to: &bytes)
        append(runaround.contacts, to: &bytes)
        JSONBytes.append(raw: ",\"days\":", to: &bytes)
        append(runaround.days, to: &bytes)
        switch runaround.isResolved {
        case nil: JSONBytes.append(raw: ",\"resolved\":null,\"probability\":", to: &bytes)
        case true?: JSONBytes.append(raw: ",\"resolved\":true,\"probability\":", to: &bytes)
        case false?: JSONBytes.append(raw: ",\"resolved\":false,\"probability\":", to: &bytes)
        }
        JSONBytes.append(runaround.probability, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    static func append(_ found: ChannelBreak?, to bytes: inout [UInt8]) {
        guard let found else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: "{\"from\":", to: &bytes)
        JSONBytes.append(found.from.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"to\":", to: &bytes)
        JSONBytes.append(found.to.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"what\":", to: &bytes)
        JSONBytes.append(found.what, to: &bytes)
        JSONBytes.append(raw: ",\"quote\":", to: &bytes)
        JSONBytes.append(found.quote, to: &bytes)
        JSONBytes.append(raw: ",\"probability\":", to: &bytes)
        JSONBytes.append(found.probability, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    private static func append(_ count: Int?, to bytes: inout [UInt8]) {
        guard let count else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(count, to: &bytes)
    }

    /// The run-around that the engine wrote; `nil` for `null` and for what no version wrote.
    static func runaround(_ value: JSONValue?) -> Runaround? {
        guard let value, let kind = value["kind"]?.string.flatMap(Runaround.Kind.init(rawValue:)),
            let probability = value["probability"]?.double
        else { return nil }
        var isResolved: Bool?
        if case .bool(let resolved)? = value["resolved"] { isResolved = resolved }
        return Runaround(
            kind: kind, actors: value["actors"]?.array?.compactMap(\.string) ?? [], contacts: value["contacts"]?.int,
            days: value["days"]?.int, isResolved: isResolved, probability: probability
        )
    }

    /// The break that was written; `nil` for `null` and for what no version wrote.
    static func channelBreak(_ value: JSONValue?) -> ChannelBreak? {
        guard let value, let from = value["from"]?.string.flatMap(ChannelBreak.Touchpoint.init(rawValue:)),
            let to = value["to"]?.string.flatMap(ChannelBreak.Touchpoint.init(rawValue:)),
            let what = value["what"]?.string, let quote = value["quote"]?.string,
            let probability = value["probability"]?.double
        else { return nil }
        return ChannelBreak(from: from, to: to, what: what, quote: quote, probability: probability)
    }
}

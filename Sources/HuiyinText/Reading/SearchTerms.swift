/// One rule for indexing and for searching text, so that a two-character Chinese word is found inside any sentence.
///
/// Width and case are folded, runs of Han become overlapping pairs with the last character repeated alone, letters and digits
/// stay words: `这款车 Model3` is indexed as `这款 款车 车 model3`.
package enum SearchTerms {
    /// The tokens of `text`, joined by one space; empty where nothing can be searched.
    package static func indexed(_ text: String) -> String {
        var text = text
        var out = [UInt8]()
        text.withUTF8 { source in
            out.reserveCapacity(source.count * 5 / 2)
            scan(source.span) { run, isHan in appendRun(run.span, isHan: isHan, to: &out) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// An FTS5 `MATCH` expression that finds texts with all the words of `text`, or `nil` when nothing is searchable.
    ///
    /// Each token stands in quotes and consists of letters and digits only, so no text can change the expression's meaning.
    package static func query(_ text: String) -> String? {
        var text = text
        var out = [UInt8]()
        text.withUTF8 { source in
            scan(source.span) { run, isHan in
                if !out.isEmpty { out.append(contentsOf: " AND ".utf8) }
                out.append(UInt8(ascii: "\""))
                if isHan, run.count > 1 {
                    for index in 0..<run.count - 1 {
                        if index > 0 { out.append(0x20) }
                        append(run[index], to: &out)
                        append(run[index + 1], to: &out)
                    }
                } else {
                    for scalar in run { append(scalar, to: &out) }
                }
                out.append(UInt8(ascii: "\""))
                // One Han character begins a pair or stands alone at a run's end, so a prefix finds it everywhere.
                if isHan, run.count == 1 { out.append(UInt8(ascii: "*")) }
            }
        }
        return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
    }

    /// Calls `body` with every run of Han and every word, folded.
    private static func scan(_ source: Span<UInt8>, _ body: ([UInt32], _ isHan: Bool) -> Void) {
        var run = [UInt32]()
        var runKind = ScalarFold.Kind.space
        var position = 0
        while position < source.count {
            let scalar = ScalarFold.fold(UTF8Bytes.decode(source, &position))
            guard scalar != 0 else { continue }
            let kind = ScalarFold.kind(scalar)
            if kind != runKind, !run.isEmpty {
                body(run, runKind == .ideograph)
                run.removeAll(keepingCapacity: true)
            }
            runKind = kind
            if kind == .ideograph || kind == .word { run.append(scalar) }
        }
        if !run.isEmpty { body(run, runKind == .ideograph) }
    }

    private static func appendRun(_ run: Span<UInt32>, isHan: Bool, to out: inout [UInt8]) {
        if !isHan {
            if !out.isEmpty { out.append(0x20) }
            for index in run.indices { append(run[index], to: &out) }
            return
        }
        for index in run.indices {
            if !out.isEmpty { out.append(0x20) }
            append(run[index], to: &out)
            if index + 1 < run.count { append(run[index + 1], to: &out) }
        }
    }

    private static func append(_ scalar: UInt32, to out: inout [UInt8]) { UTF8Bytes.append(scalar, to: &out) }
}

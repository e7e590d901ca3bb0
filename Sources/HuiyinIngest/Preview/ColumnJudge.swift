import HuiyinDomain
import HuiyinText

/// Turns the plan of a file into a guess a column.
struct ColumnJudge {
    let plan: FieldPlan
    /// The columns that the file's beginning has.
    let names: Set<String>

    func guess(_ sample: ColumnSample) -> ColumnGuess {
        var judged = Judged(role: .attribute)
        if let field = field(of: sample) {
            judged = judge(field, sample)
        } else if plan.topic?.name == sample.name {
            judged = Judged(role: .topicLabel, reasons: [.mapping])
        } else if plan.polarity?.name == sample.name {
            judged = Judged(role: .polarityLabel, reasons: [.mapping])
        } else if plan.dimensions.contains(sample.name) {
            judged = Judged(role: .dimension, reasons: [.mapping])
        } else if plan.isExport, FieldPlan.exportOnly.contains(sample.name) {
            judged = Judged(role: .exported)
        } else {
            judged = judgeAttribute(sample)
        }
        return ColumnGuess(
            name: sample.name, samples: samples(sample, judged.role), role: judged.role,
            confidence: judged.needsLook ? .look : .sure, reasons: judged.reasons)
    }

    private struct Judged {
        var role: ColumnGuess.Role
        var reasons: [ColumnReason] = []
        var needsLook = false
    }

    private func field(of sample: ColumnSample) -> FeedbackField? {
        FeedbackField.all.first { field in
            guard case .columns(let columns)? = plan.bindings[field]?.source else { return false }
            return columns.contains { $0 == sample.reference || Self.isInside($0, sample) }
        }
    }

    /// Whether a column is a path into what the sample holds.
    private static func isInside(_ column: ColumnReference, _ sample: ColumnSample) -> Bool {
        column.name.hasPrefix(sample.name + ".")
    }

    /// Whether the file has the column, or what the column is a path into.
    private func isThere(_ column: ColumnReference) -> Bool {
        names.contains(column.name) || names.contains { column.name.hasPrefix($0 + ".") }
    }

    private func judge(_ field: FeedbackField, _ sample: ColumnSample) -> Judged {
        let binding = plan.bindings[field]
        var judged = Judged(role: .field(field), reasons: binding?.reasons ?? [])
        // Of an object that the value lies in, lengths and counts tell nothing.
        if case .columns(let columns)? = binding?.source, !columns.contains(sample.reference) { return judged }
        switch field {
        case .text, .title, .question, .context:
            judged.reasons.append(.averageLength(characters: Int(sample.meanLength.rounded())))
        case .channel:
            judged = channel(sample, judged)
        case .claim(let kind) where kind == .mobile || kind == .email:
            let found = sample.values.filter { PersonalMask.claim(of: $0) == kind }.count
            judged.reasons.append(.personal(kind, found, of: sample.values.count))
            judged.needsLook = found * 2 < sample.values.count
        case .product, .store, .version, .campaign, .lineage:
            judged.reasons.append(.distinct(sample.distinct, of: sample.values.count))
        default: break
        }
        let empty = sample.records - sample.values.count
        if sample.values.isEmpty, sample.records > 0 {
            judged.reasons.append(.neverFilled)
        } else if empty > 0 {
            judged.reasons.append(.empty(empty, of: sample.records))
        }
        // What a person has said is not asked again.
        judged.needsLook =
            binding?.isExplicit != true && (judged.needsLook || judged.reasons.contains(where: Self.isDoubtful))
        return judged
    }

    private func channel(_ sample: ColumnSample, _ judged: Judged) -> Judged {
        var judged = judged
        var counts: [String: Int] = [:]
        for value in sample.values { counts[value.trimmed, default: 0] += 1 }
        let unknown = counts.filter { !KnownChannels.contains($0.key) }
        let most = unknown.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
        judged.reasons.append(
            .channels(
                known: counts.count - unknown.count, of: counts.count, unknown: most.map(\.key),
                records: most?.value ?? 0))
        judged.needsLook = !unknown.isEmpty
        return judged
    }

    private func judgeAttribute(_ sample: ColumnSample) -> Judged {
        if sample.values.isEmpty { return Judged(role: .idle, reasons: [.neverFilled]) }
        if let misfit = plan.misfits.first(where: { $0.value == sample.reference }) {
            return Judged(role: .attribute, reasons: [.misfit(misfit.key)], needsLook: true)
        }
        for kind in [IdentityClaim.Kind.mobile, .email] {
            let found = sample.values.filter { PersonalMask.claim(of: $0) == kind }.count
            if found * 2 > sample.values.count {
                return Judged(
                    role: .attribute, reasons: [.personal(kind, found, of: sample.values.count)], needsLook: true)
            }
        }
        if sample.records > 1, sample.values.count == sample.records, sample.distinct == 1 {
            return Judged(role: .idle, reasons: [.always(PersonalMask.mask(sample.values[0]).shortened)])
        }
        var judged = Judged(role: .attribute)
        if let field = FieldSynonyms.field(named: sample.label), let taken = taken(by: field) {
            judged.reasons.append(.alternative(field, taken: taken))
        }
        if sample.meanLength >= 12, sample.distinct * 2 > sample.values.count {
            judged.reasons.append(.averageLength(characters: Int(sample.meanLength.rounded())))
        } else {
            judged.reasons.append(.distinct(sample.distinct, of: sample.values.count))
        }
        let empty = sample.records - sample.values.count
        if empty > 0 { judged.reasons.append(.empty(empty, of: sample.records)) }
        return judged
    }

    private func taken(by field: FeedbackField) -> String? {
        guard case .columns(let columns)? = plan.bindings[field]?.source else { return nil }
        return columns.first(where: isThere)?.name
    }

    private static func isDoubtful(_ reason: ColumnReason) -> Bool {
        switch reason {
        case .dayFirstAssumed, .monthFirstAssumed, .yearFirstAssumed, .yearFromFile, .longestText: true
        case .times(let read, let all, _, _): read * 50 < all * 49
        case .unread(let unread, let all): unread * 50 > all
        case .offScale: true
        default: false
        }
    }

    private func samples(_ sample: ColumnSample, _ role: ColumnGuess.Role) -> [String] {
        var seen: Set<String> = []
        var shown: [String] = []
        for value in sample.values where shown.count < 3 && seen.insert(value).inserted {
            if case .field(.claim(let kind)) = role {
                shown.append(PersonalMask.mask(value.trimmed, as: kind).shortened)
            } else {
                shown.append(PersonalMask.mask(value, column: sample.name).shortened)
            }
        }
        return shown
    }
}

extension String {
    /// On one line, cut to the length of a sample.
    fileprivate var shortened: String {
        let line = String(String.UnicodeScalarView(unicodeScalars.prefix(400).map { $0.value < 0x20 ? " " : $0 }))
        return line.count > ColumnGuess.sampleLength ? line.prefix(ColumnGuess.sampleLength - 1) + "…" : line
    }
}

extension LinkModel {
    /// What claims are worth before a workspace has records enough to learn it from.
    ///
    /// The chances are of the order that customer records of several channels show: a number of one's own agrees by accident once in
    /// ten million pairs, a city once in twenty. The prior says that of so many records each has about one other of the same
    /// person.
    /// - Parameter records: how many there are in all.
    package static func standard(_ schema: IdentitySchema, records: Int) -> LinkModel {
        var model = LinkModel(schema: schema, prior: 1 / Double(max(1_000, records)))
        for (index, field) in schema.fields.enumerated() {
            let (m, u) = chances(field.kind)
            let count = field.kind.levelCount
            model.fields[index].m = normalised(m, count)
            model.fields[index].u = normalised(u, count)
        }
        return model
    }

    /// By level, the best first; levels that are not named share what is left.
    private static func chances(_ kind: FieldKind) -> (m: [Double], u: [Double]) {
        switch kind {
        case .phone, .email, .code:
            (
                [0.5, 0.2, 0.12, 0.06, 0.04, 0.02, 0.01, 0.01, 0.04],
                [5e-8, 3e-8, 3e-8, 4e-8, 1e-4, 1e-6, 1e-5, 0.05, 0.9498]
            )
        case .name:
            (
                [0.35, 0.15, 0.08, 0.05, 0.04, 0.04, 0.06, 0.1, 0.02, 0.01, 0.05, 0.01],
                [2e-6, 2e-5, 1e-4, 5e-4, 1e-4, 1e-4, 2e-3, 0.02, 0.05, 0.02, 0.9, 5e-3]
            )
        case .nickname: ([0.35, 0.12, 0.06, 0.03, 0.05, 0.06, 0.33], [2e-6, 2e-5, 1e-4, 1e-3, 1e-5, 1e-4, 0.99])
        case .address:
            ([0.3, 0.15, 0.05, 0.03, 0.12, 0.1, 0.1, 0.15], [2e-6, 1e-5, 5e-5, 2e-4, 2e-5, 5e-4, 0.02, 0.979])
        case .givenName: ([0.75, 0.1, 0.05, 0.02, 0.02, 0.06], [5e-3, 2e-3, 5e-3, 1e-4, 0.03, 0.958])
        case .surname: ([0.8, 0.08, 0.04, 0.01, 0.01, 0.06], [0.01, 2e-3, 5e-3, 1e-4, 0.02, 0.963])
        case .birthDate: ([0.85, 0.05, 0.02, 0.03, 0.01, 0.02, 0.02], [3e-5, 1e-3, 2e-3, 2e-3, 0.02, 5e-3, 0.97])
        case .place, .number: ([0.7, 0.08, 0.02, 0.02, 0.03, 0.02, 0.13], [0.02, 0.01, 0.01, 0.01, 1e-3, 5e-3, 0.944])
        case .category: ([0.8, 0.03, 0.03, 0.03, 0.02, 0.02, 0.07], [0.3, 0.02, 0.02, 0.02, 0.02, 0.02, 0.6])
        }
    }

    private static func normalised(_ chances: [Double], _ count: Int) -> [Double] {
        let sum = chances.prefix(count).reduce(0, +)
        return chances.prefix(count).map { $0 / sum }
    }
}

import HuiyinText

extension JSONValue {
    /// The value less what lies at the ends of `paths`; `nil` when nothing is left of an object.
    ///
    /// A nickname read from `user.screen_name` is a claim, masked and sealed; the `user` object that stays as an attribute must
    /// not show it again.
    func without(_ paths: [ArraySlice<String>]) -> JSONValue? {
        if paths.isEmpty { return self }
        guard case .object(let fields) = self else { return paths.contains { $0.isEmpty } ? nil : self }
        let kept = fields.compactMap { field -> Field? in
            let below = paths.filter { $0.first == field.name }.map { $0.dropFirst() }
            if below.contains(where: \.isEmpty) { return nil }
            return field.value.without(below).map { Field(name: field.name, value: $0) }
        }
        return kept.isEmpty ? nil : .object(kept)
    }
}

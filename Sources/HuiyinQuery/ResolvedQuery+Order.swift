extension ResolvedQuery {
    /// Whether one row stands before another: by the criteria, then by the dimension values; unknown ones come last.
    func puts(_ left: QueryAnswer.Row, before right: QueryAnswer.Row) -> Bool {
        for criterion in order {
            let order =
                switch criterion.key {
                case .measure(let measure):
                    Self.order(
                        measures.firstIndex(of: measure).flatMap { left.measures[$0].value },
                        measures.firstIndex(of: measure).flatMap { right.measures[$0].value },
                        criterion.direction, <)
                case .dimension(let dimension):
                    Self.order(
                        dimensions.firstIndex(of: dimension).flatMap { left.dimensions[$0] },
                        dimensions.firstIndex(of: dimension).flatMap { right.dimensions[$0] },
                        criterion.direction, Self.precedes)
                }
            if let order { return order }
        }
        for (one, other) in zip(left.dimensions, right.dimensions) {
            if let order = Self.order(one, other, .ascending, Self.precedes) { return order }
        }
        return false
    }

    /// `nil` for equals; a missing value stands last in both directions.
    private static func order<Value: Equatable>(
        _ left: Value?, _ right: Value?, _ direction: QueryOrder.Direction, _ precedes: (Value, Value) -> Bool
    ) -> Bool? {
        switch (left, right) {
        case (nil, nil): return nil
        case (_?, nil): return true
        case (nil, _?): return false
        case (let left?, let right?):
            if precedes(left, right) { return direction == .ascending }
            return precedes(right, left) ? direction == .descending : nil
        }
    }

    /// By scalar values, which no version of Unicode changes.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }
}

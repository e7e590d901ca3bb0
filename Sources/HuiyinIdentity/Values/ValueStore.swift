/// The distinct values of one field, numbered from 1, with what comparing and blocking need of each in plain arrays.
package struct ValueStore: Sendable {
    package let kind: FieldKind
    private(set) var units: [UInt16] = []
    private(set) var starts: [UInt32] = [0, 0]
    private(set) var shapes: [UInt8] = [0]
    private(set) var first: [UInt64] = [0]
    private(set) var second: [UInt64] = [0]
    private(set) var groups: [UInt64] = [0]
    private(set) var wider: [UInt64] = [0]
    private(set) var extra: [UInt64] = [0]
    /// A hash of the normalised value, the same in every run.
    private(set) var hashes: [UInt64] = [0]
    private(set) var letters: [UInt64] = [0]
    private var raw = InternTable()
    private var rawValues: [UInt32] = [0]
    private var table = InternTable()
    private var folded: [UInt16] = []

    package init(kind: FieldKind) { self.kind = kind }

    /// How many distinct values there are; numbers run from 1 to this.
    package var count: Int { shapes.count - 1 }

    /// The number of the value that a cell holds, 0 for one that says nothing.
    mutating func intern(_ bytes: Span<UInt8>) -> UInt32 {
        if bytes.isEmpty { return 0 }
        var hash = StableHash(1)
        for index in bytes.indices { hash.add(bytes[index]) }
        let (slot, isNew) = raw.intern(hash.value)
        if !isNew { return rawValues[Int(slot)] }
        TextFolding.fold(bytes, into: &folded)
        let number = ReadValue.read(folded, as: kind).map { add($0) } ?? 0
        rawValues.append(number)
        return number
    }

    mutating func intern(_ text: String) -> UInt32 { intern(text.utf8.span) }

    private mutating func add(_ value: ReadValue) -> UInt32 {
        var hash = StableHash(UInt64(value.shape.rawValue) + 2)
        for unit in value.units { hash.add(unit) }
        // An address is the same only in the same district.
        if kind == .address { hash.add(value.wider) }
        let (number, isNew) = table.intern(hash.value)
        guard isNew else { return number }
        units += value.units
        starts.append(UInt32(units.count))
        shapes.append(value.shape.rawValue)
        first.append(value.numbers.0)
        second.append(value.numbers.1)
        groups.append(value.group)
        wider.append(value.wider)
        extra.append(value.extra)
        hashes.append(hash.value)
        letters.append(TextDistance.letters(value.units))
        return number
    }

    /// Whether nothing of a value is hidden.
    func isFull(_ value: Int) -> Bool {
        shapes[value] == ReadValue.Shape.full.rawValue || shapes[value] == ReadValue.Shape.latin.rawValue
    }

    /// The normalised text of a value, for people.
    package func text(_ value: UInt32) -> String {
        String(decoding: units[Int(starts[Int(value)])..<Int(starts[Int(value) + 1])], as: UTF16.self)
    }
}

/// Memory that lives as long as whoever reads it: arrays copied once, then only read.
///
/// `@unchecked Sendable`: it is written in `copy` alone, before a frozen store is handed to a second thread, and freed when the
/// last holder is gone. The hot loops read through plain pointers since arrays of structs of arrays cost atomic reference
/// counts on every access, which two threads then fight over (1.6 µs a field; 20 ns through pointers).
final class FrozenMemory: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawPointer] = []

    func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
        let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
        array.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { pointer.initialize(from: base, count: source.count) }
        }
        blocks.append(UnsafeMutableRawPointer(pointer))
        return UnsafePointer(pointer)
    }

    deinit { for block in blocks { block.deallocate() } }
}

/// One field of a frozen store: its values and its column.
struct FrozenField: BitwiseCopyable {
    let kind: FieldKind
    let units: UnsafePointer<UInt16>
    let starts: UnsafePointer<UInt32>
    let shapes: UnsafePointer<UInt8>
    let first: UnsafePointer<UInt64>
    let second: UnsafePointer<UInt64>
    let groups: UnsafePointer<UInt64>
    let wider: UnsafePointer<UInt64>
    let extra: UnsafePointer<UInt64>
    let hashes: UnsafePointer<UInt64>
    /// Which letters occur, see ``TextDistance/letters(_:)``.
    let letters: UnsafePointer<UInt64>
    /// The level of two equal values, see ``Levels/rarity(_:)``.
    let rarity: UnsafePointer<UInt8>
    let column: UnsafePointer<UInt32>
}

/// A record store that no longer changes, laid out for comparing.
///
/// Sendable without checking for the reason that ``FrozenMemory`` is: the pointers lead into memory nobody writes any more.
struct FrozenStore: @unchecked Sendable {
    private let memory = FrozenMemory()
    let fields: UnsafePointer<FrozenField>
    let fieldCount: Int
    let count: Int
    private let days: UnsafePointer<Int32>
    private let given: Int
    private let surname: Int

    init(_ store: RecordStore, counts: [ValueCounts]) {
        let memory = memory
        fields = memory.copy(
            store.values.indices.map { field in
                let values = store.values[field]
                return FrozenField(
                    kind: values.kind, units: memory.copy(values.units), starts: memory.copy(values.starts),
                    shapes: memory.copy(values.shapes), first: memory.copy(values.first),
                    second: memory.copy(values.second), groups: memory.copy(values.groups),
                    wider: memory.copy(values.wider), extra: memory.copy(values.extra),
                    hashes: memory.copy(values.hashes),
                    letters: memory.copy(values.letters),
                    rarity: memory.copy(counts[field].rarity), column: memory.copy(store.columns[field]))
            })
        fieldCount = store.columns.count
        count = store.count
        days = memory.copy(store.days)
        given = store.nameParts?.given ?? -1
        surname = store.nameParts?.surname ?? -1
    }

    /// The time between two records in days, 0 where one is unknown.
    private func apart(_ a: Int, _ b: Int) -> Int32 {
        let (x, y) = (days[a], days[b])
        return x == RecordStore.noDay || y == RecordStore.noDay ? 0 : abs(x - y)
    }

    /// Days since 1970 of a record, ``RecordStore/noDay`` where unknown.
    func day(_ record: Int) -> Int32 { days[record] }

    /// Writes the level of each field for two records to `levels`, which has room for as many.
    func compare(_ a: Int, _ b: Int, into levels: inout [UInt8]) {
        let days = apart(a, b)
        for field in 0..<fieldCount {
            let one = fields[field].column[a]
            let other = fields[field].column[b]
            levels[field] = one == 0 || other == 0 ? Levels.missing : fields[field].level(one, other, days: days)
        }
        if given >= 0 { compareCrossed(a, b, into: &levels) }
    }

    /// Given name and surname that changed places are one agreement, written at the given name.
    private func compareCrossed(_ a: Int, _ b: Int, into levels: inout [UInt8]) {
        if levels[given] <= Levels.Part.near || levels[surname] <= Levels.Part.near { return }
        let (aGiven, bGiven) = (fields[given].column[a], fields[given].column[b])
        let (aSurname, bSurname) = (fields[surname].column[a], fields[surname].column[b])
        let one = fields[given].isCrossed(aGiven, bSurname, fields[surname])
        let other = fields[given].isCrossed(bGiven, aSurname, fields[surname])
        guard one || other else { return }
        if one && other || (one && (bGiven == 0 || aSurname == 0)) || (other && (aGiven == 0 || bSurname == 0)) {
            levels[given] = Levels.Part.swapped
            levels[surname] = Levels.missing
        }
    }
}

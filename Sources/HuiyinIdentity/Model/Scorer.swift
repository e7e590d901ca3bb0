/// Weighs two records of a store against each other by a model.
///
/// Sendable without checking: its pointers lead into ``FrozenMemory`` that it holds.
struct Scorer: @unchecked Sendable {
    /// What the weights of a field are adjusted by.
    private struct Field: BitwiseCopyable {
        let kind: FieldKind
        let isShareable: Bool
        let isName: Bool
        let present: Float
        /// log2 of the chance that two records agree by accident: in value, group and surname; for values told apart by
        /// rarity, of how many records have a common one.
        let equalBits: Float
        let groupBits: Float
        let surnameBits: Float
        /// The weight of another given name with the same surname within a family.
        let familyBits: Float
        let weights: UnsafePointer<Float>
        let counts: UnsafePointer<UInt32>
        let groupOf: UnsafePointer<UInt32>
        let groups: UnsafePointer<UInt32>
        let surnameOf: UnsafePointer<UInt32>
        let surnames: UnsafePointer<UInt32>
        /// How many people at the least hold each value of a key.
        let holders: UnsafePointer<UInt16>
    }

    /// More records than this of one key are taken to be several people's, named or not.
    private static let mostRecords: Float = 10

    private let memory = FrozenMemory()
    private let fields: UnsafePointer<Field>
    let store: FrozenStore
    let prior: Float

    /// Room for the levels and weights of one comparison, made once a thread.
    struct Scratch {
        var levels: [UInt8]
        var weights: [Float]

        init(fields: Int) {
            levels = [UInt8](repeating: Levels.missing, count: fields)
            weights = [Float](repeating: 0, count: fields)
        }
    }

    init(_ model: LinkModel, _ store: FrozenStore, counts: [ValueCounts], holders: [[UInt16]]) {
        self.store = store
        prior = Float(model.priorBits)
        let memory = memory
        fields = memory.copy(
            model.schema.fields.indices.map { index in
                let field = model.schema.fields[index]
                let count = counts[index]
                return Field(
                    kind: field.kind, isShareable: field.isShareable,
                    isName: field.kind == .name || field.kind == .givenName, present: Float(count.present),
                    equalBits: model.fields[index].equalBits, groupBits: model.fields[index].groupBits,
                    surnameBits: model.fields[index].surnameBits,
                    familyBits: field.kind == .name
                        ? Float(_log2(model.fields[index].m[Int(Levels.Name.sameSurname)] / 0.5)) : 0,
                    weights: memory.copy(model.fields[index].weights(field.kind)), counts: memory.copy(count.values),
                    groupOf: memory.copy(count.groupOf), groups: memory.copy(count.groups),
                    surnameOf: memory.copy(count.surnameOf), surnames: memory.copy(count.surnames),
                    holders: memory.copy(holders[index]))
            })
    }

    var fieldCount: Int { store.fieldCount }

    /// Fills `scratch` with the level and the weight in bits of each field.
    func measure(_ a: Int, _ b: Int, _ scratch: inout Scratch) {
        store.compare(a, b, into: &scratch.levels)
        for field in 0..<store.fieldCount {
            let level = scratch.levels[field]
            scratch.weights[field] =
                level == Levels.missing
                ? 0 : weight(field, level, Int(store.fields[field].column[a]), Int(store.fields[field].column[b]))
        }
        if isConflict(scratch.levels) { discountFamily(&scratch) }
    }

    /// Between people who live or telephone together, a surname in common is to be expected: there another given name is judged
    /// as if half of all such pairs had it.
    private func discountFamily(_ scratch: inout Scratch) {
        var isShared = false
        for field in 0..<store.fieldCount where fields[field].isShareable && fields[field].kind != .surname {
            let isHome = fields[field].kind == .phone || fields[field].kind == .address || fields[field].kind == .code
            if isHome, scratch.weights[field] > 4 { isShared = true }
        }
        guard isShared else { return }
        for field in 0..<store.fieldCount
        where fields[field].kind == .name && scratch.levels[field] == Levels.Name.sameSurname {
            scratch.weights[field] = min(scratch.weights[field], fields[field].familyBits)
        }
    }

    /// The weight of a level between two values, by how frequent they are and who else holds them.
    private func weight(_ index: Int, _ level: UInt8, _ a: Int, _ b: Int) -> Float {
        let field = fields[index]
        let base = field.weights[Int(level)]
        if field.kind.isKey {
            guard level < Levels.keyBins else { return base }
            var bits = base
            let people = max(Float(field.holders[a]), Float(field.counts[a]) / Self.mostRecords)
            // Of so many holders at least, the odds that another one is the same person are 1 to one less.
            if people > 1 { bits = min(bits, -(people - 1).logarithm - prior) }
            return bits
        }
        switch field.kind {
        case .name:
            switch level {
            case Levels.rarityBins - 1: return base + field.equalBits - Float(field.counts[a]).logarithm
            case Levels.Name.sameReading:
                return base + field.groupBits - share(field, field.groupOf, field.groups, a, b)
            case Levels.Name.maskedGiven, Levels.Name.maskedSurname, Levels.Name.sameSurname:
                return base + field.surnameBits - share(field, field.surnameOf, field.surnames, a, b)
            default: return base
            }
        case .nickname, .address:
            return level == Levels.rarityBins - 1
                ? base + field.equalBits - Float(field.counts[a]).logarithm : base
        case .birthDate, .number, .category: return base
        default:
            return level == 0 ? base + field.equalBits - (Float(field.counts[a]) / field.present).logarithm : base
        }
    }

    /// log2 of the share of records in the group of `a`, or of `b` where `a` has none.
    private func share(
        _ field: Field, _ groupOf: UnsafePointer<UInt32>, _ counts: UnsafePointer<UInt32>, _ a: Int, _ b: Int
    ) -> Float {
        let group = max(groupOf[a], groupOf[b])
        return group == 0 ? 0 : (Float(counts[Int(group)]) / field.present).logarithm
    }

    /// The weight of a comparison with the prior: log2 of the odds that the two are one person.
    func total(_ scratch: Scratch) -> Float { total(scratch.weights, isConflict: isConflict(scratch.levels)) }

    /// Sums weights; what a household has in common counts once where the names speak against each other.
    func total(_ weights: [Float], isConflict: Bool) -> Float {
        var sum = prior
        guard isConflict else {
            for weight in weights { sum += weight }
            return sum
        }
        var shared: Float = 0
        for field in 0..<store.fieldCount {
            if fields[field].isShareable, weights[field] > 0 {
                shared = max(shared, weights[field])
            } else {
                sum += weights[field]
            }
        }
        return sum + shared
    }

    func kind(_ field: Int) -> FieldKind { fields[field].kind }
    func isName(_ field: Int) -> Bool { fields[field].isName }

    /// Whether the names of two records speak against one person.
    func isConflict(_ levels: [UInt8]) -> Bool {
        for field in 0..<store.fieldCount where fields[field].isName && levels[field] != Levels.missing {
            if Levels.contradicts(levels[field], fields[field].kind) { return true }
        }
        return false
    }
}

extension LinkModel.Field {
    /// log2(m / u) by level, disagreement at most as bad as ``FieldKind/worst``.
    func weights(_ kind: FieldKind) -> [Float] { zip(m, u).map { max(Float(_log2($0 / $1)), kind.worst) } }
}

extension FieldKind {
    /// The least weight of a disagreement in bits. Matches are found by what agrees, so data makes it look as if one person never
    /// had two nicknames, two phones or two homes.
    fileprivate var worst: Float {
        switch self {
        case .nickname: -1
        case .code, .category: -2
        case .address, .email: -3
        case .phone, .place, .number: -5
        case .name, .givenName, .surname, .birthDate: -8
        }
    }
}

extension Float {
    var logarithm: Float { Float(_log2(Double(self))) }
}

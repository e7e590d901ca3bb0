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
        /// Of values told apart by rarity: log2 of how many would bear each by accident, and the mean of that by level.
        let accidentBits: UnsafePointer<Float>
        let levelBits: UnsafePointer<Float>?
        /// See ``KeyHolders``.
        let holderStarts: UnsafePointer<UInt32>
        let holderNames: UnsafePointer<UInt32>
        let holderFirst: UnsafePointer<Int32>
        let holderLast: UnsafePointer<Int32>
        let readings: UnsafePointer<UInt16>
    }

    /// Days between two records of one holder that tell nothing about where his time ends.
    private static let usualGap: Float = 60

    /// Bits that a single agreement counts less.
    private static let caution: Float = 1

    private let memory = FrozenMemory()
    private let fields: UnsafePointer<Field>
    let store: FrozenStore
    let prior: Float
    /// The field of the names that holders of keys are told apart by, -1 where there is none.
    private let name: Int

    /// Room for the levels and weights of one comparison, made once a thread.
    struct Scratch {
        var levels: [UInt8]
        var weights: [Float]

        init(fields: Int) {
            levels = [UInt8](repeating: Levels.missing, count: fields)
            weights = [Float](repeating: 0, count: fields)
        }
    }

    init(_ model: LinkModel, _ store: FrozenStore, counts: [ValueCounts], holders: [KeyHolders]) {
        self.store = store
        prior = Float(model.priorBits)
        let memory = memory
        name = KeyHolders.name(model.schema) ?? -1
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
                    accidentBits: memory.copy(count.accidentBits),
                    levelBits: model.fields[index].levelBits.map { memory.copy($0) },
                    holderStarts: memory.copy(holders[index].starts), holderNames: memory.copy(holders[index].names),
                    holderFirst: memory.copy(holders[index].first), holderLast: memory.copy(holders[index].last),
                    readings: memory.copy(holders[index].readings))
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
                ? 0 : weight(field, level, a, b)
        }
        discountHome(a, b, &scratch)
    }

    /// Between people who live or telephone together, a surname in common is to be expected: there another given name is judged
    /// as if half of all such pairs had it, and a surname alone is worth a bit. An address says its city, too.
    private func discountHome(_ a: Int, _ b: Int, _ scratch: inout Scratch) {
        var isShared = false
        var isHome = false
        for field in 0..<store.fieldCount where fields[field].isShareable && scratch.weights[field] > 4 {
            let level = scratch.levels[field]
            switch fields[field].kind {
            case .address:
                isHome = true
                isShared = true
            case .code: isShared = true
            // A masked number may be anybody's, where its full one isn't known to be a household's.
            case .phone:
                isShared = isShared || level < Levels.keyBins || isHeldBySeveral(field, a) || isHeldBySeveral(field, b)
            default: break
            }
        }
        guard isShared else { return }
        for field in 0..<store.fieldCount {
            switch fields[field].kind {
            case .name where scratch.levels[field] == Levels.Name.sameSurname:
                scratch.weights[field] = min(scratch.weights[field], fields[field].familyBits)
            case .name where scratch.levels[field] == Levels.Name.maskedSurname:
                scratch.weights[field] = min(scratch.weights[field], 1)
            case .place where isHome:
                scratch.weights[field] = min(scratch.weights[field], 0)
            default: break
            }
        }
    }

    private func isHeldBySeveral(_ field: Int, _ record: Int) -> Bool {
        let value = Int(store.fields[field].column[record])
        return fields[field].holderStarts[value + 1] > fields[field].holderStarts[value]
    }

    /// The weight of a level between the values of two records, by how frequent they are and who else holds them.
    private func weight(_ index: Int, _ level: UInt8, _ one: Int, _ other: Int) -> Float {
        let field = fields[index]
        let base = field.weights[Int(level)]
        let (a, b) = (Int(store.fields[index].column[one]), Int(store.fields[index].column[other]))
        if field.kind.isKey { return keyWeight(field, level, base, a, b, one, other) }
        if level < Levels.rarityBins, let levels = field.levelBits {
            let bits = levels[Int(level)] - field.accidentBits[a]
            // What a rare value is made of tells no more than its magnitude.
            return base + (level == Levels.rarityBins - 1 ? bits : min(max(bits, -2), 2))
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

    /// The weight of a level of keys: a key of several people tells only that one of them is meant.
    private func keyWeight(
        _ field: Field, _ level: UInt8, _ base: Float, _ a: Int, _ b: Int, _ one: Int, _ other: Int
    ) -> Float {
        if level == Levels.Key.masked, field.kind == .phone {
            let readings = Float(max(field.readings[a], field.readings[b]))
            // A number in full on the other side is held by whom its own records say.
            let full = field.readings[a] == 0 ? a : b
            let held = Int(field.holderStarts[full])..<Int(field.holderStarts[full + 1])
            let bits = readings > 1 ? min(base, -(readings - 1).logarithm - prior) : base
            return held.isEmpty ? bits : min(bits, ownerBits(field, held, one, other) - prior)
        }
        guard level < Levels.keyBins else { return base }
        var bits = base
        let crowd = Float(field.counts[a]) / Float(KeyHolders.mostRecords)
        if crowd > 1 { bits = min(bits, -(crowd - 1).logarithm - prior) }
        let begin = Int(field.holderStarts[a])
        let end = Int(field.holderStarts[a + 1])
        guard end > begin else { return bits }
        return min(bits, ownerBits(field, begin..<end, one, other) - prior)
    }

    /// log2 of the odds that two records with a key of the known `holders` are of the same one, whatever else they say.
    ///
    /// Holders whose names the records contradict are out of the question. Of the rest, one is as likely as another, but for time: a
    /// number that changed hands is most likely its holder's of that time.
    private func ownerBits(_ field: Field, _ holders: Range<Int>, _ one: Int, _ other: Int) -> Float {
        let names = store.fields[name]
        let (x, y) = (names.column[one], names.column[other])
        let isNamed = (x != 0, y != 0)
        func fits(_ holder: Int, _ name: UInt32) -> Bool {
            let known = field.holderNames[holder]
            return name == 0 || known == name || !Levels.contradicts(names.level(name, known, days: 0), names.kind)
        }
        // Of how many holders each record may be, and whether one may be that of both.
        var (ofOne, ofOther): (Float, Float) = (0, 0)
        var isPossible = false
        // How long before or after the time of the named one's holder, and of another, the nameless record was made.
        var own = Float.infinity
        var others = Float.infinity
        let nameless = isNamed.0 ? store.day(other) : store.day(one)
        let isTimed = isNamed.0 != isNamed.1 && nameless != RecordStore.noDay
        for holder in holders {
            let (isX, isY) = (fits(holder, x), fits(holder, y))
            if isX { ofOne += 1 }
            if isY { ofOther += 1 }
            if isX, isY { isPossible = true }
            guard isTimed, field.holderFirst[holder] != RecordStore.noDay else { continue }
            let distance = Float(max(field.holderFirst[holder] - nameless, nameless - field.holderLast[holder], 0))
            if isNamed.0 ? isX : isY { own = min(own, distance) } else { others = min(others, distance) }
        }
        // Either name fits one holder, and that is the same.
        if isPossible, ofOne == 1, ofOther == 1 { return .infinity }
        // What no household shares has a second holder mostly since a name was written down wrongly; the names speak for themselves.
        if !field.isShareable, isNamed.0, isNamed.1 { return .infinity }
        // If two names that exclude each other were one person's all the same, there would be one holder less.
        let chance =
            -(isPossible && field.isShareable ? max(ofOne, ofOther) : Float(max(holders.count - 1, 1))).logarithm
        guard own < .infinity, others < .infinity else { return chance }
        return chance + min(max(((others + Self.usualGap) / (own + Self.usualGap)).logarithm, -1), 1)
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
    ///
    /// A single agreement that nothing else bears out counts ``caution`` less: how many people have a value by accident is itself only
    /// estimated, and where two things agree one error seldom does for both.
    func total(_ weights: [Float], isConflict: Bool) -> Float {
        var sum = prior
        var agreeing = 0
        var shared: Float = 0
        for field in 0..<store.fieldCount {
            if weights[field] > 0 { agreeing += 1 }
            if isConflict, fields[field].isShareable, weights[field] > 0 {
                shared = max(shared, weights[field])
            } else {
                sum += weights[field]
            }
        }
        return sum + shared - (agreeing == 1 ? Self.caution : 0)
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
        case .category: -2
        case .code: -6
        case .address, .email: -3
        case .phone, .place, .number: -5
        case .name, .givenName, .surname, .birthDate: -8
        }
    }
}

extension Float {
    var logarithm: Float { Float(_log2(Double(self))) }
}

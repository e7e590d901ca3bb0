/// What each person of a small stretch has in each group, until the stretch is done and goes into the sums.
///
/// A cell is found by place (person × group) where that is small, else by hashing; both live in the nearest caches.
struct PersonCells {
    /// Persons at a time.
    let span: Int
    private let groups: Int
    private let needs: GroupSums.Needs
    private let isDense: Bool
    private var capacity: Int
    /// Units below, unhappy ones above.
    private var units: UnsafeMutablePointer<UInt64>
    private var positive: UnsafeMutablePointer<UInt32>
    private var intensity: UnsafeMutablePointer<Int>
    /// Items with an answer below, the sum of −1, 0, 1 above.
    private var nps: UnsafeMutablePointer<Int64>
    /// Items with a rating below, satisfied ones above.
    private var rated: UnsafeMutablePointer<UInt64>
    private var rating: UnsafeMutablePointer<Int>
    private var keys: UnsafeMutablePointer<UInt64>
    /// The cells in use, in the order of first use.
    private var touched: UnsafeMutablePointer<UInt32>
    private var touchedGroups: UnsafeMutablePointer<UInt32>
    private var touchedPersons: UnsafeMutablePointer<UInt32>
    private var count = 0
    private let totals: UnsafeMutablePointer<Int>

    private static let room = 32_768
    private static let free = UInt64.max

    init(groups: Int, _ needs: GroupSums.Needs) {
        self.groups = max(1, groups)
        self.needs = needs
        isDense = groups <= Self.room / 8
        span = isDense ? min(512, Self.room / max(1, groups)) : 256
        capacity = isDense ? span * max(1, groups) : Self.room
        units = .allocate(capacity: capacity)
        positive = .allocate(capacity: capacity)
        intensity = .allocate(capacity: capacity)
        nps = .allocate(capacity: capacity)
        rated = .allocate(capacity: capacity)
        rating = .allocate(capacity: capacity)
        keys = .allocate(capacity: capacity)
        touched = .allocate(capacity: capacity + 1)
        touchedGroups = .allocate(capacity: capacity + 1)
        touchedPersons = .allocate(capacity: capacity + 1)
        totals = .allocate(capacity: span)
        clear()
        totals.initialize(repeating: 0, count: span)
    }

    private func clear() {
        units.initialize(repeating: 0, count: capacity)
        if needs.positive { positive.initialize(repeating: 0, count: capacity) }
        if needs.intensity { intensity.initialize(repeating: 0, count: capacity) }
        if needs.nps { nps.initialize(repeating: 0, count: capacity) }
        if needs.rating {
            rated.initialize(repeating: 0, count: capacity)
            rating.initialize(repeating: 0, count: capacity)
        }
        if !isDense { keys.initialize(repeating: Self.free, count: capacity) }
    }

    func deallocate() {
        units.deallocate()
        positive.deallocate()
        intensity.deallocate()
        nps.deallocate()
        rated.deallocate()
        rating.deallocate()
        keys.deallocate()
        touched.deallocate()
        touchedGroups.deallocate()
        touchedPersons.deallocate()
        totals.deallocate()
    }

    /// Adds units of one voice to a person's cell.
    /// - Parameter counts: Units below, unhappy ones above.
    @inline(__always)
    mutating func add(person: Int, group: UInt32, counts: UInt64, positive happy: UInt32) -> Int {
        let cell = isDense ? person &* groups &+ Int(group) : find(UInt64(person) << 32 | UInt64(group))
        let known = units[cell]
        touched[count] = UInt32(truncatingIfNeeded: cell)
        touchedGroups[count] = group
        touchedPersons[count] = UInt32(truncatingIfNeeded: person)
        count &+= known == 0 ? 1 : 0
        units[cell] = known &+ counts
        if needs.positive { positive[cell] &+= happy }
        if needs.share { totals[person] &+= Int(counts & 0xFFFF_FFFF) }
        return cell
    }

    @inline(__always)
    mutating func add(intensity value: Int, to cell: Int) { intensity[cell] &+= value }

    /// - Parameter code: 1, 2 or 3 for −100, 0, 100.
    @inline(__always)
    mutating func add(nps code: UInt8, to cell: Int) { nps[cell] &+= 1 &+ (Int64(code) &- 2) << 32 }

    @inline(__always)
    mutating func add(rating value: Int, isSatisfied: Bool, to cell: Int) {
        rated[cell] &+= isSatisfied ? 1 | 1 << 32 : 1
        rating[cell] &+= value
    }

    private mutating func find(_ key: UInt64) -> Int {
        if count * 2 >= capacity { grow() }
        var place = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & (capacity - 1)
        while keys[place] != key {
            if keys[place] == Self.free {
                keys[place] = key
                return place
            }
            place = (place + 1) & (capacity - 1)
        }
        return place
    }

    /// A person with very many groups: twice the room, the cells found anew.
    private mutating func grow() {
        let old = self
        capacity *= 2
        units = .allocate(capacity: capacity)
        positive = .allocate(capacity: capacity)
        intensity = .allocate(capacity: capacity)
        nps = .allocate(capacity: capacity)
        rated = .allocate(capacity: capacity)
        rating = .allocate(capacity: capacity)
        keys = .allocate(capacity: capacity)
        touched = .allocate(capacity: capacity + 1)
        touchedGroups = .allocate(capacity: capacity + 1)
        touchedPersons = .allocate(capacity: capacity + 1)
        clear()
        count = 0
        for index in 0..<old.count {
            let from = Int(old.touched[index])
            let cell = find(old.keys[from])
            touched[index] = UInt32(cell)
            touchedGroups[index] = old.touchedGroups[index]
            touchedPersons[index] = old.touchedPersons[index]
            units[cell] = old.units[from]
            if needs.positive { positive[cell] = old.positive[from] }
            if needs.intensity { intensity[cell] = old.intensity[from] }
            if needs.nps { nps[cell] = old.nps[from] }
            if needs.rating {
                rated[cell] = old.rated[from]
                rating[cell] = old.rating[from]
            }
            count += 1
        }
        for memory in [old.positive, old.touched, old.touchedGroups, old.touchedPersons] { memory.deallocate() }
        for memory in [old.units, old.rated, old.keys] { memory.deallocate() }
        for memory in [old.intensity, old.rating] { memory.deallocate() }
        old.nps.deallocate()
    }

    /// Puts every cell into the sums of its group and starts anew.
    mutating func flush(into sums: inout GroupSums) {
        guard count > 0 else { return }
        if sums.isDense {
            sums.units.withUnsafeMutableBufferPointer { flushUnits($0.baseAddress!) }
        } else {
            flushSparse(&sums)
        }
        if needs.intensity || needs.nps || needs.rating { flushFractions(&sums) }
        if needs.share { flushShares(&sums) }
        for index in 0..<count { units[Int(touched[index])] = 0 }
        if !isDense { for index in 0..<count { keys[Int(touched[index])] = Self.free } }
        count = 0
    }

    private func flushUnits(_ sums: UnsafeMutablePointer<GroupSums.Units>) {
        for index in 0..<count {
            let cell = Int(touched[index])
            let group = Int(touchedGroups[index])
            let all = Int(truncatingIfNeeded: units[cell] & 0xFFFF_FFFF)
            let bad = Int(truncatingIfNeeded: units[cell] >> 32)
            sums[group].people &+= 1
            sums[group].units &+= all
            sums[group].squares &+= all &* all
            sums[group].negative &+= bad
            sums[group].negativeUnits &+= bad &* all
            sums[group].negativeSquares &+= bad &* bad
            if needs.positive {
                let good = Int(positive[cell])
                positive[cell] = 0
                sums[group].positive &+= good
                sums[group].positiveUnits &+= good &* all
                sums[group].positiveSquares &+= good &* good
                sums[group].both &+= good &* bad
            }
        }
    }

    private func flushSparse(_ sums: inout GroupSums) {
        for index in 0..<count {
            let cell = Int(touched[index])
            let group = sums.place(touchedGroups[index])
            let all = Int(truncatingIfNeeded: units[cell] & 0xFFFF_FFFF)
            let bad = Int(truncatingIfNeeded: units[cell] >> 32)
            sums.units[group].people += 1
            sums.units[group].units += all
            sums.units[group].squares += all * all
            sums.units[group].negative += bad
            sums.units[group].negativeUnits += bad * all
            sums.units[group].negativeSquares += bad * bad
            if needs.positive {
                let good = Int(positive[cell])
                positive[cell] = 0
                sums.units[group].positive += good
                sums.units[group].positiveUnits += good * all
                sums.units[group].positiveSquares += good * good
                sums.units[group].both += good * bad
            }
        }
    }

    private func flushFractions(_ sums: inout GroupSums) {
        for index in 0..<count {
            let cell = Int(touched[index])
            let group = sums.place(touchedGroups[index])
            if needs.intensity {
                sums.intensity[group].add(
                    count: Int(truncatingIfNeeded: units[cell] & 0xFFFF_FFFF), intensity[cell])
                intensity[cell] = 0
            }
            if needs.nps {
                let answers = Int(nps[cell] & 0xFFFF_FFFF)
                if answers > 0 { sums.nps[group].add(count: answers, Int(nps[cell] >> 32) * 100) }
                nps[cell] = 0
            }
            if needs.rating {
                let items = Int(truncatingIfNeeded: rated[cell] & 0xFFFF_FFFF)
                if items > 0 {
                    sums.rating[group].add(count: items, rating[cell])
                    sums.satisfied[group].add(count: items, Int(truncatingIfNeeded: rated[cell] >> 32))
                }
                rated[cell] = 0
                rating[cell] = 0
            }
        }
    }

    private func flushShares(_ sums: inout GroupSums) {
        for index in 0..<count {
            let group = sums.place(touchedGroups[index])
            let all = Int(truncatingIfNeeded: units[Int(touched[index])] & 0xFFFF_FFFF)
            sums.units[group].totals &+= all &* totals[Int(touchedPersons[index])]
        }
        for index in 0..<count {
            let person = Int(touchedPersons[index])
            let all = totals[person]
            guard all > 0 else { continue }
            sums.everyone.clusters &+= 1
            sums.everyone.n &+= all
            sums.everyone.squares &+= all &* all
            totals[person] = 0
        }
    }
}

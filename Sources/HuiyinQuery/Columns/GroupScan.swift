import HuiyinDomain

/// Counts one slice of a table: stretches of persons, in each the rows of every segment, then into the sums.
struct GroupScan: Sendable {
    enum Kernel: Sendable {
        case items
        /// Every opinion is a unit, and its group depends on the voice alone.
        case opinions
        /// Every opinion is a unit and its polarity makes the group.
        case opinionsByPolarity
        /// No two opinions of a voice share a group.
        case topics
        /// Opinions of a voice that share a group stand together; the first in rank counts.
        case nestedTopics
        /// Opinions that share a group may stand anywhere.
        case topicsByPolarity
    }

    let kernel: Kernel
    let needs: GroupSums.Needs

    init(_ request: FactRequest, _ keys: GroupKeys) {
        needs = GroupSums.Needs(request.measures)
        kernel =
            switch (request.unit, keys.hasTopic, keys.hasPolarity) {
            case (.item, _, _): .items
            case (.opinion, false, false): .opinions
            case (.opinion, false, true): .opinionsByPolarity
            case (.opinion, true, true): .topicsByPolarity
            case (.opinion, true, false): Self.isNested(keys) ? .nestedTopics : .topics
            }
    }

    private static func isNested(_ keys: GroupKeys) -> Bool {
        keys.dimensions.allSatisfy { dimension in
            guard case .topic = dimension.source else { return true }
            return dimension.topicPlaces.contains { Set($0).count < $0.count }
        }
    }

    /// Adds the voices of `windows` to `sums`.
    func run(_ windows: inout [RowWindow], groups: Int, _ sums: inout GroupSums) {
        let columns = windows.map { VoiceColumns($0.scan.part) }
        var cells = PersonCells(groups: groups, needs)
        defer { cells.deallocate() }
        var isOpen = windows.map { _ in false }
        for index in windows.indices { isOpen[index] = windows[index].refill() }
        while true {
            var first = UInt32.max
            for index in windows.indices where isOpen[index] {
                first = min(first, windows[index].clusters[windows[index].next])
            }
            guard first != UInt32.max else { break }
            let last = first &+ UInt32(cells.span - 1)
            for index in windows.indices {
                while isOpen[index] {
                    let from = windows[index].next
                    var to = from
                    let clusters = windows[index].clusters
                    let count = windows[index].count
                    while to < count, clusters[to] <= last { to += 1 }
                    if to > from {
                        add(windows[index], from..<to, first, columns[index], &cells, &sums)
                    }
                    windows[index].next = to
                    guard to == count else { break }
                    isOpen[index] = windows[index].refill()
                }
            }
            cells.flush(into: &sums)
        }
    }

    private func add(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        switch kernel {
        case .items: items(window, hits, first, columns, &cells, &sums)
        case .opinions: opinions(window, hits, first, columns, &cells, &sums)
        case .opinionsByPolarity: opinionsByPolarity(window, hits, first, columns, &cells, &sums)
        case .topics: topics(window, hits, first, columns, &cells, &sums)
        case .nestedTopics: nestedTopics(window, hits, first, columns, &cells, &sums)
        case .topicsByPolarity: topicsByPolarity(window, hits, first, columns, &cells, &sums)
        }
    }

    /// One voice's units in one group: the only place where anything is counted.
    @inline(__always)
    private func count(
        _ row: Int, person: Int, group: UInt32, units: UInt64, positive: UInt32, intensity: @autoclosure () -> Int,
        _ columns: VoiceColumns, _ cells: inout PersonCells, _ sums: inout GroupSums
    ) {
        let place = sums.place(group)
        sums.units[place].feedback &+= 1
        guard needs.people else {
            sums.units[place].units &+= Int(truncatingIfNeeded: units & 0xFFFF_FFFF)
            return
        }
        let cell = cells.add(person: person, group: group, counts: units, positive: positive)
        if needs.intensity { cells.add(intensity: intensity(), to: cell) }
        if needs.nps, columns.nps[row] != 0 { cells.add(nps: columns.nps[row], to: cell) }
        if needs.rating {
            let rating = columns.ratings[Int(columns.rating[row])]
            if rating >= 0 { cells.add(rating: rating, isSatisfied: rating >= columns.satisfied, to: cell) }
        }
    }

    private func items(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        for hit in hits {
            let row = Int(window.rows[hit])
            let polarity = columns.polarity[row]
            count(
                row, person: Int(window.clusters[hit] &- first), group: window.groups[hit],
                units: polarity == 0 ? 1 | 1 << 32 : 1, positive: polarity == 2 ? 1 : 0,
                intensity: columns.intensities[Int(columns.intensity[row])], columns, &cells, &sums)
        }
    }

    private func opinions(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        window.scan.opinions.withUnsafeBufferPointer { table in
            for hit in hits {
                let row = Int(window.rows[hit])
                let passes = table.baseAddress! + Int(window.cases[hit]) * window.scan.aspects
                var units: UInt64 = 0
                var positive: UInt32 = 0
                var intensity = 0
                for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1]) {
                    let entry = passes[Int(columns.aspects[opinion])]
                    guard entry >= 0 else { continue }
                    units &+= 1 &+ UInt64(entry & 1) << 32
                    positive &+= UInt32(entry >> 1 & 1)
                    if needs.intensity { intensity &+= columns.unitIntensities[Int(columns.unitIntensity[opinion])] }
                }
                guard units > 0 else { continue }
                count(
                    row, person: Int(window.clusters[hit] &- first), group: window.groups[hit], units: units,
                    positive: positive, intensity: intensity, columns, &cells, &sums)
            }
        }
    }

    private func opinionsByPolarity(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        window.scan.opinions.withUnsafeBufferPointer { table in
            for hit in hits {
                let row = Int(window.rows[hit])
                let passes = table.baseAddress! + Int(window.cases[hit]) * window.scan.aspects
                // Unhappy, neutral, happy.
                for sign in [Int32(1), 0, 2] {
                    var units: UInt64 = 0
                    var group: UInt32 = 0
                    var intensity = 0
                    for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1]) {
                        let entry = passes[Int(columns.aspects[opinion])]
                        guard entry >= 0, entry & 3 == sign else { continue }
                        units &+= 1
                        group = UInt32(entry >> 2)
                        if needs.intensity {
                            intensity &+= columns.unitIntensities[Int(columns.unitIntensity[opinion])]
                        }
                    }
                    guard units > 0 else { continue }
                    count(
                        row, person: Int(window.clusters[hit] &- first), group: window.groups[hit] &+ group,
                        units: sign == 1 ? units | units << 32 : units, positive: sign == 2 ? UInt32(units) : 0,
                        intensity: intensity, columns, &cells, &sums)
                }
            }
        }
    }

    private func topics(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        window.scan.opinions.withUnsafeBufferPointer { table in
            for hit in hits {
                let row = Int(window.rows[hit])
                let person = Int(window.clusters[hit] &- first)
                let group = window.groups[hit]
                let passes = table.baseAddress! + Int(window.cases[hit]) * window.scan.aspects
                for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1]) {
                    let entry = passes[Int(columns.aspects[opinion])]
                    guard entry >= 0 else { continue }
                    count(
                        row, person: person, group: group &+ UInt32(entry >> 2), units: 1 &+ UInt64(entry & 1) << 32,
                        positive: UInt32(entry >> 1 & 1),
                        intensity: columns.unitIntensities[Int(columns.unitIntensity[opinion])], columns, &cells, &sums)
                }
            }
        }
    }

    private func nestedTopics(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        window.scan.opinions.withUnsafeBufferPointer { table in
            for hit in hits {
                let row = Int(window.rows[hit])
                let person = Int(window.clusters[hit] &- first)
                let group = window.groups[hit]
                let passes = table.baseAddress! + Int(window.cases[hit]) * window.scan.aspects
                var best = Int32(-1)
                var chosen = 0
                for opinion in Int(columns.starts[row])..<Int(columns.starts[row + 1]) {
                    let entry = passes[Int(columns.aspects[opinion])]
                    guard entry >= 0 else { continue }
                    if best >= 0 {
                        if best >> 2 == entry >> 2 {
                            guard columns.outranks(opinion, entry, chosen, best) else { continue }
                        } else {
                            count(
                                row, person: person, group: group &+ UInt32(best >> 2),
                                units: 1 &+ UInt64(best & 1) << 32, positive: UInt32(best >> 1 & 1),
                                intensity: columns.unitIntensities[Int(columns.unitIntensity[chosen])], columns, &cells,
                                &sums)
                        }
                    }
                    best = entry
                    chosen = opinion
                }
                guard best >= 0 else { continue }
                count(
                    row, person: person, group: group &+ UInt32(best >> 2), units: 1 &+ UInt64(best & 1) << 32,
                    positive: UInt32(best >> 1 & 1),
                    intensity: columns.unitIntensities[Int(columns.unitIntensity[chosen])], columns, &cells, &sums)
            }
        }
    }

    private func topicsByPolarity(
        _ window: RowWindow, _ hits: Range<Int>, _ first: UInt32, _ columns: VoiceColumns, _ cells: inout PersonCells,
        _ sums: inout GroupSums
    ) {
        window.scan.opinions.withUnsafeBufferPointer { table in
            for hit in hits {
                let row = Int(window.rows[hit])
                let passes = table.baseAddress! + Int(window.cases[hit]) * window.scan.aspects
                let range = Int(columns.starts[row])..<Int(columns.starts[row + 1])
                for opinion in range {
                    let entry = passes[Int(columns.aspects[opinion])]
                    guard entry >= 0 else { continue }
                    // Counts where no other of its group stands before it: few opinions, so pairs are cheap.
                    let isBeaten = range.contains { other in
                        let rival = passes[Int(columns.aspects[other])]
                        guard other != opinion, rival >= 0, rival >> 2 == entry >> 2 else { return false }
                        if columns.outranks(other, rival, opinion, entry) { return true }
                        return other < opinion && !columns.outranks(opinion, entry, other, rival)
                    }
                    guard !isBeaten else { continue }
                    count(
                        row, person: Int(window.clusters[hit] &- first),
                        group: window.groups[hit] &+ UInt32(entry >> 2), units: 1 &+ UInt64(entry & 1) << 32,
                        positive: UInt32(entry >> 1 & 1),
                        intensity: columns.unitIntensities[Int(columns.unitIntensity[opinion])], columns, &cells, &sums)
                }
            }
        }
    }
}

/// The columns of a segment that counting reads.
struct VoiceColumns {
    let starts: UnsafePointer<UInt32>
    let aspects: UnsafePointer<UInt16>
    let unitIntensity: UnsafePointer<UInt16>
    let probability: UnsafePointer<UInt16>
    let polarity: UnsafePointer<UInt8>
    let intensity: UnsafePointer<UInt16>
    let nps: UnsafePointer<UInt8>
    let rating: UnsafePointer<UInt16>
    /// By code, in whole numbers of the scale.
    let unitIntensities: [Int]
    let intensities: [Int]
    /// Below 0 for none.
    let ratings: [Int]
    /// From here on a rating says that its author is satisfied.
    let satisfied: Int
    /// By code, as they came.
    let unitStrengths: [Double]
    let strengths: [Double]

    init(_ part: FactTable.Part) {
        let segment = part.segment
        let memory = segment.memory
        starts = segment.block(.opinionStart).pointer(memory)
        aspects = segment.block(.aspect).pointer(memory)
        unitIntensity = segment.block(.opinionIntensity).pointer(memory)
        probability = segment.block(.opinionProbability).pointer(memory)
        polarity = segment.block(.polarity).pointer(memory)
        intensity = segment.block(.intensity).pointer(memory)
        nps = segment.block(.nps).pointer(memory)
        rating = segment.block(.rating).pointer(memory)
        unitIntensities = part.fixed.unitIntensities
        intensities = part.fixed.intensities
        ratings = part.fixed.ratings
        satisfied = part.fixed.satisfied
        unitStrengths = segment.block(.opinionIntensity).values
        strengths = segment.block(.intensity).values
    }

    /// Whether opinion `one` stands for its voice where only one of the two can: the unhappier, the more probable, the more intense.
    @inline(__always)
    func outranks(_ one: Int, _ entry: Int32, _ other: Int, _ rival: Int32) -> Bool {
        let (left, right) = (Self.mood(entry), Self.mood(rival))
        if left != right { return left < right }
        if probability[one] != probability[other] { return probability[one] > probability[other] }
        return unitIntensity[one] > unitIntensity[other]
    }

    @inline(__always)
    private static func mood(_ entry: Int32) -> Int32 { (entry >> 1 & 1) - (entry & 1) }
}

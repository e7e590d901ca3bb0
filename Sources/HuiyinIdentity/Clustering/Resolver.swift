/// Finds which records of a store are one person's.
package struct Resolver {
    package struct Options: Sendable {
        /// How probable a link must be to be made.
        package var probability = 0.5
        /// Threads.
        package var workers = 2
        package var constraints = LinkConstraints()
        /// A model learned before; `nil` learns one from the records.
        package var model: LinkModel?

        package init() {}
    }

    /// Says which records are one person's, and why.
    package struct Resolution: Sendable {
        /// The number of the person of each record, from 0, in the order of the records.
        package let persons: [UInt32]
        /// The probability that the record belongs to that person.
        package let probabilities: [Float]
        package let model: LinkModel
        let profiles: Profiles
        let scorer: Scorer
        let links: [Link]
    }

    /// Resolves all records at once.
    package static func resolve(_ records: RecordStore, _ options: Options = Options()) async -> Resolution {
        let profiles = Profiles(records)
        let store = profiles.store
        let counts = store.columns.indices.map { field in
            ValueCounts(store.values[field], store.columns[field]) { profiles.size($0) }
        }
        let frozen = FrozenStore(store, counts: counts)
        let plan = options.model?.rules ?? BlockingPlan(store).rules
        let blocks = Blocks(store, plan)
        let holders = KeyHolders.all(store, frozen)
        var model: LinkModel
        if let given = options.model {
            model = given
        } else {
            model = await ModelFit(store, frozen, blocks, counts, holders).fit(workers: options.workers)
            model.rules = plan
        }
        model.threshold = Bits.ofOdds(options.probability)
        let scorer = Scorer(model, frozen, counts: counts, holders: holders)
        let threshold = Float(model.threshold)
        let links = await weighed(scorer, blocks, least: threshold, workers: options.workers)
        let constraints = ProfileConstraints(options.constraints, profiles)
        let groups = await Clustering(scorer, threshold: threshold, apart: constraints.apart)
            .persons(links, together: constraints.together, workers: options.workers)
        return assemble(profiles, scorer, links, groups, model, constraints)
    }

    /// All pairs of the blocks that weigh at least `least`.
    private static func weighed(_ scorer: Scorer, _ blocks: Blocks, least: Float, workers: Int) async -> [Link] {
        let pieces = workers * 8
        return await withTaskGroup(of: (Int, [Link]).self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var links: [Link] = []
                    var scratch = Scorer.Scratch(fields: scorer.fieldCount)
                    for piece in stride(from: worker, to: pieces, by: workers) {
                        blocks.pairs(piece: piece, of: pieces) { a, b in
                            scorer.measure(a, b, &scratch)
                            let bits = scorer.total(scratch)
                            if bits >= least { links.append(Link(a: UInt32(a), b: UInt32(b), bits: bits)) }
                        }
                    }
                    return (worker, links)
                }
            }
            var parts = [[Link]](repeating: [], count: workers)
            for await (worker, links) in group { parts[worker] = links }
            return parts.flatMap { $0 }
        }
    }

    private static func assemble(
        _ profiles: Profiles, _ scorer: Scorer, _ links: [Link], _ groups: [[UInt32]], _ model: LinkModel,
        _ constraints: ProfileConstraints
    ) -> Resolution {
        var personOf = [UInt32](repeating: .max, count: profiles.count)
        for (person, group) in groups.enumerated() { for profile in group { personOf[Int(profile)] = UInt32(person) } }
        var best = [Float](repeating: -.infinity, count: profiles.count)
        for link in links
        where personOf[Int(link.a)] == personOf[Int(link.b)] && personOf[Int(link.a)] != .max {
            best[Int(link.a)] = max(best[Int(link.a)], link.bits)
            best[Int(link.b)] = max(best[Int(link.b)], link.bits)
        }
        let records = Int(profiles.starts[profiles.count])
        var persons = [UInt32](repeating: .max, count: records)
        var probabilities = [Float](repeating: 1, count: records)
        var next = UInt32(groups.count)
        var scratch = Scorer.Scratch(fields: scorer.fieldCount)
        for profile in 0..<profiles.count {
            let members = profiles.members[Int(profiles.starts[profile])..<Int(profiles.starts[profile + 1])]
            var person = personOf[profile]
            var bits = best[profile]
            if person == .max {
                person = next
                next += 1
                if members.count > 1 {
                    // Equal rows are one person only when what they say is enough to tell people apart.
                    scorer.measure(profile, profile, &scratch)
                    bits = scorer.total(scratch)
                    if bits < Float(model.threshold) || constraints.isSplit(profile) {
                        for member in members {
                            persons[Int(member)] = next - 1
                            next += 1
                        }
                        next -= 1
                        continue
                    }
                }
            }
            for member in members {
                persons[Int(member)] = person
                if bits > -.infinity { probabilities[Int(member)] = Float(Bits.probability(Double(bits))) }
            }
        }
        // Numbered as they come, so that numbers are small and dense.
        var numbers = [UInt32](repeating: .max, count: Int(next) + 1)
        var count: UInt32 = 0
        for record in persons.indices {
            if numbers[Int(persons[record])] == .max {
                numbers[Int(persons[record])] = count
                count += 1
            }
            persons[record] = numbers[Int(persons[record])]
        }
        return Resolution(
            persons: persons, probabilities: probabilities, model: model, profiles: profiles, scorer: scorer,
            links: links)
    }
}

/// Constraints between records as constraints between profiles.
struct ProfileConstraints {
    private(set) var together: [(UInt32, UInt32)] = []
    private(set) var apart: [UInt32: [UInt32]] = [:]
    private var split: Set<Int> = []

    init(_ constraints: LinkConstraints, _ profiles: Profiles) {
        if constraints.isEmpty { return }
        var profileOf: [UInt32: UInt32] = [:]
        for profile in 0..<profiles.count {
            for member in profiles.members[Int(profiles.starts[profile])..<Int(profiles.starts[profile + 1])] {
                profileOf[member] = UInt32(profile)
            }
        }
        for pair in constraints.together {
            guard let a = profileOf[UInt32(pair.left)], let b = profileOf[UInt32(pair.right)], a != b else { continue }
            together.append((min(a, b), max(a, b)))
        }
        for pair in constraints.apart {
            guard let a = profileOf[UInt32(pair.left)], let b = profileOf[UInt32(pair.right)] else { continue }
            if a == b {
                split.insert(Int(a))
            } else {
                apart[a, default: []].append(b)
                apart[b, default: []].append(a)
            }
        }
        together.sort { $0 < $1 }
    }

    /// Whether equal records were told apart by hand.
    func isSplit(_ profile: Int) -> Bool { split.contains(profile) }
}

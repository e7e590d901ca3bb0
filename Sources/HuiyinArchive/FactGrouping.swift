import GRDB
import HuiyinQuery

/// Runs a request for groups. Lives in one read.
struct FactGrouping {
    private let request: FactRequest
    private let names: FactNames
    private var dimensions: [DimensionKeys]
    private var fold: FactFold
    private var persons = PersonPlaces()
    /// The group of a dimension's value within a group of the dimensions before it.
    private var branches: [[UInt64: Int]]
    /// The places of each group's key.
    private var paths = [[Int]]()
    private var path: [Int]

    init(_ request: FactRequest, _ database: Database) throws {
        self.request = request
        let names = try FactNames(database, at: request.snapshot.number)
        self.names = names
        dimensions = request.dimensions.map { DimensionKeys($0, names) }
        branches = request.dimensions.map { _ in [:] }
        path = request.dimensions.map { _ in 0 }
        let isByTopic = request.dimensions.contains { if case .topic = $0 { true } else { false } }
        fold = FactFold(isOnePerVoice: request.unit == .opinion && isByTopic)
    }

    private static let ownColumns: Int32 = 7

    /// The statement: voice, author, nps, rating, polarity, intensity, probability, then the dimensions.
    static func sql(_ request: FactRequest, _ names: FactNames) throws -> FactSQL {
        var sql = FactSQL()
        sql.add(
            request.unit == .opinion
                ? "SELECT o.voice, v.author, v.nps, v.rating, o.polarity, o.intensity, o.probability"
                : "SELECT v.id, v.author, v.nps, v.rating, v.polarity, v.intensity, 1.0")
        for dimension in request.dimensions {
            sql.add(", ")
            if let expression = try DimensionKeys.sql(dimension, request.unit, names) {
                sql.add(expression)
            } else {
                sql.add("0")
            }
        }
        sql.add(FactSQL.from(request.unit, request.snapshot, try request.predicate.sql(request.unit, names)))
        return sql
    }

    mutating func run() throws -> [FactGroup] {
        let rows = try Self.sql(request, names).statement(names.database)
        defer { rows.reset() }
        persons.links = try names.links()
        var voice = Int64.min
        var person = 0
        var nps: Double?
        var rating: Double?
        var units = [FactFold.Unit]()
        while try rows.step() {
            let id = rows.int(0)
            if id != voice {
                if !units.isEmpty { fold.add(&units, person: person, nps: nps, rating: rating) }
                units.removeAll(keepingCapacity: true)
                voice = id
                person = persons.place(author: rows.int(1))
                nps = rows.isNull(2) ? nil : rows.double(2)
                rating = rows.isNull(3) ? nil : rows.double(3)
            }
            units.append(
                FactFold.Unit(
                    group: try group(rows), polarity: Int(rows.int(4)), probability: rows.double(6),
                    intensity: rows.double(5)))
        }
        if !units.isEmpty { fold.add(&units, person: person, nps: nps, rating: rating) }
        return fold.groups(keys: keys(), persons: persons.count, measures: request.measures)
    }

    private mutating func group(_ row: SQLStatement) throws -> Int {
        guard !dimensions.isEmpty else { return 0 }
        var group = 0
        for index in dimensions.indices {
            let place = try dimensions[index].place(row, Self.ownColumns + Int32(index))
            path[index] = place
            let branch = UInt64(group) << 32 | UInt64(place)
            if let known = branches[index][branch] {
                group = known
            } else {
                group = branches[index].count
                branches[index][branch] = group
            }
        }
        if group == paths.count { paths.append(path) }
        return group
    }

    private func keys() -> [[String?]] {
        guard !dimensions.isEmpty else { return [[]] }
        return paths.map { path in zip(dimensions, path).map { $0.texts[$1] } }
    }
}

/// Numbers persons from 0: a linked person, an author, or an anonymous voice, which is nobody else's.
struct PersonPlaces {
    var links = [Int64: Int64]()
    private(set) var count = 0
    private var places = [Int64: Int]()

    mutating func place(author: Int64) -> Int {
        guard author != 0 else { return next() }
        let person = links[author] ?? author
        if let place = places[person] { return place }
        let place = next()
        places[person] = place
        return place
    }

    private mutating func next() -> Int {
        defer { count += 1 }
        return count
    }
}

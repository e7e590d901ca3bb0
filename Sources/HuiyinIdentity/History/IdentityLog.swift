/// Something that happened to who is who: never changed, only followed by others.
package struct IdentityEvent: Codable, Hashable, Sendable {
    package enum Change: Codable, Hashable, Sendable {
        /// A record was put to a person, by evidence of that many bits.
        case link(record: String, person: String, bits: Double)
        /// All records of `from` became records of `into`.
        case merge(from: String, into: String)
        /// These records left `from` and became a person of their own.
        case split(records: [String], from: String, into: String)
        /// The event with this number no longer counts; an undo may be undone.
        case undo(Int)
    }

    /// Numbered from 1 in the order of happening.
    package let number: Int
    /// Milliseconds since 1970.
    package let time: Int64
    /// Who did it; `nil` for the program.
    package let by: String?
    package let change: Change

    package init(number: Int, time: Int64, by: String?, change: Change) {
        self.number = number
        self.time = time
        self.by = by
        self.change = change
    }
}

/// All events, from which who was whom at any time follows.
package struct IdentityLog: Codable, Hashable, Sendable {
    /// Why an event can't happen.
    package enum Refusal: Error, Hashable, Sendable {
        case unknownEvent(Int)
        /// It is undone already, and a later redo is not.
        case alreadyUndone(Int)
        /// A person can't become part of itself.
        case samePerson(String)
        /// A record that doesn't belong to the person it should leave.
        case notOfPerson(record: String, person: String)
    }

    package private(set) var events: [IdentityEvent] = []

    package init() {}

    /// Adds what happened.
    ///
    /// - Throws: ``Refusal``; the log stays as it was.
    @discardableResult
    package mutating func add(_ change: IdentityEvent.Change, time: Int64, by: String?) throws(Refusal) -> IdentityEvent
    {
        switch change {
        case .undo(let number):
            guard number > 0, number <= events.count else { throw .unknownEvent(number) }
            if !counting()[number - 1] { throw .alreadyUndone(number) }
        case .merge(let from, let into):
            if from == into { throw .samePerson(from) }
        case .split(let records, let from, let into):
            if from == into { throw .samePerson(from) }
            let now = persons()
            if let other = records.first(where: { now[$0] != from }) { throw .notOfPerson(record: other, person: from) }
        case .link: break
        }
        let event = IdentityEvent(number: events.count + 1, time: time, by: by, change: change)
        events.append(event)
        return event
    }

    /// Whether each event counts: an event that a counting undo names does not.
    private func counting(until time: Int64 = .max) -> [Bool] {
        var counts = events.map { $0.time <= time }
        for index in events.indices.reversed() where counts[index] {
            // Later ones were decided before, so an undone undo takes nothing away.
            if case .undo(let number) = events[index].change { counts[number - 1] = false }
        }
        return counts
    }

    /// The person of each record as it was known at `time`.
    package func persons(at time: Int64 = .max) -> [String: String] {
        var persons: [String: String] = [:]
        for (event, counts) in zip(events, counting(until: time)) where counts {
            switch event.change {
            case .link(let record, let person, _): persons[record] = person
            case .merge(let from, let into):
                for (record, person) in persons where person == from { persons[record] = into }
            case .split(let records, let from, let into):
                for record in records where persons[record] == from { persons[record] = into }
            case .undo: break
            }
        }
        return persons
    }

    /// The constraints that splits by hand put on resolving anew: pairs of records that must stay apart, and those that merges
    /// by hand keep together.
    package func constraints(at time: Int64 = .max) -> (together: [[String]], apart: [[String]]) {
        var together: [[String]] = []
        var apart: [[String]] = []
        var persons: [String: String] = [:]
        func records(_ person: String) -> [String] { persons.filter { $0.value == person }.map(\.key).sorted() }
        for (event, counts) in zip(events, counting(until: time)) where counts {
            switch event.change {
            case .link(let record, let person, _): persons[record] = person
            case .merge(let from, let into):
                let (left, right) = (records(from), records(into))
                if event.by != nil, let one = left.first, let other = right.first { together.append([one, other]) }
                for record in left { persons[record] = into }
            case .split(let moved, let from, let into):
                for record in moved where persons[record] == from { persons[record] = into }
                if event.by != nil {
                    for record in moved { for stayed in records(from) { apart.append([record, stayed]) } }
                }
            case .undo: break
            }
        }
        return (together, apart)
    }
}

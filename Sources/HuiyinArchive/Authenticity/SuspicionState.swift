package import HuiyinDomain

/// What speaks against a voice, and whether a person said that it is genuine all the same.
package struct SuspicionState: Hashable, Sendable {
    package struct Dismissal: Hashable, Sendable {
        /// Milliseconds UTC.
        package let at: Int64
        package let by: String
        package let note: String?

        package init(at: Int64, by: String, note: String?) {
            self.at = at
            self.by = by
            self.note = note
        }
    }

    /// At most one of a kind, the weightiest kind first; dismissed ones too.
    package private(set) var flags = [SuspicionFlag]()
    /// `nil` where the flags count.
    package internal(set) var dismissal: Dismissal?

    package init() {}

    /// What facts say of the voice: a ``Suspicion`` or ``Suspicion/genuine``.
    package var verdict: String { dismissal == nil ? Suspicion.name(of: flags.map(\.kind)) : Suspicion.genuine }

    package var isGenuine: Bool { verdict == Suspicion.genuine }

    mutating func set(_ flag: SuspicionFlag) {
        clear(flag.kind)
        let order = Suspicion.allCases
        let rank = { (kind: Suspicion) in order.firstIndex(of: kind) ?? order.count }
        let place = flags.firstIndex { rank($0.kind) > rank(flag.kind) } ?? flags.endIndex
        flags.insert(flag, at: place)
    }

    mutating func clear(_ kind: Suspicion) { flags.removeAll { $0.kind == kind } }
}

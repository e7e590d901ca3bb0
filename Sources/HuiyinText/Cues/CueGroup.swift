/// Kinds of words and marks that tell more than the characters they are made of: a handful of phrases stands for all of its kind.
///
/// Each group is one feature of the label models, so that 自燃, learned once, speaks for 冒烟 too. The phrases are in the files beside this.
enum CueGroup: Int, CaseIterable, Sendable {
    // How somebody speaks.
    case praise
    case blame
    case degree
    case softener
    case negation
    case thanks
    case scoff
    case smirk
    case cheer
    case laughter
    case anger
    case sorrow
    case fear
    case astonishment
    case turn
    case compare
    // What happened.
    case danger
    case illness
    case loss
    case law
    case again
    case broken
    case waiting
    case rudeness
    case injury
    // What somebody wants.
    case wish
    case ask
    case request
    case recommend
    case warn
    case leave
    case buy
    case buyAgain
    // Between departments and channels.
    case department
    case sendOn
    case contact
    case unsolved
    case solved
    case online
    case offline
    case promise
    case refused
    case span

    /// A feature of its own for each group and for each pair of groups in one text.
    func feature(with other: CueGroup? = nil) -> UInt64 {
        NGrams.mix(0xC0E5_0000_0000_0001 &+ UInt64(rawValue) << 8 &+ UInt64((other?.rawValue ?? 254) + 1) << 24)
    }
}

/// A set of groups.
struct CueGroups: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ groups: CueGroup...) { rawValue = groups.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    func has(_ group: CueGroup) -> Bool { rawValue >> UInt64(group.rawValue) & 1 == 1 }
}

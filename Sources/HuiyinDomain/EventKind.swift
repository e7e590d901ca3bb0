/// What can happen to a voice, a topic or a case; the learning clock is read off these.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    case firstHeard = "first-heard"
    case imported
    case analysed
    case alerted
    case acknowledged
    case acted
    case verified
    case told
    case erased
}

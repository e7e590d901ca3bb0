/// What figures do with voices that something speaks against.
package enum SuspiciousVoices: String, Hashable, Sendable, CaseIterable {
    case include
    case exclude
}

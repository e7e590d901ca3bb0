extension Notice {
    /// What pages say after something was done about sources.
    static let ofSources: [String: Saying] = [:]
}

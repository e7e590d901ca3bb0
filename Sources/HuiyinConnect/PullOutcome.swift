import HuiyinIngest

/// How the pulling of a connector's parts went, beside what was stored.
struct PullOutcome {
    private var first: IngestError?
    private var unread = 0
    private var ignored = 0

    /// Notes a file that could not be read.
    mutating func noteUnread(_ error: IngestError) {
        if first == nil { first = error }
        unread += 1
    }

    /// Notes records whose time is not where the next run may begin.
    mutating func noteIgnored(_ count: Int) { ignored += count }

    /// Why files could not be read: the first of them, and how many more there are.
    var failure: (code: String, message: String)? {
        guard let first else { return nil }
        guard unread > 1 else { return (first.code, first.message) }
        return (first.code, "\(first.message). Of \(unread) files this is the first that could not be read")
    }

    /// What is to be known of a good run.
    var note: String? {
        guard ignored > 0 else { return nil }
        return "\(ignored) records have a time that is still to come, or none that can be compared with the others'; "
            + "the next run begins at the latest time of the others"
    }
}

import Foundation

enum Signals {
    /// `huiyin export | head` has done what it was asked for once `head` has gone.
    static func endQuietlyOnBrokenPipe() {
        signal(SIGPIPE) { _ in _exit(0) }
        // A file that may not grow any more is an error like a full disk, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
    }
}

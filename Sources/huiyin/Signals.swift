import Foundation

enum Signals {
    /// `huiyin export | head` has done what it was asked for once `head` has gone.
    static func endQuietlyOnBrokenPipe() {
        signal(SIGPIPE) { _ in _exit(0) }
    }
}

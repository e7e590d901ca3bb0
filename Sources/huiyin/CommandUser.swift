import Foundation

/// Who is at the terminal: what a change is entered under.
enum CommandUser {
    static var name: String { ProcessInfo.processInfo.userName }
}

import Foundation

/// What a command tells the person at the terminal; data never goes this way.
enum Talk {
    static func say(_ sentence: String) {
        // Where even this can't be written there is nobody left to tell.
        try? FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
    }
}

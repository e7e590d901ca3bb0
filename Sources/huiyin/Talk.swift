import Foundation

/// What a command tells the person at the terminal; data never goes this way.
enum Talk {
    static func say(_ sentence: String) {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
    }
}

/// A language that pages speak.
package enum Tongue: String, Hashable, Sendable, CaseIterable, Codable {
    case chinese = "zh"
    case english = "en"

    /// The value of `<html lang>`.
    package var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }

    package var other: Tongue { self == .chinese ? .english : .chinese }
}

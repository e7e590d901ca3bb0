/// What language a text is in, told by its script.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
    case mixed
    case undetermined = "und"
}

/// What a language model is asked for.
package enum AssistUse: String, Hashable, Sendable, CaseIterable {
    case nameTheme = "name-theme"
    case suggestTaxonomy = "suggest-taxonomy"
    case ironySecondOpinion = "second-opinion"
}

/// Every sentence that pages say, in both languages; `{name}` is a place to fill.
///
/// One word for one thing: docs/glossary.md says which. A test holds the places of the two languages against each other.
package enum Phrase: String, CaseIterable, Sendable {
    // Frame
    case product, skip, mainNavigation, overview, problems, voices, dataTo, noData, searchKey, loopbackOnly,
        switchTongue
    case recipeSnapshot, recipeTaxonomy, recipeModel, recipeHash, none, json
    // Filters
    case filters, showFilters, time, channel, productColumn, version, source, kind, store, campaign, language, topic
    case polarity, all, remove, fourWeeks, twelveWeeks, year, everything, customDays, from, to, apply, unknown
    case inFourWeeks, inTwelveWeeks, inYear, inEverything
    case comparePrevious, noComparison, anyTopic, periodRange
    // Polarity
    case unhappy, neutral, happy
    // Overview
    case ledeNothing, ledeVoices, ledeMore, ledeLess, ledeSame, ledeProblem, nps, npsAnswers, people, voicesCount
    case ledeShare, ledeFew, fewValue, fewAnswers, fewBefore, fewInChart, untimedHidden, untimedUncharted, untimedAll
    case points, beforeWas, sameAsBefore, noNPS, chartShare, chartShareNote, chartShareCaption, chartVolume
    case chartVolumeNote, now, before, seeTable, dayColumn, weekColumn, monthColumn, unhappyShare, interval, count
    case topProblems, allProblems, topicsTitle, topicsNote, thinShare, seeVoices, newestVoices, allVoices
    case interval95, unit, chartLoading
    // Problems
    case ledeTop, ledeTopMore, ledeTopLess, ledeNoRank, problem, strength, strengthOf, weeks12, weeksLabel, versus
    case priority, rankRange, flat, newProblem, thinRank, problemsCaption, moreThin, whyTitle, partReach, partBadness,
        partTrend
    case restThin, whyText, noTopics, noProblems, priorityParts
    // Topic
    case topicLede, topicLedeBefore, topicLedeShare, topicLedeFew, topicNone, perWeek, perDay, perMonth, peopleOverTime,
        peopleNote, peopleCaption
    case subtopics, subtopicsNote, together, togetherNote, times, with, withVersus, versusShares, noDifference
    case togetherCaption, whereSaid, onWhat, overlapNote, quotes, random, strongest, counter, drawAgain, seedNote
    case everyVoice, noVoicesHere, whatIsMeant, allPeople, unhappyPeople
    // Voices
    case searchLabel, search, foundHead, narrow, moreValues, order, newest, orderNote, nextPage, previousPage
    case pageOf, pagesAre, lastPage, searchHint, searchCut, opinionOn, unknownTopic, loosenOne
    case fewerValues, noHits, loosenSearch, loosenTime, loosenAll, searched, secondHand, rating, ratingGiven, alsoAbout,
        satisfaction
    // One voice
    case voice, customer, anonymous, rawForm, sameTopic, backToList, opinions, noOpinions, underlineNote, targetColumn,
        topicColumn
    case polarityColumn, sureness, howUnderstood, whole, severity, emotion, intents, irony, languageIs, notAnalysed
    case originalTime, used, rulesAndModel, earlierReading, given, givenNote, importRun, importedAt, imported,
        versionNumber, versions
    case title, question, context, attributes, turnCustomer, turnAgent, turnSystem, field, value, generation
    // Raw
    case rawTitle, rawNote, rawBytes, rawEncoding, rawUnread, rawDownload, back
    // Empty and errors
    case emptyTitle, emptyText, emptyImport, emptyImportNote, emptyMapping, emptyMappingNote
    case emptySamples, emptySamplesNote, errorNotFound
    case errorNotFoundText, errorBadRequest, errorServer, errorServerText, errorMethod, errorHost, requestNumber
    case startOver, errorOther, errorVoice, errorVoiceText, errorTopic, errorTopicText, errorEscapeText, errorLongText
    case errorMethodText, errorHostText, errorChartsText, errorFilterText, errorOtherText, errorBusy, allTopicsHere
    // How to mend an address
    case mendPeriod, mendDays, mendPolarity, mendTongue, mendOrder, mendShow, mendSeed, mendPage, mendFormat
    case mendOnce
    // Warnings of figures
    case warnSmallN, warnMixedZones, warnIncompleteDay, warnUnknownValue, warnNoTime, warnTruncated

    package func text(_ tongue: Tongue) -> String {
        tongue == .chinese ? pair.chinese : pair.english
    }

    struct Pair {
        let chinese: String
        let english: String

        init(_ chinese: String, _ english: String) {
            self.chinese = chinese
            self.english = english
        }
    }
}

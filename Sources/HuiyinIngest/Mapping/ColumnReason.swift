package import HuiyinDomain

/// Why a column is taken for what it is: a code with its values, so that a page says it in either language.
///
/// Counts are of the records that were looked at, the file's beginning.
package enum ColumnReason: Hashable, Sendable {
    case mapping
    case name
    case partOfName
    /// By content: no other column has texts as long; mean length in characters.
    case longestText(characters: Int)
    /// By content.
    case everyValueATime
    /// By content.
    case noTwoAlike
    /// By content: ratings from `low` to `high`.
    case onlyValues(low: Double, high: Double)
    /// How many of the values differ from each other.
    case distinct(Int, of: Int)
    /// How many values are times; `zone` is that of values without one, `nil` where each says its own.
    case times(Int, of: Int, shape: TimeShape?, zone: String?)
    /// Read as day/month, as so many values begin with a number above 12.
    case dayFirst(seen: Int)
    /// Read as month/day, as so many values have a second number above 12.
    case monthFirst(seen: Int)
    /// All of these dates could be either.
    case dayFirstAssumed(Int)
    /// All of these dates could be either; slashes with AM or PM are American.
    case monthFirstAssumed(Int)
    /// Read as year-month-day, as so many values tell.
    case yearFirst(seen: Int)
    /// All of these dates of three short numbers could be something else.
    case yearFirstAssumed(Int)
    /// The year of dates without one, known from the other dates or from the file's name.
    case yearFromFile(Int)
    /// Letters from A, the best, on so many steps.
    case letters(Int)
    /// 优 to 差 on four steps, or five with 及格.
    case grades(Int)
    /// Values from `low` to `high`, read on a scale.
    case scale(low: Double, high: Double, minimum: Double, maximum: Double)
    /// Objects that state their scale.
    case statedScale(minimum: Double, maximum: Double)
    case ratingWords
    case percentages
    /// So many values lie above the scale that nearly all others lie on; some of them, masked.
    case offScale(Int, values: [String])
    /// So many values do not fit the field and will stay attributes.
    case unread(Int, of: Int)
    /// So many records have nothing in this column.
    case empty(Int, of: Int)
    /// Mean length in characters of what looks like people's words.
    case averageLength(characters: Int)
    /// So many values are of this form of personal data; they are masked.
    case personal(IdentityClaim.Kind, Int, of: Int)
    /// How many of the different names of channels are known, the most frequent unknown one, and its records.
    case channels(known: Int, of: Int, unknown: String?, records: Int)
    /// By its name the column would be this, but most of its values are not.
    case misfit(FeedbackField)
    /// By its name the column would be this too, but another was taken.
    case alternative(FeedbackField, taken: String)
    /// The same value in every record.
    case always(String)
    case neverFilled

    /// The reason in English, as the command line says it.
    package var sentence: String {
        switch self {
        case .mapping: "the mapping says so"
        case .name: "by its name"
        case .partOfName: "by a part of its name"
        case .longestText(let characters): "by its content: the longest texts, \(characters) characters on average"
        case .everyValueATime: "by its content: every value is a time"
        case .noTwoAlike: "by its content: no two values are alike"
        case .onlyValues(let low, let high):
            "by its content: values from \(RatingReader.plain(low)) to \(RatingReader.plain(high))"
        case .distinct(let distinct, let all): "\(distinct) of \(all) values differ"
        case .times(let read, let all, _, let zone):
            "\(read) of \(all) values are times" + (zone.map { ", without a zone, read in \($0)" } ?? "")
        case .dayFirst(let seen): "read as day/month: \(seen) of its values begin with a number above 12"
        case .monthFirst(let seen): "read as month/day: \(seen) of its values have a second number above 12"
        case .dayFirstAssumed(let dates):
            "read as day/month (\(Self.open(dates)), and most of the world writes the day first; \(Self.formatAdvice))"
        case .monthFirstAssumed(let dates):
            "read as month/day (\(Self.open(dates)), and slashes with AM or PM are American; \(Self.formatAdvice))"
        case .yearFirst(let seen): "read as year-month-day, as \(seen) of its values tell"
        case .yearFirstAssumed(let dates): "read as year-month-day (\(Self.open(dates)); \(Self.formatAdvice))"
        case .yearFromFile(let year): "dates without a year are of \(year), as the rest of the file says"
        case .letters(let steps): "letters from A, the best, on \(steps) steps"
        case .grades(let steps): "grades on \(steps) steps"
        case .scale(let low, let high, let minimum, let maximum):
            "values from \(RatingReader.plain(low)) to \(RatingReader.plain(high)), "
                + "read as \(RatingReader.plain(minimum)) to \(RatingReader.plain(maximum))"
        case .statedScale(let minimum, let maximum):
            "objects with a scale of their own, \(RatingReader.plain(minimum)) to \(RatingReader.plain(maximum))"
        case .ratingWords: "words of satisfaction, put on 1 to 5"
        case .percentages: "percentages"
        case .offScale(let count, let values):
            "\(count) off that scale and not read as ratings: \(values.joined(separator: ", "))"
        case .unread(let unread, let all): "\(unread) of \(all) values are none"
        case .empty(let empty, let all): "\(empty) of \(all) are empty"
        case .averageLength(let characters): "\(characters) characters on average"
        case .personal(let kind, let found, let all): "\(found) of \(all) values look like a \(kind.rawValue), masked"
        case .channels(let known, let all, let unknown, let records):
            "\(known) of \(all) channels are known"
                + (unknown.map { "; \($0), in \(records) records, is not and is taken as it stands" } ?? "")
        case .misfit(let field): "by its name a \(field.name), but most of its values are none"
        case .alternative(let field, let taken): "by its name a \(field.name) too, but \(taken) was taken"
        case .always(let value): "always \(value)"
        case .neverFilled: "never filled"
        }
    }

    private static func open(_ dates: Int) -> String { "assumed, as all \(dates) dates could be either" }
    private static let formatAdvice = "name the format in a mapping file if that is wrong"
}

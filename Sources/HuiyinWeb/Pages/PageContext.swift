package import HuiyinArchive
import HuiyinDomain
package import HuiyinInsight
package import HuiyinQuery

/// What every page needs to speak: language, names, links, and the facts it stands on.
package struct PageContext: Sendable {
    package let inquiry: Inquiry
    /// `nil` for pages without filters.
    package let frame: Frame?
    package let place: Place
    package let words: Words
    package let names: Names
    package let format: Format
    package let links: Links
    package let workspace: String
    /// Whether ECharts is at hand; without it charts stay the SVG that the server drew.
    package let hasCharts: Bool
    /// The days of the first and last voice that has a time.
    package let data: DayRange?
    /// The workspace's clock.
    package let offsets: ZoneOffsets
    /// A word about what was just done.
    package var notice: Notice?
    /// The saved views, for the navigation.
    package var views = [SavedView]()

    package init(
        inquiry: Inquiry, frame: Frame?, place: Place, links: Links, workspace: String, hasCharts: Bool,
        data: DayRange?, offsets: ZoneOffsets
    ) {
        self.inquiry = inquiry
        self.frame = frame
        self.place = place
        self.links = links
        self.workspace = workspace
        self.hasCharts = hasCharts
        self.data = data
        self.offsets = offsets
        words = Words(links.tongue)
        names = Names(links.tongue, inquiry.taxonomies)
        format = Format(links.tongue, year: offsets.day(of: inquiry.now()).year)
    }

    /// The period inside a sentence: `过去 4 周`, `the last 4 weeks`, or the days themselves.
    package var periodName: String {
        guard let frame else { return "" }
        return switch frame.period {
        case .fourWeeks: words(.inFourWeeks)
        case .twelveWeeks: words(.inTwelveWeeks)
        case .year: words(.inYear)
        case .all: words(.inEverything)
        case .days(let days): format.days(days)
        }
    }

    package func periodName(_ period: Period) -> String {
        switch period {
        case .fourWeeks: words(.fourWeeks)
        case .twelveWeeks: words(.twelveWeeks)
        case .year: words(.year)
        case .all: words(.everything)
        case .days(let days): format.days(days)
        }
    }

    /// A warning in the page's language; `nil` for one that only English knows.
    package func warning(_ code: String) -> String? {
        if code == Footing.Warning.notKept.code { return words(.warnNotKept) }
        return switch QueryWarning.Code(rawValue: code) {
        case .smallN: words(.warnSmallN)
        case .mixedZones: words(.warnMixedZones)
        case .incompleteDay: words(.warnIncompleteDay)
        case .unknownValue: words(.warnUnknownValue)
        case .noTime: words(.warnNoTime)
        case .truncated: words(.warnTruncated)
        case .suspiciousLeftOut: words(.warnSuspiciousLeftOut)
        case .suspiciousCounted: words(.warnSuspiciousCounted)
        case nil: nil
        }
    }

    /// An instant by the workspace's clock: charts, filters and times all tell the same one.
    package func moment(_ milliseconds: Int64) -> String {
        format.time(
            ZonedTime(
                milliseconds: milliseconds, offsetSeconds: Int32(offsets.seconds(at: milliseconds)), zone: offsets.zone)
        )
    }

    /// Marks words that are of another language than the page, so that they are read out as what they are.
    func speaking(_ language: String?) -> HTML {
        guard let tongue = language.flatMap(Tongue.init(rawValue:)), tongue != words.tongue else { return .none }
        return #" lang="\#(tongue.tag)""#
    }

    /// Shares of feelings say nothing on a page that is narrowed to one of them.
    package var hasShares: Bool { frame?.scope.polarity == nil }

    /// Too few people for a share, a score or a rank.
    package func isFew(_ people: Linked) -> Bool { people.count < Inquiry.fewPeople }

    /// The sentence about voices without a time, with its own markup; empty where there are none.
    func untimed(_ count: Int, isAll: Bool) -> HTML {
        guard count > 0, let frame else { return .none }
        let phrase: Phrase = frame.days != nil ? .untimedHidden : isAll ? .untimedAll : .untimedUncharted
        return "<small>\(words(phrase, ["n": format.count(count)]))</small>"
    }

    package func linked(_ counted: Counted) -> Linked { Linked(counted, links) }
}

import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// Says that a voice is genuine whatever speaks against it, or takes that back.
struct AuthenticityDeed: Hashable, Sendable {
    let voice: FeedbackID
    let isGenuine: Bool
    let list: VoicesView
}

extension AuthenticityDeed: DeedFamily {
    var path: String { "/voices/\(voice)/\(isGenuine ? "genuine" : "suspicious")" }

    var query: QueryString { list.queryString }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.count == 3, segments[0] == "voices", ["genuine", "suspicious"].contains(segments[2]),
            let id = FeedbackID(segments[1])
        else { return nil }
        return Self(voice: id, isGenuine: segments[2] == "genuine", list: try reader.view())
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let form = try await call.form()
        let page = try await site.context(call.address, try await site.inquiry(), nil)
        let state = try await Self.telling(.voice(voice, from: list)) {
            isGenuine
                ? try await site.archive.dismissSuspicion(voice, by: site.user)
                : try await site.archive.restoreSuspicion(voice, by: site.user)
        }
        let result = page.suspicion(state, of: voice, list: list)
        if form.value("then") == "card" { return Done(place: .work(.card(voice, from: list)), result: result) }
        return Done(
            place: .voice(voice, from: list),
            notice: Notice(isGenuine ? "made-genuine" : "made-suspicious", "\(voice)"), result: result)
    }

    private static func telling(
        _ back: Place, _ body: () async throws -> SuspicionState
    ) async throws -> SuspicionState {
        do {
            return try await body()
        } catch let error as ArchiveError where error.code == .refused {
            throw Failure(.conflict, "not-suspicious", error.message, back: back)
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "unknown-voice", error.message, back: back)
        }
    }
}

extension Notice {
    /// What pages say after a voice was called genuine or not.
    static let ofAuthenticity: [String: Saying] = [
        "made-genuine": Saying(phrase: .noticeGenuine) { turn($0, isGenuine: false) },
        "made-suspicious": Saying(phrase: .noticeSuspicious) { turn($0, isGenuine: true) },
    ]

    private static func turn(_ id: String, isGenuine: Bool) -> Deed? {
        FeedbackID(id).map { Deed(AuthenticityDeed(voice: $0, isGenuine: isGenuine, list: VoicesView(Scope()))) }
    }
}

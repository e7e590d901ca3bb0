import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// Says that something was misunderstood, or takes that back.
enum CorrectionDeed: Hashable, Sendable {
    case correct(FeedbackID, Correction.Span?, from: VoicesView)
    /// Takes a correction back, or makes it count again.
    case turn(String, isUndo: Bool, from: VoicesView)
}

extension CorrectionDeed: DeedFamily {
    var path: String {
        switch self {
        case .correct(let id, _, _): "/voices/\(id)/corrections"
        case .turn(let id, let isUndo, _): "/corrections/\(QueryString.encode(id))/\(isUndo ? "undo" : "redo")"
        }
    }

    var query: QueryString {
        switch self {
        case .correct(let id, let opinion, let list): WorkPlace.correct(id, opinion, from: list).query
        case .turn(_, _, let list): list.queryString
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.count == 3 else { return nil }
        switch (segments[0], segments[2]) {
        case ("voices", "corrections"):
            guard let id = FeedbackID(segments[1]) else { return nil }
            return .correct(id, try reader.opinion(), from: try reader.view())
        case ("corrections", "undo"): return .turn(segments[1], isUndo: true, from: try reader.view())
        case ("corrections", "redo"): return .turn(segments[1], isUndo: false, from: try reader.view())
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let form = try await call.form()
        let page = try await site.context(call.address, try await site.inquiry(), nil)
        switch self {
        case .correct(let id, let opinion, let list):
            let back = Place.work(.correct(id, opinion, from: list))
            let change = try Self.change(form, page, back)
            guard let voice = try await site.archive.voice(id) else { throw Site.noVoice(id) }
            let version = form.value("version").flatMap { Int($0) } ?? voice.version
            let target = Correction.Target(feedback: id, version: version, opinion: opinion)
            let stored = try await Self.telling(back) {
                try await site.archive.correct(target, change, by: site.user, note: form.value("note"))
            }
            return Self.done(stored, form, list, "corrected", page)
        case .turn(let id, let isUndo, let list):
            let stored = try await Self.telling(.work(.corrections(CorrectionsView()))) {
                isUndo ? try await site.archive.undoCorrection(id) : try await site.archive.redoCorrection(id)
            }
            return Self.done(stored, form, list, isUndo ? "correction-undone" : "correction-redone", page)
        }
    }

    private static func done(
        _ stored: StoredCorrection, _ form: Form, _ list: VoicesView, _ event: String, _ page: PageContext
    ) -> Done {
        let id = stored.correction.target.feedback
        let result = page.note(stored, list: list)
        if form.value("then") == "card" { return Done(place: .work(.card(id, from: list)), result: result) }
        let place = form.value("then").flatMap { try? Address(parsing: $0) }?.place
        // Only pages of corrections are led back to; anything else in the field is somebody's play.
        if case .work(.corrections)? = place, let place {
            return Done(place: place, notice: Notice(event, stored.id), result: result)
        }
        return Done(place: .voice(id, from: list), notice: Notice(event, stored.id), result: result)
    }

    /// What the button that was pressed asks for.
    private static func change(_ form: Form, _ page: PageContext, _ back: Place) throws -> Correction.Change {
        let asked = form.value("change") ?? ""
        if asked == "typed" {
            let typed = form.value("topic") ?? ""
            guard let path = page.topic(typed: typed) else {
                throw Failure(
                    .unprocessableContent, "unknown-topic-typed",
                    "no topic is called “\(Format.short(typed))”, or several are; choose one from the list",
                    details: [.init(at: Format.short(typed), expected: "the name of one topic", suggestion: nil)],
                    back: back)
            }
            return .topic(path)
        }
        let parts = asked.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let value = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        guard let change = Correction.Change(name: parts.first ?? "", value: value) else {
            throw Failure(
                .unprocessableContent, "no-change",
                "the field change says nothing that can be corrected; expected topic:PATH, polarity:-1, irony:true or not-about-us",
                details: [.init(at: "change", expected: "a change", suggestion: "polarity:-1")], back: back)
        }
        if case .topic(let path?) = change, page.names.node(path) == nil {
            throw Failure(
                .unprocessableContent, "unknown-topic-typed", "there is no topic \(path) in the taxonomies",
                details: [.init(at: path, expected: "a topic of the taxonomies", suggestion: nil)], back: back)
        }
        return change
    }

    /// Runs `body`; what the archive refuses is said with the way back.
    private static func telling(
        _ back: Place, _ body: () async throws -> StoredCorrection
    ) async throws -> StoredCorrection {
        do {
            return try await body()
        } catch let error as ArchiveError where error.code == .refused {
            throw Failure(.conflict, "correction-refused", error.message, back: back)
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "unknown-correction", error.message, back: back)
        }
    }
}

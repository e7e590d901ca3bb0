package import HuiyinDomain
import HuiyinInsight
import Hummingbird

/// Pages that people work with: corrections, saved views, versions.
package enum WorkPlace: Hashable, Sendable {
    /// Where one says what is wrong with a voice; an opinion of it, or all of it.
    case correct(FeedbackID, Correction.Span?, from: VoicesView)
    /// A voice as lists show it, by itself: what JavaScript puts in the place of a card that was corrected.
    case card(FeedbackID, from: VoicesView)
    /// Two versions of a voice beside each other, by their numbers; the two newest where none are named.
    case versions(FeedbackID, Int?, Int?, from: VoicesView)
    case corrections(CorrectionsView)
    /// The corrections as rows for `huiyin train`.
    case training
    case views
}

extension WorkPlace: PlaceFamily {
    var path: String {
        switch self {
        case .correct(let id, _, _): "/voices/\(id)/correct"
        case .card(let id, _): "/voices/\(id)/card"
        case .versions(let id, _, _, _): "/voices/\(id)/versions"
        case .corrections: "/corrections"
        case .training: "/corrections/training.jsonl"
        case .views: "/views"
        }
    }

    var query: QueryString {
        switch self {
        case .correct(_, let opinion, let list):
            var query = QueryString(opinion.map { [QueryString.Item("opinion", "\($0)")] } ?? [])
            query.items += list.queryString.items
            return query
        case .card(_, let list): return list.queryString
        case .versions(_, let old, let new, let list):
            var query = QueryString()
            if let old { query.add("old", String(old)) }
            if let new { query.add("new", String(new)) }
            query.items += list.queryString.items
            return query
        case .corrections(let view): return view.queryString
        case .training, .views: return QueryString()
        }
    }

    var section: Section {
        switch self {
        case .correct, .card, .versions: .voices
        case .corrections, .training: .corrections
        case .views: .overview
        }
    }

    func with(_ scope: Scope) -> Place { .work(self) }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place? {
        switch segments.first {
        case "voices" where segments.count == 3:
            guard let id = FeedbackID(segments[1]) else { return nil }
            switch segments[2] {
            case "correct": return .work(.correct(id, try reader.opinion(), from: try reader.view()))
            case "card": return .work(.card(id, from: try reader.view()))
            case "versions":
                let old = try reader.number("old")
                return .work(.versions(id, old, try reader.number("new"), from: try reader.view()))
            default: return nil
            }
        case "corrections" where segments.count == 1:
            return .work(
                .corrections(
                    CorrectionsView(
                        state: try reader.choice("state", CorrectionsView.State.self),
                        kind: try reader.choice("kind", CorrectionsView.Kind.self), page: try reader.page())))
        case "corrections" where segments == ["corrections", "training.jsonl"]: return .work(.training)
        case "views" where segments.count == 1: return .work(.views)
        default: return nil
        }
    }

    func reply(_ site: Site, _ call: Call) async throws -> Reply {
        switch self {
        case .correct(let id, let opinion, let list):
            .page(try await site.correctionForm(id, opinion, list, call.address))
        case .card(let id, let list): .page(try await site.card(id, list, call.address))
        case .versions(let id, let old, let new, let list):
            .page(try await site.versionsPage(id, old, new, list, call.address))
        case .corrections(let view): .page(try await site.correctionsPage(view, call.address))
        case .training: .bytes(try await site.trainingRows())
        case .views: .page(try await site.viewsPage(call.address))
        }
    }
}

extension ParameterReader {
    /// The opinion that `opinion` points at; `nil` where it is absent.
    mutating func opinion() throws(AddressError) -> Correction.Span? {
        guard let text = try one("opinion") else { return nil }
        guard let span = Correction.Span(text) else {
            throw AddressError(
                .badParameter, parameter: "opinion",
                "opinion=\(text) is not where an opinion stands; expected one like text:0-42:equipment/bluetooth")
        }
        return span
    }

    /// A whole number from 1; `nil` where it is absent.
    mutating func number(_ name: String) throws(AddressError) -> Int? {
        guard let text = try one(name) else { return nil }
        guard let number = Int(text), number >= 1 else {
            throw AddressError(
                .badParameter, parameter: name, "\(name)=\(text) is not the number of a version; expected one from 1")
        }
        return number
    }
}

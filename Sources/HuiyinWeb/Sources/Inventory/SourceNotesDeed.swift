import HTTPTypes
import HuiyinArchive
import HuiyinInsight

/// What is typed in about a source, and the way back.
enum SourceNotesDeed: Hashable, Sendable {
    case note(String)
    /// The numbers of the notes, `3-5`.
    case turn(String, isUndo: Bool)
}

extension SourceNotesDeed: DeedFamily {
    var path: String {
        switch self {
        case .note(let source): SourcesPlace.source(source).path + "/notes"
        case .turn(let numbers, let isUndo): "/sources/notes/\(QueryString.encode(numbers))/\(isUndo ? "undo" : "redo")"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> SourceNotesDeed? {
        guard segments.first == "sources" else { return nil }
        if segments.count == 3, segments[2] == "notes" { return .note(SourcesPlace.name(segments[1])) }
        guard segments.count == 4, segments[1] == "notes" else { return nil }
        switch segments[3] {
        case "undo": return .turn(segments[2], isUndo: true)
        case "redo": return .turn(segments[2], isUndo: false)
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        do {
            switch self {
            case .note(let source):
                let form = try await call.form()
                var values = [SourceNoteField: String]()
                for field in SourceNoteField.allCases {
                    guard form.raw(field.rawValue) != nil else { continue }
                    let value = form.value(field.rawValue) ?? ""
                    let isKnown =
                        switch field {
                        case .sourceClass: SourceProfile.Kind(rawValue: value) != nil
                        case .access: SourceProfile.Access(rawValue: value) != nil
                        default: true
                        }
                    values[field] = isKnown ? value : ""
                }
                guard let numbers = try await site.archive.noteSource(source, values, by: site.user) else {
                    return Done(place: .sources(.source(source)))
                }
                return Done(
                    place: .sources(.source(source)),
                    notice: Notice("source-noted", "\(numbers.lowerBound)-\(numbers.upperBound)"))
            case .turn(let text, let isUndo):
                let ends = text.split(separator: "-").compactMap { Int64($0) }
                guard ends.count == 2, ends[0] <= ends[1] else {
                    throw ArchiveError(code: .notFound, message: "there is no note \(text) about a source.")
                }
                try await site.archive.turnSourceNotes(ends[0]...ends[1], isUndo: isUndo)
                return Done(
                    place: .sources(.list(Scope())), notice: Notice(isUndo ? "source-unnoted" : "source-noted", text))
            }
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "source-unknown", error.message, back: .sources(.list(Scope())))
        } catch let error as ArchiveError where error.code == .refused {
            throw Failure(.unprocessableContent, "source-note", error.message, back: back)
        }
    }

    private var back: Place {
        if case .note(let source) = self { .sources(.source(source)) } else { .sources(.list(Scope())) }
    }
}

extension Notice {
    /// What pages say after something was typed in about a source.
    static let ofSourceNotes: [String: Saying] = [
        "source-noted": Saying(
            phrase: .noticeSourceNoted, undo: { Deed(SourceNotesDeed.turn($0, isUndo: true)) }),
        "source-unnoted": Saying(
            phrase: .noticeSourceUnnoted, undo: { Deed(SourceNotesDeed.turn($0, isUndo: false)) }),
    ]
}

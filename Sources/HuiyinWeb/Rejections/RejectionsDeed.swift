import HTTPTypes
import HuiyinArchive
import HuiyinIngest
import Hummingbird

/// What can be done about rejected records.
package enum RejectionsDeed: Hashable, Sendable {
    /// Tries or stores mended bytes in the place of a record.
    case mend(Int64)
    case dismiss(Int64)
    case reopen(Int64)
    /// Reads all records of a filter again with the mapping of their source.
    case retry
    /// Mends by a table that was downloaded and mended elsewhere.
    case sheet
}

extension RejectionsDeed: DeedFamily {
    var path: String {
        switch self {
        case .mend(let number): "/sources/rejections/\(number)/mend"
        case .dismiss(let number): "/sources/rejections/\(number)/dismiss"
        case .reopen(let number): "/sources/rejections/\(number)/reopen"
        case .retry: "/sources/rejections/retry"
        case .sheet: "/sources/rejections/sheet"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> RejectionsDeed? {
        guard segments.starts(with: ["sources", "rejections"]) else { return nil }
        if segments.count == 3, segments[2] == "retry" { return .retry }
        if segments.count == 3, segments[2] == "sheet" { return .sheet }
        guard segments.count == 4, let number = Int64(segments[2]) else { return nil }
        switch segments[3] {
        case "mend": return .mend(number)
        case "dismiss": return .dismiss(number)
        case "reopen": return .reopen(number)
        default: return nil
        }
    }

    /// The longest record that can be mended on a page, in bytes.
    static let longestRecord = 8 << 20

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let desk = RejectionDesk(archive: site.archive)
        do {
            switch self {
            case .mend(let number):
                return try await site.mend(number, try await call.form(limit: Self.longestRecord), call)
            case .dismiss(let number):
                let source = try await site.archive.rejection(number).source
                _ = try await desk.dismiss([number])
                return Done(place: Self.list(source), notice: Notice("rejection-dismissed", "\(number)"))
            case .reopen(let number):
                _ = try await desk.reopen([number])
                return Done(
                    place: .sources(.rejection(number, isEditing: false)),
                    notice: Notice("rejection-reopened", "\(number)"))
            case .retry: return try await site.retryRejections(try await call.form())
            case .sheet: return try await site.mendBySheet(call)
            }
        } catch let error as IngestError {
            throw Failure(
                .unprocessableContent, error.code, error.message, back: .sources(.rejections(RejectionsView())))
        } catch let error as ArchiveError where error.code == .notFound || error.code == .refused {
            throw Failure(
                error.code == .notFound ? .notFound : .conflict,
                error.code == .notFound ? "rejection-unknown" : "rejection-settled", error.message,
                back: .sources(.rejections(RejectionsView())))
        }
    }

    static func list(_ source: String?) -> Place {
        .sources(.rejections(RejectionsView(RejectionFilter(source: source))))
    }
}

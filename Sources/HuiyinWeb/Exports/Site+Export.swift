import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery

/// A page's table as a file.
struct ExportedFile {
    let name: String
    let type: ExportFile
    let content: Content

    enum Content {
        case bytes([UInt8])
        case voices(VoiceStream)
    }
}

/// The voices of a filter, read page by page while they are sent.
struct VoiceStream {
    /// So many are in memory at a time.
    private static let pageSize = 200

    let archive: Archive
    let ids: [FeedbackID]
    let format: Exporter.Format

    /// Hands out the file piece by piece; a voice that was withdrawn or erased meanwhile is left out.
    func write(_ output: ([UInt8]) async throws -> Void) async throws {
        try await output(Exporter.head(format, hasMark: true))
        var next = ids.startIndex
        while next < ids.endIndex {
            let end = min(next + Self.pageSize, ids.endIndex)
            var piece = [UInt8]()
            for voice in try await archive.voices(Array(ids[next..<end])) {
                Exporter.append(voice, as: format, to: &piece)
            }
            try await output(piece)
            next = end
        }
    }
}

extension Site {
    /// A table of the page at `address`, or the first one where none is named.
    ///
    /// - Throws: ``Failure`` where the page has no such table, and whatever ``answer(_:)`` throws.
    func export(_ address: Address, _ type: ExportFile, _ table: ExportName?) async throws -> ExportedFile {
        if case .voices(let view) = address.place, table == nil || table == .voices {
            return try await voiceFile(view, type)
        }
        return try Self.file(try await answer(address), address.place, type, table)
    }

    /// A table of a page as a file, the first one where none is named.
    ///
    /// - Throws: ``Failure`` where the page has no such table.
    static func file(
        _ answer: Answer, _ place: Place, _ type: ExportFile, _ table: ExportName?
    ) throws -> ExportedFile {
        guard let exports = answer.exports, let first = exports.tables.first else {
            throw Failure(
                .notFound, "nothing-to-export",
                "\(place.path) has no table to take along; format=json gives all that it shows")
        }
        let named = table ?? first.name
        guard let found = exports.tables.first(where: { $0.name == named }) else {
            let names = exports.tables.map(\.name.rawValue).joined(separator: ", ")
            let message = "table=\(named.rawValue) is not on this page; expected one of \(names)"
            throw Failure(
                .badRequest, "bad-parameter", message,
                details: [.init(at: "table", expected: message, suggestion: first.name.rawValue)])
        }
        return ExportedFile(
            name: ExportFileName.make(place, named, type, snapshot: exports.snapshot), type: type,
            content: .bytes(found.bytes(as: type)))
    }

    private func voiceFile(_ view: VoicesView, _ type: ExportFile) async throws -> ExportedFile {
        let inquiry = try await inquiry()
        let frame = try await inquiry.frame(view.scope)
        let total = try await inquiry.ask(frame.scope, in: frame.days, [.feedback])
        let count = total.rows.first?.measures.first?.n ?? 0
        let order: VoiceRequest.Order =
            switch view.order {
            case .random: .random(seed: view.seed)
            case .newest: .newest
            case .strongest: .strongest
            }
        let ids = try await inquiry.ids(frame.scope, frame.days, order: order, limit: count)
        return ExportedFile(
            name: ExportFileName.make(.voices(view), .voices, type, snapshot: total.recipe.snapshot), type: type,
            content: .voices(
                VoiceStream(archive: archive, ids: ids, format: type == .csv ? .csv : .jsonl)))
    }
}

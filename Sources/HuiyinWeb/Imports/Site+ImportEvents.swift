import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

extension Site {
    /// An import as it goes on: a server-sent event a state, the last of them when it is no longer under way.
    ///
    /// The stream ends with the import, with the browser, and with the server.
    func importEvents(_ id: String, _ call: Call) async throws -> Response {
        guard await imports.draft(id) != nil else { throw ImportFailure.unknown }
        let service = imports
        let body = call.request.body
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                let states = await service.watch(id)
                let (events, feed) = AsyncStream.makeStream(of: ImportDraft.self, bufferingPolicy: .bufferingNewest(1))
                let pump = Task {
                    for await state in states { feed.yield(state) }
                    feed.finish()
                }
                defer { pump.cancel() }
                try await withGracefulShutdownHandler {
                    for await state in events {
                        try await writer.write(ByteBuffer(bytes: ImportTwin(state).event))
                    }
                } onGracefulShutdown: {
                    feed.finish()
                }
                try await writer.finish(nil)
                _ = body
            })
    }
}

/// An import's state, for programs and for the page that looks on.
package struct ImportTwin: Encodable, Hashable, Sendable {
    package let id: String
    package let file: String
    package let source: String
    package let phase: ImportDraft.Phase
    package let run: Int64?
    package let counts: ImportDraft.Counts
    /// Values that couldn't be read and are kept as attributes, by column.
    package let unread: [ImportDraft.Unread]
    package let bytes: Int64
    package let size: Int64
    /// 0 to 1.
    package let share: Double
    package let recordsPerSecond: Double?
    package let secondsLeft: Int?
    package let error: ImportDraft.Trouble?

    init(_ draft: ImportDraft) {
        id = draft.id
        file = draft.name
        source = draft.source
        phase = draft.phase
        run = draft.run
        counts = draft.counts
        unread = draft.unread ?? []
        bytes = draft.bytes
        size = draft.size
        share = (draft.share * 10_000).rounded() / 10_000
        recordsPerSecond = draft.rate.map { $0.rounded() }
        secondsLeft = draft.secondsLeft
        error = draft.trouble
    }

    /// `event: import` with the state as one line of JSON.
    var event: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers and strings always encode.
        let json = (try? encoder.encode(self)) ?? Data("{}".utf8)
        return Array("event: import\ndata: ".utf8) + json + Array("\n\n".utf8)
    }
}

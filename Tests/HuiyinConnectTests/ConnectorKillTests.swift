import Foundation
import Glibc
import HuiyinArchive
import HuiyinConnect
import HuiyinDomain
import Hummingbird
import Testing

/// A process that is killed while a connector runs, again and again: nothing is lost, nothing comes twice.
@Suite(.serialized) struct ConnectorKillTests {
    private static let pages = 40
    private static let perPage = 50

    private static func page(_ number: Int) -> String {
        let records = (number * perPage..<(number + 1) * perPage).map { #"{"id":"\#($0)","text":"第\#($0)位说车机很卡"}"# }
        let next = number + 1 < pages ? "\"\(number + 1)\"" : "null"
        return #"{"items":[\#(records.joined(separator: ","))],"next":\#(next)}"#
    }

    private static func runAndDie(_ folder: String, afterMicroseconds microseconds: UInt32) async throws {
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        let fixture = try ConnectorFixture(reopening: folder)
        while true { _ = try await fixture.run() }
    }

    @Test func aRunKilledAnywhereGoesOnWhereItWas() async throws {
        let folder = try ConnectorFixture.folder()
        try await serving { request in
            let text = request.uri.queryParameters.get("after") ?? "0"
            return json(Self.page(Int(text) ?? 0))
        } _: { port in
            let fixture = try ConnectorFixture(
                """
                  工单:
                    http:
                      url: "http://127.0.0.1:\(port)/tickets"
                      records: /items
                      paging: {style: cursor, parameter: after, pointer: /next}

                """, in: folder)
            for death in 0..<6 {
                let delay = UInt32(120_000 + death * 97_000)
                await #expect(processExitsWith: .signal(SIGKILL)) {
                    [folder = folder as String, delay = delay as UInt32] in
                    try await Self.runAndDie(folder, afterMicroseconds: delay)
                }
            }
            // A run may have come to its end before the last kill; two more fetch all there is from wherever it was.
            _ = try await fixture.run()
            _ = try await fixture.run()
            let keys = try fixture.voices().map(\.feedback.key)
            #expect(keys.count == Self.pages * Self.perPage)
            #expect(Set(keys).count == keys.count)
            let runs = try await fixture.archive.connectorRuns("工单", limit: 100)
            #expect(runs.contains { $0.code == "killed" })
            #expect(runs.allSatisfy { $0.finishedAt != nil })
        }
    }
}

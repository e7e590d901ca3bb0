import Foundation
import HuiyinArchive
import HuiyinConnect
import HuiyinDomain
import Hummingbird
import Logging
import Testing

@Suite struct ConnectorServiceTests {
    /// Waits until `isDone` holds, for ten seconds at most.
    private static func wait(until isDone: () async throws -> Bool) async throws -> Bool {
        for _ in 0..<200 {
            if try await isDone() { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    @Test func whatIsDueRunsAndWhatIsAskedForRunsAtOnce() async throws {
        let inbox = try ConnectorFixture.folder() + "/inbox"
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        let fixture = try ConnectorFixture("  门店:\n    every: 1d\n    folder: {path: \(inbox), settled: 0}\n")
        try "编号,内容\n1,车机很卡\n".write(toFile: inbox + "/a.csv", atomically: true, encoding: .utf8)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let service = ConnectorService(fixture.desk, logger: logger, now: { SystemClock.milliseconds() })
        let running = Task { try await service.run() }
        defer { running.cancel() }
        #expect(try await Self.wait { try await fixture.state().nextAt > 0 })
        #expect(try fixture.voices().count == 1)
        // It would be due tomorrow.
        try "编号,内容\n2,空间不错\n".write(toFile: inbox + "/b.csv", atomically: true, encoding: .utf8)
        try await Task.sleep(for: .milliseconds(2500))
        #expect(try fixture.voices().count == 1)
        try await fixture.archive.askForConnectorRun("门店")
        #expect(try await Self.wait { try fixture.voices().count == 2 })
    }

    @Test func aSlowOneKeepsNoOtherWaiting() async throws {
        let goOn = Asked()
        try await serving { _ in
            while goOn.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            return json("[]")
        } _: { port in
            let inbox = try ConnectorFixture.folder() + "/inbox"
            try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
            let fixture = try ConnectorFixture(
                """
                  api:
                    http: {url: "http://127.0.0.1:\(port)/tickets", timeout: 600}
                  门店:
                    folder: {path: \(inbox), settled: 0}

                """)
            try "编号,内容\n1,车机很卡\n".write(toFile: inbox + "/a.csv", atomically: true, encoding: .utf8)
            var logger = Logger(label: "test")
            logger.logLevel = .critical
            let service = ConnectorService(fixture.desk, logger: logger, now: { SystemClock.milliseconds() })
            let running = Task { try await service.run() }
            #expect(try await Self.wait { try fixture.voices().count == 1 })
            let runs = try await fixture.archive.connectorRuns("api", limit: 1)
            #expect(runs.map(\.finishedAt) == [nil])
            goOn.note("")
            running.cancel()
            try await running.value
        }
    }
}

import Foundation
package import Hummingbird
package import Logging
import NIOCore
package import ServiceLifecycle

/// The server of one workspace, on this machine's own address.
package enum WebServer {
    /// Why the server could not start.
    package struct StartError: Error, Hashable, Sendable, CustomStringConvertible {
        /// `port-in-use`, `port-not-allowed`
        package let code: String
        package let message: String
        package var description: String { message }
    }

    /// The only address it listens on until there are accounts.
    package static let address = "127.0.0.1"

    /// The application, ready to run or to be tested.
    ///
    /// - Parameter services: what runs as long as the server does.
    package static func application(
        _ site: Site, port: Int, logger: Logger, beside services: [any Service] = [],
        announce: @escaping @Sendable (_ url: String) async -> Void = { _ in }
    ) -> Application<Responder> {
        Application(
            responder: Responder(site),
            configuration: ApplicationConfiguration(address: .hostname(address, port: port), serverName: "huiyin"),
            services: [
                site.imports, site.customers, UploadSweeper(imports: site.imports, customers: site.customers),
                site.codes, site.sourceKeeper,
                PushService(desk: site.push, late: site.late, logger: logger),
            ] + services,
            onServerRunning: { channel in
                await announce("http://\(address):\(channel.localAddress?.port ?? port)/")
            },
            logger: logger)
    }

    /// Serves until it is asked to stop (SIGTERM, SIGINT), and finishes what it has begun.
    ///
    /// - Throws: ``StartError`` where the port can't be had.
    package static func run(
        _ site: Site, port: Int, logger: Logger, beside services: [any Service] = [],
        announce: @escaping @Sendable (_ url: String) async -> Void
    ) async throws {
        do {
            try await application(
                site, port: port, logger: logger, beside: services, announce: announce
            ).runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartError(
                code: "port-in-use",
                message: "port \(port) is in use on \(address), perhaps by another huiyin serve; "
                    + "stop that one or choose another with --port")
        } catch let error as IOError where error.errnoCode == EACCES {
            throw StartError(
                code: "port-not-allowed",
                message: "port \(port) is not open to this user; choose one from 1024 on with --port")
        }
    }

    /// Where set-up has put ECharts: `$HUIYIN_ASSETS`, else `~/.cache/huiyin/assets`; `nil` where it has not.
    package static func chartsFile(environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        let folder = environment["HUIYIN_ASSETS"] ?? environment["HOME"].map { $0 + "/.cache/huiyin/assets" }
        guard let folder, !folder.isEmpty else { return nil }
        let file = folder + "/echarts.min.js"
        return FileManager.default.isReadableFile(atPath: file) ? file : nil
    }
}

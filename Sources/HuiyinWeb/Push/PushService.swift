import HuiyinArchive
import HuiyinIngest
import Logging
import ServiceLifecycle

/// Runs beside the server and understands what pushes have stored before it was understood.
struct PushService: Service {
    let desk: PushDesk
    let late: LateAnalysis
    let logger: Logger

    func run() async throws {
        await withGracefulShutdownHandler {
            await late.run(isBusy: { await desk.isBusy }) { error in
                let cause = (error as? ArchiveError)?.code.rawValue ?? "\(type(of: error))"
                logger.error("cannot store analyses", metadata: ["error": "\(cause)"])
            }
        } onGracefulShutdown: {
            late.end()
        }
    }
}

import ServiceLifecycle

/// Takes uploads away that were left for a day, hour by hour: on a server that runs for weeks nobody else would.
struct UploadSweeper: Service {
    let imports: ImportService
    let customers: CustomerService

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(3600))) != nil {
                await imports.sweep()
                await customers.arrived()
            }
        }
    }
}

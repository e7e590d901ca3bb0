import Foundation
package import HuiyinArchive
package import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery

/// A workspace as pages and an API: what a request needs besides itself.
package struct Site: Sendable {
    let archive: Archive
    /// The archive's, each counted once for a snapshot.
    let facts: any FactSource
    let taxonomies: [Taxonomy]
    /// The file of ECharts, or `nil` where set-up has not fetched it.
    let charts: String?
    let now: @Sendable () -> Int64
    /// Imports uploaded files; runs beside the server.
    let imports: ImportService
    /// Brings dropped customer files in; runs beside the server.
    let customers: CustomerService
    /// Gives codes their nodes; runs beside the server.
    let codes: CodeService
    /// Counts sources, and looks after them beside the server.
    let sourceKeeper: SourceKeeper
    /// The most bytes that an uploaded file may have.
    let uploadLimit: Int64

    /// Takes in what other systems push.
    let push: PushDesk
    /// Understands what was stored before it was understood; runs beside the server.
    let late: LateAnalysis
    let pushGate: PushGate
    let pushLimits: PushLimits

    /// Two gigabytes.
    package static let largestUpload: Int64 = 2 << 30
    /// Who corrects, until there are accounts: whoever runs the server.
    let user: String

    /// - Parameters:
    ///   - taxonomies: the workspace's own first, then those of single sources.
    ///   - charts: the path of `echarts.min.js`.
    ///   - now: milliseconds UTC.
    ///   - uploadLimit: the most bytes that an uploaded file may have.
    ///   - pushLimits: how much may be pushed at once.
    ///   - user: who corrects, until there are accounts.
    package init(
        archive: Archive, taxonomies: [Taxonomy], charts: String?,
        now: @escaping @Sendable () -> Int64 = { SystemClock.milliseconds() }, uploadLimit: Int64 = largestUpload,
        pushLimits: PushLimits = PushLimits(), user: String = ProcessInfo.processInfo.userName
    ) {
        self.archive = archive
        facts = RememberedFacts(archive.facts)
        self.taxonomies = taxonomies
        self.charts = charts
        self.now = now
        self.uploadLimit = uploadLimit
        imports = ImportService(archive: archive, now: now)
        customers = CustomerService(archive: archive, now: now)
        codes = CodeService(archive: archive)
        late = LateAnalysis(archive: archive)
        push = PushDesk(archive: archive, late: late, itemLimit: pushLimits.items, now: now)
        pushGate = PushGate(pushLimits)
        self.pushLimits = pushLimits
        sourceKeeper = SourceKeeper(archive: archive, now: now)
        self.user = user
    }

    /// The language of addresses that name none.
    var home: Tongue { Tongue(rawValue: archive.workspace.configuration.language) ?? .chinese }

    func context(_ address: Address, _ inquiry: Inquiry, _ frame: Frame?) async throws -> PageContext {
        var page = PageContext(
            inquiry: inquiry, frame: frame, place: address.place,
            links: Links(home: home, tongue: address.tongue ?? home),
            workspace: archive.workspace.configuration.name, hasCharts: charts != nil,
            data: try await inquiry.dataDays(), offsets: try await inquiry.offsets())
        page.notice = address.notice
        page.views = try await archive.views()
        return page
    }

    func inquiry() async throws -> Inquiry {
        try await Inquiry(
            source: facts, taxonomies: taxonomies, zone: archive.workspace.configuration.zone,
            suspicious: archive.workspace.configuration.suspicious, now: now)
    }
}

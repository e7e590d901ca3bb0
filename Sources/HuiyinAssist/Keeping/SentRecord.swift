import HuiyinDomain
import HuiyinText

/// The record of what left this machine: a line for each request, without its words and without the key.
package struct SentRecord: Sendable {
    /// The lines taken together.
    package struct Total: Hashable, Sendable {
        package var requests = 0
        package var voices = 0
        package var bytes = 0
        /// When the last one left, RFC 3339.
        package var last: String?
    }

    private let folder: AssistFolder
    private let clock: AssistClock

    package init(folder: AssistFolder, clock: @escaping AssistClock) {
        self.folder = folder
        self.clock = clock
    }

    /// Adds the line for `request`: when, for which use, where to, how many voices, how many bytes.
    func note(_ request: AssistRequest, model: String, host: String) throws {
        var bytes = [UInt8]()
        JSONBytes.append(raw: "{\"at\":", to: &bytes)
        JSONBytes.append(clock().rfc3339, to: &bytes)
        JSONBytes.append(raw: ",\"use\":", to: &bytes)
        JSONBytes.append(request.use.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"host\":", to: &bytes)
        JSONBytes.append(host, to: &bytes)
        JSONBytes.append(raw: ",\"model\":", to: &bytes)
        JSONBytes.append(model, to: &bytes)
        JSONBytes.append(raw: ",\"voices\":", to: &bytes)
        JSONBytes.append(request.voices.count, to: &bytes)
        JSONBytes.append(raw: ",\"bytes\":", to: &bytes)
        JSONBytes.append(ChatCompletion.body(request, model: model).count, to: &bytes)
        JSONBytes.append(raw: "}\n", to: &bytes)
        try folder.holding { try folder.add(bytes, to: folder.recordFile) }
    }

    /// What the record adds up to.
    package func total() throws -> Total {
        var total = Total()
        for line in try folder.read(folder.recordFile)?.split(separator: 0x0A) ?? [] {
            guard let value = try? JSONReader.read(Array(line)) else { continue }
            total.requests += 1
            total.voices += value["voices"]?.int ?? 0
            total.bytes += value["bytes"]?.int ?? 0
            total.last = value["at"]?.string ?? total.last
        }
        return total
    }
}

/// Writes the record before it lets a request through: what can't be recorded isn't sent.
struct Recorded: AssistModel {
    let base: any AssistModel
    let record: SentRecord
    let model: String
    let host: String

    func complete(_ request: AssistRequest) async throws -> AssistReply {
        try record.note(request, model: model, host: host)
        return try await base.complete(request)
    }
}

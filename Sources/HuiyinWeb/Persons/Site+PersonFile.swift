import HTTPTypes
import HuiyinArchive
import HuiyinIngest
import Hummingbird
import NIOCore

extension Site {
    /// Everything that is known of a person, in clear, one JSON object a line: who it is taken for, then each item with its claims and
    /// the record as it came. Every sealed record that is opened for it is noted in the audit.
    func personFile(_ name: String) async throws -> Response {
        guard let person = try await archive.person(name) else { throw Self.noPerson(name) }
        let archive = archive
        // Each record waits for its line in the audit, which is no pool thread's work.
        let bytes = try await Task(executorPreference: ImportThreads.shared) {
            var bytes = PersonReport.json(person)
            _ = try await PersonExport(archive: archive).write(PersonSearch(names: [person.name])) { bytes += $0 }
            return bytes
        }.value
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/x-ndjson; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"huiyin-person-\(person.name).jsonl\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

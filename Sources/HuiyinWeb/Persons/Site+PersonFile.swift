import HTTPTypes
import HuiyinArchive
import HuiyinIngest
import Hummingbird
import NIOCore

extension Site {
    /// Everything that is known of a person, as a file.
    func personFile(_ name: String) async throws -> Response {
        guard let person = try await archive.person(name) else { throw Self.noPerson(name) }
        let bytes = PersonReport.json(person)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"huiyin-person-\(person.name).json\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

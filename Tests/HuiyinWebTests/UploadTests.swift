import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinWeb
import Testing

@Suite struct UploadTests {
    @Test(arguments: [
        ("评价.csv", "评价.csv"), ("../../etc/passwd", "passwd"), ("C:\\Users\\a\\b.csv", "b.csv"),
        (".hidden.csv", "hidden.csv"),
        ("..", "upload"), ("", "upload"), ("a\u{0}b\u{1B}[31m.csv", "ab[31m.csv"), ("a\u{202E}vsc.csv", "avsc.csv"),
        ("what?<x>|.csv", "what__x__.csv"), ("  x.csv ", "x.csv"), (".import.json", "import.json"),
    ])
    func namesOfFilesBecomeHarmless(name: String, harmless: String) {
        #expect(UploadName.harmless(name) == harmless)
    }

    @Test func longNamesKeepTheirEnding() {
        let name = UploadName.harmless(String(repeating: "长", count: 300) + ".csv")
        #expect(name.utf8.count <= 120 && name.hasSuffix(".csv"))
    }

    @Test(arguments: [
        ("2025年客服工单_20260308.csv", "客服工单"), ("reviews (3).csv", "reviews"), ("20260308.csv", "20260308"),
        ("survey.2026-03.jsonl", "survey"), ("无名", "无名"),
    ])
    func sourcesAreProposedWithoutDates(name: String, source: String) {
        #expect(UploadName.source(of: name) == source)
    }

    /// A form of three parts: a field, a file with boundary-like bytes in it, an empty file.
    private static let form = Array(
        """
        --xYz\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--xYz\r\n\
        Content-Disposition: form-data; name="file"; filename="评价 %22a%22.csv"\r\nContent-Type: text/csv\r\n\r\n\
        a,b\r\n--xY\r\n-\r\n--x\r\n--xYz\r\nContent-Disposition: form-data; name="file"; filename="empty.csv"\r\n\r\n\r\n--xYz--\r\n
        """.utf8)

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func formsAreReadInWhateverPiecesTheyCome(piece: Int) throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=xYz"))
        var parts = [String]()
        var bodies = [[UInt8]]()
        var at = 0
        while at < Self.form.count {
            let end = min(at + piece, Self.form.count)
            for event in try reader.read(Self.form[at..<end]) {
                switch event {
                case .part(let name, let file):
                    parts.append("\(name):\(file ?? "-")")
                    bodies.append([])
                case .bytes(let bytes): bodies[bodies.count - 1] += bytes
                case .end: break
                }
            }
            at = end
        }
        #expect(reader.isClosed)
        #expect(parts == ["note:-", "file:评价 \"a\".csv", "file:empty.csv"])
        #expect(bodies.map { String(decoding: $0, as: UTF8.self) } == ["hello", "a,b\r\n--xY\r\n-\r\n--x", ""])
    }

    @Test func aFormThatIsNoneIsRefused() throws {
        #expect(MultipartReader(contentType: "multipart/form-data") == nil)
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=\"b\""))
        #expect(throws: MultipartReader.Broken.self) { _ = try reader.read(Array("--bx\r\n".utf8)) }
        #expect(!reader.isClosed)
    }

    @Test func whatCanNotBeTakenInIsSaidSo() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0), uploadLimit: 64).asking { site in
            let cases: [(String, HTTPFields, String, Int, String)] = [
                ("/sources/import/upload?name=a.csv", [:], "", 422, "file-empty"),
                ("/sources/import/upload?name=a.csv", [:], String(repeating: "x", count: 65), 413, "upload-too-large"),
                ("/sources/import/upload", [.contentType: "multipart/form-data"], "x", 400, "upload-cut-short"),
                (
                    "/sources/import/upload", [.contentType: "multipart/form-data; boundary=b"],
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nxx", 400,
                    "upload-cut-short"
                ),
                (
                    "/sources/import/upload", [.contentType: "multipart/form-data; boundary=b"],
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b--\r\n", 422,
                    "no-file"
                ),
                ("/sources/import/0123456789abcdef/start", [:], "", 404, "upload-unknown"),
                ("/sources/import/..%2F..%2Fetc/start", [:], "", 404, "upload-unknown"),
                ("/sources/import/upload", [.origin: "https://elsewhere.example"], "x", 403, "foreign-origin"),
                (
                    "/sources/import/upload", [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"], "x", 403,
                    "foreign-origin"
                ),
            ]
            for (uri, headers, body, status, code) in cases {
                var headers = headers
                headers[.accept] = "application/json"
                let reply = try await site.send(.post, uri, headers: headers, body: body)
                #expect(reply.status == status, "\(uri) \(reply.text)")
                #expect((reply.json?["error"] as? [String: Any])?["code"] as? String == code, "\(uri)")
                headers[.accept] = "text/html"
                let page = try await site.send(
                    .post, uri + (uri.contains("?") ? "&" : "?") + "lang=zh", headers: headers, body: body)
                let said = try #require(page.text.firstMatch(of: /<p class="second">(.*?)<\/p>/)).1
                #expect(said.contains(/\p{Han}/), "\(code): \(said)")
            }
            #expect(try await site.get("/sources/import.json").text.contains(#""uploads":[]"#))
            let read = try await site.get("/sources/import/upload")
            #expect(read.status == 405 && read.headers[.allow] == "POST")
        }
    }
}

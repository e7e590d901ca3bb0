import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

/// What a record was refused as, it can be mended as, whatever the shape of its file.
@Suite struct KeptShapeTests {
    private func mend(_ name: String, _ text: String, with better: String) async throws -> Feedback? {
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load(name, Array(text.utf8)))
        let number = try #require(summary.rejections.first?.number)
        let desk = RejectionDesk(archive: fixture.archive)
        _ = try await desk.mend(number, Array(better.utf8))
        return try fixture.voices().last?.feedback
    }

    @Test func mendsAMemberOfAnObject() async throws {
        let text = #"{"a": {"text": "一"}, "b": {"text": "二"}, "c": {"text": "三"}, "d": 7}"#
        let feedback = try await mend("a.json", text, with: #""d": {"text": "四"}"#)
        #expect(feedback?.key == "d")
        #expect(feedback?.text == "四")
    }

    @Test func readsAMendedDateInTheOrderOfItsColumn() async throws {
        let text = "编号,内容,时间\n1,一,25-08-01\n2,二,25-09-01\n3,三,25-02-30\n"
        let feedback = try await mend("a.csv", text, with: "3,三,25-02-28")
        #expect(feedback?.time?.rfc3339 == "2025-02-28T00:00:00+08:00")
    }
}

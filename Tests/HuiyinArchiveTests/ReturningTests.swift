import HuiyinArchive
import HuiyinDomain
import Testing

/// Records that come back from an export, where who said it is masked.
@Suite struct ReturningTests {
    @Test func countsARecordThatComesBackUnchangedAsADuplicate() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var feedback = Feedback(source: "评论", key: "1", text: "车机死机")
        feedback.author = [IdentityClaim(kind: .mobile, value: "13800000721")]
        try Sample.put([Sample.arrival(feedback)], into: archive)
        feedback.author = [IdentityClaim(kind: .person, value: "0011223344556677")]
        var back = Sample.arrival(feedback)
        back.returning = FeedbackID.of(source: "评论", key: "1")
        var changed = back
        changed.feedback.text = "车机修好了"
        let summary = try Sample.put([back, changed, changed], into: archive, Sample.plan(file: "b.csv"))
        #expect(summary.counts == BatchCounts(duplicates: 2, updated: 1))
    }

    @Test func storesARecordWhoseItemIsNotHere() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var back = Sample.arrival("1", "车机死机")
        back.returning = FeedbackID.of(source: "别处", key: "1")
        let summary = try Sample.put([back, back], into: archive)
        #expect(summary.counts == BatchCounts(stored: 1, duplicates: 1))
    }
}

import HuiyinDomain
import Testing

@Suite struct VersionComparisonTests {
    @Test func namesTheFieldsThatDiffer() {
        var before = Feedback(source: "评论", key: "1", text: "屏幕很大")
        before.rating = Rating(value: 4, minimum: 1, maximum: 5, scale: .stars, raw: "★★★★")
        before.attributes = [Attribute(name: "门店", value: "东"), Attribute(name: "活动", value: "春")]
        before.author = [IdentityClaim(kind: .name, value: "陈*")]
        var after = before
        after.text = "屏幕太大"
        after.title = "标题"
        after.rating = Rating(value: 2, minimum: 1, maximum: 5, scale: .stars, raw: "★★")
        after.attributes = [Attribute(name: "门店", value: "西"), Attribute(name: "时段", value: "早")]
        let fields = VersionComparison(from: before, to: after).fields
        #expect(fields.map(\.name) == ["text", "rating", "attribute:门店", "attribute:活动", "title", "attribute:时段"])
        #expect(fields[1].before == "★★★★ (4, 1–5)")
        #expect(fields[3].after == nil)
        #expect(fields[4].before == nil)
        #expect(fields[0].pieces.map(\.text) == ["屏幕", "很", "太", "大"])
        #expect(VersionComparison(from: before, to: before).fields.isEmpty)
    }
}

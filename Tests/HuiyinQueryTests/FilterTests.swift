import HuiyinQuery
import Testing

@Suite struct FilterTests {
    @Test func namesWhatItAsksFor() {
        let filter = QueryFilter.and([.is(.topic, ["price"]), .not(.isNot(.column(.product), ["G7", nil]))])
        #expect(filter.properties == [.topic, .column(.product)])
    }
}

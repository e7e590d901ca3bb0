import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct FilterTests {
    private let product = QueryFilter.is(.column(.product), ["G7"])
    private let unhappy = QueryFilter.polarity([.negative])

    @Test func namesWhatItAsksFor() {
        let filter = QueryFilter.and([
            .is(.topic, ["price"]), .not(.isNot(.column(.product), ["G7", nil])), .matches(["x"]),
        ])
        #expect(filter.properties == [.topic, .column(.product)])
        #expect(filter.values(of: .column(.product)) == ["G7", nil])
        #expect(filter.values(of: .polarity).isEmpty)
    }

    @Test func becomesAPredicate() {
        #expect(QueryFilter.is(.topic, ["price", nil]).predicate == .topic(["price", ""]))
        #expect(unhappy.predicate == .polarity([.negative]))
        #expect(QueryFilter.isNot(.column(.store), [nil]).predicate == .not(.column(.store, isOneOf: [nil])))
        #expect(QueryFilter.matches(["a b", "c"]).predicate == .or([.text("a b"), .text("c")]))
        #expect(QueryFilter.matches(["a b"]).predicate == .text("a b"))
        #expect(QueryFilter.or([.not(product)]).predicate == .or([.not(product.predicate)]))
    }

    @Test func isAddedAndRemoved() {
        let request = QueryRequest(filters: [product])
        #expect(request.adding(unhappy).filters == [product, unhappy])
        #expect(request.adding(product) == request)
        #expect(request.adding(unhappy).removing(product).filters == [unhappy])
        let excluded = QueryFilter.isNot(.column(.product), ["G9"])
        #expect(request.adding(excluded).adding(unhappy).removing(.column(.product)).filters == [unhappy])
    }

    @Test func keepsTheVoicesOfARow() {
        #expect(QueryDimension.topic(depth: 1).filter("power") == .is(.topic, ["power"]))
        #expect(QueryDimension.column(.store).filter(nil) == .is(.column(.store), [nil]))
        #expect(QueryDimension.polarity.filter("-1") == unhappy)
        #expect(QueryDimension.time(.week).filter("2026-W05") == nil)
    }

    @Test func namesAreReadBack() {
        for column in FactColumn.named + [.attribute("门店:一")] { #expect(FactColumn(name: column.name) == column) }
        for dimension in [
            QueryDimension.topic(depth: nil), .topic(depth: 3), .polarity, .time(.quarter), .column(.person),
        ] {
            #expect(QueryDimension(name: dimension.name) == dimension)
        }
        #expect(QueryDimension(name: "topic:01") == nil)
        #expect(QueryProperty(name: "topic:1") == nil)
    }
}

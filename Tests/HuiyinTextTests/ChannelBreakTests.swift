import HuiyinDomain
import HuiyinText
import Testing

/// What the rules alone make of a break between channels: no weights are needed.
@Suite struct ChannelBreakTests {
    private static func found(_ text: String) throws -> ChannelBreak? {
        try TextEngine.load(models: "/nowhere/at-all", taxonomy: nil).analyze(AnalysisInput(text: text)).channelBreak
    }

    @Test(arguments: [
        ("官网预约了周日体检,到店前台说没有我的预约记录", "website", "store", "appointment-lost"),
        ("小程序领的券,到门店结账店员说不能用", "mini-program", "store", "coupon-not-accepted"),
        ("客服电话里答应免费上门,师傅来了说没接到通知,不认", "call-centre", "after-sales", "promise-unknown"),
        ("在门店攒的积分,APP里查不到,说不通用", "store", "app", "points-not-shared"),
        ("I saved my list on your website, the store couldn't open it", "website", "store", "favourites-not-visible"),
    ])
    func saysFromWhereToWhereAndWhat(_ text: String, _ from: String, _ to: String, _ what: String) throws {
        let found = try #require(try Self.found(text))
        #expect(found.from.rawValue == from)
        #expect(found.to.rawValue == to)
        #expect(found.what == what)
    }

    @Test func theQuoteStandsInTheText() throws {
        let text = "周末去逛街。网上下的单,门店店员说查不到订单,让我重新付。外面还下雨"
        let found = try #require(try Self.found(text))
        #expect(text.contains(found.quote))
        #expect(found.quote.contains("店员说查不到订单"))
        #expect(!found.quote.contains("下雨"))
    }

    @Test(arguments: [
        "网上下单门店自提,五分钟拿到,方便", "小程序闪退,打不开", "我喜欢去门店,不爱用APP", "快递晚了两天", "线下比线上便宜十块,就在店里买了",
        "Ordered online, picked up in store, easy.", "店里没货了",
    ])
    func nearMissesAreNoBreak(_ text: String) throws {
        #expect(try Self.found(text) == nil)
    }
}

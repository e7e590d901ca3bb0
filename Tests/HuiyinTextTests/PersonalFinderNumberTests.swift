import Testing

@Suite struct PersonalFinderNumberTests {
    @Test(arguments: [
        ("订单A2040518093、A2040518117都没到", ["order:A2040518093", "order:A2040518117"]),
        ("QQ原来是80917264，改成3527194069", ["qq:80917264", "qq:3527194069"]),
    ])
    func oneLabelStandsBeforeSeveralNumbers(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("QQ is what we all use in our little office: 3301786424", ["qq:3301786424"]),
        ("95273817 ←加这个Q", ["qq:95273817"]),
        ("加了微信没人理，我的是rain-south2009", ["wechat:rain-south2009"]),
        ("WeChat is easier: amy_in_suzhou", ["wechat:amy_in_suzhou"]),
        ("机动车识别代码：LSGPC52U8FF123456", ["vin:LSGPC52U8FF123456"]),
        ("招行卡6214 8301 2345 6789", ["bank-card:6214 8301 2345 6789"]),
        ("your ref 77-21345", ["order:77-21345"]),
    ])
    func aLabelMayStandFurtherOffOrBehind(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("打13922223333公司电话", ["mobile:13922223333"]),
        ("中行信用卡5183 7622 0914 3877分期的", ["bank-card:5183 7622 0914 3877"]),
        ("13922223333千万别外传", ["mobile:13922223333"]),
    ])
    func aWordThatBeginsLikeAUnitIsNone(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "耗电13911270065焦耳",
        "试驾了新Q5L40T豪华型",
        "微信公众号huiyin_shop不错",
        "My WeChat is broken",
        "WeChat pay failed. Ping-pong again",
    ])
    func leavesAmountsModelsAndPublicAccountsAlone(text: String) {
        #expect(foundPersonalData(text) == [])
    }
}

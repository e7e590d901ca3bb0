import Testing

@Suite struct PersonalFinderAddressTests {
    @Test(arguments: [
        ("寄青岛市市北区延安路17号丁，一楼带院", ["address:青岛市市北区延安路17号丁"]),
        ("在广州市天河区体育西路8号之二楼下", ["address:广州市天河区体育西路8号之二"]),
        ("送到朝阳区同安街240号门口", ["address:朝阳区同安街240号"]),
    ])
    func takesWhatFollowsTheNumberOfAHouse(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("西安市雁塔区科创路西口4号新都市6号楼2单元901", ["address:西安市雁塔区科创路西口4号新都市6号楼2单元901"]),
        ("徐州市泉山区建设南路云龙科技园3号", ["address:徐州市泉山区建设南路云龙科技园3号"]),
        ("合肥市包河区马鞍山路绿地赢海C座", ["address:合肥市包河区马鞍山路绿地赢海C座"]),
        ("济南市历下区泉城路180号齐鲁国际大厦", ["address:济南市历下区泉城路180号齐鲁国际大厦"]),
        ("北京市海淀区云旗中路领秀谷C区9号楼2单元401", ["address:北京市海淀区云旗中路领秀谷C区9号楼2单元401"]),
    ])
    func findsHousesAtCornersAndBehindCompounds(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("阳光花园5-2-301，快递柜旁边", ["address:阳光花园5-2-301"]),
        ("贵州省遵义市播州区三合镇云岭村长坡组", ["address:贵州省遵义市播州区三合镇云岭村长坡组"]),
    ])
    func findsRoomsWithDashesAndGroupsOfVillages(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        (
            "to Room 1802, Building 6, No. 19 Zhangheng Road, Pudong, Shanghai",
            ["address:Room 1802, Building 6, No. 19 Zhangheng Road, Pudong, Shanghai"]
        ),
        ("Apt 5-2-901, 18 Sunny Park South Road, Beijing", ["address:Apt 5-2-901, 18 Sunny Park South Road, Beijing"]),
        ("Unit 5/18 Harbour View Road, Sydney NSW 2000", ["address:Unit 5/18 Harbour View Road, Sydney NSW 2000"]),
    ])
    func findsFlatsAndNumbersBeforeAStreet(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "万达广场2层",
        "广场2024-5-1开业",
        "地铁3号线2号口",
        "订单组没人回",
        "比分3-5-2",
    ])
    func leavesShopsAndScoresAlone(text: String) {
        #expect(foundPersonalData(text) == [])
    }
}

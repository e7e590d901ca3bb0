import HuiyinText
import Testing

/// Families of ways in which customers write the same kind of number, name or address.
@Suite struct PersonalFinderFamilyTests {
    @Test(arguments: [
        ("INC0048213 was marked resolved, it is not", ["order:INC0048213"]),
        ("WO-20240318-0021谁关的", ["order:WO-20240318-0021"]),
        ("113-7720019-8834125退不了", ["order:113-7720019-8834125"]),
        ("上午买的240318-552013347812345还没发", ["order:240318-552013347812345"]),
    ])
    func numbersOfTicketsAndShopsNeedNoLabel(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("病历号BL881203", ["order:BL881203"]),
        ("Return authorization RA5582013 expired", ["order:RA5582013"]),
        ("conf# 8HJ2KQ was cancelled", ["order:8HJ2KQ"]),
        ("投诉了TS-88120没下文", ["order:TS-88120"]),
        ("FedEx 771234567890 returned to sender", ["order:771234567890"]),
        ("维修工单号 WX/2024/0088", ["order:WX/2024/0088"]),
        ("8834120557 is the order number", ["order:8834120557"]),
        ("美团单8001 2238 1192 0034 71没送到", ["order:8001 2238 1192 0034 71"]),
        ("包裹RB 123 456 789 CN清关", ["order:RB 123 456 789 CN"]),
        ("工单GD-118233关了，后来又开了GD-118240", ["order:GD-118233", "order:GD-118240"]),
    ])
    func manyWordsCallAnOrderBeforeOrBehindItsNumber(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "取件码5-2-3307打不开", "京东3999买的", "打12315投诉", "安装KB888111补丁", "我在京东买的666666", "加95#汽油，别加92#",
    ])
    func pricesLockersAndHotlinesAreNoOrders(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test(arguments: [
        ("电话0571/88120034没人接", ["landline:0571/88120034"]),
        ("打0755-26688123(802)没人接", ["landline:0755-26688123(802)"]),
        ("总机88120034", ["landline:88120034"]),
        ("[0592]5881203打不通", ["landline:[0592]5881203"]),
        ("0512-6818 3307-206", ["landline:0512-6818 3307-206"]),
        ("office line (415) 555-0137 x22", ["landline:(415) 555-0137 x22"]),
        ("威：zhaozhao_66", ["wechat:zhaozhao_66"]),
        ("mm_2024ok 这是我的wx", ["wechat:mm_2024ok"]),
        ("881200345扣我", ["qq:881200345"]),
        ("叩叩881200345", ["qq:881200345"]),
        ("挪车13788 1200 34", ["mobile:13788 1200 34"]),
    ])
    func telephonesAndAccountsAreWrittenInManyWays(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("customer José Peña called again", ["name:José Peña"]),
        ("Juan de la Cruz never called back", ["name:Juan de la Cruz"]),
        ("Name: Halloran, Ruth", ["name:Halloran, Ruth"]),
        ("Nobody answers me. – Edwina P. Hask", ["name:Edwina P. Hask"]),
        ("collected by D'Shawn Watkins", ["name:D'Shawn Watkins"]),
        ("旅客热孜万·艾合买提，行李没到", ["name:热孜万·艾合买提"]),
        ("客户阮氏芳，越南籍", ["name:阮氏芳"]),
        ("学生证上邝家宝", ["name:邝家宝"]),
        ("楼长詹玉珠在家", ["name:詹玉珠"]),
    ])
    func namesOfManyLandsStandInManyPlaces(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("搁金桂苑7号楼1单元门口", ["address:金桂苑7号楼1单元"]),
        ("春晖苑11#603漏水", ["address:春晖苑11#603"]),
        ("住春晖苑11-603", ["address:春晖苑11-603"]),
        ("石龙镇西湖二路5巷12号", ["address:石龙镇西湖二路5巷12号"]),
        ("人在青山区建设路街道24街坊9门302", ["address:青山区建设路街道24街坊9门302"]),
        ("解放西路112号附楼203", ["address:解放西路112号附楼203"]),
        ("银河大厦18楼1802", ["address:银河大厦18楼1802"]),
        ("send it to PO Box 4417, Salem, OR 97301", ["address:PO Box 4417, Salem, OR 97301"]),
        (
            "Flat 19, Heron House, Tollgate Lane, London E6 5ZZ",
            ["address:Flat 19, Heron House, Tollgate Lane, London E6 5ZZ"]
        ),
        ("Rose Cottage, Mill Lane, Ripon HG4 1AB", ["address:Rose Cottage, Mill Lane, Ripon HG4 1AB"]),
    ])
    func addressesBeginWithWingsBlocksFlatsAndCottages(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }
}

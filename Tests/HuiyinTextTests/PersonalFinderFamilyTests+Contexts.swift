import Testing

/// What stands around a number or a name and says whose or what it is.
extension PersonalFinderFamilyTests {
    @Test(arguments: [
        ("回访号码13722074518，首选下午", ["mobile:13722074518"]),
        ("快递13722074518打不通", ["mobile:13722074518"]),
        ("订单13722074518", ["order:13722074518"]),
        ("别打我手机，打家里8362 7714", ["landline:8362 7714"]),
        ("物业86972213没人接", ["landline:86972213"]),
        ("订单尾号 3321 的那个，完整是TB-6610283320", ["order:TB-6610283320"]),
        ("Agent: Booking reference please.\nCustomer: XK4RPE", ["order:XK4RPE"]),
        ("扫码加的是jiaju-lisa888，聊两句就让我打款", ["wechat:jiaju-lisa888"]),
        ("加威❤️shouhou_momo", ["wechat:shouhou_momo"]),
        ("抠抠776201933", ["qq:776201933"]),
        ("Van reg BD19 KTF blocked our drive", ["plate:BD19 KTF"]),
        ("the plate? It's SK70 WNJ.", ["plate:SK70 WNJ"]),
        ("浙AD1 2346停在门口", ["plate:浙AD1 2346"]),
    ])
    func whatStandsAroundANumberSaysWhatItIs(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "订单尾号 3321 没到", "风控二组0712席", "VIN 1HGCM82633A004352 stands on your form as the sample",
        "加了memory_pack还是卡", "不是“万四哲”", "打公司20260318开的票", "my car has the OM65 AMG engine",
    ])
    func tailsTeamsAndSamplesAreNobodys(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test(arguments: [
        ("我爸叫哈斯巴根，七十二了", ["name:哈斯巴根"]),
        ("票是苏日娜的", ["name:苏日娜"]),
        ("师傅留的名片：贡布，汽修", ["name:贡布"]),
        ("联系人阿力木，白天在", ["name:阿力木"]),
        ("收件人是子涵，姓“是”名“子涵”", ["name:是子涵"]),
        ("姓名：过佳怡", ["name:过佳怡"]),
        ("把闻人静跟文静两个人搞混了", ["name:闻人静", "name:文静"]),
        ("把退款打到鲜于慧名下", ["name:鲜于慧"]),
        ("房东郭子轩不退押金", ["name:郭子轩"]),
        ("柜员厉娜把号报错了", ["name:厉娜"]),
        ("Account holder Nguyen Thi Bao Chi, hotline", ["name:Nguyen Thi Bao Chi"]),
    ])
    func namesStandBehindLabelsAndBesideNames(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: ["史丹利的扳手真耐造", "收件人不对，", "我叫外卖，", "主人翁，", "麦麦提和我一起订的", "查干湖鱼好吃"])
    func brandsAndWordsBehindLabelsAreNoNames(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test(arguments: [
        ("New address is 17 Rue des Tilleuls, 69003 Lyon, please", ["address:17 Rue des Tilleuls, 69003 Lyon"]),
        ("Address: Lindenstraße 12, 10969 Berlin", ["address:Lindenstraße 12, 10969 Berlin"]),
        ("贵州省遵义市播州区鸭溪镇大岚村大竹组8号", ["address:贵州省遵义市播州区鸭溪镇大岚村大竹组8号"]),
        ("住李家坳村四组", ["address:李家坳村四组"]),
        ("Via Garibaldi 22, 20121 Milano", ["address:Via Garibaldi 22, 20121 Milano"]),
        ("ship to 8 Avenue Foch, 75116 Paris", ["address:8 Avenue Foch, 75116 Paris"]),
    ])
    func streetsStandBeforeOrBehindTheirNumberAndGroupsBeforeTheirs(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }
}

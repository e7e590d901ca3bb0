import HuiyinDomain
import HuiyinText
import Testing

/// Numbers that a line's end, a breath or a stranger's way of typing cuts into pieces.
extension PersonalFinderFamilyTests {
    @Test(arguments: [
        ("电话记一下，幺三七，二二零七，四五幺八", ["mobile:幺三七，二二零七，四五幺八"]),
        ("联系方式137 2、2074、518", ["mobile:137 2、2074、518"]),
        ("手机号\n13722\n074518", ["mobile:13722\n074518"]),
        ("卡号\n6228480038\n147290613", ["bank-card:6228480038\n147290613"]),
        ("沪 B · 7 K 2 0 9 停在门口", ["plate:沪 B · 7 K 2 0 9"]),
        ("车架号 LKWD MBHE 8PA0 48215 那台", ["vin:LKWD MBHE 8PA0 48215"]),
        ("快递单号4 0318 5520 7716 9023", ["order:4 0318 5520 7716 9023"]),
        ("单号240508-771203，还有一个240509-118840", ["order:240508-771203", "order:240509-118840"]),
        ("苏D7K209，137 2207 4518", ["plate:苏D7K209", "mobile:137 2207 4518"]),
        ("邮箱luo77 圈a qq 点com", ["email:luo77 圈a qq 点com"]),
        ("加我 wx: lan.yue_20", ["wechat:lan.yue_20"]),
        ("我微信改了，现在是yuelan_ok", ["wechat:yuelan_ok"]), ("加lan_1988_y微信", ["wechat:lan_1988_y"]),
        ("QQ是4815162342，小号2384151623", ["qq:4815162342", "qq:2384151623"]),
        ("加我q 4 8 1 5 1 6 2 3 4 2", ["qq:4 8 1 5 1 6 2 3 4 2"]),
        ("(02)2735-8164 分机 23", ["landline:(02)2735-8164 分机 23"]),
        ("总机+86 (10) 5906 2718 转 6", ["landline:+86 (10) 5906 2718 转 6"]),
        ("身份证 R528164(3)", ["id-card:R528164(3)"]), ("信用卡6228480038147290613年费", ["bank-card:6228480038147290613"]),
        ("L K W D M B H E 8 P A 0 4 8 2 1 5", ["vin:L K W D M B H E 8 P A 0 4 8 2 1 5"]),
        ("mail o'hara.jo@mail.example please", ["email:o'hara.jo@mail.example"]),
        ("幺三拐，洞两两零，七四五幺", ["mobile:幺三拐，洞两两零，七四五幺"]),
        ("银行卡号6222020012345678\n1. 扣了两次款", ["bank-card:6222020012345678"]),
        ("QQ：2384151623\n\n1. 客服不理人", ["qq:2384151623"]),
        ("单号四六一二零零九八\n1. 快递没到", ["order:四六一二零零九八"]),
        ("寄到杭州市文三路88号，3床被子都湿了", ["address:杭州市文三路88号"]),
        ("VXlanyue_20加一下", ["wechat:lanyue_20"]),
    ])
    func numbersInPiecesAreFoundWhole(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "库存1860,1234,567件", "13722\n074518\n20931", "排队号是B0173，我是B0172", "得分 1 3 7 2 2", "见 shop.com 与 wx: shop.com",
        "VX-900型号", "file_name_7.txt", "4299\n4599\n4799\n5999", "对比了几款手机，1599、1899、256的都不流畅", "手机序列号 1598 223 3456",
        "我的iPhone15微信一打开就闪退", "接口wxpay_notify报错", "用微信登录一切正常，界面也清爽，就是昨天晚上导出报表的时候弹出file_not_found",
        "登机口 04 1030 1145 都改了", "他拐进洞里勾了三下", "FRGH KLMN 两个代码",
    ])
    func otherPiecesAreNobodys(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test(arguments: [
        ("师傅叫濮阳小军", ["name:濮阳小军"]), ("师傅叫宗政小军", ["name:宗政小军"]),
        ("寄到疏勒县青松镇6村3组27号", ["address:疏勒县青松镇6村3组27号"]),
    ])
    func rareFamiliesAndNumberedVillagesAreKnown(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: ["看完《甄嬛传》才睡", "客户：林黛玉款的发簪断了", "客服：诸葛亮主题包厢没了", "客服第五天回复我", "老师微生物课讲得很好"])
    func whoIsSpokenOfInStoriesIsNobody(text: String) {
        #expect(foundPersonalData(text) == [])
    }
}

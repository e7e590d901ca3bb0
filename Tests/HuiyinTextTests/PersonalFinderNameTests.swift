import Testing

@Suite struct PersonalFinderNameTests {
    @Test(arguments: [
        ("谭松 13922223333 上午别打", ["name:谭松", "mobile:13922223333"]),
        ("退到卡号6225 8812 3456 7897，戚晨，谢谢", ["bank-card:6225 8812 3456 7897", "name:戚晨"]),
        ("放门卫室就行，岑楠收，13922223333", ["name:岑楠", "mobile:13922223333"]),
    ])
    func findsANameAloneBesideANumber(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("我老公姓芮，芮国栋，卡是他的", ["name:芮国栋"]),
        ("师傅姓佘。好像叫佘文才，人不错", ["name:佘文才"]),
    ])
    func findsANameWhoseSurnameWasTold(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("姓名印错了，是“亓丹”，请重印", ["name:亓丹"]),
        ("客服：您怎么称呼？客户：闻人晓。", ["name:闻人晓"]),
    ])
    func findsANameInQuotationMarksOrInAnswerToAQuestion(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("导游索南卓玛讲得好", ["name:索南卓玛"]),
        ("我叫热依汗·阿不都热合曼，查一下", ["name:热依汗·阿不都热合曼"]),
    ])
    func findsNamesWithoutFamilyNames(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("代驾师傅龙飞撞了我的车", ["name:龙飞"]),
        ("订单由闫肃签收", ["name:闫肃"]),
        ("我骆红实名举报", ["name:骆红"]),
    ])
    func endsANameWhereAWordBegins(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        ("Owner: Zhou Mingyu. Black SUV.", ["name:Zhou Mingyu"]),
        ("My wife Abena Owusu waited two hours", ["name:Abena Owusu"]),
        ("The man at the till, Suresh Pillai, was kind", ["name:Suresh Pillai"]),
    ])
    func findsNamesInLetters(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "整个过程中都努力了",
        "客服都说收费偏贵",
        "代金券可以用",
        "师傅和行李员都好",
        "于是方便面高端大气",
        "前台高级，周末安静",
        "经理解决了任何问题",
        "朱师傅和杨师傅都来过",
        "名字都写错了",
        "越来越差",
        "成都的店",
    ])
    func leavesWordsAlone(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test(arguments: [
        "在金城大酒店住了两晚",
        "旁边就是阳澄湖",
        "这个叫辛发亭的店",
        "周杰伦代言的",
        "看了张爱玲的小说",
        "小说里程浩和聂晓雨分手了",
        "John Deere mower with a bent blade",
        "Model Y Long Range is fine",
        "a Michael Kors bag",
    ])
    func leavesPlacesBrandsAndFamousPeopleAlone(text: String) {
        #expect(foundPersonalData(text) == [])
    }
}

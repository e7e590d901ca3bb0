import HuiyinText
import Testing

@Suite struct LikenessVerdictTests {
    private static let text = "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。"

    private static func verdict(_ other: String) -> String {
        switch LikenessVerdict.of(LikenessText(text), LikenessText(other)) {
        case .copy: "copy"
        case .template: "template"
        case .different: "different"
        }
    }

    @Test(
        arguments: [
            // Marks, width, emoji, forms of characters
            "提了云岚A5三个月 说几句！！！跑高速的时候车机突然黑屏 座椅确实舒服 空调响应迟钝 希望厂家尽快解决😡😡",
            "提了云岚Ａ５三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了雲嵐A5三個月，說幾句。跑高速的時候車機突然黑屏，座椅確實舒服，空調響應遲鈍，希望廠家盡快解決。",
            // Slips: another character, one less, one twice, two swapped
            "提了云岚A5三个月，说几句。跑高速的时侯车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A5三个月，说几句。跑高速的时候车机突黑屏，座椅确实舒服服，空调响应迟钝，希望厂家尽快决解。",
            // A clause dropped, added, put in the place of another
            "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，后备箱也不够用，希望厂家尽快解决。",
            "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，大家自己看着办吧别问我。",
        ])
    func theSameSaidAgainIsACopy(other: String) {
        #expect(Self.verdict(other) == "copy")
    }

    @Test(
        arguments: [
            // Another product, another number, the meaning turned
            "提了青禾A5三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A7三个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，座椅确实不舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A5五个月，说几句。跑高速的时候车机突然黑屏，座椅确实舒服，空调响应迟钝，希望厂家尽快解决。",
            "提了云岚A5三个月，说几句。跑高速的时候车机突然黑屏，轮胎确实舒服，空调响应迟钝，希望厂家尽快解决。",
        ])
    func otherWordsInTheSameFrameAreATemplate(other: String) {
        #expect(Self.verdict(other) == "template")
    }

    @Test(arguments: ["", "提了云岚A5三个月，说几句。", "导航带错路，客服也不接电话，周末在店里等了一天，最后什么都没有修好，太失望了。"])
    func otherTextsAreDifferent(other: String) {
        #expect(Self.verdict(other) == "different")
    }

    @Test func theVerdictIsTheSameBothWays() {
        var random = RandomText(seed: 21)
        for _ in 0..<2000 {
            let one = LikenessText(random.next() + random.next())
            let other = LikenessText(random.next() + random.next())
            let (there, back) = (LikenessVerdict.of(one, other), LikenessVerdict.of(other, one))
            if one.length != other.length { #expect(there == back) }
        }
    }
}

@Suite struct LikenessSignatureTests {
    @Test func agreesAboutAsMuchAsTheTextsDo() {
        let text = "这台洗衣机用了半年，甩干的时候声音很大，门封圈里总有水，打电话给售后说是正常现象，真让人没办法。"
        let one = LikenessSignature(LikenessText(text))
        #expect(one.resemblance(LikenessSignature(LikenessText(text + "！！"))) == 1)
        #expect(one.resemblance(LikenessSignature(LikenessText(text + "再也不买了"))) > 0.6)
        #expect(one.resemblance(LikenessSignature(LikenessText("物流很快，客服耐心，尺码标准，颜色也好看，推荐给朋友们。"))) < 0.1)
        #expect(Set(one.bands).count == one.bands.count)
    }
}

@Suite struct LikenessFamiliesTests {
    private static let long = "客厅的灯装上不到一个月就闪个不停，联系客服让我自己换驱动，最后花钱请师傅来修。"

    @Test func copiesJoinTheFamilyOfTheFirst() {
        var families = LikenessFamilies()
        #expect(families.add(Self.long) == 0)
        #expect(families.add("快递员很有礼貌，东西也没有磕碰，下次还会在这家店买，推荐给需要的朋友。") == 1)
        #expect(families.add(Self.long + "😡") == 0)
        #expect(families.add(Self.long.replacing("一个月", with: "一年")) == 3)
        #expect(families.family(of: 2) == 0)
    }

    @Test func shortPraiseOfStrangersIsNoCopy() {
        var families = LikenessFamilies()
        #expect(families.add("很好") == 0)
        #expect(families.add("很好") == 1)
        #expect(families.add("物流很快，包装也很好", .init(author: 1, time: 0)) == 2)
        #expect(families.add("物流很快，包装也很好", .init(author: 2, time: 900_000_000)) == 3)
    }

    @Test func shortTextsOfOneAuthorOrOneHourAreCopies() {
        var families = LikenessFamilies()
        #expect(families.add("物流很快，包装也很好", .init(author: 1, time: 0)) == 0)
        #expect(families.add("物流很快，包装也很好", .init(author: 1, time: 900_000_000)) == 0)
        #expect(families.add("物流很快，包装也很好", .init(author: 2, time: 900_000)) == 0)
    }

    @Test func aTextThatLacksTheContradictionJoinsNotBothSides() {
        let middle = "电池续航只有两百公里，冬天还要打七折，充电一次要一个多小时"
        var families = LikenessFamilies()
        #expect(families.add("云岚A5开了半年，\(middle)。") == 0)
        #expect(families.add("青禾S60开了半年，\(middle)。") == 1)
        _ = families.add("\(middle)。")
        #expect(families.family(of: 0) != families.family(of: 1))
    }
}

import HuiyinDomain
import HuiyinText
import Testing

/// Numbers and mails that are told, spelled out or typed so that no machine should read them.
extension PersonalFinderFamilyTests {
    @Test(arguments: [
        ("你好，wanglu88#163点com是我邮箱", ["email:wanglu88#163点com"]),
        ("邮箱是chenyi(at)126.com", ["email:chenyi(at)126.com"]),
        ("邮箱：luo.min at qq dot com", ["email:luo.min at qq dot com"]),
        ("发hanlei7艾特126点com", ["email:hanlei7艾特126点com"]),
        ("邮箱du_ge@163。com发不出去", ["email:du_ge@163。com"]),
        ("reach me: jo.hart [at] fernmail [dot] com", ["email:jo.hart [at] fernmail [dot] com"]),
    ])
    func mailsAreSpelledOut(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        (
            "my number is oh seven seven double oh nine hundred three one four",
            ["mobile:oh seven seven double oh nine hundred three one four"]
        ),
        (
            "call five oh three, five five five, oh one six two",
            ["mobile:five oh three, five five five, oh one six two"]
        ),
        ("手机是一三七，二二零七，四五一八", ["mobile:一三七，二二零七，四五一八"]),
        ("联系137/2207/4518", ["mobile:137/2207/4518"]),
        ("电话1三7二二零74五一八", ["mobile:1三7二二零74五一八"]),
        ("手机13O22O745l8", ["mobile:13O22O745l8"]),
        ("手机①③⑦②②⓪⑦④⑤①⑧", ["mobile:①③⑦②②⓪⑦④⑤①⑧"]),
        ("电话1️⃣3️⃣7️⃣2️⃣2️⃣0️⃣7️⃣4️⃣5️⃣1️⃣8️⃣", ["mobile:1️⃣3️⃣7️⃣2️⃣2️⃣0️⃣7️⃣4️⃣5️⃣1️⃣8️⃣"]),
        ("手机13722074518/13922074517", ["mobile:13722074518", "mobile:13922074517"]),
        ("运单 4 6 1 2 0 0 9 8 3 7 7 到哪了", ["order:4 6 1 2 0 0 9 8 3 7 7"]),
        ("单号四六八二零零九三七七", ["order:四六八二零零九三七七"]),
    ])
    func numbersAreSpokenAndParted(text: String, expected: [String]) {
        #expect(foundPersonalData(text) == expected)
    }

    @Test(arguments: [
        "meet me at amazon dot com", "see page#top.com", "one two three four five", "得分138/2207/4519条",
        "I waited one hundred minutes", "步骤①②③④都试了",
    ])
    func wordsOfEveryDayAreNoSpelledNumbers(text: String) {
        #expect(foundPersonalData(text) == [])
    }

    @Test func spokenNumbersAreMaskedWholeAndHaveTheirDigits() {
        #expect(
            PersonalMask.mask("oh seven seven double oh nine hundred three one four", as: PersonalKind.mobile)
                .allSatisfy {
                    $0 == "o" || $0 == "*" || $0 == " "
                })
        #expect(PersonalMask.mask("13O22O745l8", as: PersonalKind.mobile) == "1**********")
        let spoken = NormalizedText("oh seven seven double oh nine hundred three one four").scalars
        #expect(PersonalDigits.ofPhone(spoken) == [0, 7, 7, 0, 0, 9, 0, 0, 3, 1, 4])
        #expect(PersonalDigits.ofPhone(NormalizedText("13O22O745l8").scalars) == [1, 3, 0, 2, 2, 0, 7, 4, 5, 1, 8])
    }
}

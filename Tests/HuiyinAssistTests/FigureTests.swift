import HuiyinAssist
import Testing

@Suite struct FigureTests {
    @Test(arguments: [
        ("等了3天", ["3"]), ("等了三天", ["3"]), ("等了３天", ["3"]), ("等了一天", ["1"]), ("跑了两趟", ["2"]), ("三百二十个", ["320"]),
        ("1,200元", ["1200"]), ("1200.50元", ["1200.5"]), ("3万块", ["30000"]), ("三万五千元", ["35000"]), ("十五位客户", ["15"]),
        ("二〇二六年", ["2026"]), ("50%", ["50%"]), ("50 %", ["50%"]), ("百分之五十", ["50%"]), ("百分之50", ["50%"]),
        ("五成客户", ["50%"]), ("fifty percent", ["50", "most"]), ("50 percent", ["50%", "most"]), ("大多数客户", ["most"]),
        ("most customers", ["most"]), ("half of them", ["most"]), ("twenty calls", ["20"]), ("one week", ["1"]),
        ("a week", ["1"]), ("dozens", ["12"]), ("十几次", ["10"]), ("数百名", ["100"]), ("½", ["0.5"]), ("٣ أيام", ["3"]),
        ("①", ["1"]), ("3-5天", ["3", "5"]), ("2026-03-02", ["2026", "3", "2"]), ("iPhone15", ["15"]), ("百分百", ["100%"]),
        ("一个礼拜", ["1"]), ("第二次", ["2"]),
    ])
    func findsFiguresInDigitsAndWords(text: String, figures: [String]) {
        #expect(Set(Figure.all(in: text).map(Self.name)) == Set(figures))
    }

    @Test(arguments: [
        "", "一个问题", "一直没人管", "十分满意", "千万别买", "万一坏了", "一样", "统一答复", "一般", "唯一", "第一时间", "someone", "one of them",
        "the first time", "no one", "随便三思",
    ])
    func findsNoneWhereNothingIsCounted(text: String) {
        #expect(Figure.all(in: text).isEmpty)
    }

    @Test func aShareIsNoNumber() {
        #expect(Figure.all(in: "50%").isDisjoint(with: Figure.all(in: "50元")))
        #expect(Figure.all(in: "五成") == Figure.all(in: "50%"))
    }

    private static func name(_ figure: Figure) -> String {
        switch figure {
        case .number(let value): value
        case .share(let value): value + "%"
        case .majority: "most"
        }
    }
}

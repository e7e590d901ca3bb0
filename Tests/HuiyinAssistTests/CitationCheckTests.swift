import HuiyinAssist
import Testing

@Suite struct CitationCheckTests {
    private let given = sheet("等了三天没人理", "客服态度很好", "退款拖了2周, 花了50元")

    private func outcome(_ text: String, _ cites: [String]) -> String {
        switch CitationCheck(given).check(text, cites: cites) {
        case .success(let cited): "\(cited.text) \(cited.voices.joined(separator: ","))"
        case .failure(let error): error.reason.rawValue
        }
    }

    @Test func aSentenceWithVoicesPasses() {
        #expect(outcome("客户觉得等待太久", ["v1"]) == "客户觉得等待太久 id0")
        #expect(outcome("客户等了3天。", ["v1", " V1 ", "[v3]"]) == "客户等了3天。 id0,id2")
        #expect(outcome("等待太久[v1]，退款慢（v3）。", []) == "等待太久，退款慢。 id0,id2")
        #expect(outcome("Refunds are slow [v1, v3]", ["v3"]) == "Refunds are slow id2,id0")
    }

    @Test func aSentenceWithoutVoicesIsDropped() {
        #expect(outcome("客户觉得等待太久", []) == "uncited")
        #expect(outcome("客户觉得等待太久", ["v9"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久", ["v1", "v9"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久[v12]", ["v1"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久", ["id0"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久", ["v01"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久", ["v1; v2"]) == "invented-voice")
        #expect(outcome("客户觉得等待太久", [""]) == "invented-voice")
    }

    @Test func aFigureOfNobodyIsDropped() {
        #expect(outcome("客户等了四天", ["v1"]) == "figure")
        #expect(outcome("客户等了三天", ["v2"]) == "figure")
        #expect(outcome("大多数客户等了很久", ["v1"]) == "figure")
        #expect(outcome("50%的客户不满意", ["v3"]) == "figure")
        #expect(outcome("花了五十元", ["v3"]) == "花了五十元 id2")
        #expect(outcome("v1 等了很久", ["v1"]) == "figure")
    }

    @Test func severalSentencesUnderOneCitationAreDropped() {
        #expect(outcome("等待太久。公司快要倒闭了。", ["v1"]) == "several-sentences")
        #expect(outcome("等待太久\n公司快要倒闭了", ["v1"]) == "several-sentences")
        #expect(outcome("It is slow. They will go broke", ["v1"]) == "several-sentences")
        #expect(outcome("It is slow, e.g. at night.", ["v1"]) == "It is slow, e.g. at night. id0")
        #expect(outcome("太久了！！", ["v1"]) == "太久了！！ id0")
    }

    @Test func nothingAndTooMuchAreDropped() {
        for text in ["", "  ", "[v1]", "。", "\u{0}"] { #expect(outcome(text, ["v1"]) == "empty") }
        #expect(outcome(String(repeating: "慢", count: 201), ["v1"]) == "too-long")
    }

    /// Whatever a model says, what passes rests on voices that were given and states their figures only.
    @Test(arguments: 0..<40)
    func whatPassesIsAlwaysBorneOut(seed: UInt64) {
        var random = Chance(seed)
        for _ in 0..<100 {
            let texts = (0..<random.upTo(4)).map { _ in random.text() }
            let sheet = VoiceSheet(texts.enumerated().map { AssistVoice(id: "id\($0)", text: $1) }, mask: { $0 })
            let sentence = random.text()
            let cites = (0..<random.upTo(3)).map { _ in random.name() }
            guard case .success(let cited) = CitationCheck(sheet).check(sentence, cites: cites) else { continue }
            #expect(!cited.voices.isEmpty)
            #expect(Set(cited.voices).count == cited.voices.count)
            #expect(Set(cited.voices).isSubset(of: sheet.ids))
            let borne = cited.voices.reduce(into: Set<Figure>()) { figures, id in
                guard let place = sheet.ids.firstIndex(of: id) else { return }
                figures.formUnion(Figure.all(in: sheet.texts[place]))
            }
            #expect(Figure.all(in: cited.text).isSubset(of: borne))
        }
    }

    /// A number that no voice has is found in every script, wherever it stands.
    @Test(arguments: 0..<20)
    func aForeignNumberNeverPasses(seed: UInt64) {
        var random = Chance(seed)
        for _ in 0..<50 {
            let number = 100 + random.upTo(800)
            let digits = String(number)
            let wide = String(
                String.UnicodeScalarView(digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
            for form in [digits, wide, Self.chinese(number), digits + "%", "\(number).5"] {
                let sentence = random.words() + form + random.words()
                let result = CitationCheck(sheet("等了三天", "\(number + 1000)")).check(sentence, cites: ["v1", "v2"])
                #expect(throws: CitationCheck.DropError.self) { try result.get() }
            }
        }
    }

    private static func chinese(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return digits[number / 100] + "百" + digits[number / 10 % 10] + "十" + digits[number % 10]
    }
}

/// Seeded chance (SplitMix64), and texts made by it.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// 0 to `limit`.
    mutating func upTo(_ limit: Int) -> Int { Int(next() % UInt64(limit + 1)) }

    mutating func pick(_ parts: [String]) -> String { parts[upTo(parts.count - 1)] }

    mutating func name() -> String { pick(["v1", "v2", "v3", "v4", "V1", "[v2]", "v0", "v99", "id0", "", "v-1"]) }

    mutating func words() -> String { pick(["客服", "等了很久", "the car ", "，但是", "快递"]) }

    mutating func text() -> String {
        var text = ""
        for _ in 0..<upTo(6) {
            switch upTo(9) {
            case 0: text += String(upTo(5))
            case 1: text += pick(["三天", "一半", "百分之十", "half ", "两次", "3万", "５", "十分", "a week ", "%", "."])
            case 2: text += "[" + name() + "]"
            case 3: text.unicodeScalars.append(Unicode.Scalar(UInt32(upTo(0x10FFFF))) ?? "?")
            case 4: text += pick(["。", "！", ". ", "\n", "；", "(", "]", ",", "，"])
            default: text += words()
            }
        }
        return text
    }
}

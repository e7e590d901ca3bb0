import HuiyinDomain
import HuiyinText
import Testing

@Suite struct SuspiciousWordsTests {
    private static func flags(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return SuspiciousWords.flags(CleanText(text)).map { flag in
            "\(flag.kind.rawValue):\(flag.bytes.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "")"
        }
    }

    @Test(
        arguments: [
            ("质量挺好的，好评返现收到了，谢谢老板", ["incentive:好评返现"]), ("此用户没有填写评价", ["default-praise:此用户没有填写评价"]),
            ("系统默认好评！", ["default-praise:系统默认好评"]), ("//@路人甲:车机又死机了", ["repost://@路人甲:"]), ("转发微博", ["repost:转发微博"]),
            ("招代理，一手货源，加微信 abc", ["paid:招代理"]),
            ("I received this product for free and love it", ["incentive:received this product for free"]),
        ])
    func tellsByWhichWords(text: String, expected: [String]) {
        #expect(Self.flags(text) == expected)
    }

    @Test(
        arguments: [
            "商家说好评返现，结果没返，投诉也没用", "空间很大，油耗也低", "说得对//@路人甲:车机又死机了", "系统默认好评不是我写的", "客服加微信以后就不理人了",
            "转发给朋友看了", "默认好评这个功能太坑了，客服说改不了",
        ])
    func leavesAlone(text: String) {
        #expect(Self.flags(text) == [])
    }
}

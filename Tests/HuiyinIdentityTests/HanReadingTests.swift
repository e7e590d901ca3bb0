import HuiyinIdentity
import Testing

struct HanReadingTests {
    @Test(arguments: [
        ("单伟", "shan wei"), ("曾丽", "zeng li"), ("解明", "xie ming"), ("仇英", "qiu ying"), ("区文", "ou wen"),
        ("查芳", "zha fang"),
        ("朴东", "piao dong"), ("王单", "wang dan"),
    ])
    func readsSurnamesOfSeveralReadings(name: String, reading: String) {
        #expect(HanReading.shared.pinyin(ofName: name) == reading)
    }

    @Test
    func readsTraditionalFormsAsSimplifiedOnes() {
        #expect(HanReading.shared.pinyin(ofName: "張麗華") == HanReading.shared.pinyin(ofName: "张丽华"))
    }
}

import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct NameHabitTests {
    @Test(arguments: [
        ("編號", FeedbackField.id), ("評論內容", .text), ("評分", .rating), ("時間", .time), ("百分制", .rating),
        ("客户电话", .claim(.mobile)), ("聯繫電話", .claim(.mobile)),
    ])
    func aColumnIsKnownByTheNameThatPeopleGiveIt(_ name: String, _ field: FeedbackField) {
        #expect(FieldSynonyms.field(named: name) == field)
    }
}

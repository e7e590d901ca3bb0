/// Failures that every form can meet.
extension Phrase {
    static let formUnreadable = Phrase(
        "表单没有传完整。请返回，再提交一次。", "The form didn’t arrive whole. Go back and send it again.")
    static let fieldMissing = Phrase("「{what}」还没有填。", "“{what}” is still empty.")
    static let bodyTooLarge = Phrase("传来的内容太大了。", "What was sent is too large.")

    /// What pages say about them, by code.
    static var ofFailedDeeds: [String: Phrase] {
        ["form-unreadable": formUnreadable, "field-missing": fieldMissing, "body-too-large": bodyTooLarge]
    }
}

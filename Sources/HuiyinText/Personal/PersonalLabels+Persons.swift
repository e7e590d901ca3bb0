/// Labels of what is done for somebody, before the number of a telephone.
extension PersonalLabels {
    /// Whether a label of orders says who is called, where eleven digits are those of a telephone: 回访号码138…, 快递138…打不通, but 订单138….
    static func isOfPersons(_ label: Label, before index: Int, in text: PersonalText) -> Bool {
        let range = label.start..<index
        guard range.count <= 14,
            !range.contains(where: { PersonalSign.isLetter(text[$0]) || papers.contains(text[$0]) })
        else { return false }
        if range.contains(where: { text[$0] == 0x53F7 && text[$0 + 1] == 0x7801 }) { return true }
        return !range.contains { text[$0] == 0x53F7 || text[$0] == 0x7801 }
    }

    /// 单, 编, 流, 票, 订, 案, 凭, 据: what is numbered itself.
    private static let papers = ScalarSet("单编流票订案凭据执牌证")
}

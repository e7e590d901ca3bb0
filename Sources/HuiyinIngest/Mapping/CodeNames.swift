/// What people call the columns that hold reasons and codes.
enum CodeNames {
    /// Whether a column that no field took is one of codes: called so, and holding short values that repeat.
    static func isCode(_ sample: ColumnSample) -> Bool {
        guard names.contains(sample.label.nameKey), !sample.values.isEmpty, sample.meanLength <= longest else {
            return false
        }
        // In a short file everything may stand once.
        return sample.values.count < 20 || sample.distinct * 2 <= sample.values.count
    }

    /// Longer than this on average is what somebody wrote, not what they chose; characters.
    private static let longest = 20.0

    private static let names: Set<String> = [
        "原因", "原因码", "原因代码", "投诉原因", "投诉类型", "工单原因", "工单类型", "工单分类", "问题类型", "问题分类", "问题代码", "退货原因", "退款原因",
        "售后原因", "取消原因", "差评原因", "不满意原因", "故障码", "故障代码", "索赔代码", "理赔代码", "索赔原因", "理赔原因", "诉求类型", "reason", "reasoncode",
        "complaintreason", "contactreason", "returnreason", "refundreason", "cancelreason", "cancellationreason",
        "negativereason", "issuetype", "issuecategory", "issuecode", "faultcode", "claimcode", "claimreason",
        "tickettype", "ticketreason", "dispositioncode",
    ]
}

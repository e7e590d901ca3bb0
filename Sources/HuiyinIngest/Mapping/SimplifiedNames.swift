/// The traditional characters that names of columns are written with, and their simplified forms, so that 評論內容 is 评论内容.
///
/// For names only: what customers said stays as it is written.
enum SimplifiedNames {
    private static let traditional = "編號時間評論內題標類產稱門電話機戶會員訂單滿態數級顧問郵暱來樣議見應發佈買價備註審聯繫絡項額實況據記錄歷處狀區縣車係訊"
    private static let simplified = "编号时间评论内题标类产称门电话机户会员订单满态数级顾问邮昵来样议见应发布买价备注审联系络项额实况据记录历处状区县车系讯"

    private static let table = Dictionary(
        zip(traditional.unicodeScalars.map(\.value), simplified.unicodeScalars), uniquingKeysWith: { first, _ in first }
    )

    /// The simplified form of a character, or the character itself.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar { table[scalar.value] ?? scalar }
}

import HuiyinDomain

/// All weights of the fast tier.
struct FastModel: Sendable {
    var general: [Language: GeneralHead] = [:]
    var aspects: [AspectHead] = []
    var labels: [LabelHead] = []
    var irony: IronyModel?
    /// The first eight hexadecimal digits of the checksum: names these weights in every analysis.
    var digest = "00000000"

    /// The head that answers the question of this name, if the model has one.
    func labels(_ question: LabelQuestion) -> LabelHead? { labels.first { $0.name == question.rawValue } }

    /// The head for a text: English has one of its own, everything else is read by the Chinese one.
    func head(for language: Language) -> (language: Language, head: GeneralHead)? {
        let wanted: Language = language == .english ? .english : .chinese
        let other: Language = wanted == .english ? .chinese : .english
        return general[wanted].map { (wanted, $0) } ?? general[other].map { (other, $0) }
    }
}

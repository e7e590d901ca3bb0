/// How far probabilities are from how often they are right.
package enum Calibration {
    /// The expected calibration error over ten equal bins of confidence (Guo et al. 2017, arXiv:1706.04599): the mean over answers of the
    /// distance between confidence and accuracy in their bin. 0 is perfect.
    package static func error(_ answers: [(confidence: Double, isRight: Bool)]) -> Double {
        guard !answers.isEmpty else { return 0 }
        var bins = [(count: Int, confidence: Double, right: Int)](repeating: (0, 0, 0), count: 10)
        for answer in answers {
            let bin = min(Int(answer.confidence * 10), 9)
            bins[bin].count += 1
            bins[bin].confidence += answer.confidence
            bins[bin].right += answer.isRight ? 1 : 0
        }
        return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(answers.count)
    }
}

/// The few numbers that turn what rules and the label model say into probabilities.
///
/// Fitted once by penalised maximum likelihood (penalty 0.001) on `Lessons/handoffs.jsonl`, with what the label model says of each text
/// when it has not seen that text's fold. The scores of `docs/text-engine.md` are from five folds, each fitted without the fold it answers for.
/// The columns are those of ``StoryFeatures``.
enum StoryWeights {
    /// None, passed around, repeat contact.
    static func runaround(hasGuess: Bool) -> Softmax { hasGuess ? guessedRunaround : plainRunaround }

    /// No, yes.
    static func channelBreak(hasGuess: Bool) -> Softmax { hasGuess ? guessedBreak : plainBreak }

    /// With the label model.
    private static let guessedRunaround = Softmax(
        classes: 3, inputs: 25,
        weights: [
            0.508, -0.262, -0.382, -1.06, -1.19, -0.586, 0.342, 0.196, -0.83, 0.438, -0.721, -0.114, 0.357, -0.924,
            -0.943, -0.29, -0.48, 0.43, 1.71, 1.91, -0.0106, 0.861, -0.00725, -1.55, -1.71,
            -0.428, 0.201, 0.0605, 1.14, 1.79, 1.43, 0.288, 0.0334, 0.917, 1.3, -0.135, -0.501, -1.45, -0.432, -0.296,
            -0.301, 0.428, -0.213, 0.0313, -1.24, -0.0705, 1.63, -0.773, 1.81, 0.642,
            -0.0799, 0.0605, 0.322, -0.0838, -0.603, -0.847, -0.63, -0.23, -0.0871, -1.74, 0.856, 0.615, 1.09, 1.36,
            1.24, 0.591, 0.0516, -0.217, -1.74, -0.677, 0.081, -2.49, 0.78, -0.262, 1.07,
        ])

    /// By rules alone.
    private static let plainRunaround = Softmax(
        classes: 3, inputs: 25,
        weights: [
            2.49, 0, 0, -1.13, -1.4, -0.573, 0.349, 0.165, -1.17, -0.0277, -1.39, -0.606, 0.324, -1.55, -1.21, -0.409,
            -0.392, 0.601, 1.41, 1.46, 0, 0.858, 0.472, -1.47, -1.57,
            -1.39, 0, 0, 1.21, 2.03, 1.48, 0.308, 0.157, 1.17, 1.6, -0.0822, -0.185, -1.72, -0.213, -0.0171, -0.242,
            0.421, -0.481, 0.00102, -0.648, 0, 1.59, -0.886, 1.67, 0.843,
            -1.1, 0, 0, -0.0793, -0.628, -0.907, -0.657, -0.322, 0.000233, -1.57, 1.47, 0.792, 1.4, 1.77, 1.23, 0.651,
            -0.0283, -0.12, -1.41, -0.815, 0, -2.45, 0.413, -0.196, 0.726,
        ])

    /// With the label model.
    private static let guessedBreak = Softmax(
        classes: 2, inputs: 14,
        weights: [
            0.921, -0.38, -0.235, 0.127, -1.68, -1.03, 0.644, 0.0195, 1.12, 1.03, -0.459, 0.682, 0.942, 0.114,
            -0.921, 0.38, 0.235, -0.127, 1.68, 1.03, -0.644, -0.0195, -1.12, -1.03, 0.459, -0.682, -0.942, -0.114,
        ])

    /// By rules alone.
    private static let plainBreak = Softmax(
        classes: 2, inputs: 14,
        weights: [
            1.83, 0, -0.844, -0.38, -1.67, -1.2, 0.557, -0.0524, 0.81, 0.767, -0.429, 0.672, 0.743, 0,
            -1.83, 0, 0.844, 0.38, 1.67, 1.2, -0.557, 0.0524, -0.81, -0.767, 0.429, -0.672, -0.743, 0,
        ])

    /// Unsaid, unsolved, solved.
    static let outcome = Softmax(
        classes: 3, inputs: 9,
        weights: [
            1.09, -4.11, -1.15, 1.02, 0.366, -1.48, -1.89, -0.348, 0.224,
            1.54, -1.93, 1.68, -0.282, 0.423, 0.583, 0.945, -2.82, 0.184,
            -2.63, 6.04, -0.53, -0.736, -0.789, 0.9, 0.949, 3.16, -0.408,
        ])
}

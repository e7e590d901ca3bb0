/// The few numbers that turn what rules and the label model say into probabilities.
///
/// Fitted once by penalised maximum likelihood (penalty 0.003) on `Lessons/handoffs.jsonl` and the texts of
/// ``TrainingRecipe/ordinaryTexts(from:)``, which count a tenth each, with what the label model says of each text when it has not seen that
/// text's fold. The scores in `docs/text-engine.md` are from five folds, each answered by numbers fitted without it. Fit them again when the
/// columns of ``StoryFeatures`` change.
enum StoryWeights {
    /// None, passed around, repeat contact.
    static func runaround(hasGuess: Bool) -> Softmax { hasGuess ? guessedRunaround : plainRunaround }

    /// No, yes.
    static func channelBreak(hasGuess: Bool) -> Softmax { hasGuess ? guessedBreak : plainBreak }

    /// With the label model.
    private static let guessedRunaround = Softmax(
        classes: 3, inputs: 25,
        weights: [
            0.644, -0.218, -0.317, -0.837, -0.621, -1.12, -0.25, 0.12, -1.02, 0.159, -0.734, -0.613, 0.223, -1.07,
            -1.24, -0.205, -0.678, 0.791, 1.31, 1.85, -0.00387, 0.3, -0.0695, -1.18, -1.66,
            -0.429, 0.143, 0.124, 0.96, 1.16, 1.58, 0.809, 0.0788, 1, 1.57, -0.193, -0.237, -1.48, -0.269, -0.0958,
            -0.329, 0.332, -0.26, 0.199, -1.11, -0.0305, 0.968, -0.733, 1.24, 0.906,
            -0.215, 0.0752, 0.193, -0.123, -0.535, -0.462, -0.559, -0.199, 0.0143, -1.73, 0.927, 0.85, 1.26, 1.33,
            1.33, 0.534, 0.347, -0.531, -1.51, -0.741, 0.0343, -1.27, 0.802, -0.0566, 0.755,
        ])

    /// By rules alone.
    private static let plainRunaround = Softmax(
        classes: 3, inputs: 25,
        weights: [
            2.78, 0, 0, -0.866, -0.684, -0.936, -0.186, 0.0451, -1.35, -0.343, -1.25, -0.872, 0.482, -1.32, -1.27,
            -0.038, -0.606, 1.17, 1.1, 1.47, 0, 0.223, -0.108, -1.33, -1.59,
            -1.52, 0, 0, 0.91, 1.2, 1.41, 0.771, 0.212, 1.18, 1.74, 0.0233, -0.0762, -1.67, -0.212, -0.0209, -0.332,
            0.306, -0.558, 0.281, -0.809, 0, 0.852, -0.665, 1.15, 0.936,
            -1.26, 0, 0, -0.0435, -0.516, -0.477, -0.586, -0.257, 0.164, -1.4, 1.23, 0.948, 1.19, 1.53, 1.29, 0.37,
            0.3, -0.614, -1.38, -0.656, 0, -1.08, 0.774, 0.177, 0.658,
        ])

    /// With the label model.
    private static let guessedBreak = Softmax(
        classes: 2, inputs: 14,
        weights: [
            1.01, -0.301, -0.347, 0.261, -1.54, -1.12, 0.462, 0.143, 0.916, 0.939, -0.402, 0.635, 0.793, 0.0646,
            -1.01, 0.301, 0.347, -0.261, 1.54, 1.12, -0.462, -0.143, -0.916, -0.939, 0.402, -0.635, -0.793, -0.0646,
        ])

    /// By rules alone.
    private static let plainBreak = Softmax(
        classes: 2, inputs: 14,
        weights: [
            1.99, 0, -0.89, -0.177, -1.8, -1.25, 0.455, 0.276, 1.23, 0.745, -0.105, 0.581, 0.561, 0,
            -1.99, 0, 0.89, 0.177, 1.8, 1.25, -0.455, -0.276, -1.23, -0.745, 0.105, -0.581, -0.561, 0,
        ])

    /// Unsaid, unsolved, solved.
    static let outcome = Softmax(
        classes: 3, inputs: 9,
        weights: [
            1.08, -4.1, -1.16, 1.02, 0.371, -1.48, -1.89, -0.322, 0.24,
            1.53, -1.93, 1.67, -0.276, 0.427, 0.59, 0.952, -2.83, 0.201,
            -2.61, 6.03, -0.516, -0.748, -0.798, 0.886, 0.934, 3.15, -0.441,
        ])
}

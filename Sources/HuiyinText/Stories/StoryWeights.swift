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
            0.629, -0.215, -0.326, -0.842, -0.627, -1.11, -0.247, 0.109, -1.03, 0.183, -0.778, -0.564, 0.214, -1.01,
            -1.24, -0.221, -0.608, 0.748, 1.27, 1.84, 0.00157, 0.357, 0.123, -1.21, -1.67,
            -0.423, 0.143, 0.123, 0.948, 1.14, 1.58, 0.819, 0.0725, 0.989, 1.58, -0.17, -0.217, -1.46, -0.351, -0.108,
            -0.331, 0.349, -0.276, 0.174, -1.11, -0.0241, 0.992, -0.792, 1.32, 0.898,
            -0.206, 0.072, 0.203, -0.106, -0.514, -0.466, -0.572, -0.182, 0.0401, -1.76, 0.948, 0.78, 1.25, 1.36,
            1.35, 0.552, 0.259, -0.472, -1.44, -0.736, 0.0225, -1.35, 0.669, -0.114, 0.774,
        ])

    /// By rules alone.
    private static let plainRunaround = Softmax(
        classes: 3, inputs: 25,
        weights: [
            2.78, 0, 0, -0.855, -0.685, -0.932, -0.181, 0.0354, -1.34, -0.332, -1.33, -0.879, 0.451, -1.16, -1.27,
            -0.0556, -0.555, 1.12, 1.06, 1.47, 0, 0.366, 0.201, -1.3, -1.6,
            -1.51, 0, 0, 0.909, 1.18, 1.41, 0.78, 0.207, 1.18, 1.75, 0.0614, -0.046, -1.66, -0.31, -0.0294, -0.337,
            0.315, -0.558, 0.255, -0.808, 0, 0.913, -0.749, 1.2, 0.929,
            -1.27, 0, 0, -0.0533, -0.498, -0.474, -0.599, -0.242, 0.169, -1.41, 1.26, 0.925, 1.21, 1.47, 1.29, 0.392,
            0.24, -0.562, -1.32, -0.662, 0, -1.28, 0.549, 0.1, 0.673,
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

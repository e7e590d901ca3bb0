package import HuiyinDomain

/// Which engine a new generation is made by; a build that was killed goes on when it is asked for again with an equal
/// plan.
package struct GenerationPlan: Hashable, Sendable {
    /// `auto@4`, `auto@4,restaurant@1` where sources differ, or `nil`.
    package var taxonomy: String?
    /// The models by their task: `["text": "fast-1-9c41e7"]`.
    package var models: [String: String]

    package init(taxonomy: String?, models: [String: String]) {
        self.taxonomy = taxonomy
        self.models = models
    }
}

/// An item that waits to be analysed again.
package struct AnalysisSubject: Hashable, Sendable {
    package let id: FeedbackID
    /// Every field, masked.
    package let feedback: Feedback
    /// Personal data that was found before it was masked.
    package let pii: [PersonalSpan]
}

/// What a new engine made of an item.
package struct FreshAnalysis: Hashable, Sendable {
    package var analysis: Analysis
    /// What `AnalysisJSON` wrote.
    package var json: [UInt8]

    package init(analysis: Analysis, json: [UInt8]) {
        self.analysis = analysis
        self.json = json
    }
}

package import HuiyinDomain
import HuiyinText

/// A feedback item as the archive holds it, claims masked.
package struct StoredVoice: Hashable, Sendable {
    /// An analysis by one generation.
    package struct Understanding: Hashable, Sendable {
        package let generation: Int64
        package let engine: EngineStamp
        /// One object, as `huiyin analyze` writes it.
        package let json: [UInt8]

        package init(generation: Int64, engine: EngineStamp, json: [UInt8]) {
            self.generation = generation
            self.engine = engine
            self.json = json
        }
    }

    /// What the item said before it was changed.
    package struct Version: Hashable, Sendable {
        /// From 1.
        package let number: Int
        /// Claims masked.
        package let feedback: Feedback
        /// Milliseconds UTC.
        package let importedAt: Int64
        /// By every generation that read this version, newest first.
        package let understandings: [Understanding]

        package init(number: Int, feedback: Feedback, importedAt: Int64, understandings: [Understanding]) {
            self.number = number
            self.feedback = feedback
            self.importedAt = importedAt
            self.understandings = understandings
        }
    }

    package let id: FeedbackID
    /// The number of the version shown here, from 1.
    package let version: Int
    /// Every field; the values of ``Feedback/author`` are masked (`陈*`, `138****0721`).
    package let feedback: Feedback
    /// A stable name for whoever said it, equal for all of an author's items and saying nothing about them: 16
    /// hexadecimal digits; `nil` for an anonymous item.
    package let author: String?
    /// Who that is across channels; `nil` for an anonymous item.
    package let person: PersonMark?
    /// By the generation in force, with what people corrected; `nil` for an item that was not analysed.
    package let analysis: Analysis?
    /// What the engine said, by the generation in force, as it was before anybody corrected it.
    package let engineAnalysis: Analysis?
    /// What ``engineAnalysis`` is kept as.
    package let understanding: Understanding?
    /// Every correction of this item, undone ones and those of older versions too, the earliest first.
    package let corrections: [StoredCorrection]
    /// What speaks against it.
    package let suspicion: SuspicionState
    /// `false` where people say that the voice has nothing to do with us: it is in no figure and found by its id only.
    package let isAboutUs: Bool
    /// Whether every import that brought it is undone: it is in no figure, list, search or export.
    package let isWithdrawn: Bool
    /// When this version came in, in milliseconds UTC.
    package let importedAt: Int64
    /// The import that brought it.
    package let run: Int64
    /// The number of the rejected record that this version was mended from; `nil` for one that was read as it came.
    package let mendedFrom: Int64?
    /// Older versions, newest first.
    package let earlierVersions: [Version]
    /// What other generations made of this version, newest first.
    package let earlierUnderstandings: [Understanding]

    package var source: String { feedback.source }
    package var key: String { feedback.key }
    /// ``analysis`` as `huiyin analyze` writes it.
    package var analysisJSON: [UInt8]? {
        guard analysis != engineAnalysis, let analysis else { return understanding?.json }
        var json = [UInt8]()
        AnalysisJSON.append(analysis, of: AnalysisInput(feedback), to: &json)
        return json
    }
    package var generation: Int64? { understanding?.generation }
    package var engine: EngineStamp? { understanding?.engine }
}

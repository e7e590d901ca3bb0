import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// A workspace whose every word is Greek: what stands on its pages in Chinese or English is the pages' own.
enum ForeignWorkspace {
    static let taxonomy = Taxonomy(
        id: "ξένο", version: 1, language: .chinese,
        nodes: [
            .init(path: "α", name: "Άλφα", names: ["en": "Άλφα"], summary: "Το άλφα.", phrases: ["άλφα"]),
            .init(path: "α/γ", name: "Γάμμα", names: ["en": "Γάμμα"]),
            .init(path: "α/δ", name: "Δέλτα", names: ["en": "Δέλτα"]),
            .init(path: "β", name: "Βήτα", names: ["en": "Βήτα"]),
        ])

    static func make() throws -> Archive {
        let settings = "name: Εργαστήριο\nzone: Asia/Shanghai\nlanguage: zh\n"
        let archive = try FixtureWorkspace.make(settings: settings)
        let plan = ImportPlan(
            source: "πηγή", file: .init(path: "φωνές.csv", size: 1, modified: 1, head: "00"), mapping: "00",
            taxonomy: taxonomy.label)
        let run = try archive.beginImport(plan)
        let arrivals = (0..<160).map(arrival)
        _ = try archive.commit(
            ArrivalBatch(
                arrivals: arrivals, checkpoint: ImportCheckpoint(byteOffset: 1, line: 161, records: arrivals.count)),
            of: run)
        _ = try archive.finish(run)
        return archive
    }

    private static func arrival(_ index: Int) -> Arrival {
        var feedback = Feedback(
            source: index % 3 == 0 ? "πηγή" : "κρήνη", key: "\(index)", text: "Το άλφα πονά, το βήτα όχι.")
        if index % 4 == 0 { feedback.title = "Τίτλος" }
        if index % 5 == 0 { feedback.text = "Καλό \(index) <\(index)>" }
        feedback.channel = Channel(["αγορά", "πλατεία", "λιμάνι"][index % 3])
        feedback.kind = index % 2 == 0 ? .public : .survey
        feedback.product.name = ["Ωμέγα", "Ψι"][index % 2]
        feedback.product.version = "2.\(index % 3)"
        feedback.store = "Κατάστημα"
        feedback.attributes = [Attribute(name: "πεδίο", value: "τιμή")]
        feedback.author = [IdentityClaim(kind: .nickname, value: "Χρήστης\(index % 90)")]
        if index % 3 == 0 {
            feedback.nps = Rating(value: Double(index % 11), minimum: 0, maximum: 10, scale: .nps, raw: "\(index % 11)")
        }
        if index % 7 == 0 { feedback.rating = Rating(value: 4, minimum: 1, maximum: 5, scale: .stars, raw: "4") }
        // The last fifteen carry no time.
        if index < 145 {
            feedback.time = ZonedTime(
                milliseconds: Int64(FixtureWorkspace.lastDay.daysSinceEpoch - index) * 86_400_000,
                offsetSeconds: 28_800,
                zone: "Asia/Shanghai")
        }
        let analysis = analysis(of: feedback.text, index)
        var json = [UInt8]()
        AnalysisJSON.append(analysis, of: AnalysisInput(feedback), to: &json)
        return Arrival(
            feedback: feedback, raw: Array("\(index),φωνή".utf8), line: index + 2, analysisJSON: json,
            analysis: analysis)
    }

    private static func analysis(of text: String, _ index: Int) -> Analysis {
        let isBad = index % 3 != 1
        var analysis = Analysis(
            language: .undetermined,
            sentiment: Sentiment(
                probabilities: PolarityProbabilities(
                    negative: isBad ? 0.9 : 0.05, neutral: 0.05, positive: isBad ? 0.05 : 0.9), intensity: 0.6),
            engine: EngineStamp(model: "ξένο-1", taxonomy: taxonomy.label, tier: "fast"))
        var opinion = Opinion(
            part: .text, bytes: 0..<8, polarity: isBad ? .negative : .positive, probability: 0.9, intensity: 0.6)
        opinion.topic = ["α/γ", "α/δ", "β"][index % 3]
        opinion.topicProbability = 0.9
        analysis.opinions = [opinion]
        return analysis
    }
}

import HuiyinDomain
import Testing

@Suite struct JudgementTests {
    @Test func aTieNeverBecomesAComplaint() {
        #expect(PolarityProbabilities(negative: 0.5, neutral: 0, positive: 0.5).best == .neutral)
        #expect(PolarityProbabilities(negative: 0.4, neutral: 0.4, positive: 0.2).best == .neutral)
        #expect(PolarityProbabilities(negative: 0.6, neutral: 0.3, positive: 0.1).best == .negative)
    }

    @Test func ratingsAreMovedToOneScale() throws {
        let stars = try #require(Rating(value: 4, minimum: 1, maximum: 5, scale: .stars, raw: "★★★★"))
        #expect(stars.normalised == 0.75)
        #expect(stars.isSatisfied)
        #expect(Rating(value: 6, minimum: 1, maximum: 5, scale: .stars, raw: "6") == nil)
        #expect(Rating(value: 1, minimum: 1, maximum: 1, scale: .number, raw: "1") == nil)
        #expect(Rating(value: .nan, minimum: 1, maximum: 5, scale: .number, raw: "nan") == nil)
    }

    @Test(arguments: [
        (0.0, NPSGroup.detractor), (6, .detractor), (7, .passive), (8, .passive), (9, .promoter), (10, .promoter),
    ])
    func groupsPromotersAsReichheldDid(score: Double, group: NPSGroup) {
        #expect(NPSGroup(score: score) == group)
    }

    @Test func aTopicContainsItselfAndWhatIsBelowItOnly() {
        #expect(Taxonomy.contains("equipment", "equipment"))
        #expect(Taxonomy.contains("equipment", "equipment/infotainment"))
        #expect(!Taxonomy.contains("equipment", "equipment-2/screen"))
        #expect(!Taxonomy.contains("equipment/infotainment", "equipment"))
    }

    @Test func channelsLoseOnlyTheSpaceAroundThem() {
        #expect(Channel(" \u{3000}客服 热线\n")?.name == "客服 热线")
        #expect(Channel("  ") == nil)
    }
}

import HuiyinDomain
import HuiyinText
import Testing

@Suite struct ConversationTests {
    private static func analyze(_ turns: [(Turn.Role, String)]) throws -> Analysis {
        var input = AnalysisInput(text: "")
        input.turns = turns.map { Turn(role: $0.0, text: $0.1) }
        return try SharedEngines.engine().analyze(input)
    }

    @Test func followsTheCustomerAndNotTheScriptOfTheAgent() throws {
        let analysis = try Self.analyze([
            (.agent, "非常高兴为您服务，祝您生活愉快！"), (.customer, "你们的东西质量太差了，用两天就坏"),
            (.agent, "真的非常抱歉，马上给您换新"), (.customer, "好的，处理得很快，谢谢，很满意"),
        ])
        #expect(analysis.course.map(\.turn) == [1, 3])
        #expect(analysis.course[0].score < 0)
        #expect(analysis.course[1].score > 0)
        #expect(analysis.opinions.allSatisfy { opinion in [.turn(1), .turn(3)].contains(opinion.part) })
    }

    @Test func aBareNoAnswersWhatWasAsked() throws {
        let unsolved = try Self.analyze([(.agent, "请问您的问题解决了吗？"), (.customer, "没有")])
        #expect(try #require(unsolved.course.first).score < 0)
        var input = AnalysisInput(text: "没有")
        input.question = "您对这次服务有什么不满意的地方？"
        #expect(try SharedEngines.engine().analyze(input).sentiment.polarity != .negative)
    }

    @Test func theCourseComesBackFromItsJSON() throws {
        var input = AnalysisInput(text: "")
        input.turns = [Turn(role: .customer, text: "太慢了"), Turn(role: .customer, text: "不过谢谢，很好")]
        let analysis = try SharedEngines.engine().analyze(input)
        var bytes = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        let back = try AnalysisJSON.decode(bytes, title: nil, text: "", turns: input.turns)
        #expect(back.course == analysis.course)
        #expect(back.course.count == 2)
    }

    @Test func storiesComeBackFromTheirJSON() throws {
        let input = AnalysisInput(text: "客服让我找技术，技术让我找销售，前前后后一个礼拜")
        var analysis = try SharedEngines.engine().analyze(AnalysisInput(text: "好"))
        analysis.opinions = []
        analysis.irony = nil
        analysis.keyphrases = []
        analysis.runaround = Runaround(
            kind: .passedAround, actors: ["客服", "技术", "销售"], contacts: 5, days: 7, isResolved: false, probability: 0.94)
        analysis.channelBreak = ChannelBreak(
            from: .website, to: .store, what: "favourites-not-visible", quote: "找技术", probability: 0.9)
        var bytes = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        #expect(try AnalysisJSON.decode(bytes, title: nil, text: input.text, turns: []) == analysis)
    }
}

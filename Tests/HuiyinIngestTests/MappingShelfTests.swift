import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct MappingShelfTests {
    @Test(arguments: ["app-store", "客服工单", "a/../b", "..", "", "a b", String(repeating: "长", count: 80)])
    func givesBackWhatWasSaved(source: String) throws {
        let fixture = try Fixture()
        let shelf = MappingShelf(workspace: fixture.archive.workspace)
        #expect(try shelf.mapping(ofSource: source) == nil)
        var mapping = Mapping()
        mapping.fields[.text] = .columns(["内容"])
        try shelf.save(mapping, ofSource: source)
        #expect(try shelf.mapping(ofSource: source)?.fields == mapping.fields)
        #expect(try shelf.mapping(ofSource: source + "x") == nil)
        let files = try FileManager.default.contentsOfDirectory(atPath: fixture.archive.workspace.mappingsFolder)
        #expect(files.count == 1)
        try shelf.remove(ofSource: source)
        try shelf.remove(ofSource: source)
        #expect(try shelf.mapping(ofSource: source) == nil)
    }

    @Test func saysWhatIsWrongWithAnEditedFile() throws {
        let fixture = try Fixture()
        let shelf = MappingShelf(workspace: fixture.archive.workspace)
        try shelf.save(Mapping(), ofSource: "a")
        try Data("text: a\ntxet: b".utf8).write(
            to: URL(fileURLWithPath: fixture.archive.workspace.mappingsFolder + "/a.yaml"))
        let error = #expect(throws: IngestError.self) { try shelf.mapping(ofSource: "a") }
        #expect(error?.code == "mapping-invalid")
        #expect(error?.message.contains("line 2") == true)
    }

    @Test func everyMappingCanBeWrittenAndReadAgain() throws {
        for seed in 0..<2000 {
            var random = Seeded(UInt64(seed))
            var mapping = Self.mapping(&random)
            let parsed = MappingFile.parse(mapping.yaml, file: "m")
            let read = try #require(parsed.mapping, "seed \(seed): \(parsed.diagnostics)")
            mapping.digest = read.digest
            #expect(read == mapping, "seed \(seed)")
            #expect(read.yaml == mapping.yaml)
        }
    }

    private static let pieces = [
        "内容", "a", " ", "#", ":", "- ", "'", "\"", "\\", "\n", "\t", "null", "~", "1", "true", "{", "]", ",", "&", "*",
        "!", "%",
        "@", "`", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{200E}", "😀", "𠮷", "\u{7F}", "\u{1}", "=", "?", "|", ">", "yes",
    ]

    private static func name(_ random: inout Seeded) -> String {
        "x"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func mapping(_ random: inout Seeded) -> Mapping {
        var mapping = Mapping()
        if Bool.random(using: &random) {
            mapping.records = [["data", "list"], [], ["a b"]].randomElement(using: &random)
        }
        for field in FeedbackField.all where Int.random(in: 0...3, using: &random) == 0 {
            switch Int.random(in: 0...3, using: &random) {
            case 0: mapping.fields[field] = Mapping.Choice.none
            case 1: mapping.fields[field] = .constant(name(&random))
            default:
                let count = field == .text ? Int.random(in: 1...3, using: &random) : 1
                mapping.fields[field] = .columns((0..<count).map { _ in name(&random) })
            }
        }
        func hasColumn(_ field: FeedbackField) -> Bool {
            if case .columns? = mapping.fields[field] { true } else { false }
        }
        if hasColumn(.time) {
            mapping.timeFormat =
                [nil, TimeFormat("yyyy/M/d HH:mm"), TimeFormat("d.M.yy 'at' H")].randomElement(using: &random) ?? nil
            mapping.timeZone =
                [nil, ZoneClock("Asia/Shanghai"), ZoneClock("-05:30")].randomElement(using: &random) ?? nil
        }
        if hasColumn(.rating) {
            mapping.rating = .init(
                minimum: [nil, 0, -1.5, 0.00001].randomElement(using: &random) ?? nil, maximum: 1e20)
        }
        if hasColumn(.nps) { mapping.nps = .init(maximum: [nil, 10, 7].randomElement(using: &random) ?? nil) }
        if Bool.random(using: &random) { mapping.topic = name(&random) }
        if Bool.random(using: &random) {
            mapping.polarity = name(&random)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                mapping.polarityValues[name(&random)] = [.negative, .neutral, .positive].randomElement(using: &random)
            }
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) { mapping.attributes.append(name(&random)) }
        return mapping
    }
}

import HuiyinDomain
import Testing

@Suite struct TextDifferenceTests {
    private static func shown(_ before: String, _ after: String) -> String {
        TextDifference.pieces(before, after).map { piece in
            switch piece.kind {
            case .kept: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "{+\(piece.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("", "", ""), ("一样", "一样", "一样"), ("", "新", "{+新+}"), ("旧", "", "[-旧-]"),
        ("屏幕很大", "屏幕太大", "屏幕[-很-]{+太+}大"),
        ("the screen froze twice", "the screen froze again", "the screen froze [-twice-]{+again+}"),
        ("版本 2.10", "版本 2.11", "版本 2.[-10-]{+11+}"),
        // A family is one character.
        ("👨‍👩‍👧好", "👨‍👩‍👦好", "[-👨‍👩‍👧-]{+👨‍👩‍👦+}好"),
    ])
    func saysWhatWasKeptAddedAndRemoved(before: String, after: String, shown: String) {
        #expect(Self.shown(before, after) == shown)
    }

    @Test func piecesMakeBothTextsAgain() {
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let words = ["车", "机", "很", "卡", "screen", " ", "12", "\r\n", "👍", ""]
        for _ in 0..<300 {
            let before = (0..<next(30)).map { _ in words[next(words.count)] }.joined()
            let after = (0..<next(30)).map { _ in words[next(words.count)] }.joined()
            let pieces = TextDifference.pieces(before, after)
            #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == before)
            #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == after)
            for (piece, other) in zip(pieces, pieces.dropFirst()) { #expect(piece.kind != other.kind) }
            #expect(!pieces.contains { $0.text.isEmpty })
        }
    }

    @Test func longTextsDifferAsAWholeInBetween() {
        let before = "头" + String(repeating: "甲", count: 5000) + "尾"
        let after = "头" + String(repeating: "乙", count: 5000) + "尾"
        #expect(TextDifference.pieces(before, after).map(\.kind) == [.kept, .removed, .added, .kept])
    }
}

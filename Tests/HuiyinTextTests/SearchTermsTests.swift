import HuiyinText
import Testing

@Suite struct SearchTermsTests {
    @Test func indexesHanAsPairsAndWordsAsWords() {
        #expect(SearchTerms.indexed("这款车 Ｍodel３，真大！") == "这款 款车 车 model3 真大 大")
        #expect(SearchTerms.indexed("").isEmpty)
        #expect(SearchTerms.indexed("……！").isEmpty)
    }

    @Test func findsATwoCharacterWordInsideASentence() throws {
        let query = try #require(SearchTerms.query("空间"))
        let tokens = SearchTerms.indexed("这款车的空间很大").split(separator: " ").map { "\"\($0)\"" }
        #expect(tokens.contains(query))
    }

    @Test(arguments: [("空间", "\"空间\""), ("空", "\"空\"*"), ("车空间", "\"车空 空间\""), ("ＡBC", "\"abc\"")])
    func asksForEveryRun(text: String, expression: String) {
        #expect(SearchTerms.query(text) == expression)
    }

    @Test func joinsRunsOfUnlikeScriptsWithAnd() {
        #expect(SearchTerms.query("蓝牙5 断开") == "\"蓝牙\" AND \"5\" AND \"断开\"")
    }

    @Test(arguments: ["", "  ", "\"", "*", "……", "( )"])
    func hasNoQueryForTextWithoutWords(text: String) {
        #expect(SearchTerms.query(text) == nil)
    }

    @Test(arguments: ["\" OR text:*", "空间\" NOT \"车", "NEAR(a b)", "a AND b OR c", "^空间", "{a b} : c", "a\u{0}b"])
    func quotesWhateverLooksLikeAnOperator(text: String) throws {
        let query = try #require(SearchTerms.query(text))
        for part in query.components(separatedBy: " AND ") {
            let inner = part.hasSuffix("*") ? String(part.dropLast()) : part
            #expect(inner.hasPrefix("\"") && inner.hasSuffix("\""))
            #expect(inner.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
        }
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts = [String]()
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

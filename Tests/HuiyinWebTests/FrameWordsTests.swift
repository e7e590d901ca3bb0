import Foundation
import HTTPTypes
import HuiyinWeb
import Testing

/// Pages speak one language: over data that are all Greek, no Chinese stands on an English page and no English sentence on a
/// Chinese one, in words, names for screen readers and hints alike.
@Suite struct FrameWordsTests {
    /// Addresses that no page links to.
    private static let unlinked = [
        "/nothing", "/?period=9w", "/voices?from=2026-01-01", "/voices/00000000000000000000000000000000",
        "/topics/nothing", "/voices?page=900", "/voices?q=zzz&product=Ω", "/?period=all&polarity=positive",
        "/problems?period=all&topic=nothing", "/voices?seed=x",
    ]
    /// What stays as it is in any language.
    private static let names = ["CSV TSV JSON JSON Lines"]

    @Test func englishPagesSayNothingInChinese() async throws {
        for (address, words) in try await wordsOfPages("en") {
            let found = words.filter { $0.contains(/[\u{3000}-\u{303F}\u{4E00}-\u{9FFF}\u{FF01}-\u{FF5E}]/) }
            #expect(found.isEmpty, "\(address): \(found)")
        }
    }

    @Test func chinesePagesSayNoEnglishSentence() async throws {
        for (address, words) in try await wordsOfPages("zh") {
            let found = words.filter { text in
                text.matches(of: /[A-Za-z]{2,}(?:[ ,.’'-]+[A-Za-z]{2,}){2,}/).contains {
                    !Self.names.contains(String($0.0))
                }
            }
            #expect(found.isEmpty, "\(address): \(found)")
        }
    }

    private func wordsOfPages(_ language: String) async throws -> [(String, [String])] {
        try await TestSite(ForeignWorkspace.make(), ForeignWorkspace.taxonomy).asking { site in
            var pages = [(String, [String])]()
            var waiting = [
                "/?lang=\(language)", "/?period=all&lang=\(language)", "/problems?period=all&lang=\(language)",
            ]
            waiting += Self.unlinked.map { $0 + ($0.contains("?") ? "&" : "?") + "lang=\(language)" }
            var seen = Set(waiting)
            while let address = waiting.first, pages.count < 150 {
                waiting.removeFirst()
                guard Self.isOfKind(address, language) else { continue }
                let reply = try await site.get(address)
                guard reply.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                pages.append((address, Self.words(reply.text, besides: language == "en" ? "zh" : "en")))
                for link in PageTests.links(reply.text) where seen.insert(link).inserted { waiting.append(link) }
            }
            #expect(pages.count > 60)
            return pages
        }
    }

    /// Whether the address asks for a page in this language; Chinese is the workspace's own.
    private static func isOfKind(_ address: String, _ language: String) -> Bool {
        let isEnglish = address.contains("lang=en")
        return isEnglish == (language == "en") && !address.contains("format=json") && !address.contains("download=")
    }

    /// Everything that is read or read out, without code, keys, and what is marked as the other language.
    private static func words(_ html: String, besides other: String) -> [String] {
        var text = html.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
        text.replace(/<(script|style|code|kbd|pre)\b.*?<\/\1>/.dotMatchesNewlines(), with: "")
        text.replace(/<((?!html)\w+)[^>]* lang="(\w\w)[^"]*"[^>]*>.*?<\/\1>/.dotMatchesNewlines()) { match in
            match.2 == other ? "" : String(match.0)
        }
        let named = text.matches(of: /\s(?:aria-label|title|placeholder|alt|data-l|data-on|data-off)="([^"]*)"/)
            .map { String($0.1) }
        let said = text.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map(String.init)
        return (named + said).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

import Foundation
import HuiyinDomain
import HuiyinQuery
import HuiyinWeb
import Testing

@Suite struct WordsTests {
    /// The catalogue as it stands in its files: a phrase can't be made without both languages, but only reading them all
    /// tells whether both have the same places to fill.
    private static let catalogue: [(name: String, chinese: String, english: String)] = {
        let words = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/HuiyinWeb/Words")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: words.path)) ?? []
        return files.filter { $0.hasPrefix("Phrase+") }.flatMap { file -> [(String, String, String)] in
            let text = (try? String(contentsOf: words.appending(path: file), encoding: .utf8)) ?? ""
            let phrase = /static let (\w+) = Phrase\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)/
            let found = text.matches(of: phrase).map { (String($0.1), String($0.2), String($0.3)) }
            // One that isn't written so would not be tested.
            return found.count == text.matches(of: /static let/).count ? found : [(file, "", "")]
        }
    }()

    @Test func everyPhraseSaysItInBothLanguagesWithTheSamePlaces() {
        #expect(Self.catalogue.count > 200)
        for phrase in Self.catalogue {
            #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(phrase.name)")
            #expect(Words.places(phrase.chinese) == Words.places(phrase.english), "\(phrase.name)")
        }
    }

    /// A phrase that no page says would still be translated and kept in step.
    @Test func everyPhraseIsSaidSomewhere() throws {
        let web = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/HuiyinWeb")
        let files = try #require(FileManager.default.enumerator(atPath: web.path)).compactMap { $0 as? String }
        var times = [String: Int]()
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: web.appending(path: file), encoding: .utf8)
            for word in text.utf8.split(whereSeparator: { !Self.isOfWord($0) }) {
                times[String(decoding: word, as: UTF8.self), default: 0] += 1
            }
        }
        // Once is where it stands in the catalogue.
        #expect(Self.catalogue.map(\.name).filter { (times[$0] ?? 0) < 2 } == [])
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Each language says it in its own script; the link to the other language is the one exception.
    @Test func phrasesAreInTheLanguageTheySay() {
        for phrase in Self.catalogue where phrase.name != "switchTongue" {
            #expect(!phrase.english.contains(/[\u{3000}-\u{303F}\u{4E00}-\u{9FFF}\u{FF01}-\u{FF5E}]/), "\(phrase.name)")
            #expect(!phrase.chinese.contains(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/), "\(phrase.name)")
        }
    }

    @Test func placesAreFilledAndWordsEscaped() {
        let searched = "<b>"
        let phrase = Phrase("不搜「{text}」", "Drop the search “{text}”")
        let html = Words(.english).html(phrase, ["text": HTML(searched)])
        #expect(html.text == "Drop the search “&lt;b&gt;”")
    }

    @Test(arguments: [
        (8_426, "8,426", "8,426"), (12_907, "1.3 万", "13k"), (1_230_000, "123.0 万", "1.2M"), (0, "0", "0"),
        (-1_234, "−1,234", "−1,234"),
    ])
    func countsAreShortFromTenThousandOn(number: Int, chinese: String, english: String) {
        #expect(Format(.chinese, year: nil).count(number) == chinese)
        #expect(Format(.english, year: nil).count(number) == english)
    }

    @Test func sharesAndIntervals() {
        let format = Format(.chinese, year: nil)
        #expect(format.percent(0.414) == "41%")
        #expect(format.percent(0.0042) == "0.4%")
        #expect(format.percent(0.9996) == "99.9%")
        #expect(format.percentInterval(0.38...0.44) == "(38–44%)")
        #expect(format.scoreInterval(-49.2 ... -15) == "(−49 – −15)")
        #expect(format.points(-0.13) == "−13")
    }

    @Test func datesLeaveOutTheYearOfTheData() throws {
        let day = try #require(CivilDate("2026-03-02"))
        #expect(Format(.chinese, year: 2026).dayWithWeekday(day) == "3月2日(周一)")
        #expect(Format(.chinese, year: 2025).dayWithWeekday(day) == "2026年3月2日(周一)")
        #expect(Format(.english, year: 2026).dayWithWeekday(day) == "Mon 2 Mar")
        #expect(Format(.english, year: 2025).day(day) == "2 Mar 2026")
        let range = try #require(DayRange(day, day.adding(days: 6)))
        #expect(Format(.chinese, year: 2026).days(range) == "3月2日–3月8日")
        #expect(Format(.english, year: 2026).days(range) == "2 Mar – 8 Mar")
    }

    @Test func markupEscapesWhatIsPutIntoIt() {
        let attack = #"<script>'"&"#
        let html: HTML = #"<a title="\#(attack)">\#(attack)</a>"#
        #expect(html.text == #"<a title="&lt;script&gt;&#39;&quot;&amp;">&lt;script&gt;&#39;&quot;&amp;</a>"#)
        #expect(HTML.data(#"{"a":"</script>"}"#).text == #"{"a":"\u003c/script\u003e"}"#)
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8080", true), ("127.0.0.1:1", true), ("127.9.9.9", true), ("[::1]:80", true),
        ("LOCALHOST", true), ("evil.example", false), ("localhost.evil.example", false),
        ("127.0.0.1.evil.example", false),
        ("10.0.0.1", false), ("127.0.0.256", false), ("", false), ("localhost:", false), ("[::1]x", false),
    ])
    func onlyLoopbackNamesAreThisMachine(authority: String, isThisMachine: Bool) {
        #expect(HostCheck.isLoopback(authority) == isThisMachine)
    }
}

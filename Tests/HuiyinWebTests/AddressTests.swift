import HuiyinDomain
import HuiyinInsight
import HuiyinQuery
import HuiyinStatistics
import HuiyinWeb
import Testing

@Suite struct AddressTests {
    /// Texts that an address must carry unharmed.
    private static let nasty = ["a&b=c", "100%", "空格 和+号", "#?/\\", "é\u{301}", "<b>\"'", "蓝牙", "x=y&lang=en"]

    @Test func everyAddressIsReadBackAsItWasWritten() throws {
        var numbers = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let address = Self.address(&numbers)
            #expect(try Address(parsing: address.text) == address, "\(address.text)")
        }
    }

    @Test(arguments: [
        ("/?period=9w", "period"), ("/?from=2026-02-30&to=2026-03-01", "from"), ("/?from=2026-03-01", "to"),
        ("/?from=2026-03-02&to=2026-03-01", "to"), ("/problems?polarity=bad", "polarity"), ("/?lang=fr", "lang"),
        ("/voices?page=0", "page"), ("/voices?page=x", "page"), ("/voices?seed=-1", "seed"),
        ("/?q=a&q=b", "q"), ("/?format=xml", "format"),
    ])
    func saysWhichParameterIsWrong(text: String, parameter: String) throws {
        let error = try #require(throws: AddressError.self) { try Address(parsing: text) }
        #expect(error.parameter == parameter)
        #expect(error.code != .notFound)
        #expect(error.message.contains(parameter))
    }

    @Test(arguments: [
        "/nothing", "/voices/xyz", "/topics", "/voices/0123456789abcdef0123456789abcdef/more", "/assets/x.css",
        "/api/v2",
    ])
    func placesThatDoNotExistAreNotFound(text: String) throws {
        let error = try #require(throws: AddressError.self) { try Address(parsing: text) }
        #expect(error.code == .notFound)
    }

    @Test func parametersThatOthersHaveAddedAreNoMatter() throws {
        #expect(try Address(parsing: "/problems?utm_source=mail&page=2") == Address(parsing: "/problems"))
    }

    @Test func spacesAreNoSearchAndLongOnesAreCut() throws {
        #expect(try Address(parsing: "/voices?q=%20+%20").place.scope?.text == nil)
        let long = String(repeating: "a", count: 900)
        let cut = try #require(try Address(parsing: "/voices?q=\(long)").place.scope?.text)
        #expect(cut.count == VoicesView.longestSearch)
    }

    @Test(arguments: ["/?q=%", "/?q=%E8%9", "/?q=%FF", "/topics/%C3%28"])
    func brokenEscapesAreSaidSo(text: String) throws {
        let error = try #require(throws: AddressError.self) { try Address(parsing: text) }
        #expect(error.code == .badEscape)
    }

    @Test func jsonIsAskedForInTwoWays() throws {
        #expect(try Address(parsing: "/problems.json?period=4w") == Address(parsing: "/problems?period=4w&format=json"))
        #expect(try Address(parsing: "/index.json").isJSON)
    }

    @Test func anEmptyValueMeansUnknownAndAnEmptySearchNone() throws {
        let scope = try #require(try Address(parsing: "/voices?channel=&q=").place.scope)
        #expect(scope.columns[.channel] == [nil])
        #expect(scope.text == nil)
    }

    private static func address(_ numbers: inout SplitMix64) -> Address {
        let place: Place =
            switch numbers.below(6) {
            case 0: .overview(scope(&numbers))
            case 1: .problems(scope(&numbers))
            case 2:
                .topic(
                    nasty[numbers.below(nasty.count)].replacing("/", with: "") + "/x", scope(&numbers),
                    Quotes(Quotes.Choice.allCases[numbers.below(3)], seed: numbers.next()))
            case 3:
                .voices(
                    VoicesView(
                        scope(&numbers), order: VoicesView.Order.allCases[numbers.below(3)], seed: numbers.next(),
                        page: 1 + numbers.below(VoicesView.lastPage)))
            case 4:
                .voice(
                    FeedbackID(high: numbers.next(), low: numbers.next()),
                    from: VoicesView(scope(&numbers), page: 1 + numbers.below(9), more: "topic"))
            default:
                numbers.below(2) == 0
                    ? .raw(FeedbackID(high: numbers.next(), low: numbers.next()))
                    : .download(FeedbackID(high: numbers.next(), low: numbers.next()))
            }
        return Address(place, tongue: [nil, .chinese, .english][numbers.below(3)], isJSON: numbers.below(2) == 0)
    }

    private static func scope(_ numbers: inout SplitMix64) -> Scope {
        var scope = Scope()
        switch numbers.below(4) {
        case 0: scope.period = Period.named[numbers.below(Period.named.count)]
        case 1:
            scope.period = .days(
                .ending(CivilDate(daysSinceEpoch: 20_000 + numbers.below(500)), days: 1 + numbers.below(90)))
        default: break
        }
        for column in Scope.Column.allCases where numbers.below(4) == 0 {
            scope.columns[column] = [nasty[numbers.below(nasty.count)], nil]
        }
        if numbers.below(3) == 0 { scope.topics = [nasty[numbers.below(nasty.count)], "service/repair"] }
        if numbers.below(4) == 0 { scope.alsoAbout = "price" }
        if numbers.below(3) == 0 { scope.polarity = Polarity.allCases[numbers.below(3)] }
        if numbers.below(3) == 0 { scope.text = nasty[numbers.below(nasty.count)] }
        return scope
    }
}

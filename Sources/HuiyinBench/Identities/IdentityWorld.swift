import HuiyinStatistics

/// Invented Chinese customers and what eight channels know of each: for measuring how well records are put together.
///
/// Everything comes from a seed. People share phones with their family, give up numbers that others get years later, live in
/// households, bear common names, call themselves alike; clerks hear names wrongly and type the shop's number; shops show
/// half a number. Nobody of them exists.
package struct IdentityWorld {
    /// How hard life is; a rate is a share from 0 to 1.
    package struct Conditions: Sendable {
        /// Names written with a character that sounds alike.
        package var homophones = 0.05
        /// Names with a wrong, missing or doubled character.
        package var wrongCharacters = 0.03
        /// Numbers, addresses and codes with a slip.
        package var slips = 0.025
        /// People who live with others.
        package var households = 0.55
        /// Members of a household who leave the family's number in place of their own.
        package var familyPhones = 0.2
        /// Numbers given up that somebody else gets half a year later.
        package var recycled = 0.4
        /// Records of clerks with the shop's own number.
        package var shopPhones = 0.02
        /// Nicknames that many use.
        package var commonNicknames = 0.3
        /// Given names taken from the hundred most usual ones.
        package var commonNames = 0.6

        package init() {}

        /// The same with every rate multiplied, at most 0.9.
        package func scaled(by factor: Double) -> Conditions {
            var scaled = self
            func times(_ rate: Double) -> Double { min(0.9, rate * factor) }
            scaled.homophones = times(homophones)
            scaled.wrongCharacters = times(wrongCharacters)
            scaled.slips = times(slips)
            scaled.households = times(households)
            scaled.familyPhones = times(familyPhones)
            scaled.recycled = times(recycled)
            scaled.shopPhones = times(shopPhones)
            scaled.commonNicknames = times(commonNicknames)
            scaled.commonNames = times(commonNames)
            return scaled
        }
    }

    /// One row: what a channel knows of a person at a time.
    package struct Record {
        package var person = 0
        /// The day since 1970.
        package var day = 0
        package var channel = ""
        package var name = ""
        package var mobile = ""
        package var email = ""
        package var unionID = ""
        package var openID = ""
        package var member = ""
        package var device = ""
        package var buyer = ""
        package var nickname = ""
        package var city = ""
        package var address = ""
        package var birthday = ""
    }

    package static let channels = ["crm", "weibo", "ecommerce", "miniapp", "call", "survey", "mail", "store"]
    static let firstDay = 17_532
    static let lastDay = 20_453

    var random: SplitMix64
    let conditions: Conditions
    let words = IdentityWords()

    package init(seed: UInt64, conditions: Conditions = Conditions()) {
        random = SplitMix64(seed: seed)
        self.conditions = conditions
    }

    mutating func happens(_ rate: Double) -> Bool { random.uniform() < rate }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[random.below(list.count)] }

    /// An element, the first ones more often, as names and cities are spread.
    mutating func pickSkewed<Element>(_ list: [Element], _ power: Double = 1.6) -> Element {
        list[min(list.count - 1, Int(_pow(random.uniform(), power) * Double(list.count)))]
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).reduce(into: "") { text, _ in text += String(random.below(10)) }
    }

    mutating func token(_ count: Int) -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz0123456789")
        return String((0..<count).map { _ in letters[random.below(letters.count)] })
    }

    /// All records of about `count`, shuffled.
    package mutating func records(_ count: Int) -> [Record] {
        var records: [Record] = []
        records.reserveCapacity(count + 16)
        // Numbers given up, by the day from which another may have them.
        var released: [(mobile: String, day: Int)] = []
        var shops: [String: [String]] = [:]
        var person = 0
        while records.count < count {
            let size = happens(conditions.households / 2) ? 2 + random.below(3) : 1
            let home = household()
            for place in 0..<size where records.count < count {
                let one = somebody(home, place, &released)
                let most = 1 + random.below(4) + (happens(0.35) ? random.below(5) : 0)
                for _ in 0..<min(8, most) {
                    var record = record(of: one)
                    record.person = person
                    if (record.channel == "call" || record.channel == "store"), !record.mobile.isEmpty,
                        happens(conditions.shopPhones)
                    {
                        var numbers = shops[home.city] ?? []
                        if numbers.count < 12 { numbers.append(mobile()) }
                        shops[home.city] = numbers
                        record.mobile = pick(numbers)
                    }
                    records.append(record)
                }
                person += 1
            }
        }
        for index in records.indices.reversed() { records.swapAt(index, random.below(index + 1)) }
        return records
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

func _pow(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

import HuiyinStatistics

extension IdentityWorld {
    struct Household {
        let surname: Character
        let city: String
        let district: String
        let street: String
        let phone: String
        let tablet: String
    }

    struct Person {
        var name: [Character] = []
        var isMan = false
        var city = ""
        var address = ""
        var birthday = (1990, 1, 1)
        /// Numbers with the last day of each.
        var mobiles: [(number: String, until: Int)] = []
        var familyPhone: String?
        var emails: [String] = []
        var unionID = ""
        var openIDs: [String] = []
        var member = ""
        var devices: [String] = []
        var buyer = ""
        var nicknames: [String] = []
    }

    mutating func mobile() -> String { pick(words.prefixes) + digits(8) }

    mutating func household() -> Household {
        let city = pickSkewed(words.cities, 2)
        let district = pick(words.districts)
        let street =
            "\(pick(words.streets))\(1 + random.below(400))号\(1 + random.below(30))栋\(100 * (1 + random.below(28)) + 1 + random.below(4))"
        return Household(
            surname: pickSkewed(words.surnames, 2.2), city: city, district: district, street: street, phone: mobile(),
            tablet: token(16))
    }

    mutating func givenName() -> [Character] {
        if happens(conditions.commonNames) {
            let name = pickSkewed(words.commonGiven, 1.8)
            return Array(name)
        }
        let first = pick(words.givenCharacters)
        return happens(0.78) ? [first, pick(words.givenCharacters)] : [first]
    }

    /// Somebody who lives in a household: the first and the children bear its surname, the second mostly another.
    mutating func somebody(_ home: Household, _ place: Int, _ released: inout [(mobile: String, day: Int)]) -> Person {
        var person = Person()
        person.name = [place == 1 ? pickSkewed(words.surnames, 2.2) : home.surname] + givenName()
        person.isMan = place == 0 ? happens(0.6) : happens(0.4)
        person.city = home.city
        person.address = home.city + home.district + home.street
        let year = place < 2 ? 1950 + random.below(52) : 1995 + random.below(14)
        person.birthday = (year, 1 + random.below(12), 1 + random.below(28))
        var day = Self.firstDay
        repeat {
            let until = happens(0.7) ? Self.lastDay + 1 : day + 300 + random.below(1500)
            var number = mobile()
            if !released.isEmpty, happens(conditions.recycled) {
                let index = random.below(released.count)
                if released[index].day <= day {
                    number = released[index].mobile
                    released.swapAt(index, released.count - 1)
                    released.removeLast()
                }
            }
            person.mobiles.append((number, until))
            if until < Self.lastDay { released.append((number, until + 180)) }
            day = until
        } while day < Self.lastDay && person.mobiles.count < 3
        if place > 0, happens(conditions.familyPhones) { person.familyPhone = home.phone }
        if place == 0 { person.mobiles[0].number = happens(0.5) ? home.phone : person.mobiles[0].number }
        let mailbox = mailbox(person.birthday.0)
        person.emails = [mailbox + "@" + pickSkewed(words.mailHosts)]
        if happens(0.15) { person.emails.append(self.mailbox(person.birthday.0) + "@" + pick(words.mailHosts)) }
        person.unionID = "o" + token(24)
        person.openIDs = ["ow" + token(24), "ox" + token(24)]
        person.member = "VIP" + digits(9)
        person.devices = [happens(0.12) ? home.tablet : token(16)]
        if happens(0.4) { person.devices.append(token(16)) }
        person.buyer = token(20)
        person.nicknames = [nickname()]
        if happens(0.4) { person.nicknames.append(nickname()) }
        return person
    }

    private mutating func mailbox(_ year: Int) -> String {
        let word = pick(words.mailWords)
        return switch random.below(4) {
        case 0: word + String(year) + digits(5)
        case 1: word + pick(words.mailWords) + digits(6)
        case 2: word + "." + pick(words.mailWords) + digits(6)
        default: digits(10)
        }
    }

    private mutating func nickname() -> String {
        if happens(conditions.commonNicknames) { return pickSkewed(words.nicknames) }
        let stem = pick(words.nickStarts) + pick(words.nickEnds)
        return happens(0.6) ? stem + digits(1 + random.below(4)) : stem + pick(words.nickEnds)
    }
}

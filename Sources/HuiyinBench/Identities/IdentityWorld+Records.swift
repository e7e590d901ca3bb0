import HuiyinStatistics

extension IdentityWorld {
    /// What one channel writes down of a person on some day.
    mutating func record(of person: Person) -> Record {
        var record = Record()
        record.day = Self.firstDay + random.below(Self.lastDay - Self.firstDay)
        record.channel = pickSkewed(Self.channels, 1)
        let mobile = number(person, record.day)
        switch record.channel {
        case "crm":
            record.name = written(person.name)
            record.mobile = slipped(mobile)
            record.member = person.member
            if happens(0.5) { record.email = slipped(pick(person.emails)) }
            if happens(0.8) { record.city = place(person.city) }
            if happens(0.5) { record.birthday = birthday(person) }
            if happens(0.4) { record.address = person.address }
        case "weibo":
            record.nickname = pick(person.nicknames)
            if happens(0.7) { record.city = person.city }
            if happens(0.25) { record.device = pick(person.devices) }
        case "ecommerce":
            record.buyer = person.buyer
            record.name = masked(person.name)
            record.mobile = happens(0.85) ? String(mobile.prefix(3) + "****" + mobile.suffix(4)) : ""
            if happens(0.6) { record.city = place(person.city) }
            if happens(0.3) { record.address = person.address }
            if happens(0.2) { record.nickname = pick(person.nicknames) }
        case "miniapp":
            record.unionID = happens(0.85) ? person.unionID : ""
            record.openID = pick(person.openIDs)
            record.nickname = happens(0.7) ? pick(person.nicknames) : ""
            if happens(0.35) { record.mobile = mobile }
            if happens(0.4) { record.device = pick(person.devices) }
        case "call":
            record.mobile = happens(0.92) ? mobile : ""
            record.name = happens(0.4) ? polite(person) : happens(0.6) ? written(person.name) : ""
            if happens(0.3) { record.city = person.city }
        case "survey":
            if happens(0.6) { record.name = written(person.name) }
            if happens(0.5) { record.mobile = slipped(mobile) } else { record.email = slipped(pick(person.emails)) }
            if happens(0.4) { record.birthday = birthday(person) }
            if happens(0.6) { record.city = place(person.city) }
        case "mail":
            record.email = pick(person.emails)
            if happens(0.6) { record.name = written(person.name) }
            if happens(0.2) { record.mobile = slipped(mobile) }
        default:
            record.name = happens(0.35) ? polite(person) : written(person.name)
            if happens(0.6) { record.mobile = slipped(mobile) }
            if happens(0.4) { record.member = slipped(person.member) }
            record.city = person.city
        }
        return record
    }

    private mutating func number(_ person: Person, _ day: Int) -> String {
        if let family = person.familyPhone, happens(0.6) { return family }
        return (person.mobiles.first { day <= $0.until } ?? person.mobiles[person.mobiles.count - 1]).number
    }

    /// A name as somebody types it who hears it.
    private mutating func written(_ name: [Character]) -> String {
        var name = name
        let place = 1 + random.below(name.count - 1)
        if happens(conditions.homophones), let alike = words.alike[name[place]],
            let other = alike.first(where: { $0 != name[place] })
        {
            name[place] =
                alike.count > 2 && happens(0.5)
                ? alike[alike.count - 1] == name[place] ? other : alike[alike.count - 1] : other
        } else if happens(conditions.wrongCharacters) {
            switch random.below(3) {
            case 0 where name.count > 2: name.remove(at: place)
            case 1: name[0] = pickSkewed(words.surnames, 2)
            default: name[place] = pick(words.givenCharacters)
            }
        }
        return String(name)
    }

    private mutating func masked(_ name: [Character]) -> String {
        switch random.below(4) {
        case 0 where name.count > 2: "\(name[0])*\(name[name.count - 1])"
        case 1: String(name)
        case 2: String(name[0]) + String(repeating: "*", count: name.count - 1)
        default: "\(name[0])**"
        }
    }

    private mutating func polite(_ person: Person) -> String {
        String(person.name[0]) + (person.isMan ? pick(["先生", "先生", "总", "师傅"]) : pick(["女士", "女士", "小姐"]))
    }

    private mutating func place(_ city: String) -> String { happens(0.4) ? city + "市" : city }

    private mutating func birthday(_ person: Person) -> String {
        let (year, month, day) = person.birthday
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return slipped(text)
    }

    /// With a digit or letter that is wrong, missing or swapped with its neighbour.
    private mutating func slipped(_ text: String) -> String {
        guard happens(conditions.slips), text.count > 3 else { return text }
        var letters = Array(text)
        let place = 1 + random.below(letters.count - 2)
        switch random.below(3) {
        case 0: letters.swapAt(place, place + 1)
        case 1 where !text.contains("-"): letters.remove(at: place)
        default: if letters[place].isNumber { letters[place] = Character(String(random.below(10))) }
        }
        return String(letters)
    }
}

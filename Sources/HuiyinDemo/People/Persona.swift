import HuiyinDomain

/// Somebody who writes: where they live, what they drive, whom they talk about, and how they put things.
struct Persona: Sendable {
    let number: Int
    let seed: UInt64
    let city: DemoCity
    let habits: Habits
    /// Born in, which decides dialect; mostly the city's own.
    let region: Region
    let isWoman: Bool
    let age: Int
    let surname: String
    let givenName: String
    let nickname: String
    let shortName: String
    let member: String?
    let mobile: String
    /// A second number after a change; the day it came with.
    let newMobile: (number: String, from: CivilDate)?
    let email: String
    /// G5, G7 or G9; `nil` for those who only buy in the shop or look around.
    let model: String?
    let color: String
    let bought: CivilDate
    let kilometresPerDay: Double
    let phone: String
    let oldCar: String
    let job: String
    let spouse: String
    let kid: String?
    let kidAge: Int
    let parent: String
    let dog: String
    let commute: Int
    let hasCharger: Bool

    var fullName: String { surname + givenName }

    func mobile(on date: CivilDate) -> String {
        if let newMobile, newMobile.from <= date { return newMobile.number }
        return mobile
    }

    /// What the odometer says on a day.
    func kilometres(on date: CivilDate) -> Int {
        max(3, Int(Double(date.daysSinceEpoch - bought.daysSinceEpoch) * kilometresPerDay))
    }
}

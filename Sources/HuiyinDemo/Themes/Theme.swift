/// Something that people talk about, and how often they do when nothing special is going on.
struct Theme: Sendable {
    enum Group: Sendable { case car, service, purchase, digital, shop }

    let name: String
    let group: Group
    let bad: Double
    let good: Double
    let asked: Double

    init(_ name: String, _ group: Group, _ bad: Double, _ good: Double, _ asked: Double = 0) {
        self.name = name
        self.group = group
        self.bad = bad
        self.good = good
        self.asked = asked
    }

    /// What is talked about beside the planted events.
    static let all: [Theme] = [
        .init("bluetooth", .car, 0.25, 0.35, 0.3), .init("infotainment", .car, 2.2, 2, 0.5),
        .init("navigation", .car, 3.2, 1.2, 0.3), .init("voice", .car, 2, 2, 0.2), .init("assist", .car, 2.4, 2.4, 0.4),
        .init("audio", .car, 0.6, 2.2, 0.2), .init("climate", .car, 1.6, 1.3, 0.3), .init("range", .car, 2.2, 1.8, 0.4),
        .init("charging", .car, 2.8, 2, 0.7), .init("seats", .car, 1.6, 3, 0.2), .init("noise", .car, 2.8, 2),
        .init("ride", .car, 1.2, 3.5), .init("power", .car, 0.5, 3), .init("space", .car, 1, 4, 0.3),
        .init("looks", .car, 0.6, 4, 0.3), .init("interior", .car, 1.6, 1.5), .init("rattle", .car, 3, 0.2),
        .init("leaks", .car, 0.8, 0), .init("electrics", .car, 1.3, 0, 0.2), .init("tyres", .car, 0.7, 0.1, 0.4),
        .init("tailgate", .car, 0.8, 0.4, 0.1), .init("keys", .car, 0.9, 0.7, 0.2), .init("smell", .car, 1.2, 0.3),
        .init("paint", .car, 0.8, 0.1, 0.1), .init("whole", .car, 0.7, 2.6),
        .init("parts", .service, 0.7, 0.1, 0.2), .init("repair", .service, 2, 1.6),
        .init("maintenance", .service, 1.5, 2.4, 0.9),
        .init("attitude", .service, 2, 4), .init("rescue", .service, 0.6, 2), .init("lounge", .service, 0.7, 1.2),
        .init("runaround", .service, 0.9, 0), .init("quote", .service, 1.3, 0.2, 0.3),
        .init("waiting", .service, 1.8, 0.5),
        .init("adviser", .purchase, 1, 3.4, 0.2), .init("pricecut", .purchase, 0.7, 0, 0.4),
        .init("delivery", .purchase, 1.6, 3, 0.5), .init("contract", .purchase, 1.2, 0.2, 0.3),
        .init("login", .digital, 2, 0.3, 0.4), .init("crash", .digital, 2, 0.2), .init("interface", .digital, 1.6, 1.4),
        .init("remote", .digital, 1.6, 2.6, 0.3), .init("points", .digital, 0.8, 0.8, 0.5),
        .init("chargemap", .digital, 1.3, 1, 0.1), .init("push", .digital, 1.1, 0),
        .init("booking", .digital, 0.8, 1.6, 0.2),
        .init("ota", .digital, 0.7, 0.9, 0.4),
    ]

    /// How much more a theme is talked about in a month.
    func season(month: Int) -> Double {
        switch (name, month) {
        case ("climate", 6...8): 2.4
        case ("climate", _): 0.7
        case ("smell", 6...8): 1.7
        case ("charging", 1...2), ("charging", 12), ("charging", 10): 1.4
        case ("leaks", 5...8): 1.9
        case ("electrics", 1), ("electrics", 12): 1.8
        case ("range", 3...10): 0.7
        default: 1
        }
    }
}

extension Theme {
    /// The group of a theme as it stands in the names of the rules `lead.GROUP`, `tried.GROUP` and `want.GROUP`.
    static func group(of theme: String) -> String {
        switch kind(of: theme) {
        case "app", "ui", "points": "digital"
        case "shop", "conduct": "service"
        case "deal": "purchase"
        case "order": "shop"
        default: "car"
        }
    }

    /// What the desk would ask about when somebody calls for this theme; a part of the names of the rules `talk.KIND.p`.
    static func kind(of theme: String) -> String {
        switch theme {
        case "login", "crash", "remote", "chargemap", "booking": "app"
        case "interface", "redesign", "push": "ui"
        case "navigation": "nav"
        case "assist": "assist"
        case "points", "pointsrun": "points"
        case "rattle", "noise", "ride": "noise"
        case "infotainment", "blackscreen", "bluetooth", "voice", "ota", "audio": "soft"
        case "climate", "smell": "air"
        case "range": "range"
        case "charging": "charging"
        case "electrics", "rescue": "stranded"
        case "pinch": "safety"
        case "repair", "parts", "maintenance", "waiting", "quote": "shop"
        case "attitude", "lounge", "runaround", "begging", "begged": "conduct"
        case "adviser", "contract", "delivery", "latecar", "pricecut", "launch": "deal"
        case "goods", "parcel", "packing", "colour", "aftersale", "worth": "order"
        default: Article.all.contains { $0.id == theme } ? "order" : "body"
        }
    }
}

/// The texts of the themes.
enum Themes {
    static let all: [String] = [
        bluetooth, infotainment, guides, frame, frontLine, energy, events, comfort, faults, service, digital, goods,
        parcels,
        english, moreEnergy, moreApp, moreFrame, moreService,
        moreGoods, talk, answers, leads,
    ]
}

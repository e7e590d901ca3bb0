package import HuiyinDomain

/// One voice as the generator knows it, before a source writes it down in its own way.
package struct DemoItem: Sendable, Hashable {
    /// A turn of a talk.
    package struct Turn: Sendable, Hashable {
        package let role: String
        package let text: String
    }

    package let source: DemoSource
    /// The source's own id.
    package var id: String
    package let date: CivilDate
    package let secondOfDay: Int
    package var title: String = ""
    package var text: String = ""
    package var turns: [Turn] = []
    /// Later addition of a buyer; part of the text for the reader.
    package var addition: String = ""
    /// What the agent did about a ticket.
    package var outcome: String = ""
    package var rating: Int?
    package var nps: Int?
    package var product: String?
    package var version: String?
    package var store: String?
    package var order: String?
    package var campaign: String?
    package var variant: String?
    package var nickname: String?
    package var city: String?
    package var member: String?
    package var mobile: String?
    package var email: String?
    /// Who wrote a note of the front line.
    package var clerk: String?
    /// The person of the plan who is behind it, for tests and figures.
    package let person: Int
    /// What it is about, and the planted event it belongs to; never exported.
    package let theme: String
    package let isGood: Bool
    package let event: String?

    init(
        source: DemoSource, date: CivilDate, secondOfDay: Int, person: Int, theme: String, isGood: Bool, event: String?
    ) {
        self.source = source
        id = ""
        self.date = date
        self.secondOfDay = secondOfDay
        self.person = person
        self.theme = theme
        self.isGood = isGood
        self.event = event
    }

    /// What the customer says, without the agents' words.
    package var saying: String {
        ([title, text, addition] + turns.filter { $0.role == "customer" }.map(\.text)).filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// All that a person reads of it, for listings.
    package var reading: String {
        var parts = [title, text, addition].filter { !$0.isEmpty }
        parts += turns.map { "\($0.role == "customer" ? "客" : "服")：\($0.text)" }
        return parts.joined(separator: "\n")
    }
}

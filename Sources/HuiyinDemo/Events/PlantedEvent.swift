package import HuiyinDomain

/// Something that really happened in the demo's world, and that the product should therefore find.
package struct PlantedEvent: Sendable, Hashable, CustomStringConvertible {
    /// How its voices lie between its days.
    package enum Course: Sendable, Hashable {
        /// Rises in days, fades in weeks.
        case burst
        case even
        /// As many as there are cold days.
        case winter
        /// Even until `on`, then this share of it.
        case mended(on: CivilDate, rest: Double)
    }

    /// Voices of one theme, and who speaks.
    package struct Part: Sendable, Hashable {
        package let theme: String
        package let isGood: Bool
        /// How many of 60,000.
        package let voices: Int
        package let sources: [DemoSource: Int]
        package var product: String?
        package var stores: [String] = []
        package var first: CivilDate
        package var last: CivilDate
        package var course: Course
    }

    package let id: String
    package let name: String
    package let english: String
    package let parts: [Part]
    /// Paths of `auto` or `retail` that its voices should be found under.
    package let topics: [String]
    /// How one sees it in the product.
    package let look: String
    /// The fewest voices, however small the demo is.
    package let floor: Int

    package var description: String { id }
    package var first: CivilDate { parts.map(\.first).min() ?? DemoTime.first }
    package var last: CivilDate { parts.map(\.last).max() ?? DemoTime.last }
    /// Of 60,000, how many voices belong to it.
    package var voices: Int { parts.reduce(0) { $0 + $1.voices } }
    package var sources: Set<DemoSource> { Set(parts.flatMap(\.sources.keys)) }
}

package import HuiyinInsight

/// Makes the links of one page: they keep its language.
package struct Links: Hashable, Sendable {
    /// The language that addresses without `lang` are read in.
    package let home: Tongue
    package let tongue: Tongue

    package init(home: Tongue, tongue: Tongue) {
        self.home = home
        self.tongue = tongue
    }

    package func callAsFunction(_ place: Place, isJSON: Bool = false) -> String {
        Address(place, tongue: tongue == home ? nil : tongue, isJSON: isJSON).text
    }

    /// A table of a place as a file.
    package func callAsFunction(_ place: Place, _ file: ExportFile, _ table: ExportName?) -> String {
        Address(place, tongue: tongue == home ? nil : tongue, form: .file(file, table)).text
    }

    /// The same place in another language.
    package func callAsFunction(_ place: Place, in other: Tongue) -> String {
        Links(home: home, tongue: other)(place)
    }

    /// The voices behind a figure.
    package func voices(_ scope: Scope) -> String { self(.voices(VoicesView(scope))) }
}

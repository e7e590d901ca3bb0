import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// `/views`: the addresses that somebody keeps under a name.
package struct ViewsPage: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        package let id: String
        package let name: String
        /// `nil` where the address can't be read any more.
        package let href: String?
        package let address: String
        /// What the view is narrowed to and the data no longer have.
        package let missing: [String]
        package let position: Int
    }

    package let views: [Row]
}

extension PageContext {
    func viewsPage(_ archive: Archive) async throws -> ViewsPage {
        let views = try await archive.views()
        var rows = [ViewsPage.Row]()
        for view in views {
            let place = Self.place(of: view)
            var missing = [String]()
            if let place { missing = try await self.missing(place) }
            rows.append(
                ViewsPage.Row(
                    id: view.id, name: view.name, href: place.map { links($0) }, address: view.address,
                    missing: missing, position: view.position))
        }
        return ViewsPage(views: rows)
    }

    /// The place that a view keeps; `nil` where its address means nothing any more.
    static func place(of view: SavedView) -> Place? {
        guard let address = try? Address(parsing: view.address), address.place.scope != nil else { return nil }
        return address.place
    }

    /// The values of a place that no voice has, under the names of their filters.
    private func missing(_ place: Place) async throws -> [String] {
        guard let scope = place.scope else { return [] }
        var topics = scope.topics + [scope.alsoAbout].compactMap(\.self)
        if case .topic(let path, _, _) = place { topics.append(path) }
        var missing = [String]()
        for topic in topics where names.node(topic) == nil {
            // A topic that left the taxonomy may still be spoken of by what was analysed before.
            let voices = try? await inquiry.ask(Scope(period: .all).about(topic), in: nil, [.feedback])
            if (voices?.rows.first?.measures.first?.n ?? 0) == 0 {
                missing.append("\(words(.topic)) \(Format.short(topic))")
            }
        }
        for column in Scope.Column.allCases {
            for case let value? in scope.columns[column] ?? [] {
                let voices = try await inquiry.ask(Scope(period: .all).having(column, value), in: nil, [.feedback])
                if (voices.rows.first?.measures.first?.n ?? 0) == 0 {
                    missing.append("\(words(column.phrase)) \(Format.short(names.value(value, of: column, words)))")
                }
            }
        }
        return missing
    }
}

import HuiyinInsight

extension PageContext {
    /// The page has no voices: says so, and which filter to loosen.
    func nothing(_ sentence: HTML) -> HTML {
        var ways = [HTML]()
        if let scope = place.scope {
            if let text = scope.text {
                ways.append(way(words(.loosenSearch, ["text": Format.short(text)]), scope.saying(nil)))
            }
            for column in Scope.Column.allCases where scope.columns[column]?.isEmpty == false {
                ways.append(way(loosened(column.phrase), scope.withAny(column)))
            }
            if !scope.topics.isEmpty || scope.alsoAbout != nil {
                ways.append(way(loosened(.topic), scope.aboutAnything()))
            }
            if scope.polarity != nil {
                ways.append(way(loosened(.polarity), scope.leaning(nil)))
            }
            if frame?.days != nil { ways.append(way(words(.loosenTime), scope.during(.all))) }
            if scope != Scope(period: scope.period) { ways.append(way(words(.loosenAll), Scope(period: .all))) }
        }
        return """
            <div class="empty"><h2>\(sentence)</h2><p class="acts">\(ways.joined())</p></div>
            """
    }

    private func loosened(_ name: Phrase) -> String { words(.loosenOne, ["name": words(name).lowercased()]) }

    private func way(_ name: String, _ scope: Scope) -> HTML {
        #"<a class="btn" href="\#(links(place.with(scope)))">\#(name)</a>"#
    }
}

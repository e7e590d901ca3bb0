import HuiyinInsight

/// What the inventory says in words: classes, rhythm, changes, what would raise a grade.
extension PageContext {
    func sourceClass(_ kind: SourceProfile.Kind?) -> String {
        switch kind {
        case .survey?: words(.classSurvey)
        case .interaction?: words(.classInteraction)
        case .publicly?: words(.classPublic)
        case .frontLine?: words(.classFrontLine)
        case nil: words(.unknown)
        }
    }

    func access(_ access: SourceProfile.Access) -> String {
        switch access {
        case .file: words(.accessFile)
        case .push: words(.accessPush)
        case .pull: words(.accessPull)
        }
    }

    func part(_ part: SourceGrade.Part) -> String {
        switch part {
        case .complete: words(.partComplete)
        case .timely: words(.partTimely)
        case .clean: words(.partClean)
        case .known: words(.partKnown)
        }
    }

    func aspect(_ aspect: SourceChange.Aspect) -> String {
        switch aspect {
        case .channel: words(.channel)
        case .language: words(.language)
        case .length: words(.aspectLength)
        case .rating: words(.aspectRating)
        }
    }

    /// `静了 6 天；按它的节奏，千次里只有一次会超过 2 天`.
    func silence(_ rhythm: SourceRhythm) -> String {
        words(.quietFor, ["n": String(rhythm.silentDays), "limit": days(rhythm.limit)])
    }

    /// A number of days for a sentence: `0.5`, `2`, `14`.
    private func days(_ days: Double) -> String {
        days < 3 ? format.decimals(days, 1) : format.exact(Int(days.rounded()))
    }

    /// `长度变了：13–40 字从 25% 到 61%`.
    func change(_ change: SourceChange) -> String {
        let mover: String
        switch change.aspect {
        case .channel: mover = names.value(change.mover.isEmpty ? nil : change.mover, of: .channel, words)
        case .language: mover = names.value(change.mover.isEmpty ? nil : change.mover, of: .language, words)
        case .length: mover = words(.characters, ["n": change.mover])
        case .rating: mover = words(.ratingAt, ["n": Double(change.mover).map(format.percent) ?? change.mover])
        }
        return words(
            .changedFrom,
            [
                "aspect": aspect(change.aspect), "what": mover, "was": format.percent(change.was),
                "now": format.percent(change.isNow),
            ])
    }

    /// The places of ``Phrase/channelsMoved``.
    func moved(_ change: SourceChange) -> [String: String] {
        [
            "what": names.value(change.mover.isEmpty ? nil : change.mover, of: .channel, words),
            "was": format.percent(change.was), "now": format.percent(change.isNow),
        ]
    }

    func cure(_ cure: SourceGrade.Cure) -> String {
        switch cure {
        case .field(let field, let share):
            let phrase: Phrase =
                switch field {
                case "time": .cureTime
                case "product": .cureProduct
                default: .cureContent
                }
            return words(phrase, ["share": format.percent(share)])
        case .silence(let days): return words(.cureSilence, ["n": String(days)])
        case .rejected(let count):
            return count > 0 ? words(.cureRejected, ["n": format.exact(count)]) : words(.cureRejectedBefore)
        case .suspicious(let share): return words(.cureSuspicious, ["share": format.percent(share)])
        case .claims: return words(.cureClaims)
        }
    }

    /// A share with what it rests on: `98%`, `64%（抽样 300）`.
    func share(_ share: SourceMeasure.Share?, isSample: Bool = false) -> HTML {
        guard let share else { return HTML(words(.none)) }
        let n: HTML =
            #" <span class="ci">n = \#(format.exact(share.n))\#(isSample ? " " + words(.sampleMark) : "")</span>"#
        return "\(format.percent(share.value))\(n)"
    }

    func claimKind(_ name: String) -> String {
        switch name {
        case "person": words(.keyOfPerson)
        case "mobile": words(.keyOfMobile)
        case "email": words(.keyOfEmail)
        case "union-id": "UnionID"
        case "open-id": "OpenID"
        case "member": words(.keyOfMember)
        case "device": words(.keyOfDevice)
        case "nickname": words(.keyOfNickname)
        case "name": words(.keyOfName)
        case "city": words(.keyOfCity)
        case "address": words(.keyOfAddress)
        default: name
        }
    }
}

extension SourceGrade {
    /// The letter in its box.
    func view(_ words: Words) -> HTML {
        #"<span class="grade g\#(letter)" title="\#(words(.gradeTitle))">\#(letter)</span>"#
    }

    /// Four columns of four: complete, timely, clean, known.
    func columns(_ context: PageContext) -> HTML {
        var out = HTML.none
        var said = [String]()
        for (place, part) in Part.allCases.enumerated() {
            let points = parts[part]
            said.append(context.words(.partPoints, ["part": context.part(part), "n": points.map(String.init) ?? "–"]))
            for step in 0..<4 {
                let isFull = step < (points ?? 0)
                let style: HTML = isFull ? (points ?? 0) <= 1 ? #" class="y low""# : #" class="y""# : .none
                out += #"<rect\#(style) x="\#(place * 29)" y="\#(15 - step * 5)" width="24" height="4" rx="1"/>"#
            }
        }
        return
            #"<svg class="q4" role="img" aria-label="\#(context.words.list(said))" viewBox="0 0 116 20">\#(out)</svg>"#
    }
}

/// A sentence of a language model that rests on voices; only ``CitationCheck`` makes one.
package struct CitedText: Hashable, Sendable {
    package let text: String
    /// The ids of the voices it rests on, at least one.
    package let voices: [String]

    fileprivate init(text: String, voices: [String]) {
        self.text = text
        self.voices = voices
    }
}

/// Why a sentence was dropped.
package enum DropReason: String, Hashable, Sendable, CaseIterable {
    /// It cites nobody.
    case uncited
    /// It cites a voice that was not given.
    case inventedVoice = "invented-voice"
    /// A phrase that none of its voices says in these words.
    case inventedWords = "invented-words"
    /// It states a figure that none of its voices states.
    case figure
    /// It is several sentences under one citation.
    case severalSentences = "several-sentences"
    case empty
    case tooLong = "too-long"
    /// It is not of the form that was asked for.
    case malformed
}

/// Lets a sentence pass when it cites voices of the sheet and states no figure but theirs.
package struct CitationCheck: Sendable {
    private let sheet: VoiceSheet
    private let figures: [Set<Figure>]

    package init(_ sheet: VoiceSheet) {
        self.sheet = sheet
        figures = sheet.texts.map { Figure.all(in: $0) }
    }

    /// `text` with the ids of the voices that `names` and marks such as `[v2]` in it cite, or why it is dropped.
    ///
    /// One invented name among good ones is enough to drop it: what it adds to the sentence cannot be told.
    package func check(
        _ text: String, cites names: [String], longest: Int = 200
    ) -> Result<CitedText, DropError> {
        let (bare, marks) = CitationMarks.taken(from: text)
        switch places(names + marks) {
        case .failure(let error): return .failure(error)
        case .success(let places):
            guard bare.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
                return .failure(.init(.empty))
            }
            guard bare.unicodeScalars.count <= longest else { return .failure(.init(.tooLong)) }
            guard !CitationMarks.isSeveralSentences(bare) else { return .failure(.init(.severalSentences)) }
            let given = places.reduce(into: Set<Figure>()) { $0.formUnion(figures[$1]) }
            guard Figure.all(in: bare).isSubset(of: given) else { return .failure(.init(.figure)) }
            return .success(CitedText(text: bare, voices: places.map { sheet.ids[$0] }))
        }
    }

    /// The voices that `names` name, each once, in their order; an error where there is none or an invented one.
    func places(_ names: [String]) -> Result<[Int], DropError> {
        var places = [Int]()
        for name in names {
            guard let place = sheet.place(of: CitationMarks.normal(name)) else {
                return .failure(.init(.inventedVoice))
            }
            if !places.contains(place) { places.append(place) }
        }
        return places.isEmpty ? .failure(.init(.uncited)) : .success(places)
    }

    /// A reason as an error.
    package struct DropError: Error, Hashable, Sendable {
        package let reason: DropReason

        init(_ reason: DropReason) { self.reason = reason }
    }
}

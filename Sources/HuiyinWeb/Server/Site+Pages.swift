import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// A page in both of its forms.
struct Answer {
    let html: HTML
    let twin: any Encodable
    /// What can be taken along as a table; `nil` for a page without figures.
    var exports: (any Exporting)?
    /// Not to be kept by browsers at all.
    var isPrivate = false
}

/// The JSON twin of a page: its model, and where it stands.
struct Twin: Encodable {
    let page: String
    let language: Tongue
    let address: String
    let model: any Encodable

    private enum CodingKeys: CodingKey {
        case page, language, address, model
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(page, forKey: .page)
        try box.encode(language, forKey: .language)
        try box.encode(address, forKey: .address)
        try box.encode(model, forKey: .model)
    }
}

extension Site {
    /// The page at `address`.
    ///
    /// - Throws: ``Failure`` 404 where the voice or topic isn't there; errors of the query and the archive.
    func answer(_ address: Address) async throws -> Answer {
        let inquiry = try await inquiry()
        let place = address.place
        if let scope = place.scope {
            guard try await inquiry.hasVoices() else { return try await empty(address, inquiry) }
            let frame = try await inquiry.frame(scope)
            let page = try await context(address, inquiry, frame)
            return try await answer(place, frame, page)
        }
        let page = try await context(address, inquiry, nil)
        switch place {
        case .voice(let id, _):
            guard let voice = try await archive.voice(id) else { throw Self.noVoice(id) }
            let model = try await page.voicePage(voice)
            return Answer(html: model.view(page), twin: twin("voice", model, page), isPrivate: true)
        case .raw(let id):
            let model = RawPage(id, try await rawBytes(of: id))
            return Answer(html: model.view(page, id), twin: twin("raw", model, page), isPrivate: true)
        default:
            throw Failure(.notFound, "not-found", "there is nothing at \(place.path)")
        }
    }

    /// The record of a voice exactly as it came; the reading is audited.
    ///
    /// - Throws: ``Failure`` 404 where there is no such voice.
    func rawBytes(of id: FeedbackID) async throws -> [UInt8] {
        guard try await archive.voice(id) != nil, let bytes = try archive.rawBytes(of: id) else {
            throw Self.noVoice(id)
        }
        return bytes
    }

    private func answer(_ place: Place, _ frame: Frame, _ page: PageContext) async throws -> Answer {
        if let unknown = try await page.unknownTopic(of: frame.scope) {
            let model = UnknownTopicPage(
                topic: unknown, filters: try await page.filterBar(frame, polarity: true, topic: true))
            return Answer(html: model.view(page), twin: twin("unknown-topic", model, page))
        }
        switch place {
        case .problems:
            let model = try await page.problemsPage(frame, archive)
            return Answer(html: model.view(page), twin: twin("problems", model, page), exports: model)
        case .topic(let path, _, let quotes):
            let model: TopicPage
            do {
                model = try await page.topicPage(path, frame, quotes, archive)
            } catch let error as QueryError {
                // A query takes a topic that isn't there for a mistake in the question; here it is the page that isn't there.
                guard page.names.node(path) == nil else { throw error }
                throw Self.noTopic(path)
            }
            guard page.names.node(path) != nil || model.voices.count > 0 else { throw Self.noTopic(path) }
            return Answer(html: model.view(page), twin: twin("topic", model, page), exports: model)
        case .voices(let view):
            let model = try await page.voicesPage(frame, view, archive)
            return Answer(html: model.view(page), twin: twin("voices", model, page))
        default:
            let model = try await page.overviewPage(frame, archive)
            return Answer(html: model.view(page), twin: twin("overview", model, page), exports: model)
        }
    }

    private func empty(_ address: Address, _ inquiry: Inquiry) async throws -> Answer {
        let page = try await context(address, inquiry, nil)
        let model = EmptyPage(folder: archive.workspace.folder)
        let title: Phrase =
            switch address.place {
            case .problems, .topic: .problems
            case .voices: .voices
            default: .overview
            }
        return Answer(html: model.view(page, title: title), twin: twin("empty", model, page))
    }

    func twin(_ name: String, _ model: any Encodable, _ page: PageContext) -> Twin {
        Twin(page: name, language: page.words.tongue, address: page.links(page.place), model: model)
    }

    private static func noTopic(_ path: String) -> Failure {
        Failure(
            .notFound, "unknown-topic",
            "there is no topic \(path) in the taxonomies of this workspace; the problems page lists those there are",
            details: [.init(at: path, expected: "a topic of the taxonomies of this workspace", suggestion: nil)])
    }

    static func noVoice(_ id: FeedbackID) -> Failure {
        Failure(
            .notFound, "unknown-voice",
            "there is no voice \(id) in this workspace; it may have been erased, or the address belongs to another workspace"
        )
    }
}

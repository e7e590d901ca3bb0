import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import Hummingbird
import NIOCore

extension Site {
    func correctionForm(
        _ id: FeedbackID, _ opinion: Correction.Span?, _ list: VoicesView, _ address: Address
    ) async throws -> Answer {
        let (page, voice) = try await voice(id, address)
        let model = try await page.correctionForm(voice, opinion, from: list, archive)
        return Answer(html: model.view(page), twin: twin("correct", model, page), isPrivate: true)
    }

    func card(_ id: FeedbackID, _ list: VoicesView, _ address: Address) async throws -> Answer {
        let (page, voice) = try await voice(id, address)
        let model = page.card(voice, hits: list.scope.text)
        return Answer(html: model.view(page), twin: twin("card", model, page), isPrivate: true)
    }

    func correctionsPage(_ view: CorrectionsView, _ address: Address) async throws -> Answer {
        let page = try await context(address, try await inquiry(), nil)
        let model = try await page.correctionsPage(view, archive)
        return Answer(
            html: model.view(page), twin: twin("corrections", model, page), exports: model, isPrivate: true)
    }

    func versionsPage(
        _ id: FeedbackID, _ old: Int?, _ new: Int?, _ list: VoicesView, _ address: Address
    ) async throws -> Answer {
        let (page, voice) = try await voice(id, address)
        let model = try page.versionsPage(voice, old, new, list)
        return Answer(html: model.view(page), twin: twin("versions", model, page), isPrivate: true)
    }

    func viewsPage(_ address: Address) async throws -> Answer {
        let page = try await context(address, try await inquiry(), nil)
        let model = try await page.viewsPage(archive)
        return Answer(html: model.view(page), twin: twin("views", model, page), isPrivate: true)
    }

    /// The corrections that count, as `huiyin train` takes them.
    func trainingRows() async throws -> Response {
        var bytes = [UInt8]()
        try await archive.trainingRows { bytes += $0 }
        return Response(
            status: .ok,
            headers: [
                .contentType: ExportFile.jsonl.contentType, .cacheControl: "no-store",
                .contentDisposition: ExportFileName.disposition("huiyin-training.jsonl"),
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func voice(_ id: FeedbackID, _ address: Address) async throws -> (PageContext, StoredVoice) {
        guard let voice = try await archive.voice(id) else { throw Self.noVoice(id) }
        return (try await context(address, try await inquiry(), nil), voice)
    }
}

import Foundation
import HuiyinDomain
import HuiyinInsight

/// `/voices/ID/raw`: the bytes as they came, as text, with the bytes themselves to take along.
package struct RawPage: Hashable, Sendable, Encodable {
    package let id: String
    package let text: String
    package let bytes: Int
    /// How the bytes were read, such as `UTF-8`; `nil` where they are no text and ``text`` has replacement characters.
    package let encoding: String?
    /// The very bytes.
    package let base64: String

    init(_ id: FeedbackID, _ bytes: [UInt8]) {
        self.id = "\(id)"
        self.bytes = bytes.count
        let read = RawText.read(bytes)
        encoding = read?.encoding
        text = read?.text ?? String(decoding: bytes, as: UTF8.self)
        base64 = Data(bytes).base64EncodedString()
    }

    func view(_ context: PageContext, _ id: FeedbackID) -> HTML {
        let words = context.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.voices(VoicesView(Scope()))))">\(words(.voices))</a> › \
            <a href="\(context.links(.voice(id)))">\(String(self.id.prefix(4)))…\(String(self.id.suffix(4)))</a></p>
            """
        let how = encoding.map { words(.rawEncoding, ["encoding": $0]) } ?? words(.rawUnread)
        return Layout(context: context, title: words(.rawTitle), crumb: crumb).page(
            """
            <p class="note" role="note">\(words(.rawNote))</p>
            <pre class="bytes" dir="auto">\(text)</pre>
            <p class="muted"><small>\(words(.rawBytes, ["n": context.format.exact(bytes)])) · \(how)</small></p>
            <p class="acts"><a class="btn" href="\(context.links(.voice(id)))">\(words(.back))</a>\
            <a class="btn" href="\(context.links(.download(id)))" download rel="nofollow">\(words(.rawDownload))</a></p>
            """)
    }
}

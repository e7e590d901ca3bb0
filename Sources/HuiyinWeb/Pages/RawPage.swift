import HuiyinDomain
import HuiyinInsight

/// `/voices/ID/raw`: the bytes as they came, as text.
package struct RawPage: Hashable, Sendable, Encodable {
    package let id: String
    package let text: String
    package let bytes: Int
    package let isUTF8: Bool

    init(_ id: FeedbackID, _ bytes: [UInt8]) {
        self.id = "\(id)"
        self.bytes = bytes.count
        let valid = String(validating: bytes, as: UTF8.self)
        isUTF8 = valid != nil
        text = valid ?? String(decoding: bytes, as: UTF8.self)
    }

    func view(_ context: PageContext, _ id: FeedbackID) -> HTML {
        let words = context.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.voices(VoicesView(Scope()))))">\(words(.voices))</a> › \
            <a href="\(context.links(.voice(id)))">\(String(self.id.prefix(4)))…\(String(self.id.suffix(4)))</a></p>
            """
        let binary: HTML = isUTF8 ? .none : " · \(words(.rawBinary))"
        return Layout(context: context, title: words(.rawTitle), crumb: crumb).page(
            """
            <p class="note" role="note">\(words(.rawNote))</p>
            <pre class="bytes" dir="auto">\(text)</pre>
            <p class="muted"><small>\(words(.rawBytes, ["n": context.format.exact(bytes)]))\(binary)</small></p>
            <p class="acts"><a class="btn" href="\(context.links(.voice(id)))">\(words(.back))</a></p>
            """)
    }
}

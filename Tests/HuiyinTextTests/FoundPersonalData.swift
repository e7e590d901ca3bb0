import HuiyinDomain
import HuiyinText

/// What the finder of personal data finds in a text, as `kind:value`.
func foundPersonalData(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PersonalFinder.spans(in: text).map {
        "\($0.kind.rawValue):\(String(decoding: bytes[$0.bytes], as: UTF8.self))"
    }
}

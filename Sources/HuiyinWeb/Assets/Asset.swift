/// A file of ours that pages ask for. Its name carries a hash of its bytes, so browsers may keep it for ever.
package struct Asset: Hashable, Sendable {
    package let name: String
    package let contentType: String
    package let text: String
    package let fileName: String

    private init(_ name: String, _ contentType: String, _ text: String) {
        self.name = name
        self.contentType = contentType
        self.text = text
        let parts = name.split(separator: ".")
        fileName = "\(parts[0])-\(Fingerprint.of(text)).\(parts[1])"
    }

    package static let styleSheet = Asset("huiyin.css", "text/css; charset=utf-8", StyleSheet.text)
    package static let keys = Asset("keys.js", "text/javascript; charset=utf-8", Script.keys + Script.mend)
    package static let charts = Asset("charts.js", "text/javascript; charset=utf-8", Script.charts)
    package static let importing = Asset("import.js", "text/javascript; charset=utf-8", Script.importing)
    package static let all = [styleSheet, keys, charts, importing]
}

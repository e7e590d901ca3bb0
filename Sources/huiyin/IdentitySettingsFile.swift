import Foundation
import HuiyinIdentity

/// Reads the config of `huiyin identities resolve`.
enum IdentitySettingsFile {
    struct Problem: Error {
        let sentence: String
    }

    private struct Written: Decodable {
        var record: String?
        var time: String?
        var columns: [String: String]?
        var probability: Double?
        var together: [[String]]?
        var apart: [[String]]?
    }

    static func read(_ file: String) throws -> IdentitySettings {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Problem(sentence: "the config \(file) can't be read; check name and permissions")
        }
        let written: Written
        do {
            written = try JSONDecoder().decode(Written.self, from: data)
        } catch {
            throw Problem(
                sentence:
                    "the config \(file) is not the JSON expected, such as {\"record\": \"id\", \"columns\": {\"ref\": "
                    + "\"code\"}}; check names, quotes and commas")
        }
        var settings = IdentitySettings()
        settings.record = written.record
        settings.time = written.time
        for (column, word) in written.columns ?? [:] {
            guard let role = ColumnRole(word) else {
                let words = FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem(
                    sentence: "the config takes \(column) for \(word); expected record, time, ignored, \(words)")
            }
            settings.columns[column] = role
        }
        if let probability = written.probability {
            guard probability > 0, probability < 1 else {
                throw Problem(sentence: "the config's probability is \(probability); expected over 0 and under 1")
            }
            settings.probability = probability
        }
        settings.together = written.together ?? []
        settings.apart = written.apart ?? []
        return settings
    }
}

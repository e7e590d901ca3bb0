package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// An import, as `huiyin imports` prints it.
package enum RunLine {
    /// One JSON object with a line end. Times are UTC; `finishedAt` is null while it runs or waits to be taken up,
    /// `undoneAt` for an import that counts.
    package static func json(_ run: StoredRun) -> [UInt8] {
        let counts = run.counts
        let fields: [JSONValue.Field] = [
            .init(name: "id", value: .number(String(run.id))),
            .init(name: "source", value: .string(run.plan.source)),
            .init(name: "file", value: .string(run.plan.file.path)),
            .init(name: "startedAt", value: .string(VersionReport.time(run.startedAt))),
            .init(name: "finishedAt", value: ObjectLine.time(run.finishedAt)),
            .init(name: "undoneAt", value: ObjectLine.time(run.undoneAt)),
            .init(name: "read", value: .number(String(counts.read))),
            .init(name: "stored", value: .number(String(counts.stored))),
            .init(name: "duplicates", value: .number(String(counts.duplicates))),
            .init(name: "updated", value: .number(String(counts.updated))),
            .init(name: "rejected", value: .number(String(counts.rejected))),
            .init(name: "mended", value: .bool(run.isMended)),
        ]
        return ObjectLine.bytes(fields)
    }

    /// `12  2026-11-22T02:00:00Z  app-store  reviews.csv  812 read, 800 stored …` and a line end.
    package static func table(_ run: StoredRun) -> [UInt8] {
        let counts = run.counts
        var text = "\(run.id)  \(VersionReport.time(run.startedAt))  \(run.plan.source)  \(run.plan.file.path)  "
        text += "\(counts.read) read, \(counts.stored) stored, \(counts.duplicates) duplicates, "
        text += "\(counts.updated) updated, \(counts.rejected) rejected"
        if run.isMended { text += ", mended records" }
        if run.undoneAt != nil { text += ", undone" } else if run.finishedAt == nil { text += ", not finished" }
        return Array((text + "\n").utf8)
    }

    /// What undoing or redoing did, as one JSON object with a line end.
    package static func json(_ undone: UndoneImport) -> [UInt8] {
        ObjectLine.bytes([
            .init(name: "id", value: .number(String(undone.run))),
            .init(name: "items", value: .number(String(undone.withdrawn))),
            .init(name: "versions", value: .number(String(undone.restored))),
            .init(name: "rejections", value: .number(String(undone.rejections))),
            .init(name: "moved", value: .number(String(undone.moved))),
            .init(name: "changed", value: .bool(!undone.wasDone)),
        ])
    }
}

import HuiyinArchive
import Testing

@Suite struct SavedViewTests {
    private func names(_ archive: Archive) async throws -> [String] { try await archive.views().map(\.name) }

    @Test func viewsAreKeptInTheirOrder() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: ArchiveOptions(now: { 5 }))
        let first = try await archive.saveView(name: " 价格 ", address: "/voices?topic=price")
        #expect(first.name == "价格")
        #expect(first.createdAt == 5)
        try await archive.saveView(name: "乙", address: "/")
        let third = try await archive.saveView(name: "丙", address: "/problems")
        #expect(try await archive.views().map(\.position) == [0, 1, 2])
        #expect(try await archive.moveView(third.id, to: 0).map(\.name) == ["丙", "价格", "乙"])
        #expect(try await archive.moveView(third.id, to: 99).map(\.name) == ["价格", "乙", "丙"])
        #expect(try await archive.renameView(first.id, to: "贵").name == "贵")
        #expect(try await workspace.open().views().map(\.address) == ["/voices?topic=price", "/", "/problems"])
    }

    @Test func aRemovedViewCanBePutBackWhereItWas() async throws {
        let archive = try TemporaryWorkspace().open()
        try await archive.saveView(name: "甲", address: "/a")
        let second = try await archive.saveView(name: "乙", address: "/b")
        try await archive.saveView(name: "丙", address: "/c")
        try await archive.removeView(second.id)
        #expect(try await names(archive) == ["甲", "丙"])
        #expect(try await archive.views().map(\.position) == [0, 1])
        #expect(try await archive.restoreView(second.id).position == 1)
        #expect(try await archive.restoreView(second.id).position == 1)
        #expect(try await names(archive) == ["甲", "乙", "丙"])
    }

    @Test func unknownViewsAndOddNamesAreSaidInASentence() async throws {
        let archive = try TemporaryWorkspace().open()
        let gone = try await archive.saveView(name: "甲", address: "/a")
        try await archive.removeView(gone.id)
        for id in ["", "x", gone.id] {
            await #expect(throws: ArchiveError.self) { try await archive.renameView(id, to: "x") }
            await #expect(throws: ArchiveError.self) { try await archive.removeView(id) }
            await #expect(throws: ArchiveError.self) { try await archive.moveView(id, to: 0) }
        }
        await #expect(throws: ArchiveError.self) { try await archive.restoreView("x") }
        for name in ["", "  ", "two\nlines", String(repeating: "长", count: 201)] {
            let error = await #expect(throws: ArchiveError.self) {
                try await archive.saveView(name: name, address: "/")
            }
            #expect(error?.code == .refused, "\(name)")
        }
        for address in ["", "voices", "//host/x", "/\\host", "https://host/", "/a b", "/a\n", "javascript:x"] {
            let error = await #expect(throws: ArchiveError.self) {
                try await archive.saveView(name: "x", address: address)
            }
            #expect(error?.code == .refused, "\(address)")
        }
        #expect(try await archive.views().isEmpty)
    }
}

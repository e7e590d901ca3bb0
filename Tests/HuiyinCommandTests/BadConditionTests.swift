import Foundation
import Testing

/// The real program where the system does not do what it should: one clear sentence, exit code 3, and nothing lost.
@Suite(.serialized) struct BadConditionTests {
    private static func rows(_ count: Int, prefix: String = "K") -> String {
        "编号,内容\n" + (0..<count).map { "\(prefix)\($0),第\($0)位顾客说车机反应慢，但是空间很大\n" }.joined()
    }

    private func count(_ workspace: String, _ folder: Folder) throws -> Int {
        let answer = try Command.run("query", "--workspace", workspace, #"{"measures": ["feedback"]}"#, in: folder)
        let row = try #require((try JSON.object(answer.output)["rows"] as? [[String: Any]])?.first)
        return try #require((row["measures"] as? [[String: Any]])?.first?["value"] as? Int)
    }

    private func sentence(
        _ outcome: Command.Outcome, has words: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == 3, "\(outcome.talk)", sourceLocation: sourceLocation)
        let last = outcome.talk.split(separator: "\n").filter { $0.hasPrefix("huiyin") }.last.map(String.init) ?? ""
        for word in words { #expect(last.contains(word), "\(outcome.talk)", sourceLocation: sourceLocation) }
    }

    @Test func aFullDiskStopsAnImportThatGoesOnWhenThereIsRoom() throws {
        let folder = try Folder()
        guard let disk = SmallDisk(folder, size: "3m") else { return }
        let file = try folder.write(Self.rows(4000), to: "a.csv")
        let workspace = disk.path + "/w"
        let full = try Command.run("import", file, "--source", "s", "--workspace", workspace, in: folder)
        sentence(full, has: "no room left", "goes on where it stopped")
        try disk.resize("64m")
        let rest = try Command.run("import", file, "--source", "s", "--workspace", workspace, in: folder)
        #expect(rest.status == 0)
        #expect(try JSON.object(rest.output)["stored"] as? Int == 4000)
        #expect(try count(workspace, folder) == 4000)
    }

    @Test func aDiskWithoutAnyRoomMakesNoWorkspace() throws {
        let folder = try Folder()
        guard let disk = SmallDisk(folder, size: "64k") else { return }
        let file = try folder.write(Self.rows(10), to: "a.csv")
        sentence(
            try Command.run("import", file, "--source", "s", "--workspace", disk.path + "/w", in: folder), has: "oom",
            "run the command again")
        try disk.resize("64m")
        let again = try Command.run("import", file, "--source", "s", "--workspace", disk.path + "/w", in: folder)
        #expect(again.status == 0, "\(again.talk)")
        #expect(try count(disk.path + "/w", folder) == 10)
    }

    @Test func aLimitOnTheSizeOfFilesIsSaidAndLosesNothing() throws {
        let folder = try Folder()
        _ = try folder.write(Self.rows(4000), to: "a.csv")
        let bringIn = #""$H" import "$D/a.csv" --source s --workspace "$D/w""#
        let limited = try Command.shell("ulimit -f 1500; \(bringIn)", in: folder)
        sentence(limited, has: "limit on the size of files", "run the command again")
        let rest = try Command.shell(bringIn, in: folder)
        #expect(rest.status == 0)
        #expect(try JSON.object(rest.output)["stored"] as? Int == 4000)
        #expect(try count(folder.path("w"), folder) == 4000)
    }

    @Test(arguments: [
        #"import "$D/a.csv" --source s --workspace "$D/w""#, #"export --workspace "$D/w""#,
        #"query --workspace "$D/w" '{"measures": ["feedback"]}'"#, "mappings list",
    ])
    func anAnswerThatCannotBeWrittenIsSaid(command: String) throws {
        let folder = try Folder()
        let file = try folder.write(Self.rows(10), to: "a.csv")
        try Command.run("import", file, "--source", "s", "--workspace", folder.path("w"), in: folder)
        let outcome = try Command.shell(#""$H" \#(command) > /dev/full"#, in: folder)
        sentence(outcome, has: "standard output cannot be written", "make room")
        #expect(try count(folder.path("w"), folder) == 10)
    }

    @Test func whatMayNotBeWrittenIsNamed() throws {
        let folder = try Folder()
        let file = try folder.write(Self.rows(10), to: "a.csv")
        try Command.run("import", file, "--source", "s", "--workspace", folder.path("w"), in: folder)
        let run = #"\#(Command.asNobody)"$H" import "$D/a.csv" --source s --workspace "$D/w""#
        func setting(_ rights: String) throws -> Command.Outcome {
            try Command.shell(#"chmod 777 "$D/w"; chmod 666 "$D"/w/*; \#(rights); \#(run)"#, in: folder)
        }
        sentence(try setting(#"chmod 555 "$D/w""#), has: "/w cannot be written", "give this user the right to write")
        sentence(
            try setting(#"chmod 444 "$D/w/huiyin.sqlite""#), has: "huiyin.sqlite cannot be written", "give this user")
        sentence(try setting(#"chmod 444 "$D/w/huiyin.lock""#), has: "huiyin.lock", "give this user the right to write")
        sentence(
            try setting(#"echo 'language: zh' > "$D/w/huiyin.yaml"; chmod 000 "$D/w/huiyin.yaml""#),
            has: "huiyin.yaml cannot be read")
        sentence(
            try Command.shell(
                #"mkdir "$D/no"; chmod 555 "$D/no"; \#(Command.asNobody)"$H" import "$D/a.csv" --source s --workspace "$D/no/w""#,
                in: folder), has: "cannot make", "permission denied", "name another folder")
        sentence(
            try Command.shell(
                #"chmod 000 "$D/a.csv"; \#(Command.asNobody)"$H" import "$D/a.csv" --source s --workspace "$D/w""#,
                in: folder), has: "a.csv may not be read", "give this user the right")
        let healed = try Command.shell(
            #"chmod 644 "$D/a.csv"; chmod 777 "$D/w"; chmod 666 "$D"/w/*; \#(run)"#, in: folder)
        #expect(healed.status == 0, "\(healed.talk)")
        #expect(try JSON.object(healed.output)["duplicates"] as? Int == 10)
    }

    @Test func twoImportsAtOnceBothFinish() throws {
        let folder = try Folder()
        _ = try folder.write(Self.rows(2500), to: "a.csv")
        _ = try folder.write(Self.rows(2500, prefix: "M"), to: "b.csv")
        let outcome = try Command.shell(
            """
            "$H" import "$D/a.csv" --source s --workspace "$D/w" > "$D/one" & first=$!
            "$H" import "$D/b.csv" --source s --workspace "$D/w" > "$D/two"; second=$?
            wait $first && exit $second
            """, in: folder)
        #expect(outcome.status == 0, "\(outcome.talk)")
        for name in ["one", "two"] {
            let summary = try JSON.object(String(contentsOfFile: folder.path(name), encoding: .utf8))
            #expect(summary["stored"] as? Int == 2500)
        }
        #expect(try count(folder.path("w"), folder) == 5000)
    }

    @Test(arguments: [
        (#"printf 'zone: [' > "$D/w/huiyin.yaml""#, "huiyin.yaml", "is not YAML"),
        (#"printf 'zone: Mars/Base' > "$D/w/huiyin.yaml""#, "Mars/Base", "expected an IANA name"),
        (#"mkdir "$D/w/huiyin.yaml""#, "huiyin.yaml cannot be read", "let this user read it"),
        (
            #"cp "$D"/other/vault.sqlite* "$D/w/""#, "vault.sqlite belongs to another workspace",
            "Put this workspace's vault back"
        ),
        (#"rm "$D"/w/vault.sqlite*"#, "vault.sqlite is missing", "Put the workspace's vault back"),
        (
            #"head -c 4096 /dev/zero | tr '\0' x | dd of="$D/w/huiyin.sqlite" conv=notrunc"#, "is damaged",
            "newest backup"
        ),
        (
            #"head -c 4096 /dev/zero | tr '\0' x | dd of="$D/w/vault.sqlite" conv=notrunc"#, "vault.sqlite is damaged",
            "newest backup"
        ),
    ])
    func aWorkspaceThatIsNotAsItShouldBeIsLeftAlone(damage: String, words: String, advice: String) throws {
        let folder = try Folder()
        let file = try folder.write(Self.rows(10), to: "a.csv")
        for name in ["w", "other"] {
            try Command.run("import", file, "--source", "s", "--workspace", folder.path(name), in: folder)
        }
        _ = try folder.write(Self.rows(10, prefix: "M"), to: "b.csv")
        let bringIn = #""$H" import "$D/b.csv" --source s --workspace "$D/w""#
        let outcome = try Command.shell("cp -r \"$D/w\" \"$D/safe\"\n\(damage)\n\(bringIn)", in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.talk.contains(words) && outcome.talk.contains(advice), "\(outcome.talk)")
        // Whoever does what the sentence says has everything back, and only the damaged file is put back.
        let name = damage.contains("yaml") ? "huiyin.yaml" : damage.contains("vault") ? "vault.sqlite" : "huiyin.sqlite"
        let healed = try Command.shell(
            """
            rm -rf "$D/w/\(name)"*
            for file in "$D"/safe/\(name)*; do [ ! -e "$file" ] || cp "$file" "$D/w/"; done
            \(bringIn)
            """, in: folder)
        #expect(healed.status == 0, "\(healed.talk)")
        #expect(try count(folder.path("w"), folder) == 20)
    }

    /// A server whose disk is full answers what it can, says the rest in the one shape, and is well when there is room again.
    @Test func aServerSaysThatItsDiskIsFullAndRecovers() throws {
        let folder = try Folder()
        guard let disk = SmallDisk(folder, size: "24m") else { return }
        let file = try folder.write(Self.rows(300), to: "a.csv")
        try Command.run("import", file, "--source", "s", "--workspace", disk.path + "/w", in: folder)
        let outcome = try Command.shell(
            """
            "$H" serve --workspace "$D/disk/w" --port 0 > "$D/serve" 2>&1 & server=$!
            for i in $(seq 100); do grep -q http "$D/serve" && break; sleep 0.1; done
            at=$(grep -o 'http://[^ ]*' "$D/serve" | head -1)
            ask() { curl -s -o "$D/$1" -w '%{http_code} ' "${@:2}"; }
            post() { ask "$1" "${at}api/v1/query" -H 'Content-Type: application/json' -d "$2"; }
            ask before "$at"
            dd if=/dev/zero of="$D/disk/fill" bs=4k 2> /dev/null
            ask page "$at"; ask voices "${at}voices"
            post query '{"measures": ["feedback", "negative_share"], "dimensions": ["source"]}'
            rm "$D/disk/fill"
            ask after "$at"
            post again '{"measures": ["feedback", "negative_share"], "dimensions": ["source"]}'
            kill $server; wait $server
            """, in: folder)
        let codes = outcome.output.split(separator: " ").map(String.init)
        #expect(codes.count == 6, "\(outcome.output) \(outcome.talk)")
        guard codes.count == 6 else { return }
        #expect(codes[0] == "200" && codes[4] == "200" && codes[5] == "200", "\(outcome.output)")
        for (place, name) in [(1, "page"), (2, "voices"), (3, "query")] {
            let body = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            guard codes[place] != "200" else { continue }
            #expect(codes[place] == "507" || codes[place] == "503" || codes[place] == "500", "\(name): \(codes[place])")
            #expect(body.contains("no room left") || body.contains("磁盘满了"), "\(name): \(body.prefix(600))")
            if name == "query" {
                #expect((try JSON.object(body)["error"] as? [String: Any])?["code"] as? String == "disk-full")
            }
        }
        #expect(try count(disk.path + "/w", folder) == 300)
    }
}

import Foundation
import Testing

@Suite struct ConnectorsCommandTests {
    @Test func theServerFetchesWhatIsDueAndWhatAPageAsksFor() throws {
        let folder = try Folder()
        let inbox = folder.path("inbox")
        for name in ["inbox", "workspace"] {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
        }
        _ = try folder.write("编号,内容\n1,车机很卡\n2,空间不错\n", to: "inbox/a.csv")
        let settings = "connectors:\n  shop:\n    every: 1d\n    folder: {path: \(inbox), settled: 0}\n"
        _ = try folder.write(settings, to: "workspace/huiyin.yaml")
        let script = """
            set -euo pipefail
            cd "$D"
            "$H" serve --workspace workspace --port 0 2>talk &
            server=$!
            trap 'kill $server' EXIT
            for _ in $(seq 300); do grep -q 'http://' talk && break; sleep 0.1; done
            URL=$(grep -o 'http://[0-9.:]*' talk | head -1)
            stored() {
                for _ in $(seq 200); do
                    [ "$("$H" export --workspace workspace | wc -l)" -ge "$1" ] && return
                    sleep 0.1
                done
                echo "only $("$H" export --workspace workspace | wc -l) of $1 are there" >&2
                return 1
            }
            stored 2
            printf '编号,内容\\n3,又来一条\\n' >inbox/b.csv
            curl --silent --show-error --fail --output /dev/null -X POST "$URL/sources/connectors/shop/run"
            stored 3
            "$H" connectors list --workspace workspace
            """
        let outcome = try Command.shell(script, in: folder)
        #expect(outcome.status == 0, "\(outcome.talk)")
        let list = try JSON.lines(outcome.output)
        #expect(list.map { $0["health"] as? String } == ["good"])
    }

    @Test func aConnectorThatIsSetBackReadsItsFolderAgain() throws {
        let folder = try Folder()
        let workspace = folder.path("workspace")
        for name in ["inbox", "workspace"] {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
        }
        _ = try folder.write("编号,内容\n1,车机很卡\n2,空间不错\n", to: "inbox/a.csv")
        let settings = "connectors:\n  shop:\n    folder: {path: \(folder.path("inbox")), settled: 0}\n"
        _ = try folder.write(settings, to: "workspace/huiyin.yaml")
        func run() throws -> [Int?] {
            let outcome = try Command.run("connectors", "run", "--workspace", workspace, in: folder)
            #expect(outcome.status == 0, "\(outcome.talk)")
            let line = try JSON.lines(outcome.output).first
            return ["stored", "duplicates"].map { line?[$0] as? Int }
        }
        #expect(try run() == [2, 0])
        #expect(try run() == [0, 0])
        let reset = try Command.run("connectors", "reset", "shop", "--workspace", workspace, in: folder)
        #expect(reset.status == 0 && reset.output.isEmpty)
        #expect(try run() == [0, 2])
        let since = try Command.run(
            "connectors", "reset", "shop", "--since", "2026", "--workspace", workspace, in: folder)
        #expect(since.status == 3 && since.talk.contains("set it back without one"))
    }
}

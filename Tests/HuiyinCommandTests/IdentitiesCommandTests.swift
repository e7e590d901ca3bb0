import Foundation
import Testing

struct IdentitiesCommandTests {
    private let table = """
        record,given_name,surname,dob,email,city
        a1,Marta,Quill,1988-04-02,marta.quill@post.example,Norwick
        a2,Quill,Marta,1988-04-02,marta.quill@post.example,Norwick
        a3,Marta,Quil,1988-04-12,,Norwick
        b1,Tobias,Fenn,1971-11-30,t.fenn@post.example,Ashby
        b2,Tobias,Fenn,1971-11-30,,Ashbi
        c1,Olive,Harrow,1990-01-09,o.harrow@mail.example,Norwick

        """

    private func persons(_ output: String) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: output.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",").map(String.init)
                return (cells[0], cells[1])
            })
    }

    @Test func putsATableTogetherWhateverTheOrderOfItsRows() throws {
        let outcome = try Command.run("identities", "resolve", input: table, in: Folder())
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("record,person,probability\na1,"))
        let found = persons(outcome.output)
        #expect(found["a1"] == "a1" && found["a2"] == "a1" && found["b2"] == "b1" && found["c1"] == "c1")
        let lines = table.split(separator: "\n")
        let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
        #expect(persons(try Command.run("identities", "resolve", input: turned, in: Folder()).output) == found)
    }

    @Test func printsPairsWithTheirWeights() throws {
        let outcome = try Command.run("identities", "resolve", "--pairs", input: table, in: Folder())
        #expect(outcome.output.hasPrefix("left,right,probability,weights\n"))
        let pair = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("a1,a2,") })
        #expect(pair.contains("email=+") && pair.contains("given_name=+"))
    }

    @Test func aConfigSaysWhatColumnsAreAndWhoIsWho() throws {
        let folder = try Folder()
        let config = try folder.write(
            #"{"record": "record", "columns": {"city": "ignored"}, "together": [["a1", "c1"]]}"#, to: "config.json")
        let outcome = try Command.run(
            "identities", "resolve", "--config", config, "--columns", input: table, in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.talk.contains("city: ignored") && outcome.talk.contains("dob: birth-date"))
        #expect(persons(outcome.output)["c1"] == "a1")
    }

    @Test(arguments: [
        #"{"record": "nowhere"}"#, #"{"columns": {"city": "colour"}}"#, #"{"together": [["a1", "z9"]]}"#, "no json",
        #"{"probability": 2}"#,
    ])
    func aWrongConfigEndsWithTwoAndASentence(config: String) throws {
        let folder = try Folder()
        let file = try folder.write(config, to: "config.json")
        let outcome = try Command.run("identities", "resolve", "--config", file, input: table, in: folder)
        #expect(outcome.status == 2 && outcome.talk.contains("config"))
        #expect(outcome.output.isEmpty)
    }

    @Test func aRowThatCannotBeReadIsSaidAndLeftOut() throws {
        let outcome = try Command.run("identities", "resolve", input: table + "x1,Ann,Lee\n", in: Folder())
        #expect(outcome.status == 1 && outcome.talk.contains("line 8: expected 6 columns, found 3"))
        #expect(persons(outcome.output).count == 6)
    }

    @Test func aTableWithoutAnybodyEndsWithThree() throws {
        let outcome = try Command.run(
            "identities", "resolve", input: "record,channel\n1,web\n2,app\n", in: Folder())
        #expect(outcome.status == 3)
    }
}

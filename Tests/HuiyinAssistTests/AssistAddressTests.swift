import HuiyinAssist
import HuiyinDomain
import Testing

@Suite struct AssistAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://localhost/v1/chat/completions", "http://localhost/v1/chat/completions"),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions"),
        ("HTTPS://API.Example.com/v1", "https://api.example.com/v1/chat/completions"),
        ("http://127.9.9.9", "http://127.9.9.9/chat/completions"),
    ])
    func takesWhatMayBeSpokenTo(text: String, url: String) throws {
        #expect(try AssistAddress(text, plainHTTP: .loopbackOnly).url == url)
    }

    @Test(arguments: [
        "", "x", "127.0.0.1:8080", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http://example.com/v1",
        "http://10.0.0.1/v1", "http://127.0.0.1.example.com/v1", "http://localhost.example.com/v1",
        "http://127.0.0.1@example.com/v1",
        "https://user:password@example.com/v1", "https://example.com/v1?key=1", "https://example.com/v1#a",
        "https://exa mple.com/v1", "https://例子.com/v1", "http://127.0.0.1:99999/v1", "http://2130706433/v1",
        "http://127.1/v1", "http://0x7f000001/v1", "http://[::ffff:10.0.0.1]/v1",
    ])
    func refusesWhatMayNot(text: String) {
        #expect(throws: AssistError.self) { try AssistAddress(text, plainHTTP: .loopbackOnly) }
    }

    @Test func plainHTTPElsewhereMustBeWished() throws {
        #expect(try AssistAddress("http://10.0.0.1/v1", plainHTTP: .anywhere).host == "10.0.0.1")
        #expect(try !AssistAddress("http://10.0.0.1/v1", plainHTTP: .anywhere).isLoopback)
    }

    @Test func aKeyIsReadFromItsPlaceAndPrintsAsAWord() throws {
        let folder = try TestFolder()
        let key = try AssistKey.read(.environment("K"), workspace: folder.path, environment: ["K": "  sk-1\n"])
        #expect(key.secret == "sk-1")
        #expect("\(key) \(String(reflecting: key))" == "(key) (key)")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("sk-1"))
        try folder.assist.holding { try folder.assist.replace(folder.path + "/key", with: Array("sk-2\r\n".utf8)) }
        #expect(try AssistKey.read(.file("key"), workspace: folder.path, environment: [:]).secret == "sk-2")
    }

    @Test(arguments: ["", " \n", "two words", "a\r\nx-other: b", "钥匙"])
    func aKeyThatIsNoneIsRefusedUnquoted(text: String) {
        let error = #expect(throws: AssistError.self) {
            try AssistKey.read(.environment("K"), workspace: "/", environment: ["K": text])
        }
        #expect(error?.code == .keyMissing)
        #expect(error?.message.contains("the environment variable K") == true)
    }

    @Test func aMissingKeyIsNamed() {
        for source in [AssistSettings.KeySource.environment("NOT_SET"), .file("/nowhere/key")] {
            let error = #expect(throws: AssistError.self) {
                try AssistKey.read(source, workspace: "/", environment: [:])
            }
            #expect(error?.code == .keyMissing)
        }
    }

    @Test func anotherEndpointGetsNoKeyUnlessItIsNamed() throws {
        var configured = settings()
        configured.key = .environment("HOME_KEY")
        let other = try AssistSettings.merged(
            configured, url: "https://example.com/v1", model: nil, keyEnvironment: nil)
        #expect(other?.key == nil)
        #expect(other?.model == "tiny")
        let named = try AssistSettings.merged(
            configured, url: "https://example.com/v1", model: nil, keyEnvironment: "OTHER")
        #expect(named?.key == .environment("OTHER"))
        let same = try AssistSettings.merged(configured, url: nil, model: "larger", keyEnvironment: nil)
        #expect(same?.key == .environment("HOME_KEY"))
        #expect(try AssistSettings.merged(nil, url: nil, model: nil, keyEnvironment: nil) == nil)
        #expect(throws: AssistError.self) {
            try AssistSettings.merged(nil, url: "https://example.com/v1", model: nil, keyEnvironment: nil)
        }
    }
}

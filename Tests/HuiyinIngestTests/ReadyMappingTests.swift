import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

/// Exports of other products in their own column names, each recognised and read without a word from the user.
@Suite struct ReadyMappingTests {
    /// The counts of an export, and which mapping knew it.
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let mapping: String
        let stored: Int
        var rejected = 0

        var testDescription: String { file }
    }

    private static let folder: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<2 { folder.deleteLastPathComponent() }
        return folder.appending(path: "Fixtures/exports").path
    }()

    static let cases = [
        Case(file: "tmall.csv", mapping: "tmall", stored: 14),
        Case(file: "jd.json", mapping: "jd", stored: 12),
        Case(file: "xiaohongshu.csv", mapping: "xiaohongshu", stored: 11, rejected: 1),
        Case(file: "xiaohongshu.json", mapping: "xiaohongshu", stored: 4),
        Case(file: "weibo.json", mapping: "weibo", stored: 12),
        Case(file: "weibo-search.csv", mapping: "weibo", stored: 3),
        Case(file: "douyin.json", mapping: "douyin", stored: 12),
        Case(file: "wecom.jsonl", mapping: "wecom", stored: 6, rejected: 2),
        Case(file: "wjx.csv", mapping: "wjx", stored: 11, rejected: 1),
        Case(file: "qiyu.json", mapping: "qiyu", stored: 11, rejected: 1),
        Case(file: "udesk.json", mapping: "udesk", stored: 12),
        Case(file: "app-store-feed.json", mapping: "app-store", stored: 6),
        Case(file: "app-store.json", mapping: "app-store", stored: 6),
        Case(file: "appgallery.csv", mapping: "appgallery", stored: 12),
        Case(file: "koubei.csv", mapping: "koubei", stored: 11, rejected: 1),
        Case(file: "zendesk.json", mapping: "zendesk", stored: 12),
        Case(file: "chatwoot.jsonl", mapping: "chatwoot", stored: 12),
        Case(file: "formbricks.json", mapping: "formbricks", stored: 11, rejected: 1),
    ]

    private func load(_ file: String) async throws -> (
        fixture: Fixture, voices: [String: Feedback], summary: ImportSummary
    ) {
        let fixture = try Fixture()
        let job = try fixture.job(source: "s")
        let outcome = try await job.run(try job.open(.file(Self.folder + "/" + file)))
        guard case .finished(let summary) = outcome else { throw CancellationError() }
        let voices = try fixture.voices()
        return (fixture, Dictionary(voices.map { ($0.key, $0.feedback) }) { first, _ in first }, summary)
    }

    @Test(arguments: cases) func knowsTheExportAndReadsEveryRecord(one: Case) async throws {
        let fixture = try Fixture()
        let job = try fixture.job(source: "s")
        let opened = try job.open(.file(Self.folder + "/" + one.file))
        #expect(opened.ready?.name == one.mapping)
        #expect(opened.reasons.contains { $0.contains("recognised as \(one.mapping)") })
        guard case .finished(let summary) = try await job.run(opened) else {
            Issue.record("the import should have finished")
            return
        }
        #expect(summary.counts == BatchCounts(stored: one.stored, rejected: one.rejected))
        let again = try fixture.job(source: "s")
        guard case .finished(let second) = try await again.run(try again.open(.file(Self.folder + "/" + one.file)))
        else { return }
        #expect(second.counts == BatchCounts(duplicates: one.stored, rejected: one.rejected))
    }

    @Test func everyMappingHasItsFixtureAndItsSentence() throws {
        let names = ReadyMappings.all().map(\.name)
        #expect(names.count == 15)
        #expect(try ReadyMappings.read(ProductHome.mappings()).map(\.name) == names)
        #expect(Set(Self.cases.map(\.mapping)) == Set(names))
        for mapping in ReadyMappings.all() {
            #expect(!mapping.about.isEmpty && mapping.about != mapping.name)
            #expect(
                mapping.yaml.contains("Followed") || mapping.yaml.contains("read in 2026")
                    || mapping.yaml.contains("2026"))
            #expect(ReadyMappings.named(mapping.name) == mapping)
        }
    }

    /// With any one name missing from the lists that tell an export, it is read as if nobody knew it.
    @Test func isNeverRecognisedByHalf() {
        for mapping in ReadyMappings.all() {
            for list in mapping.mapping.traits.recognise {
                #expect(ReadyMappings.recognise(columns: list)?.name == mapping.name, "\(mapping.name)")
                for name in list {
                    let rest = list.filter { $0 != name }
                    let other = mapping.mapping.traits.recognise.contains { Set($0).isSubset(of: rest) }
                    #expect(other || ReadyMappings.recognise(columns: rest) == nil, "\(mapping.name) without \(name)")
                }
            }
        }
        #expect(ReadyMappings.recognise(columns: ["id", "text", "rating", "created_at", "user"]) == nil)
        #expect(ReadyMappings.recognise(columns: ["评价编号", "评价内容", "评分", "买家昵称", "订单号"]) == nil)
    }

    /// A ready-made mapping can be saved for a source, and says the same when it is read again.
    @Test func everyReadyMappingCanBeWrittenAndReadAgain() throws {
        for ready in ReadyMappings.all() {
            let written = MappingFile.parse(ready.mapping.yaml, file: ready.name)
            #expect(written.diagnostics.isEmpty)
            var mapping = try #require(written.mapping)
            mapping.digest = ready.mapping.digest
            #expect(mapping == ready.mapping, "\(ready.name)")
        }
    }

    @Test func twoExportsThatFitEquallyWellAreNone() {
        let lists = ReadyMappings.all().flatMap(\.mapping.traits.recognise)
        guard let first = lists.first, let second = lists.last(where: { $0.count == first.count && $0 != first }) else {
            return
        }
        #expect(ReadyMappings.recognise(columns: first + second) == nil)
    }

    @Test func aGivenMappingIsNotOverruled() async throws {
        let fixture = try Fixture()
        let job = try fixture.job(source: "s", mapping: "text: 初评内容\nid: 订单编号\n")
        #expect(try job.open(.file(Self.folder + "/tmall.csv")).ready == nil)
    }

    @Test func tmallKeepsTheSellersWordsApartFromTheBuyers() async throws {
        let voices = try await load("tmall.csv").voices.values
        func voice(_ order: String) throws -> Feedback {
            try #require(voices.first { $0.order?.suffix(2) == order.suffix(2) })
        }
        let wrong = try voice("3307711000003")
        #expect(wrong.order == "33*********03")
        #expect(wrong.text == "发错颜色了，要的黑色来的银色\n客服让我自己贴运费退，太折腾")
        #expect(wrong.time?.rfc3339 == "2026-03-02T20:05:10+08:00")
        #expect(wrong.rating?.value == 1 && wrong.rating?.maximum == 5 && wrong.rating?.raw == "差评")
        #expect(wrong.product.name == "云程 车载磁吸支架" && wrong.channel?.name == "tmall" && wrong.kind == .public)
        #expect(wrong.author == [IdentityClaim(kind: .nickname, value: "h*")])
        #expect(wrong.attributes.contains(Attribute(name: "商家回复", value: "亲，非常抱歉给您带来不便，已为您登记")))
        #expect(wrong.attributes.contains(Attribute(name: "商品规格", value: "颜色:月光银", isDimension: true)))
        let silent = try voice("3307711000002")
        #expect(silent.text.isEmpty && silent.rating?.value == 5)
        #expect(silent.attributes.contains(Attribute(name: "初评内容", value: "此用户没有填写评论!")))
        #expect(try voice("3307711000009").text == "追评：三天就没味了，买贵了")
        #expect(try voice("3307711000005").text.isEmpty)
    }

    @Test func jdJoinsTheLaterWordAndSilencesTheDefaultPraise() async throws {
        let voices = try await load("jd.json").voices
        #expect(voices["a7f30003"]?.text == "装了三天就死机，画面停在那儿不动\n返厂回来还是死机，别买")
        #expect(voices["a7f30002"]?.text == "" && voices["a7f30006"]?.text == "")
        let card = try #require(voices["a7f30005"])
        #expect(card.rating?.value == 2 && card.product.name == "云程 行车记录仪 2K")
        #expect(card.time?.rfc3339 == "2026-03-03T07:11:00+08:00")
        #expect(!card.text.contains("套餐一") && card.attributes.contains { $0.name == "replies" })
    }

    @Test func socialNetworksGiveTheirTimesAndTheirPeople() async throws {
        let weibo = try await load("weibo.json").voices
        let post = try #require(weibo["5273000000000001"])
        #expect(post.time?.rfc3339 == "2026-03-03T10:00:00+08:00" && post.channel?.name == "weibo")
        #expect(
            Set(post.author)
                == [
                    IdentityClaim(kind: .nickname, value: "南*"), IdentityClaim(kind: .person, value: "16****01"),
                    IdentityClaim(kind: .city, value: "厦门"),
                ])
        #expect(weibo["5273000000000003"]?.context == "云程 G5 召回公告")
        #expect(weibo["5273000000000012"]?.context == "大家的 G7 用得怎么样？")
        let search = try await load("weibo-search.csv").voices
        #expect(search["527303"]?.text == "车机黑屏了一路" && search["527303"]?.time?.rfc3339 == "2026-03-03T13:00:00+08:00")
        let notes = try await load("xiaohongshu.csv").voices
        let lost = try #require(notes["66f60a0c0000000012000009"])
        #expect(lost.text == "续航掉得离谱，冬天打六折😭\n说好的600呢")
        #expect(lost.attributes.contains(Attribute(name: "IP属地", value: "黑龙江", isDimension: true)))
        #expect(
            notes["66f60a0c0000000012000002"]?.attributes
                .contains(Attribute(name: "是否作者", value: "是", isDimension: true)) == true)
        let pages = try await load("xiaohongshu.json").voices
        #expect(pages["77f60a0c0000000012000001"]?.time?.rfc3339 == "2026-03-01T10:01:00+08:00")
        let clips = try await load("douyin.json").voices
        #expect(clips["7569543503384000002"]?.text == "主播说的优惠到店没有，骗人过去")
        #expect(clips["7569543503384000002"]?.time?.rfc3339 == "2026-03-01T12:00:00+08:00")
    }

    @Test func wecomMessagesBecomeConversationsOfADay() async throws {
        let loaded = try await load("wecom.jsonl")
        let first = try #require(loaded.voices["LiuYang|wmA1customer0001@2026-03-02"])
        #expect(
            first.turns == [
                Turn(role: .customer, text: "你好，我的车提示胎压异常"), Turn(role: .agent, text: "您好，方便发一张仪表的照片吗"),
                Turn(role: .system, text: "[image]"), Turn(role: .customer, text: "发你了，高速上还能开吗"),
                Turn(role: .agent, text: "看到了，左前轮偏低，先补气，明天来店里查"),
            ])
        #expect(first.time?.rfc3339 == "2026-03-02T09:00:00+08:00")
        #expect(first.author == [IdentityClaim(kind: .person, value: "wm****01")])
        let second = try #require(loaded.voices["ChenJie|wmB2customer0002@2026-03-02"])
        #expect(second.turns.map(\.text) == ["保养能改到周六吗", "可以，周六上午十点给您留位", "太好了谢谢"])
        let group = try #require(loaded.voices["wrRoom0001@2026-03-02"])
        #expect(group.turns.map(\.role) == [.customer, .agent, .customer, .system])
        #expect(loaded.voices["LiuYang|wmA1customer0001@2026-03-03"]?.turns.count == 2)
        #expect(loaded.summary.rejections.map(\.diagnostic.line) == [19, 20])
        let raw = try #require(
            try loaded.fixture.archive.rawBytes(of: FeedbackID.of(source: "s", key: "wrRoom0001@2026-03-02")))
        #expect(String(decoding: raw, as: UTF8.self).split(separator: "\n").count == 4)
    }

    /// What was refused is read later as the others were: a message is an item of its own, beside the conversation it left.
    @Test func aMendedRecordKeepsTheHabitsOfItsExport() async throws {
        let loaded = try await load("wecom.jsonl")
        let listed = try await loaded.fixture.archive.rejections(RejectionFilter(), limit: 10, offset: 0).list
        let broken = try #require(listed.first { $0.diagnostic.line == 20 })
        let message =
            #"{"msgid":"18","action":"send","from":"wmA1customer0001","tolist":["LiuYang"],"roomid":"","#
            + #""msgtime":1772413260000,"msgtype":"text","text":{"content":"还有一句"}}"#
        _ = try await RejectionDesk(archive: loaded.fixture.archive).mend(broken.number, Array(message.utf8))
        let voices = Dictionary(try loaded.fixture.voices().map { ($0.key, $0.feedback) }) { first, _ in first }
        #expect(voices["LiuYang|wmA1customer0001@2026-03-02"]?.turns.count == 5)
        #expect(
            voices["LiuYang|wmA1customer0001@2026-03-02/18"]?.turns == [Turn(role: .customer, text: "还有一句")])
    }

    @Test func surveysKeepTheQuestionBesideTheOpenAnswers() async throws {
        let voices = try await load("wjx.csv").voices
        let angry = try #require(voices["2"])
        #expect(angry.text == "交付那天等了三个小时，没人解释\n希望下次提前打电话")
        #expect(angry.question == "您觉得哪里最需要改进？\n其他想对我们说的话")
        #expect(angry.rating?.value == 2 && angry.nps?.value == 3 && angry.kind == .survey)
        #expect(
            Set(angry.author)
                == [IdentityClaim(kind: .mobile, value: "139****0002"), IdentityClaim(kind: .name, value: "周*")])
        #expect(voices["1"]?.text == "交付小姐姐很耐心" && voices["1"]?.question == "其他想对我们说的话")
        #expect(voices["3"]?.text == "" && voices["3"]?.nps?.value == 8)
        #expect(angry.attributes.contains(Attribute(name: "3、您的购车用途", value: "通勤")))
        let forms = try await load("formbricks.json").voices
        let helpless = try #require(forms["clr0005"])
        #expect(helpless.text == "Support never answers, three tickets open\nPlease call me back")
        #expect(helpless.question == "why\nmore" && helpless.nps?.value == 0)
        #expect(forms["clr0008"]?.text == "Love the seats")
    }

    @Test func ticketsAndTalksKnowWhoSpeaks() async throws {
        let tickets = try await load("zendesk.json").voices
        let key = try #require(tickets["3501"])
        #expect(key.turns.map(\.role) == [.customer, .agent, .customer])
        #expect(key.rating?.value == 1 && key.rating?.raw == "bad" && key.title == "Cannot pair the key")
        #expect(tickets["3503"]?.rating == nil && tickets["3502"]?.rating?.value == 5)
        #expect(key.time?.rfc3339 == "2026-03-01T10:57:15Z")
        let chats = try await load("chatwoot.jsonl").voices
        #expect(chats["2"]?.turns.map(\.role) == [.customer, .system, .agent, .customer])
        #expect(chats["6"]?.turns.map(\.text) == ["蓝牙钥匙失灵", "请重启手机试试", "好了，谢谢"])
        #expect(chats["5"]?.turns.first == Turn(role: .system, text: "[image]"))
        #expect(chats["1"]?.author.contains(IdentityClaim(kind: .email, value: "l***@example.com")) == true)
        let qiyu = try await load("qiyu.json").voices
        #expect(qiyu["880101"]?.title == "充电异常" && qiyu["880101"]?.time?.rfc3339 == "2026-03-02T09:10:00+08:00")
        #expect(qiyu["880101"]?.author.contains(IdentityClaim(kind: .mobile, value: "139****0002")) == true)
        let udesk = try await load("udesk.json").voices
        #expect(udesk["4102"]?.text == "备用钥匙一直没寄到\r\n已经催过两次")
        #expect(udesk["4102"]?.time?.rfc3339 == "2026-03-03T20:44:08+08:00")
    }

    @Test func reviewsOfAppsAndCarsHaveTheirVersionsAndAspects() async throws {
        let feed = try await load("app-store-feed.json").voices
        let login = try #require(feed["11700000001"])
        #expect(login.text == "更新后每次打开都要重新登录" && login.title == "又要登录" && login.product.version == "4.6.0")
        #expect(login.rating?.value == 1 && login.time?.rfc3339 == "2026-03-01T08:33:45-07:00")
        #expect(login.author == [IdentityClaim(kind: .nickname, value: "m*")])
        let connect = try await load("app-store.json").voices
        let map = try #require(connect["00000028-b08c-0014-0002-fbd500000000"])
        #expect(map.text.hasPrefix("Works most") && map.time?.rfc3339 == "2026-03-02T11:19:36-07:00")
        let gallery = try await load("appgallery.csv").voices
        #expect(gallery["hw0003"]?.text == "" && gallery["hw0010"]?.product.version == "6.2.1")
        #expect(gallery["hw0002"]?.text == "更新后打不开，一直白屏")
        let cars = try await load("koubei.csv").voices
        let tall = try #require(cars["kb00008"])
        #expect(tall.text == "最不满意的一点：冬天续航腰斩，客服说正常\n续航：零下二十度只能跑二百多")
        #expect(cars["kb00001"]?.text.hasPrefix("最满意的一点：空间大，五个人不挤\n最不满意的一点：车机偶尔卡\n空间：") == true)
        #expect(tall.rating?.value == 2 && tall.product.name == "云程 G5 长续航" && tall.store == "云程某某店")
        #expect(tall.time?.rfc3339 == "2026-03-08T00:00:00+08:00")
    }

    /// Whoever said it is masked in every list and export, whichever product's column it came from.
    @Test(arguments: [
        ("wjx.csv", ["13900000002", "周先生"]), ("qiyu.json", ["13900010002", "李想想"]),
        ("udesk.json", ["a3@example.com", "顾客三"]), ("weibo.json", ["南风过境", "1600000001"]),
        ("chatwoot.jsonl", ["lena@example.com"]), ("formbricks.json", ["p5@example.com", "user-5"]),
        ("app-store-feed.json", ["momo_931"]), ("wecom.jsonl", ["wmB2customer0002"]),
    ])
    func masksThePeopleOfEveryExport(file: String, people: [String]) async throws {
        let source = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
        let voices = try await load(file).voices
        for person in people {
            #expect(source.contains(person))
            for voice in voices.values {
                #expect(!voice.author.contains { $0.value == person })
                #expect(!voice.attributes.contains { $0.value.contains(person) }, "\(file): \(person)")
            }
        }
    }
}

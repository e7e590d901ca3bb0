/// JSON in its many shapes.
extension HardFile {
    static let documents: [HardFile] = [
        HardFile(
            "by-id.json", #"{"1001": {"text": "车机很卡", "rating": 2}, "1002": {"text": "空间不错", "rating": 5}}"#, 2,
            texts: ["车机很卡", "空间不错"]),
        HardFile(
            "by-id-below.json",
            #"{"code": 0, "data": {"a": {"text": "一", "tags": [{"x": 1}]}, "b": {"text": "二", "tags": []}}}"#, 2,
            texts: ["一", "二"]),
        HardFile(
            "by-id-with-odd-one.json", #"{"1": {"text": "一"}, "2": {"text": "二"}, "3": 7, "4": {"text": "四"}}"#, 3,
            codes: ["not-an-object"]),
        HardFile(
            "wrapped.jsonl", "{\"data\":{\"id\":1,\"text\":\"一\"}}\n{\"data\":{\"id\":2,\"text\":\"二\"}}\n", 2,
            texts: ["一", "二"]),
        HardFile(
            "elastic.jsonl",
            "{\"_index\":\"r\",\"_source\":{\"id\":1,\"content\":\"一\",\"rating\":4}}\n{\"_index\":\"r\",\"_source\":{\"id\":2,\"content\":\"二\",\"rating\":5}}\n",
            2, texts: ["一", "二"]),
        HardFile("concatenated.json", #"{"id":1,"text":"一"}{"id":2,"text":"二"}"#, 2),
        HardFile(
            "concatenated-pretty.json",
            "{\n \"id\": 1,\n \"text\": \"一\",\n \"tags\": [{\"a\": 1}]\n}\n{\n \"id\": 2,\n \"text\": \"二\"\n}\n", 2,
            texts: ["一", "二"]),
        HardFile("pretty.jsonl", "{\n \"id\": 1,\n \"text\": \"一\"\n}\n{\n \"id\": 2,\n \"text\": \"二\"\n}\n", 2),
        HardFile("marked.json", bytes: [0xEF, 0xBB, 0xBF] + Array(#"[{"id":1,"text":"一"}]"#.utf8), 1),
        HardFile("utf16.json", bytes: utf16("\u{FEFF}[{\"id\":1,\"text\":\"一😀\"}]", isBig: true), 1, texts: ["一😀"]),
        HardFile("cr-lines.jsonl", "{\"id\":1,\"text\":\"一\"}\r{\"id\":2,\"text\":\"二\"}\r", 2),
        HardFile("commas-between-lines.jsonl", "{\"id\":1,\"text\":\"一\"},\n{\"id\":2,\"text\":\"二\"},\n", 2),
        HardFile(
            "nested-list.json", #"{"page": {"total": 2, "items": [{"id": 1, "text": "一"}, {"id": 2, "text": "二"}]}}"#, 2
        ),
        HardFile("empty-list.json", "[]", 0),
        HardFile("escaped.json", #"[{"id":1,"text":"\u8f66\u673a\u5f88\u5361 \ud83d\ude00"}]"#, 1, texts: ["车机很卡 😀"]),
        HardFile(
            "lone-escape.jsonl", "{\"id\":1,\"text\":\"好\"}\n{\"id\":2,\"text\":\"\\ud83d\"}\n", 2),
        HardFile("same-key-twice.jsonl", #"{"id":1,"text":"一","text":"二"}"# + "\n", 1),
        HardFile(
            "huge-number.jsonl",
            #"{"id":1e400,"text":"一"}"# + "\n" + #"{"id":2,"text":"二","n":123456789012345678901234567890}"# + "\n", 1,
            codes: ["json-syntax"]),
        HardFile(
            "numbers-as-texts.json", #"[{"id":"1","text":"一","rating":"5"},{"id":"2","text":"二","rating":"4"}]"#, 2),
        HardFile(
            "one-bad-of-three.json", #"[{"id":1,"text":"一"},{"id":2,text:"二"},{"id":3,"text":"三"}]"#, 2,
            codes: ["json-syntax"]),
        HardFile("csv-called-json.json", "编号,内容\n1,车机很卡\n", 1),
        HardFile("json-called-csv.csv", "[{\"id\":1,\"text\":\"一\"},{\"id\":2,\"text\":\"二\"}]", 2),
    ]
}

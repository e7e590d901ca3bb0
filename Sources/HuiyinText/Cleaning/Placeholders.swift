/// Finds what a picture, a voice message or a file left behind in an export. Faces such as [怒] are words of feeling and stay.
enum Placeholders {
    static func mark(_ marks: inout NoiseMarks) {
        for index in marks.scalars.indices where marks.isKept(index) {
            let close: UInt32
            switch marks.scalars[index] {
            case 0x5B: close = 0x5D
            case 0x3010: close = 0x3011
            case 0x7F51, 0x7DB2:  // 网页链接, 網頁鏈接
                for words in bare where marks.has(words, at: index) {
                    marks.mark(index..<index + words.count, .placeholder)
                }
                continue
            default: continue
            }
            guard let word = inside.first(where: { marks.has($0, at: index + 1) }) else { continue }
            // [图片], [图片2], [图片:chexiang.jpg]
            var end = index + 1 + word.count
            while end < marks.count, 0x30...0x39 ~= marks.scalars[end] { end += 1 }
            if end < marks.count, marks.scalars[end] == 0x3A {
                let limit = min(marks.count, end + longestName)
                while end < limit, marks.scalars[end] != close, marks.scalars[end] != 0x0A { end += 1 }
            }
            if end < marks.count, marks.scalars[end] == close { marks.mark(index..<end + 1, .placeholder) }
        }
    }

    private static let longestName = 80
    private static let inside = foldedWords([
        "图片", "圖片", "照片", "视频", "視頻", "语音", "語音", "文件", "位置", "链接", "鏈接", "动画表情", "名片", "小程序", "聊天记录",
        "超话", "image", "photo", "picture", "video", "audio", "voice", "sticker", "attachment", "file",
    ])
    private static let bare = foldedWords(["网页链接", "網頁鏈接"])
}

/// The keys that pages listen to.
extension Phrase {
    static let keysTitle = Phrase("快捷键", "Keyboard shortcuts")
    static let keySearch = Phrase("搜原话", "Search the voices")
    static let keyGo = Phrase("去{page}", "Go to {page}")
    static let keyNext = Phrase("下一条声音", "Next voice")
    static let keyPrevious = Phrase("上一条声音", "Previous voice")
    static let keyList = Phrase("打开这张表", "Open this list")
    static let keyClose = Phrase("关上菜单或这张表", "Close a menu or this list")
    static let keysTyping = Phrase("在输入框里打字时，这些键不起作用。", "None of them acts while you type in a field.")
    static let keysOn = Phrase("使用快捷键", "Use shortcuts")
    static let keysAreOn = Phrase("快捷键已打开。", "Shortcuts are on.")
    static let keysAreOff = Phrase("快捷键已关掉。", "Shortcuts are off.")
    static let close = Phrase("关闭", "Close")
}

/// The page of one source, and what is said after something was done.
extension Phrase {
    static let importFiles = Phrase("导入文件", "Import files")
    static let exportSource = Phrase("导出为 CSV", "Export as CSV")
    static let sourceLede = Phrase("{voices}声音，来自 {people}。", "{voices} from {people}. ")
    static let sourceLedeTime = Phrase("从{first}到{last}。", "From {first} to {last}. ")
    static let sourceLedeRejected = Phrase("有 {n} 条记录读不了，等着改。", "Records waiting to be mended: {n}.")
    static let lastRuns = Phrase("最近的导入", "Last imports")
    static let runStarted = Phrase("开始于", "Began")
    static let countDuplicatesShort = Phrase("重复", "known")
    static let countUpdatedShort = Phrase("更新", "updated")
    static let redoShort = Phrase("恢复", "Restore")
    static let undoneTag = Phrase("已撤销", "undone")
    static let unfinishedTag = Phrase("没有导完", "not finished")
    static let savedMapping = Phrase("存好的对应", "Saved mapping")
    static let noMapping = Phrase(
        "没有存过：每个文件都重新猜。导入时点「存为这个来源的对应」就会存下。",
        "None is saved: each file is guessed anew. “Save for this source” on the import page keeps one.")
    static let mappingChange = Phrase(
        "要改它：导入一个文件，改好后再存一次。", "To change it, import a file, change its columns and save again.")
    static let removeMapping = Phrase("删掉这个对应", "Remove this mapping")
    static let noticeUploadRemoved = Phrase("上传的文件已删掉。", "The uploaded file is removed.")
    static let noticeMappingSaved = Phrase("已存为「{what}」的对应。", "Saved as the mapping of “{what}”.")
    static let noticeMappingRemoved = Phrase("「{what}」的对应已删掉。", "The mapping of “{what}” is removed.")
    static let noticeMappingRestored = Phrase("「{what}」的对应放回来了。", "The mapping of “{what}” is back.")
    static let noticeImportUndone = Phrase("第 {what} 次导入已撤销。", "Import {what} is undone.")
    static let noticeImportRedone = Phrase("第 {what} 次导入已恢复。", "Import {what} is restored.")
    static let sourceUnknown = Phrase("没有叫「{what}」的来源。", "There is no source called “{what}”.")
    static let mappingUnknown = Phrase("删掉的对应没有留着了。", "The removed mapping is not kept any more.")
}

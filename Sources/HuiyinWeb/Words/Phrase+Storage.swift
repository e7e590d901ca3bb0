/// What the machine refuses: the disk, the rights, the files.
extension Phrase {
    static let errorDiskFull = Phrase(
        "磁盘满了，这一步没有保存；之前存下的都在。腾出空间后再试一次。",
        "The disk is full, so this was not saved; what was stored before is safe. Make room and try again.")
    static let errorReadOnly = Phrase(
        "工作区不让写。请给运行回音的用户写这个文件夹的权限，然后再试一次。",
        "The workspace may not be written. Give the user who runs Huiyin the right to write its folder, and try again.")
    static let errorCorrupt = Phrase(
        "工作区的文件坏了，什么也没有改动。请把最近的备份放回来。",
        "A file of the workspace is damaged; nothing was changed. Put the newest backup in its place.")
    static let errorVaultMissing = Phrase(
        "钥匙库不在或不属于这个工作区：数字和声音照旧，但不能导入，也读不了原始记录。请把它的 vault.sqlite 放回来。",
        "The vault is missing or belongs to another workspace: figures and voices are as they were, but nothing can be imported and no raw record read. Put its vault.sqlite back."
    )
    static let errorStorage = Phrase(
        "读写磁盘时出了错，这一步没有保存；之前存下的都在。看看磁盘的空间、配额和好坏，然后再试一次。",
        "Reading or writing the disk failed, so this was not saved; what was stored before is safe. Look at the disk's room, quota and health, and try again."
    )

    static var ofFailedStorage: [String: Phrase] {
        [
            "disk-full": errorDiskFull, "read-only": errorReadOnly, "corrupt": errorCorrupt,
            "vault-missing": errorVaultMissing, "storage": errorStorage,
        ]
    }
}

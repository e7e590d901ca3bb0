/// What the undoing of an import took back, or its redoing brought back.
package struct UndoneImport: Hashable, Sendable {
    package let run: Int64
    /// Items that no other import brought: undone, they count nowhere; redone, they count again.
    package let withdrawn: Int
    /// Items that were changed by this import: undone, they are as they were before; redone, as it brought them.
    package let restored: Int
    /// Rejected records of this import that were settled by undoing it, or wait again after redoing it.
    package let rejections: Int
    /// Authors who stand elsewhere than before, since claims of this import linked them or link them again.
    package let moved: Int
    /// Whether the import was undone already, or redone already: then nothing changed.
    package let wasDone: Bool
}

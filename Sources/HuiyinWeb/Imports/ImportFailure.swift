import HTTPTypes

/// Why something can't be done with an upload.
enum ImportFailure {
    static var unknown: Failure {
        Failure(
            .notFound, "upload-unknown",
            "there is no such upload; uploads are kept for a day, and what was imported stays. Send the file again",
            back: .sources(.importing))
    }

    static func underWay(_ id: String) -> Failure {
        Failure(
            .conflict, "import-under-way", "this file is being imported; stop it first", back: .sources(.draft(id)))
    }

    static var queueFull: Failure {
        Failure(
            .serviceUnavailable, "queue-full", "too many files wait to be imported; wait until some are done",
            back: .sources(.importing))
    }

    static func notUndoable(_ id: String) -> Failure {
        Failure(
            .conflict, "nothing-to-undo", "this import has not begun, so there is nothing to undo",
            back: .sources(.draft(id)))
    }
}

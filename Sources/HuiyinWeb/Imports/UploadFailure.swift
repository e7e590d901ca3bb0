import Foundation
import HTTPTypes

/// Why an upload was refused.
enum UploadFailure {
    static func tooLarge(_ limit: Int64) -> Failure {
        Failure(
            .contentTooLarge, "upload-too-large",
            "the file is larger than \(limit >> 20) MiB; split it, or import it from the command line with huiyin import",
            back: .sources(.importing))
    }

    static var empty: Failure {
        Failure(
            .unprocessableContent, "file-empty", "the file is empty; choose the one that holds the records",
            back: .sources(.importing))
    }

    static var none: Failure {
        Failure(
            .unprocessableContent, "no-file", "no file was chosen; choose one and send it again",
            back: .sources(.importing))
    }

    static var cutShort: Failure {
        Failure(
            .badRequest, "upload-cut-short", "the upload broke off before its end; send the file again",
            back: .sources(.importing))
    }

    static func writing(_ error: any Error) -> Failure {
        var reason: NSError? = error as NSError
        while let one = reason {
            let isFull =
                one.domain == NSCocoaErrorDomain && one.code == CocoaError.fileWriteOutOfSpace.rawValue
                || one.domain == NSPOSIXErrorDomain && one.code == Int(ENOSPC)
            if isFull {
                return Failure(
                    HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "disk-full",
                    "there is no room left on the disk of the workspace; make room and send the file again",
                    back: .sources(.importing))
            }
            reason = one.userInfo[NSUnderlyingErrorKey] as? NSError
        }
        return Failure(
            .internalServerError, "incoming-unwritable",
            "the incoming folder of the workspace can't be written; let this user write there and send the file again",
            back: .sources(.importing))
    }
}

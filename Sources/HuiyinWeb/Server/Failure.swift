package import HTTPTypes
import HuiyinArchive
import HuiyinQuery

/// Why a request can't be answered, in the one shape that every status has.
package struct Failure: Error, Sendable, CustomStringConvertible {
    package struct Detail: Hashable, Sendable, Encodable {
        /// Where the mistake is: a parameter, or a place in a query.
        package let at: String
        package let expected: String
        package let suggestion: String?
    }

    package let status: HTTPResponse.Status
    /// A stable name for programs.
    package let code: String
    /// A sentence that says what is wrong and how to mend it.
    package let message: String
    package let details: [Detail]
    /// The methods that would have been right, for 405.
    package let allowed: String?
    /// Where to go on; `nil` for the overview.
    package let back: Place?
    /// After how many seconds to ask again, for 429.
    package let retryAfter: Int?

    package init(
        _ status: HTTPResponse.Status, _ code: String, _ message: String, details: [Detail] = [],
        allowed: String? = nil, back: Place? = nil, retryAfter: Int? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.details = details
        self.allowed = allowed
        self.back = back
        self.retryAfter = retryAfter
    }

    package var description: String { "\(code): \(message)" }

    /// The failure that an error of any module comes to; one that nobody expected is 500 and says nothing of its inside.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as AddressError:
            let details =
                error.parameter.isEmpty
                ? [] : [Detail(at: error.parameter, expected: error.message, suggestion: nil)]
            self.init(
                error.code == .notFound ? .notFound : .badRequest, error.code.rawValue, error.message, details: details)
        case let error as QueryError:
            self.init(
                .badRequest, error.code, error.message,
                details: error.details.map { Detail(at: $0.at, expected: $0.expected, suggestion: $0.suggestion) })
        case let error as ArchiveError where Self.status(error.code) != nil:
            self.init(Self.status(error.code) ?? .internalServerError, error.code.rawValue, error.message)
        default:
            self.init(
                .internalServerError, "internal",
                "something went wrong inside Huiyin; the log has the reason under this request id")
        }
    }

    /// The status of what the owner of the machine can mend: the sentence says how, so it is shown; `nil` for what is ours.
    private static func status(_ code: ArchiveError.Code) -> HTTPResponse.Status? {
        switch code {
        case .diskFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .locked, .readOnly, .corrupt, .vaultMissing, .storage: .serviceUnavailable
        default: nil
        }
    }

    /// The body for programs.
    func body(requestID: String) -> Body { Body(error: .init(self, requestID)) }

    struct Body: Encodable {
        struct Inner: Encodable {
            let code: String
            let message: String
            let requestId: String
            let details: [Detail]

            init(_ failure: Failure, _ requestID: String) {
                code = failure.code
                message = failure.message
                requestId = requestID
                details = failure.details
            }
        }

        let error: Inner
    }
}

package import HuiyinDomain

/// Where feedback is fetched from by itself, as `huiyin.yaml` says below `connectors:`.
package struct ConnectorSettings: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case folder(Folder)
        case http(HTTP)
    }

    /// A folder that files appear in.
    package struct Folder: Hashable, Sendable {
        package var path: String
        /// A pattern of file names, as shells have it: `*.csv`.
        package var match = "*"
        package var hasSubfolders = false
        /// How long a file must not have changed before it is read, in seconds.
        package var settled = 5
    }

    /// A JSON API.
    package struct HTTP: Hashable, Sendable {
        package enum Paging: Hashable, Sendable {
            case none
            /// `page=1`, `page=2` …
            case page(parameter: String, start: Int)
            /// `offset=0`, `offset=100` …
            case offset(parameter: String)
            /// A text in each answer that asks for the next one.
            case cursor(parameter: String, pointer: String)
            /// The header `Link: <…>; rel="next"` (RFC 8288).
            case link
            /// The next address in each answer.
            case next(pointer: String)
        }

        package enum Access: Hashable, Sendable {
            case open
            case header(name: String, prefix: String, secret: AssistSettings.KeySource)
            case parameter(name: String, secret: AssistSettings.KeySource)
            /// OAuth 2.0 client credentials (RFC 6749, 4.4).
            case client(tokenURL: String, id: String, secret: AssistSettings.KeySource, scope: String?)
        }

        /// May hold `{since}`.
        package var url: String
        /// Where the list of records is (RFC 6901).
        package var records = ""
        /// Where in a record each field of a mapping is.
        package var fields: [String: String] = [:]
        package var paging = Paging.none
        /// The parameter of a page's size, and the size; a page with fewer records is the last one.
        package var sizeParameter: String?
        package var size: Int?
        /// Where in a record the time is that the next run begins at, and what the first run begins at.
        package var sincePointer: String?
        package var first = ""
        package var access = Access.open
        /// Hosts that redirects and next addresses may lead to, beside the one of ``url``.
        package var hosts: Set<String> = []
        /// Whether other machines may be asked without TLS.
        package var allowsPlainHTTP = false
        /// Seconds that one answer may take.
        package var timeout = 30
        /// The most pages of one run.
        package var pages = 1000
    }

    package var name: String
    package var source: String
    /// Seconds from the end of one run to the next.
    package var every: Int
    package var kind: Kind
}

/// How the assist tier reaches its language model; a workspace without these settings asks no model and sends nothing.
package struct AssistSettings: Hashable, Sendable {
    /// Where the key of the endpoint is read from, each time it is needed; the key itself is in no setting.
    package enum KeySource: Hashable, Sendable {
        /// The name of an environment variable.
        case environment(String)
        /// A file that holds the key and nothing else; a relative path counts from the workspace.
        case file(String)
    }

    /// Where plain HTTP, without TLS, may be spoken.
    package enum PlainHTTP: Hashable, Sendable {
        case loopbackOnly
        case anywhere
    }

    /// The address of the API up to its version, such as `http://127.0.0.1:8080/v1`.
    package var url: String
    /// What the endpoint calls the model.
    package var model: String
    /// `nil` for an endpoint that asks for no key.
    package var key: KeySource?
    /// How long one request may take from its first byte to the last one of its answer.
    package var timeout: Duration
    /// How many requests a day may leave, repeated ones counted.
    package var requestsPerDay: Int
    /// How many tokens a day may be sent and received, by the endpoint's count.
    package var tokensPerDay: Int
    /// How many answers are kept so that the same question isn't asked twice; 0 for none.
    package var cacheEntries: Int
    package var plainHTTP: PlainHTTP

    package init(
        url: String, model: String, key: KeySource? = nil, timeout: Duration = .seconds(60), requestsPerDay: Int = 200,
        tokensPerDay: Int = 200_000, cacheEntries: Int = 500, plainHTTP: PlainHTTP = .loopbackOnly
    ) {
        self.url = url
        self.model = model
        self.key = key
        self.timeout = timeout
        self.requestsPerDay = requestsPerDay
        self.tokensPerDay = tokensPerDay
        self.cacheEntries = cacheEntries
        self.plainHTTP = plainHTTP
    }
}

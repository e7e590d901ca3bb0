import HuiyinDomain

/// What one request brought, worked out as far as can be before anybody waits for the lock.
package struct PushedRequest: Sendable {
    /// The key that its sender gave it, so that a repeat is known.
    package struct Repeatable: Hashable, Sendable {
        package var key: String
        /// All bytes of the request.
        package var body: [UInt8]

        package init(key: String, body: [UInt8]) {
            self.key = key
            self.body = body
        }
    }

    /// A signature that counts once.
    package struct Signature: Hashable, Sendable {
        /// 32 bytes.
        package var digest: [UInt8]
        /// When its window ends, in milliseconds UTC: after that it is refused for its age.
        package var until: Int64

        package init(digest: [UInt8], until: Int64) {
            self.digest = digest
            self.until = until
        }
    }

    /// As what it comes in: source, day, mapping, taxonomy.
    let plan: ImportPlan
    /// How its records were read.
    let form: String
    let arrivals: [PreparedArrival]
    let rejections: [RejectedRecord]
    let repeatable: (key: String, digest: [UInt8])?
    let signature: Signature?
    let isUnderstoodLater: Bool

    /// Arrivals and rejections.
    package var count: Int { arrivals.count + rejections.count }
}

/// What a request came to, as its sender is told.
package struct PushReceipt: Hashable, Sendable, Codable {
    /// A record that could not be read and is kept.
    package struct Rejection: Hashable, Sendable, Codable {
        /// The number by which it is listed and mended.
        package var id: String
        /// The line of the body where it begins, from 1.
        package var line: Int
        package var code: String
        package var message: String
    }

    /// New items, and known ones with other content.
    package var accepted: Int
    /// Items known with the same content.
    package var duplicates: Int
    package var rejected: Int
    package var rejections: [Rejection]
}

/// How a request ended; a refused one stored nothing.
package enum PushOutcome: Hashable, Sendable {
    case stored(PushReceipt)
    /// A repeat of a request that was stored: what that one was told.
    case repeated(PushReceipt)
    /// Its key stands for a request with another body.
    case keyTaken
    /// Its signature was used before.
    case signatureUsed
}

/// The address of a page that somebody keeps under a name.
package struct SavedView: Hashable, Sendable {
    /// A UUID of version 7.
    package let id: String
    package let name: String
    /// Path and query, such as `/voices?topic=price`; no host.
    package let address: String
    /// Milliseconds UTC.
    package let createdAt: Int64
    /// Its place in the list, from 0.
    package let position: Int
}

/// The version of the product, raised with `CHANGELOG.md`.
enum Version {
    static let current = "0.1.0"
}

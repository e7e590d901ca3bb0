import HuiyinDomain
import HuiyinText
import Synchronization

/// Engines with the shipped weights, read once for all tests of a run.
enum SharedEngines {
    private static let engines = Mutex<[String: TextEngine]>([:])

    /// The engine for a pack, or without a taxonomy for the empty name.
    static func engine(_ pack: String = "") throws -> TextEngine {
        try engines.withLock { engines in
            if let engine = engines[pack] { return engine }
            let taxonomy = pack.isEmpty ? nil : try ProductHome.taxonomy(named: pack)
            let engine = try TextEngine.load(models: ProductHome.models(), taxonomy: taxonomy)
            engines[pack] = engine
            return engine
        }
    }
}

/// How long to wait after failures.
package enum BackOff {
    /// Seconds: half a minute, doubled with each failure in a row, six hours at most, and some chance so that many who failed
    /// together do not come back together; never less than the other side asks for.
    ///
    /// - Parameters:
    ///   - failures: in a row, from 1.
    ///   - chance: from 0 to 1.
    package static func pause(_ failures: Int, retryAfter: Int?, chance: Double) -> Int {
        let whole = min(21_600, 30 << min(max(failures - 1, 0), 20))
        return max(Int(Double(whole) * (0.5 + chance / 2)), min(retryAfter ?? 0, 86_400))
    }
}

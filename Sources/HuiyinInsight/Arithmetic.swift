import HuiyinStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few functions of the C library that findings need, under one roof, so that no finding imports it.
enum Arithmetic {
    static func log(_ value: Double) -> Double { logarithm(value) }
    static func log2(_ value: Double) -> Double { logarithm(value) / logarithm(2) }
    static func exp(_ value: Double) -> Double { exponential(value) }
    static func cosine(_ value: Double) -> Double { cosineOf(value) }
}

private func logarithm(_ value: Double) -> Double { log(value) }
private func exponential(_ value: Double) -> Double { exp(value) }
private func cosineOf(_ value: Double) -> Double { cos(value) }

extension SplitMix64 {
    /// Standard normal, by the polar form of Box and Muller without its second value.
    mutating func normal() -> Double {
        let radius = (-2 * Arithmetic.log(1 - uniform())).squareRoot()
        return radius * Arithmetic.cosine(2 * Double.pi * uniform())
    }
}

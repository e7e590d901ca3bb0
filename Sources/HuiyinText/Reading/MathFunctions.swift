#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few functions of the C library that the models need; Foundation would bring them too, at several megabytes.
enum Maths {
    static func exponential(_ value: Double) -> Double { exp(value) }
    static func exponential(_ value: Float) -> Float { expf(value) }
    static func logarithm(_ value: Double) -> Double { log(value) }
    static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}

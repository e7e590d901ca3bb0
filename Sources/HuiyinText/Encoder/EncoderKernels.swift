internal import CHuiyinKernels

/// Which instructions the encoder's arithmetic uses; every choice gives the same bits, so only the time differs.
package enum EncoderKernels: String, CaseIterable, Sendable {
    /// What every processor of the target has.
    case plain
    /// AVX2 of x86.
    case avx2
    /// AVX-512 with VNNI of x86.
    case vnni

    /// Whether this processor has them.
    package var isUsable: Bool { huiyin_variant_usable(variant) }

    /// The fastest that this processor has.
    package static let best = allCases.last(where: \.isUsable) ?? .plain

    var variant: huiyin_variant {
        switch self {
        case .plain: huiyin_plain
        case .avx2: huiyin_avx2
        case .vnni: huiyin_vnni
        }
    }
}

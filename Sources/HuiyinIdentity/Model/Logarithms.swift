#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

func _log2(_ value: Double) -> Double { log2(value) }
func _exp2(_ value: Double) -> Double { exp2(value) }

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What this process has used.
package enum ProcessorTime {
    /// Milliseconds of all processors together since the start.
    package static func milliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    /// The most memory that was ever resident, in MiB.
    package static func peakMebibytes() -> Int {
        var usage = rusage()
        // 0 is this process; the constant has another type on each system.
        getrusage(0, &usage)
        #if canImport(Glibc)
            return usage.ru_maxrss / 1024
        #else
            return usage.ru_maxrss / 1_048_576
        #endif
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of one segment, mapped from its file or held in memory; they never change.
///
/// `@unchecked Sendable`: the memory is written before `init` returns and only read afterwards, and it lives as long as this object.
final class ColumnMemory: @unchecked Sendable {
    let base: UnsafeRawPointer
    let count: Int
    private let isMapped: Bool

    init(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 64), alignment: 64)
        memory.copyBytes(from: bytes)
        base = UnsafeRawPointer(memory.baseAddress!)
        count = bytes.count
        isMapped = false
    }

    /// Maps a file. A segment is removed by unlinking, never cut, so what is mapped stays readable.
    init(file: String) throws(SegmentError) {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SegmentError(code: "segment-missing", message: "\(file) is missing or cannot be read")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0,
            let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else { throw SegmentError.damaged(file, "it is empty or cannot be mapped") }
        base = UnsafeRawPointer(address)
        count = Int(status.st_size)
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: base), count)
        } else {
            base.deallocate()
        }
    }

    /// A number over all bytes from `start` on, eight at a time; any changed, moved or missing byte changes it.
    func checksum(from start: Int) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
        var offset = start
        while offset + 8 <= count {
            let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            sum = (sum ^ word) &* 0x0000_0100_0000_01B3
            sum ^= sum >> 29
            offset += 8
        }
        while offset < count {
            sum = (sum ^ UInt64(base.load(fromByteOffset: offset, as: UInt8.self))) &* 0x0000_0100_0000_01B3
            sum ^= sum >> 29
            offset += 1
        }
        return sum
    }
}

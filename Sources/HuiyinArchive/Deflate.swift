import CZlib

/// Compresses and restores small records one after another, without setting zlib up for each.
///
/// Level 1 with a small window: a record is a few hundred bytes, and a reset of the usual 256 kB of tables would cost
/// more than the compression itself.
struct Deflate: ~Copyable {
    // On the heap, because zlib refuses a stream whose address has changed.
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code = deflateInit2_(
            stream, 1, Z_DEFLATED, -13, 5, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(code == Z_OK, "zlib has no memory")
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// The compressed form, or `nil` where it would not be shorter.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 48 else { return nil }
        deflateReset(stream)
        var written = 0
        let out = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            bytes.withUnsafeBufferPointer { source in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                if deflate(stream, Z_FINISH) == Z_STREAM_END { written = buffer.count - Int(stream.pointee.avail_out) }
            }
            count = written
        }
        return written > 0 && written < bytes.count ? out : nil
    }

    /// The `count` bytes that were compressed, or `nil` where `bytes` is damaged.
    static func restore(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var isWhole = false
        let out = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(count)
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0
            }
            filled = isWhole ? count : 0
        }
        return isWhole ? out : nil
    }
}

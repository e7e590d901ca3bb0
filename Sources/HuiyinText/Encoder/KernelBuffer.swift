/// Memory for the kernels: numbers that begin at a line of the cache, which Swift's arrays do not promise.
///
/// Never shared: each call of ``Encoder`` makes its own.
final class KernelBuffer<Element: BitwiseCopyable> {
    let count: Int
    private let start: UnsafeMutablePointer<Element>

    /// `count` zeros.
    init(_ count: Int, zero: Element) {
        self.count = count
        start = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
            .initializeMemory(as: Element.self, repeating: zero, count: count)
    }

    deinit { start.deallocate() }

    /// The numbers from `offset` on, of which at least `needed` must be there.
    func from(_ offset: Int, needed: Int) -> UnsafeMutablePointer<Element> {
        precondition(offset >= 0 && needed >= 0 && offset <= count && needed <= count - offset)
        return start + offset
    }

    /// A copy of some of the numbers.
    func array(_ range: Range<Int>) -> [Element] {
        Array(UnsafeBufferPointer(start: from(range.lowerBound, needed: range.count), count: range.count))
    }

    func append(_ range: Range<Int>, to array: inout [Element]) {
        array.append(
            contentsOf: UnsafeBufferPointer(start: from(range.lowerBound, needed: range.count), count: range.count))
    }
}

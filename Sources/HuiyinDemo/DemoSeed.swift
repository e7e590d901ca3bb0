/// The number that a demo workspace is made from: the same seed gives the same voices on every machine.
package struct DemoSeed: Hashable, Sendable {
    package let value: UInt64

    package init(_ value: UInt64 = 1) {
        self.value = value
    }
}

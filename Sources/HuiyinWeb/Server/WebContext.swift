package import Hummingbird
import NIOCore

/// What a request's answer needs to know of its connection.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Whether the other end is this machine; also where there is no other end, as in a test without a socket.
    var isLoopback: Bool {
        guard let address = channel.remoteAddress?.ipAddress else { return true }
        return address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }

    /// Closes the connection after a while, whether or not the other end does.
    func hangUp(after pause: TimeAmount) {
        let channel = channel
        channel.eventLoop.scheduleTask(in: pause) { channel.close(promise: nil) }
    }
}

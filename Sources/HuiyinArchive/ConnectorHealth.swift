/// How a connector is.
package enum ConnectorHealth: String, Hashable, Sendable {
    /// It never ran.
    case new
    case good
    /// From the first failed run on.
    case failing
    /// After five failed runs in a row.
    case broken

    package init(_ state: ConnectorState, hasRun: Bool) {
        switch state.failures {
        case 0: self = hasRun ? .good : .new
        case ..<5: self = .failing
        default: self = .broken
        }
    }
}

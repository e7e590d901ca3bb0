/// Why an address can't be read, said so that whoever typed it can mend it.
package struct AddressError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable {
        case notFound = "not-found"
        case badParameter = "bad-parameter"
        case badEscape = "bad-escape"
        case tooLong = "address-too-long"
    }

    package let code: Code
    /// The parameter that is wrong, or empty for the path.
    package let parameter: String
    package let message: String

    package init(_ code: Code, parameter: String = "", _ message: String) {
        self.code = code
        self.parameter = parameter
        self.message = message
    }

    package var description: String { message }
}

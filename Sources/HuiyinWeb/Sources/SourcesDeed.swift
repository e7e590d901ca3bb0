/// What can be done about sources, imports and rejections.
package enum SourcesDeed: Hashable, Sendable {}

extension SourcesDeed: DeedFamily {
    var path: String {
        switch self {}
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> SourcesDeed? {
        nil
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        switch self {}
    }
}

extension JSONRecords {
    /// The keys that lead to an object whose members are the records, each under its id; `nil` where `head` shows none.
    ///
    ///     {"1001": {"text": "…"}, "1002": {"text": "…"}}      // []
    ///
    /// At least two of its first members are objects, three quarters of them are, they share keys, and one of these says something.
    static func keyedPath(in head: [UInt8], isDoubleByte: Bool) -> [String]? {
        let scan = JSONScan(bytes: head, isDoubleByte: isDoubleByte)
        let top = scan.skipSpace(0)
        guard top < head.count, head[top] == UInt8(ascii: "{") else { return nil }
        if isKeyed(scan, top) { return [] }
        for member in scan.members(of: top, limit: 20) where head[member.start] == UInt8(ascii: "{") {
            if isKeyed(scan, member.start), let key = JSONKey.text(Array(head[member.key]), isGB18030: isDoubleByte) {
                return [key]
            }
        }
        return nil
    }

    private static func isKeyed(_ scan: JSONScan, _ start: Int) -> Bool {
        let members = scan.members(of: start, limit: 6)
        let objects = members.filter { scan.bytes[$0.start] == UInt8(ascii: "{") }
        guard objects.count >= 2, objects.count * 4 >= members.count * 3 else { return false }
        let keys = objects.map { object in
            Set(scan.members(of: object.start, limit: 40).map { Array(scan.bytes[$0.key]) })
        }
        guard keys.dropFirst().allSatisfy({ !$0.isDisjoint(with: keys[0]) }) else { return false }
        // `user` and `shop` of one record share a name too; records say something.
        return keys[0].contains { key in
            guard let name = String(validating: key.dropFirst().dropLast(), as: UTF8.self) else { return false }
            switch FieldSynonyms.field(named: name) {
            case .text?, .title?, .turns?, .rating?, .nps?: return true
            default: return false
            }
        }
    }

    /// Whether a second object follows the first one: documents written one behind the other.
    static func isConcatenated(_ head: [UInt8], isDoubleByte: Bool) -> Bool {
        let scan = JSONScan(bytes: head, isDoubleByte: isDoubleByte)
        guard let end = scan.valueEnd(scan.skipSpace(0)) else { return false }
        let next = scan.skipSpace(end)
        return next < head.count && head[next] == UInt8(ascii: "{")
    }
}

/// Finds the records of a JSON document whose top is an object.
package enum JSONRecords {
    /// The keys that lead to the first list of objects in `head`, or `nil` where its beginning shows none.
    package static func path(in head: [UInt8], isGB18030: Bool) -> [String]? {
        var walker = Walker(head: head, isGB18030: isGB18030)
        return walker.search()
    }

    /// Walks the document's beginning bracket by bracket.
    private struct Walker {
        let head: [UInt8]
        let isGB18030: Bool
        var index = 0
        /// The key of each open object; `nil` for an array.
        var keys: [String?] = []

        mutating func search() -> [String]? {
            var lastString: [UInt8] = []
            while index < head.count {
                switch head[index] {
                case 0x22:
                    let start = index
                    skipString()
                    lastString = Array(head[start..<min(index, head.count)])
                    continue
                case UInt8(ascii: ":"):
                    if !keys.isEmpty, keys[keys.count - 1] != nil { keys[keys.count - 1] = text(lastString) }
                case UInt8(ascii: "{"): keys.append("")
                case UInt8(ascii: "["):
                    let inside = head[(index + 1)...].first { $0 > 0x20 }
                    if inside == UInt8(ascii: "{"), !keys.contains(nil) { return keys.compactMap(\.self) }
                    keys.append(nil)
                case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = keys.popLast()
                default: break
                }
                index += 1
            }
            return nil
        }

        private mutating func skipString() {
            index += 1
            while index < head.count {
                if head[index] == 0x5C || (isGB18030 && head[index] >= 0x81) {
                    index += 2
                } else if head[index] == 0x22 {
                    index += 1
                    return
                } else {
                    index += 1
                }
            }
        }

        private func text(_ quoted: [UInt8]) -> String {
            JSONKey.text(quoted, isGB18030: isGB18030) ?? ""
        }
    }
}

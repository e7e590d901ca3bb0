/// The cells of one record of a delimited table.
package enum DelimitedCells {
    /// The cells of `record`, quotes taken off; the record is well-formed UTF-8.
    ///
    /// A quote that nothing explains inside a quoted cell stays where it is: `"真是"智能"了"` reads `真是"智能"了`.
    package static func split(_ record: [UInt8], delimiter: UInt8) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var index = 0
        let count = record.count
        while true {
            if index < count, record[index] == 0x22 {
                cell.removeAll(keepingCapacity: true)
                index += 1
                while index < count {
                    let byte = record[index]
                    if byte != 0x22 {
                        cell.append(byte)
                        index += 1
                    } else if index + 1 < count, record[index + 1] == 0x22 {
                        cell.append(0x22)
                        index += 2
                    } else if index + 1 == count || record[index + 1] == delimiter {
                        index += 1
                        break
                    } else {
                        cell.append(0x22)
                        index += 1
                    }
                }
                cells.append(String(decoding: cell, as: UTF8.self))
            } else {
                let start = index
                while index < count, record[index] != delimiter { index += 1 }
                cells.append(String(decoding: record[start..<index], as: UTF8.self))
            }
            guard index < count else { return cells }
            index += 1
        }
    }
}

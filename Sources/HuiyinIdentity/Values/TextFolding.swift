/// Brings the bytes of a cell into the one form that all comparisons read: UTF-16 units, narrow, lower case, simplified,
/// single inner spaces, none at the ends.
enum TextFolding {
    /// Cells that stand for nothing.
    private static let nothing: Set<[UInt16]> = Set(
        [
            "null", "nil", "none", "nan", "n/a", "na", "unknown", "anonymous", "undefined", "无", "未知", "匿名", "匿名用户",
            "不详", "未填", "未填写", "暂无", "空", "保密", "-", "--", "/", "\\n",
        ].map { Array($0.utf16) })

    /// Appends the folded form of `bytes` to `units` (which is emptied first); it stays empty for a cell that says nothing.
    static func fold(_ bytes: Span<UInt8>, into units: inout [UInt16]) {
        units.removeAll(keepingCapacity: true)
        var pendingSpace = false
        var index = 0
        let count = bytes.count
        while index < count {
            let lead = bytes[index]
            var scalar: UInt32
            if lead < 0x80 {
                scalar = UInt32(lead)
                index += 1
            } else if lead < 0xE0, index + 1 < count {
                scalar = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
                index += 2
            } else if lead < 0xF0, index + 2 < count {
                scalar =
                    UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
                index += 3
            } else if index + 3 < count {
                scalar =
                    UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                    | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
                index += 4
            } else {
                break
            }
            if scalar >= 0xFF01, scalar <= 0xFF5E { scalar -= 0xFEE0 }
            if scalar >= 65, scalar <= 90 { scalar += 32 }
            // Stars of every kind mean that something was hidden.
            if scalar == 0x2217 || scalar == 0x25CF || scalar == 0x2022 || scalar == 0x00D7 { scalar = 42 }
            if scalar <= 32 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x200B || scalar == 0xFEFF {
                pendingSpace = !units.isEmpty
                continue
            }
            if pendingSpace {
                units.append(32)
                pendingSpace = false
            }
            if scalar > 0xFFFF {
                let rest = scalar - 0x10000
                units.append(UInt16(0xD800 + (rest >> 10)))
                units.append(UInt16(0xDC00 + (rest & 0x3FF)))
            } else if scalar >= 0x4E00, scalar <= 0x9FFF {
                units.append(HanReading.shared.simplify(UInt16(scalar)))
            } else {
                units.append(UInt16(scalar))
            }
        }
        if units.count <= 9, nothing.contains(units) || units.allSatisfy({ $0 == 42 || $0 == 45 }) {
            units.removeAll(keepingCapacity: true)
        }
    }
}

import HuiyinDomain

/// The form in which two claims that mean the same are the same bytes.
enum ClaimForm {
    /// Half-width, without spaces and dashes where digits count, lower case where case doesn't.
    static func normalised(_ claim: IdentityClaim) -> String {
        let value = halfWidth(claim.value)
        switch claim.kind {
        case .mobile:
            let digits = value.filter { $0.isASCII && $0.isNumber || $0 == "*" }
            return digits.count == 13 && digits.hasPrefix("86") ? String(digits.dropFirst(2)) : digits
        case .email: return value.lowercased().filter { !$0.isWhitespace }
        case .name, .city, .address: return value.filter { !$0.isWhitespace }
        case .person, .unionID, .openID, .member, .device, .nickname: return trimmed(value)
        }
    }

    private static func halfWidth(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) || $0.value == 0x3000 }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func trimmed(_ text: String) -> String {
        let rest = text.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}

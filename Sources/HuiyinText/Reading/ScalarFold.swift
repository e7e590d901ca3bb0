/// How single Unicode scalars are folded and classed before anything is compared: one rule for search, features and phrases.
enum ScalarFold {
    /// What kind of character a scalar is, as far as splitting into tokens goes.
    enum Kind: UInt8 {
        case space
        case punctuation
        /// Han, kana, hangul: a token each.
        case ideograph
        /// Letters and digits that are written together as words.
        case word
        /// Emoji and other marks: a token each.
        case symbol
    }

    /// Width, case and look folded: `Ａ` → `a`, `。`stays, U+3000 → space, line ends → U+000A; 0 where the scalar is dropped.
    @inline(__always)
    static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 {
            if scalar &- 0x41 < 26 { return scalar | 0x20 }
            return scalar == 0x0D ? 0x0A : scalar
        }
        if scalar >= 0x4E00, scalar <= 0x9FFF { return scalar }
        return foldRare(scalar)
    }

    private static func foldRare(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF21...0xFF3A: scalar - 0xFEE0 + 0x20
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: 0x20
        case 0x85, 0x2028, 0x2029: 0x0A
        // Marks without width: soft hyphen, joiners, direction marks, variation selectors, byte order mark.
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        case 0x391...0x3A9 where scalar != 0x3A2: scalar + 0x20
        case 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x2018, 0x2019, 0x201B: 0x27
        case 0x201C, 0x201D, 0x201F: 0x22
        default: scalar
        }
    }

    /// The kind of a folded scalar.
    @inline(__always)
    static func kind(_ scalar: UInt32) -> Kind {
        if scalar >= 0x4E00, scalar <= 0x9FFF { return .ideograph }
        if scalar < 0x80 {
            if scalar &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar &- 0x41 < 26 { return .word }
            return scalar <= 0x20 || scalar == 0x7F ? .space : .punctuation
        }
        return kindOfRare(scalar)
    }

    private static func kindOfRare(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x80...0xA0, 0x3000: .space
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x250...0x2AF: .word
        case 0x300...0x36F, 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x386, 0x388...0x52F: .word
        case 0x531...0x10FF, 0x1200...0x16FF, 0x1780...0x17DD, 0x1E00...0x1FFF: .word
        case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F, 0x31F0...0x31FF:
            .ideograph
        case 0x3400...0x4DBF, 0xAC00...0xD7A3, 0x1100...0x11FF, 0xF900...0xFAFF, 0xFF66...0xFFDC: .ideograph
        case 0x20000...0x323AF: .ideograph
        case 0xA1...0xBF, 0x2010...0x205E, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF5F...0xFF65: .punctuation
        default: .symbol
        }
    }
}

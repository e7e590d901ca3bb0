/// Which rules of cleaning a text might need, told by single characters in one pass.
struct NoiseSigns: OptionSet {
    let rawValue: UInt16

    /// `<` or `&`.
    static let markup = NoiseSigns(rawValue: 1 << 0)
    /// `://` or `www.`.
    static let link = NoiseSigns(rawValue: 1 << 1)
    static let bracket = NoiseSigns(rawValue: 1 << 2)
    /// Lines that begin with `>` or `--`, 写道, 发自, `wrote:`, `from`.
    static let mail = NoiseSigns(rawValue: 1 << 3)
    static let at = NoiseSigns(rawValue: 1 << 4)
    static let hash = NoiseSigns(rawValue: 1 << 5)
    /// Words of platforms and machines: 自动回复, 转发, 评价, 默认.
    static let machine = NoiseSigns(rawValue: 1 << 6)
    /// 返现, 红包, 有礼.
    static let incentive = NoiseSigns(rawValue: 1 << 7)
    /// The same mark six times, or eight marks in a row.
    static let flood = NoiseSigns(rawValue: 1 << 8)
    static let traditional = NoiseSigns(rawValue: 1 << 9)

    /// Everything that marks characters.
    static let any: NoiseSigns = [.markup, .link, .bracket, .mail, .at, .hash, .machine, .incentive, .flood]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ folded: [UInt32]) {
        var signs: NoiseSigns = []
        var previous: UInt32 = 0x0A
        var run = 1
        var symbols = 0
        let traditional = Simplifier.traditional
        for scalar in folded {
            run = scalar == previous ? run + 1 : 1
            if scalar >= 0x4E00, scalar <= 0x9FFF {
                if !traditional.isEmpty {
                    let place = Int(scalar - 0x4E00)
                    if traditional[place >> 6] >> UInt64(place & 63) & 1 == 1 { signs.insert(.traditional) }
                }
                signs.formUnion(Self.han(scalar, previous))
                symbols = 0
            } else if scalar < 0x80 {
                signs.formUnion(Self.ascii(scalar, previous))
                if run >= 6, Floods.floods(scalar) { signs.insert(.flood) }
                symbols = 0
            } else {
                if scalar == 0x3010 { signs.insert(.bracket) }
                if run >= 6, Floods.floods(scalar) { signs.insert(.flood) }
                symbols = ScalarFold.kind(scalar) == .symbol ? symbols + 1 : 0
                if symbols >= 8 { signs.insert(.flood) }
            }
            previous = scalar
        }
        self = signs
    }

    @inline(__always)
    private static func ascii(_ scalar: UInt32, _ previous: UInt32) -> NoiseSigns {
        switch scalar {
        case 0x3C, 0x26: .markup
        case 0x2F where previous == 0x2F: .link
        case 0x77 where previous == 0x77: .link  // ww
        case 0x5B: .bracket
        case 0x40: .at
        case 0x23: .hash
        case 0x3E where previous == 0x0A || previous == 0x20: .mail
        case 0x2D where previous == 0x2D: .mail
        case 0x66 where previous == 0x20: .mail  // " from", " for"
        case 0x77 where previous == 0x20: .mail  // " wrote"
        case 0x3A where previous == 0x6D: .mail  // "from:"
        // "auto-reply", "automatic reply", "RT @"
        case 0x72 where previous == 0x20 || previous == 0x2D: .machine
        default: []
        }
    }

    /// A second character of the words that the rules know, after its first; traditional forms in pairs.
    @inline(__always)
    private static func han(_ scalar: UInt32, _ previous: UInt32) -> NoiseSigns {
        switch scalar {
        // 发自, 来自
        case 0x81EA where previous == 0x53D1 || previous == 0x767C || previous == 0x6765 || previous == 0x4F86: .mail
        // 写道
        case 0x9053 where previous == 0x5199 || previous == 0x5BEB: .mail
        // 从我
        case 0x6211 where previous == 0x4ECE || previous == 0x5F9E: .mail
        // 邮件, 发件人, 寄件者
        case 0x4EF6 where previous == 0x90AE || previous == 0x90F5 || previous == 0x53D1 || previous == 0x767C: .mail
        case 0x4EF6 where previous == 0x5BC4: .mail
        // 自动, 默认, 填写, 评论
        case 0x52A8 where previous == 0x81EA, 0x52D5 where previous == 0x81EA: .machine
        case 0x8BA4 where previous == 0x9ED8, 0x8A8D where previous == 0x9ED8: .machine
        case 0x5199 where previous == 0x586B, 0x5BEB where previous == 0x586B: .machine
        // 转发, 转自
        case 0x8F6C, 0x8F49: .machine
        // 链接
        case 0x94FE, 0x93C8: .bracket
        // 返, 红包, 有礼
        case 0x8FD4: .incentive
        case 0x5305 where previous == 0x7EA2 || previous == 0x7D05: .incentive
        case 0x793C where previous == 0x6709, 0x79AE where previous == 0x6709: .incentive
        default: []
        }
    }
}

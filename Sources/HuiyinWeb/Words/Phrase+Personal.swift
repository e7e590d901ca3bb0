import HuiyinDomain

/// What is said of values that are masked.
extension Phrase {
    static func masked(_ kind: PersonalKind) -> Phrase {
        switch kind {
        case .mobile: maskedMobile
        case .landline: maskedLandline
        case .email: maskedEmail
        case .idCard: maskedIDCard
        case .bankCard: maskedBankCard
        case .plate: maskedPlate
        case .vin: maskedVIN
        case .wechat: maskedWeChat
        case .qq: maskedQQ
        case .address: maskedAddress
        case .name: maskedName
        case .order: maskedOrder
        }
    }

    static let maskedMobile = Phrase("手机号，已打码", "Mobile number, masked")
    static let maskedLandline = Phrase("座机号，已打码", "Telephone number, masked")
    static let maskedEmail = Phrase("邮箱，已打码", "Mail address, masked")
    static let maskedIDCard = Phrase("身份证号，已打码", "Identity number, masked")
    static let maskedBankCard = Phrase("银行卡号，已打码", "Card number, masked")
    static let maskedPlate = Phrase("车牌号，已打码", "Licence plate, masked")
    static let maskedVIN = Phrase("车架号，已打码", "Vehicle number, masked")
    static let maskedWeChat = Phrase("微信号，已打码", "WeChat account, masked")
    static let maskedQQ = Phrase("QQ 号，已打码", "QQ account, masked")
    static let maskedAddress = Phrase("地址，已打码", "Address, masked")
    static let maskedName = Phrase("姓名，已打码", "Name, masked")
    static let maskedOrder = Phrase("单号，已打码", "Order number, masked")
}

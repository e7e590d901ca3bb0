package import HuiyinDomain

extension PersonalMask {
    /// An item with all personal data masked: in title, text and turns the spans that were found there, everywhere else what is found now.
    ///
    /// The order's number is masked as one; a column whose name says what it holds (手机, 身份证号, 姓名 …) as that.
    package static func mask(_ feedback: Feedback, _ spans: [PersonalSpan]) -> Feedback {
        var masked = feedback
        if !spans.isEmpty {
            masked.title = feedback.title.map { mask($0, spans.filter { $0.part == .title }) }
            masked.text = mask(feedback.text, spans.filter { $0.part == .text })
            masked.turns = feedback.turns.enumerated().map { index, turn in
                Turn(role: turn.role, text: mask(turn.text, spans.filter { $0.part == .turn(index) }))
            }
        }
        masked.author = feedback.author.map { mask($0) }
        masked.question = feedback.question.map { mask($0) }
        masked.context = feedback.context.map { mask($0) }
        masked.order = feedback.order.map { $0.contains("*") ? $0 : mask($0, as: .order) }
        masked.attributes = feedback.attributes.map { attribute in
            Attribute(
                name: attribute.name, value: mask(attribute.value, column: attribute.name),
                isDimension: attribute.isDimension)
        }
        masked.key = mask(key: feedback.key)
        return masked
    }

    /// An item and its analysis as they may be shown: masked, every place of the analysis in the masked item.
    package static func shown(_ feedback: Feedback, _ analysis: Analysis?) -> (Feedback, Analysis?) {
        let original = AnalysisInput(feedback)
        let known = analysis?.pii ?? []
        let masked = mask(feedback, known.isEmpty ? PersonalFinder.spans(in: original) : known)
        return (masked, analysis?.masked(from: original, to: AnalysisInput(masked)))
    }

    /// A key that is somebody's number as a whole is masked; one of the source's own stays.
    private static func mask(key: String) -> String {
        let spans = PersonalFinder.spans(in: key)
        let whole: Set<PersonalKind> = [.mobile, .landline, .email, .idCard, .bankCard]
        guard spans.count == 1, whole.contains(spans[0].kind), spans[0].bytes == 0..<key.utf8.count else { return key }
        return mask(key, spans)
    }

    /// The value of a column.
    package static func mask(_ value: String, column: String) -> String {
        guard !value.isEmpty, !value.contains("*") else { return mask(value) }
        if let kind = kind(ofColumn: column) { return mask(value, as: kind) }
        let found = mask(value)
        guard found == value, !value.utf8.contains(where: { $0 == 0x0A }), value.utf8.count <= 80 else { return found }
        // 订单号: A10293 says more together than its value alone.
        let label = column + "："
        let both = label + value
        let spans = PersonalFinder.spans(in: both).filter { $0.bytes.lowerBound == label.utf8.count }
        guard let span = spans.first, span.bytes.upperBound == both.utf8.count else { return value }
        return mask(value, as: span.kind)
    }

    /// What a column holds by its name alone, whatever its values look like.
    private static func kind(ofColumn name: String) -> PersonalKind? {
        columns[name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }]
    }

    private static let columns: [String: PersonalKind] = {
        let names: [(PersonalKind, String)] = [
            (.mobile, "手机 手机号 手机号码 联系电话 电话 电话号码 联系方式 mobile phone tel cellphone phonenumber mobilenumber"),
            (.landline, "座机 固话 固定电话 传真 landline fax"), (.email, "邮箱 电子邮箱 电子邮件 邮件地址 email mail emailaddress"),
            (.idCard, "身份证 身份证号 身份证号码 证件号 证件号码 idcard idnumber"),
            (.bankCard, "银行卡 银行卡号 卡号 银行账号 cardnumber bankaccount"),
            (.plate, "车牌 车牌号 车牌号码 plate licenseplate"), (.vin, "vin 车架号 vin码 车辆识别代号"),
            (.wechat, "微信 微信号 wechat wechatid"),
            (.qq, "qq qq号"), (.address, "地址 收货地址 联系地址 详细地址 家庭住址 住址 address shippingaddress"),
            (.name, "姓名 客户姓名 收货人 收件人 联系人 真实姓名 车主姓名 fullname customername contactname"),
            (.order, "订单号 订单编号 运单号 快递单号 工单号 工单编号 ordernumber orderid trackingnumber"),
        ]
        return Dictionary(
            names.flatMap { kind, list in list.split(separator: " ").map { (String($0), kind) } },
            uniquingKeysWith: { first, _ in first })
    }()
}

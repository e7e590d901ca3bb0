/// What people call the columns of tables about people.
enum ColumnNames {
    /// Names of record ids by the contract, the first that a table has is taken.
    static let records = ["record", "recordid", "uniqueid", "recid"]
    /// Others, believed where no two rows have the same.
    static let otherRecords = [
        "id", "rowid", "row", "rownumber", "index", "rid", "编号", "记录号", "记录id", "记录编号", "序号", "行号",
    ]

    /// Looked for in this order, the first that is part of the name decides.
    private static let stems: [(stems: [String], role: ColumnRole)] = [
        (["nick", "昵称", "网名", "screenname", "username", "handle", "alias", "用户名", "花名"], .field(.nickname)),
        (["mail", "邮箱", "邮件"], .field(.email)),
        (["dob", "birth", "生日", "出生"], .field(.birthDate)),
        (
            [
                "union", "openid", "memberid", "memberno", "member", "device", "buyer", "socsec", "ssn", "idcard",
                "nationalid",
                "passport", "会员", "设备", "买家", "身份证", "证件", "unionid", "imei", "idfa", "oaid", "cookie", "加密", "userid",
                "customerid", "custid", "uid", "accountid", "account", "客户号", "客户id", "用户id", "账号", "vin", "车架", "卡号",
                "loyalty", "wechat", "微信", "qq", "token",
            ], .field(.code)
        ),
        (
            ["streetnumber", "streetno", "houseno", "housenumber", "门牌", "postcode", "postal", "zip", "邮编", "邮政"],
            .field(.number)
        ),
        (
            [
                "channel", "渠道", "source", "来源", "product", "产品", "商品", "store", "门店", "content", "text", "内容", "备注",
                "note",
                "comment", "remark", "评分", "rating", "score", "price", "amount", "金额", "订单", "order", "platform", "平台",
                "topic",
                "标题", "title", "url", "link",
            ], .ignored
        ),
        (
            ["mobile", "phone", "tel", "cell", "手机", "电话", "联系方式", "号码", "contactnumber", "msisdn", "caller", "来电"],
            .field(.phone)
        ),
        (["givenname", "firstname", "forename", "given"], .field(.givenName)),
        (["surname", "lastname", "familyname", "family"], .field(.surname)),
        (["address", "addr", "地址", "住址", "street", "街道"], .field(.address)),
        (
            [
                "city", "城市", "suburb", "town", "province", "省份", "所在地", "地区", "locality", "region", "county", "state",
                "country",
                "place", "district", "市", "birthplace",
            ], .field(.place)
        ),
        (["gender", "sex", "性别", "occupation", "职业"], .field(.category)),
        (["姓名", "名字", "name", "收货人", "收件人", "联系人", "contact", "recipient", "称呼", "客户", "customer"], .field(.name)),
        (
            ["time", "时间", "date", "日期", "created", "timestamp", "seen", "updated", "when", "datetime", "day", "year"],
            .time
        ),
    ]

    private static let exact: [String: ColumnRole] = [
        "fname": .field(.givenName), "lname": .field(.surname),
        "姓": .field(.surname), "名": .field(.givenName), "ts": .time, "at": .time, "district": .field(.place),
        "birthplace": .field(.place),
    ]

    /// Lower case, without separators.
    static func key(_ name: String) -> String {
        String(
            name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    /// What the name of a column says, or `nil`.
    static func role(_ name: String) -> ColumnRole? {
        let key = key(name)
        if let role = exact[key] { return role }
        return stems.first { $0.stems.contains { key.contains($0) } }?.role
    }
}

package import HuiyinArchive
package import HuiyinDomain

/// Which column of a customer file is which claim or which field of the profile.
package struct CustomerColumns: Hashable, Sendable {
    /// What a column holds.
    package enum Meaning: Hashable, Sendable {
        case claim(IdentityClaim.Kind)
        case profile(ProfileField)

        /// What a mapping calls it.
        package var key: String {
            switch self {
            case .claim(let kind): kind.rawValue
            case .profile(let field): field.rawValue
            }
        }
    }

    /// By the name of the column.
    package let meanings: [String: Meaning]

    /// Finds the columns by their names, and by what the mapping says: claim or profile field → column.
    ///
    /// - Throws: ``IngestError`` `mapping-key` for a key that is neither, `mapping-column` for a column that isn't there.
    package init(_ columns: [String], mapping: [String: String] = [:]) throws(IngestError) {
        var meanings = [String: Meaning]()
        var taken = Set<Meaning>()
        for (key, column) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let meaning = Self.meaning(key: key) else {
                throw IngestError(
                    code: "mapping-key",
                    message: "the mapping's key \(key) is no claim and no field of a profile; expected one of "
                        + Self.keys.joined(separator: " "))
            }
            guard columns.contains(column) else {
                throw IngestError(
                    code: "mapping-column",
                    message:
                        "the mapping says that \(key) is in the column \(column), which is not there; the columns are "
                        + columns.joined(separator: ", "))
            }
            meanings[column] = meaning
            taken.insert(meaning)
        }
        // Two columns may hold the same kind of claim (two phones); of a profile's field the first column counts.
        for column in columns where meanings[column] == nil {
            guard let meaning = Self.meaning(of: column) else { continue }
            if case .profile = meaning, !taken.insert(meaning).inserted { continue }
            if mapping.values.contains(column) { continue }
            meanings[column] = meaning
        }
        self.meanings = meanings
    }

    /// The columns as somebody chose them, which may be none.
    package init(meanings: [String: Meaning]) { self.meanings = meanings }

    /// Whether any column says who somebody is.
    package var hasClaims: Bool {
        meanings.values.contains { if case .claim = $0 { true } else { false } }
    }

    package static let keys = IdentityClaim.Kind.allCases.map(\.rawValue) + ProfileField.allCases.map(\.rawValue)

    /// What a key of a mapping means; `nil` for one that is neither a claim nor a field of a profile.
    package static func meaning(key: String) -> Meaning? {
        IdentityClaim.Kind(rawValue: key).map { .claim($0) } ?? ProfileField(rawValue: key).map { .profile($0) }
    }

    private static func meaning(of column: String) -> Meaning? {
        let key = column.nameKey
        if let field = profile.first(where: { $0.names.contains(key) })?.field { return .profile(field) }
        if let field = profile.first(where: { $0.stems.contains(where: key.contains) })?.field {
            return .profile(field)
        }
        switch FieldSynonyms.field(named: column) ?? FieldSynonyms.field(within: column) {
        case .claim(let kind)?: return .claim(kind)
        // Of customers the plain id is their number.
        case .id?: return .claim(.member)
        default: return nil
        }
    }

    private static let profile: [(field: ProfileField, names: Set<String>, stems: [String])] = [
        (.cardLevel, ["level", "tier", "cardlevel", "vip", "grade", "memberlevel"], ["等级", "级别", "卡种", "卡类型"]),
        (
            .lastPurchase, ["lastpurchase", "lastorder", "lastvisit", "lastorderdate", "lastpurchasedate"],
            ["最近消费", "最近购买", "上次消费", "最后消费", "最近到店", "最近下单", "末次消费"]
        ),
        (.lastStore, ["laststore", "homestore", "lastshop"], ["消费门店", "所属门店", "常去门店"]),
        (.spent, ["spent", "totalspent", "ltv", "lifetimevalue", "revenue"], ["累计消费", "消费金额", "消费总额", "累计金额"]),
        (.consent, ["consent", "optin", "marketingconsent", "contactable"], ["同意", "可联系", "授权", "订阅"]),
        (.memberSince, ["membersince", "joined", "joindate", "registered", "signup"], ["入会", "注册时间", "注册日期", "开卡"]),
        (.product, ["car", "owned", "ownedproduct", "vehicle"], ["购买车型", "持有产品", "名下车辆"]),
    ]
}

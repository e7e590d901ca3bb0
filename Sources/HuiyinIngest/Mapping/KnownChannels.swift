/// The names under which channels usually come.
enum KnownChannels {
    /// Whether a value names a channel that somebody reading a figure will recognise.
    static func contains(_ value: String) -> Bool { keys.contains(value.nameKey) }

    private static let keys: Set<String> = Set(
        [
            "微博", "新浪微博", "weibo", "微信", "wechat", "公众号", "微信公众号", "企业微信", "企微", "wecom", "小程序", "微信小程序", "miniprogram",
            "抖音", "douyin", "快手", "小红书", "xiaohongshu", "rednote", "知乎", "哔哩哔哩", "b站", "bilibili", "贴吧", "百度贴吧", "头条",
            "今日头条", "豆瓣", "天猫", "tmall", "淘宝", "taobao", "京东", "jd", "拼多多", "pinduoduo", "唯品会", "美团", "大众点评", "饿了么",
            "汽车之家", "autohome", "懂车帝", "易车", "爱卡", "论坛", "forum", "社区", "community", "车友会", "应用商店", "应用市场", "appstore",
            "苹果应用商店", "googleplay", "华为应用市场", "小米应用商店", "app", "手机app", "网站", "官网", "website", "web", "网页", "客服",
            "客服热线", "热线", "电话", "电话客服", "呼叫中心", "callcentre", "callcenter", "phone", "hotline", "在线客服", "在线", "chat",
            "livechat", "邮件", "email", "mail", "短信", "sms", "门店", "store", "线下", "展厅", "售后", "aftersales", "工单",
            "ticket",
            "问卷", "问卷调查", "调研", "survey", "回访", "电话回访", "投诉", "12315", "黑猫投诉", "消费者协会", "twitter", "x", "facebook",
            "instagram", "youtube", "tiktok", "reddit", "line", "whatsapp", "trustpilot", "amazon", "亚马逊", "social",
            "social media",
            "社交媒体", "媒体", "新闻", "news", "经销商", "dealer", "其他", "other",
        ].map(\.nameKey))
}

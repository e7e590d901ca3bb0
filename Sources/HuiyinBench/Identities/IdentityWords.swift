/// What invented people are made of.
struct IdentityWords {
    let surnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔单解仇区查朴")
    /// Characters of given names that sound alike stand together.
    private static let groups = [
        "伟玮炜", "丽莉俐", "芳方", "娟鹃", "强", "杰洁捷", "敏闽", "静靖婧", "军钧君均", "超", "涛韬", "明铭鸣", "霞", "平萍", "刚钢", "桂贵",
        "英瑛莹", "华桦骅", "玉钰育", "兰岚澜", "凤", "海", "建健剑", "文雯", "辉晖", "慧惠", "红宏洪虹鸿", "磊蕾", "鹏朋", "飞菲霏", "晶菁", "波",
        "斌彬", "宇雨羽", "浩皓昊", "欣心馨鑫", "怡宜仪", "佳嘉家", "晨辰宸", "子紫梓", "轩萱", "涵晗", "思", "雪", "婷庭", "倩茜", "颖影",
        "琳林霖", "梅玫", "春", "秀", "志智", "国", "永勇", "俊骏", "峰锋丰", "东冬", "云芸", "月悦", "瑞锐", "凯", "旭", "阳洋", "楠南",
    ]
    let givenCharacters: [Character]
    let alike: [Character: [Character]]
    let commonGiven: [String]
    let cities = [
        "上海", "北京", "深圳", "广州", "成都", "杭州", "重庆", "武汉", "苏州", "西安", "南京", "长沙", "天津", "郑州", "东莞", "青岛", "昆明",
        "宁波", "合肥", "佛山", "沈阳", "济南", "无锡", "厦门", "福州", "温州", "哈尔滨", "石家庄", "大连", "南宁", "泉州", "金华", "贵阳", "常州",
        "长春", "南昌", "惠州", "太原", "嘉兴", "烟台",
    ]
    let districts = ["新城区", "东湖区", "西山区", "江北区", "南岸区", "高新区", "鼓楼区", "开发区", "城中区", "白云区"]
    let streets = [
        "人民路", "解放路", "中山路", "建设路", "文化路", "和平路", "青年路", "长江路", "黄河路", "新华路", "胜利街", "幸福路", "学府路", "滨江道", "花园街",
    ]
    let prefixes = [
        "130", "131", "135", "136", "137", "138", "139", "150", "151", "158", "159", "177", "180", "186", "188", "189",
        "199",
    ]
    let mailHosts = ["qq.example", "163.example", "126.example", "mail.example", "sina.example", "outlook.example"]
    let mailWords = [
        "sunny", "lucky", "tiger", "panda", "happy", "green", "ocean", "river", "cloud", "stone", "apple", "mango",
        "linda", "kevin",
        "jason", "wangwei", "liming", "zhangli", "chenyu", "xiaoyu", "dragon", "phoenix", "maple", "bamboo", "lotus",
        "coffee", "music",
    ]
    let nicknames = [
        "阳光", "快乐每一天", "小鱼", "追风少年", "平凡的世界", "静静", "一米阳光", "小丸子", "大白", "路人甲", "云淡风轻", "小太阳", "蓝天白云", "风轻云淡",
        "岁月静好", "开心就好", "小幸运", "随风", "丫丫", "豆豆妈", "乐乐", "花开富贵", "知足常乐", "Lucky", "Sunshine", "Angel", "Kevin", "Leo",
    ]
    let nickStarts = [
        "爱吃", "不吃", "想飞的", "失眠的", "小小", "一只", "胖", "追", "会飞的", "月下", "南方", "北漂", "深海", "老街", "早起", "懒", "可爱的", "骑车的",
        "夜行", "山里", "海边的", "慢半拍的", "认真的", "爱笑的",
    ]
    let nickEnds = [
        "柠檬", "猫", "大鱼", "西瓜", "麦子", "鹿", "狐狸", "星星", "土豆", "包子", "奶茶", "老虎", "番茄", "清风", "小熊", "橙子", "芒果", "松鼠", "企鹅",
        "荔枝", "咖啡", "芝麻", "栗子", "云朵", "木头", "石头", "阿宝", "豆腐",
    ]

    init() {
        var alike: [Character: [Character]] = [:]
        for group in Self.groups where group.count > 1 { for character in group { alike[character] = Array(group) } }
        self.alike = alike
        givenCharacters = Self.groups.flatMap { Array($0) }
        let characters = givenCharacters
        // A hundred usual names: one character, or two that stand far apart.
        commonGiven = (0..<100).map { index in
            index % 3 == 0
                ? String(characters[index % characters.count])
                : String([characters[index * 7 % characters.count], characters[(index * 13 + 5) % characters.count]])
        }
    }
}

/// Places of China and the words that addresses are made of.
enum PlaceWords {
    /// Provinces and the cities that people name without 市.
    static let places = HanWords(
        """
        北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
        石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛
        长春 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 昆山
        合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
        郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底
        广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳
        贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依
        """)

    /// What ends the name of a province, city, district, town or village.
    static let levels = HanWords("省 市 区 县 旗 苏木 嘎查 自治旗 自治县 镇 乡 村 自治区 自治州 新区 开发区 高新区 街道 街道办 工业区 社区 屯 庄")

    /// What ends the name of a road.
    static let roads = HanWords("路 街 道 巷 弄 大道 大街 胡同 公路 里 北路 南路 东路 西路 中路 支路 环路 横街 直街 路段 街坊")

    /// What ends the name of a compound, a building or a place of work.
    static let compounds = HanWords(
        """
        小区 花园 公寓 大厦 广场 中心 大楼 新村 家园 新城 苑 城 府 湾 庭 园 宿舍 写字楼 商城 科技园 工业园 产业园 软件园 创业园 国际 医院 学校 大学 酒店 公馆 豪庭 名都 名苑 雅苑 华庭 花苑 御景 山庄 别墅 家属院 大院 院 公司 楼 阁 轩 邸 墅 郡 岸 居 寓 里 庄园 名邸 华府 天地 世家 社区 港 壹号 一号院 园区 街区 首座 中央 国际城 家苑 北里 南里 东里 西里 四区 三区 二区 一区 五区 六区 七区 基地 厂 中学 小学 幼儿园 村 东区 西区 南区 北区 一期 二期 三期 四期 期 首府 嘉园 丽景 馨园
        """)

    /// What ends a number of a house, building, unit, floor or room.
    static let units = HanWords(
        "号 号楼 号院 床 摊位 号摊位 档 档口 店面 铺面 月台 病房 村 舍 号舍 栋 幢 座 单元 楼 层 室 房 户 弄 门 号门 组 队 号库 排 号房 楼层 区 期 铺 号铺 社 栋楼 号室 街坊 号街坊 号附 塔 楼座 号铺位 室内 巷 支弄 # #楼 号院内"
    )

    /// Scalars after which an address begins, whatever it is called.
    static let starters = ScalarSet("在到是往去住寄送址给我你他她它们了的把将请从写填至叫让派")

    /// Words after which an address begins where no province or city does.
    static let before = HanWords(
        """
        位于 居于 来到 改成 改为 换成 换为 写成 填成 麻烦 收货 发货 现在 目前 以前 原来 新家 搬来 搬去 店在 公司 单位 老家 我家 家 送回 寄回 退回 定位 导航 上门 安装 位置 小区 门牌 户籍 籍贯 师傅 快递 客服 楼下 请发 发往 门店 业主 邮寄
        地点 详细 具体 家庭 就是 这是 还是 房子 坐标 取件 退货 收件 配送 发回 货发 跑来 开来 过来 离 约 和 跟 与 而 但 因为 由于 自提 放 装 搁 丢 扔 就 自 拿到 摆 存 抬 运 搬 门牌是 门牌 家门牌 人 上楼 停 点 那个 这个
        """)

    /// Names that begin with a word of ``starters`` or ``before`` and stay whole.
    static let whole = HanWords(
        "和平 和谐 从化 至善 家园 约克 和园 送桥 自强 自贡 自由 自治 自立 自忠 自新 自然 自流 放鹤 放生 放马 就业 装饰 装备 装甲 丢角 存车 运河 运城 运通 运盛 人民 人和 人家 人才 人文 将台 往来 给力 和田 家庄 家港 家口 家界 家峪 家汇 家浜 家桥 家湾 家坪 家营 家沟 家村 家巷 家窑 家宅 家桥 去非 点军 离石 与人 和睦 和燕 和兴 和顺 和义 和县 和硕 家咀 家嘴 家弄 家墩 家堡 家屯 家塘 家河 家山 家塔 家楼 家寨 家胡 家渡 家坳 家垭 家岭 家坝 家洼 家集 家坨 家岗 家冲 家圩 家埭 家滩 家铺 家川 家畈"
    )

    /// What stands after a number that is no house's where no road says that it is.
    static let notHouses = ScalarSet("线店柜窗馆车机球客技桩航电码链以之前后左右上下晚早生钉位选员嗓字粉油钢片台令洗牌铺")
}

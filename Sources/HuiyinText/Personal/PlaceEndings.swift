/// Words after which what looked like a name is that of a place, a firm or a dish: 金城大酒店, 毛公红烧肉.
enum PlaceEndings {
    static let words = HanWords(
        """
        大酒店 酒店 宾馆 饭店 餐厅 广场 大厦 公司 集团 医院 学校 中学 小学 大学 大桥 大道 高速 机场 火车站 车站 地铁 站台 公园 景区 古镇 瀑布 山庄 度假 酒楼 酒家 食府 面馆 火锅 烤鸭 烧鸡 鸭脖 奶茶 烧肉 红烧 牛肉 羊肉 豆腐 米粉 拉面 品牌 牌子 牌的 系列 洗发 护发 沐浴 面膜 口红 中华城
        路 街 桥 寺 庙 祠 湖 镇 县 村 庄 岛 峰 河 江 海峡 国际 商城 商场 超市 专卖 旗舰 分店 总店 老店 小区 花园 家园 新城 名邸 公馆 银行 证券 保险 汽车 手机壳 特产 味道 口味 味的 小炒 蒸 煲 炖 一线 一带
        """)
}

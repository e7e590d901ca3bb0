/// Words of the places where customers and a firm meet; no brand is among them but channels that brands have made words.
extension StoryMark {
    static let touchpointWords: [(StoryMark, String)] = [
        (
            .website,
            """
            官网 网上 线上 网站 网页 网店 网购 网络 商城 旗舰店 电商 官网客服 网店客服 网页客服 官网聊天窗口 在线下单 官方商城 下单 网课 网上平台 网上报名 线上客服系统 官方网站 积分商城 线上订单 线上系统 网报
            website site web online_store online online_order webshop web_checkout checkout web_page webpage click_&_collect click_and_collect ordered_online bought_online
            """
        ),
        (
            .app,
            """
            app 客户端 手机银行 手机上 手机端 平台 预约平台 软件 车机app 掌上 手机app 大app 手机里 手机转账 移动端 app客服 视频问诊 快递app
            the_app app_support mobile_app on_my_phone
            """
        ),
        (.miniProgram, "小程序 微信小程序 mini_program mini-program miniprogram mini_app 微信充"),
        (
            .store,
            """
            门店 店里 到店 店员 店长 专柜 柜台 柜姐 实体店 线下店 线下 体验店 专卖店 营业厅 网点 分店 收银台 收银 收银员 导购 前台 柜员 4s店 进店 奥莱店 店铺前台 服务台 窗口 大堂 营业部 支行 店家 花店 去店 在店 本店 总店 那家店 家店 营业员 售票窗口 自助机 展厅 门店经理 线下网点
            店老板 店说 直营店 商场 卖场 影楼 自提点 检票口
            store shop branch cashier till counter in-store in_store showroom store_manager shop_manager clerk staff pharmacy_counter front_desk dealership salesman shop_assistant
            """
        ),
        (
            .callCentre,
            """
            客服 客服电话 电话里 热线 总机 打电话 电话 400 电话客服 人工客服 人工 接线员 在线客服 线上客服 电话预订 电话预约 电话银行 电话销售 来电 坐席 客服专员 网上客服 预订电话 推销电话 文字客服 电话核实 座机
            phone on_the_phone hotline helpline phone_agent call_centre call_center customer_service chat rep agent customer_support over_the_phone
            """
        ),
        (
            .social,
            """
            微信 公众号 微信公众号 直播间 直播 微博 抖音 社群 主播 小红书 官微 官方账号 视频号 粉丝群 企业微信 微信群 微信客服 直播间客服 微博客服 抖店 官方抖店 官号 私信 社媒 朋友圈 快手 群里 贴吧
            instagram twitter facebook tiktok social social_team whatsapp livestream facebook_page rep_on_twitter insta
            """
        ),
        (
            .delivery,
            """
            快递 快递员 快递小哥 派件 派件员 派送 骑手 配送 配送员 送货 送货员 送货师傅 司机 物流 配送站 配送中心 仓配 取件员 揽收 送奶工 上门取件 安装队 护工 仓库 仓库客服 送来 送到 外卖小哥 发货单 搬运 上门的人
            courier driver delivery delivery_guys delivery_guy van_company carrier delivery_driver
            """
        ),
        (
            .afterSales,
            """
            售后 维修 维修点 维修站 维修工 维修部 师傅 工程师 服务中心 服务站 售后网点 售后电话 技师 维修中心 安装师傅 服务网点 检修 装机师傅 上门师傅 售后工程师 师傅上门
            engineer repair_centre repair_center service_desk service_centre service_center technician repairman after-sales aftersales
            """
        ),
        (
            .place,
            """
            医院 酒店 药房 药店 登机口 登船口 检票 检票员 闸机 值机 影院 剧场 餐厅 超市 体检中心 加油站 便利店 健身房 校区 驾校 到校 景区 书店 洗衣店 洗车点 护士 社区医院 签证中心 领区大厅 收费处 分诊台 出口机器 售楼处 园区 服务员 机场 场馆 到中心 车站 到站 取车点 现场 小卖部
            店 病房 手术前 验票口 客运员 合同 学校 检票大哥 窗口说 开门口 开到门口 成都店 中心说
            hotel workshop garage pharmacy spa spa_desk gate airport restaurant gym clinic lobby dealer box_office venue
            """
        ),
    ]
}

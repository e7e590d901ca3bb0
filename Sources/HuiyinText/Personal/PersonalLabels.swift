/// The words before a number that say what it is.
struct PersonalLabels: Sendable {
    enum Meaning: UInt8, Sendable {
        case phone
        /// As ``phone``, and of a place.
        case fixedLine
        case wechat
        case qq
        case identity
        case bank
        case vehicle
        case plate
        case order
        case address
        case name
        /// A number of a thing, not of a person: parts, models, versions.
        case thing
        /// 编号, 代码: what they number stands before them, else a thing.
        case number
        /// 投诉, 报修: what is done, before a code with letters only; a number after it is as likely a telephone.
        case deed
        /// 京东, 发票, FedEx: shops, carriers and papers, right before long numbers only.
        case shop
        /// An amount, a distance, a time.
        case amount
    }

    struct Label {
        let meaning: Meaning
        /// Whether nothing but marks and joining words stands between label and value.
        let isClose: Bool
        /// Where the label begins.
        let start: Int
    }

    static let shared = PersonalLabels()

    private let endings: LabelEndings

    /// How far before the value a label may end: eighteen signs, or twelve words of letters.
    private static let reach = 72

    private init() {
        var endings = LabelEndings()
        for (meaning, words) in Self.words {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                endings.add(NormalizedText(String(word.map { $0 == "_" ? " " : $0 })).scalars, value: meaning.rawValue)
            }
        }
        // 售后编号, 报修单号, 安装号 …: what is done for a customer has a number.
        for deed in Self.deeds.split(separator: " ") {
            for ending in ["编号", "单号", "号", "号码", "单", "单编号", "流水", "流水号"] {
                endings.add(NormalizedText(deed + ending).scalars, value: Meaning.order.rawValue)
            }
            endings.add(NormalizedText(String(deed)).scalars, value: Meaning.deed.rawValue)
        }
        self.endings = endings
    }

    /// The label nearest before `index` in the same sentence, if one is there.
    ///
    /// - Parameter deeds: whether what is done for a customer is a label too: 投诉TS-88120.
    func before(_ index: Int, in text: PersonalText, deeds: Bool = false) -> Label? {
        var end = index
        var isClose = true
        var isAfterComma = false
        var isCrossed = false
        var way = 0
        while end > 0, way <= Self.reach {
            if let found = ending(at: end, in: text),
                isMeant(found.meaning, at: index, isClose: isClose && deeds, in: text)
            {
                if isCrossed, ![.order, .qq, .wechat, .vehicle, .identity].contains(found.meaning) { return nil }
                if found.meaning == .number {
                    let named = end - found.length > 0 ? before(end - found.length, in: text) : nil
                    if let named, named.isClose, named.meaning == .order || named.meaning == .identity {
                        return Label(meaning: named.meaning, isClose: isClose, start: named.start)
                    }
                    let isOwn = named == nil || named?.isClose == false
                    return Label(
                        meaning: isOwn && deeds ? .number : .thing, isClose: isClose && !isAfterComma,
                        start: end - found.length)
                }
                let isPhone = found.meaning == .phone || found.meaning == .fixedLine
                return Label(
                    meaning: found.meaning, isClose: isClose && (isPhone || !isAfterComma), start: end - found.length)
            }
            let scalar = text[end - 1]
            if Self.stops.contains(scalar) {
                isClose = false
                isCrossed = true
                end -= 1
                way += 4
                continue
            }
            if PersonalSign.isLetter(scalar) {
                var start = end - 1
                while start > 0, PersonalSign.isLetter(text[start - 1]) { start -= 1 }
                if !Self.joiningWords.contains(text.string(start..<end)) { isClose = false }
                end = start
                way += 6
                continue
            }
            // A sentence in letters ends with a dot and a space.
            if scalar == 0x2E, text[end] == 0x20, PersonalSign.isLetter(text[end - 2]) { isCrossed = true }
            way += scalar == 0x20 && PersonalSign.isLetter(text[end - 2]) ? 0 : 4
            if !Self.joiners.contains(scalar) { isClose = false }
            if scalar == 0x2C { isAfterComma = true }
            // Another number between label and value: the label was for that one.
            if PersonalSign.isDigit(scalar) { return nil }
            end -= 1
        }
        return nil
    }

    /// The longest label that ends before `end`.
    private func ending(at end: Int, in text: PersonalText) -> (meaning: Meaning, length: Int)? {
        guard let (value, length) = endings.longest(at: end, in: text.scalars), let meaning = Meaning(rawValue: value)
        else { return nil }
        return (meaning, length)
    }

    private func isMeant(_ meaning: Meaning, at index: Int, isClose: Bool, in text: PersonalText) -> Bool {
        switch meaning {
        case .deed: isClose && PersonalSign.isLetter(text[index])
        case .shop: isClose
        default: true
        }
    }

    private static let stops = ScalarSet("。！？；\n!?;")
    private static let joiners = ScalarSet(" :：=-—–~#.\"'“”「」()[]【】<>是为号码编的我您你在用也即:/、,`*填写有就叫/,+")
    private static let joiningWords: Set<String> = [
        "is", "was", "no", "nr", "num", "number", "id", "at", "on", "are", "my", "me", "the", "of", "a", "an", "as",
        "and", "code", "ref",
        "reference", "it", "s", "us", "him", "her", "add", "to", "or", "with", "still", "under",
    ]

    private static let deeds =
        "售后 退款 退货 换货 服务 咨询 反馈 登记 受理 快件 包裹 发票 合同 保险 行程 乘车 住宿 报名 预约 预订 处理 预定 订座 订位 报修 维修 保修 维权 申诉 申请 举报 理赔 报案 案件 案例 事件 工单 任务 派工 回访 支付 交易 付款 转账 退票 出票 电子票 取票 检票 提货 取货 发货 出库 物流 配送 寄件 运输 托运 行李 货运 寄送 邮寄 挂号 就诊 住院 体检 检查 续费 充值 投保 缴费 采购 团购 核销 入住 退房 投诉 服务请求 请求 送修 送货 派送 揽件 加急 催单 问题 索赔 仲裁 调解 客诉 寄修 定损 赔案 立案 检测 结算 调拨 拼团 办件 办理 退订 改签 检修 退保 出险 查勘 鉴定 送检 来信 诉求 求助 登机 寄存 存包 领取 自提 代购 直播 分期 换新 补寄 补发 调货 到货 入库 回收 估价 报价 洗护 干洗 保洁 搬家 开户 销户 移机 装机 放号 交割 委托 取消 救援 拖车 租车 用车 打车 车票 船票 演出 座位 订餐 外卖 开票 贷款 借款 保修单"

    private static let words: [(Meaning, String)] = [
        (
            .phone,
            """
            电话 手机 手机号 手机号码 手机号是 电话号码 联系方式 联系电话 联系号码 号码 致电 打给我 打我 给我打 回电 回拨 拨打 呼叫 来电 短信 热线 分机 同号 尾号 维修部 门卫 传达室 值班室 收发室 打家里 打店里 打我家 打家 打公司 打门店 打到家里 打到店里 拨家里 拨店里 拨我家 打前台 打仓库 打门卫 打总部 打维修部 打老家 打厂里 打给家里 打去家里 打回家里 家里是 店里是 家里的 预留号码 备用号码 回访号码 回电号码 登记号码 绑定号码 注册号码 紧急号码 收货号码 改打 请打 就打 打我妈 打我爸 打我老婆 打我老公
            tel telephone phone mobile cell cellphone call text sms ring dial reach_me contact whatsapp hotline number phone_number mobile_number cell_number hp mob
            """
        ),
        (
            .fixedLine,
            "座机 座机号 固话 固话号 固定电话 传真 传真号 办公电话 家里电话 家庭电话 总机 单位 办公室 老家电话 服务台 值班电话 单位电话 办公室电话 宅电 坐机 landline home_phone office_phone home_number office_number work_number fax desk_phone house_phone"
        ),
        (
            .wechat,
            "加个威 加个薇 加威 威聊 绿泡泡搜 绿泡 威 薇 w信 v❤ 薇❤ 威❤ 微❤ ➕v ➕微 ➕薇 ➕威 wx❤ wechat_account wechat_number wechat_no wechat_name wechat_handle 微信 微信号 微信id 微信是 微信同号 v信 威信 薇信 维信 卫星号 加v 加我v vx wx v wechat weixin wechat_id 加微 加薇 微 加我微信 溦信 徵信 微芯 w_x w❤x 绿色软件 绿色软件号 绿信 小绿书 绿标 绿泡泡 卫星 微x 围信 微信叫 微信账号 微信帐号 微信名 +v 加wx 加vx wei_xin 微_信 v号 v信号 wx号 vx号 徽信 葳信 微心 微❤ v❤ 威❤ 微信搜 微信搜索 微信加 微信联系"
        ),
        (
            .qq,
            "企鹅账号 企鹅帐号 扣扣账号 扣扣帐号 腾讯账号 抠抠 抠抠号 抠抠号码 抠 企鹅是 qq小号 qq_number qq_account qq_no qq_id 丘丘 蔻蔻 叩叩 寇寇 口扣 扣口 腾讯qq 鹅号 鹅厂号 q_q q扣 qq qq号 qq号码 扣扣 扣扣号 企鹅号 企鹅 球球 扣 q号 qq是 加q 加我q q 我q 球 企鹅号码 扣号 口口 扣扣号码 qq邮箱 腾讯号 秋秋 秋秋号 秋秋号码 q码 qq账号 qq帐号 扣号是 qq联系 🐧"
        ),
        (.identity, "身份证 身份证号 身份证号码 身份号码 证件号 证件号码 身份证是 公民身份号码 identity_card id_card id_number"),
        (
            .bank,
            """
            银行卡 银行卡号 卡号 信用卡 信用卡号 储蓄卡 借记卡 银行账号 银行账户 收款账号 收款账户 退款账号 账号 工行 建行 农行 中行 招行 交行 工商银行 建设银行 农业银行 中国银行 招商银行 邮储银行 浦发 民生银行 中信银行 平安银行 兴业银行 打到 转到 行卡 银联卡 信用卡卡号 储蓄卡号 工资卡 农信 农商行 农商银行 邮政储蓄 邮储 光大 光大银行 华夏银行 广发 广发银行 浦发银行 交通银行 北京银行 上海银行 江苏银行 打款账号 打款账户 退款账户 退款卡号 收款卡号 卡是 张卡 的卡 这卡 帐号 银行帐号 卡号是 存折 存折号 医保卡号
            card card_number credit_card debit_card bank_card bank_account account account_number visa mastercard
            """
        ),
        (
            .vehicle,
            "车架号 车架号码 机动车识别代码 识别代码 车辆识别号码 vin号码 车大架 车架码 车架编号 车辆识别代码 大架子号 车辆vin 车身号 车身码 frame_number vehicle_identification_number vehicle_id 车架 vin vin码 vin号 识别代号 车辆识别代号 车辆识别码 车辆识别号 识别码 大架号 底盘号 chassis chassis_number vin_number"
        ),
        (
            .plate,
            "plates number_plates 车牌 车牌号 车牌号码 牌照 牌照号 license_plate licence_plate plate plate_number registration reg number_plate reg_number tag"
        ),
        (
            .order,
            """
            我的单 查单 案卷号 病历 退款流水 交易流水号 单子 这单 那单 运单号码 快递单 寄件码 取件码 提货码 提货单号 下单号 编号是 工单号码 维修工单 报修工单 投诉工单 服务工单 售后工单 受理 回单号 机票 车票 火车票 航班订单 门票 入场券号 挂号 酒店订单 外卖订单 退换货单号 安装单号 安装单 派工单号 派工单 物流 物流编号 货运单号 中通快递 圆通速递 韵达快递 申通快递 顺丰快递 极兔速递 邮政快递 菜鸟 跨越 安能 提单号 面单 订单 订单号 订单编号 单号 订单号码 快递单号 快递号 运单号 运单 物流单号 物流号 工单 工单号 工单编号 受理号 受理编号 受理单号 投诉编号 投诉单号 投诉号 报修单号 报修编号 报修号 维修单号 维修单 退款单号 退货单号 售后单号 服务单 服务单号
            预约号 预约单号 预约编号 预约码 预订号 预定号 预订单号 预订编号 预定编号 确认号 确认码 票号 车票号 机票号 电子票号 客票号 取票号 订票号 订座号 入住单号 保单号 保单 理赔号 理赔单号 案件号 案件编号 报案号 交易号 交易单号 交易流水号 支付单号 商户单号 流水号
            顺丰 圆通 中通 申通 韵达 百世 极兔 京东快递 邮政 德邦 快递 包裹 包裹号 寄件单号 换货单号 合同号 合同编号 发票号 发票号码 挂号单号 就诊号 挂号号 预约 预订 订房号 回执号 回执编号 ems order order_number order_no order_id order_ref tracking tracking_number
            订单id 采购单 采购单号 商户订单 交易订单 外部订单号 子订单 子订单号 原单号 新单号 旧单号 补发单号 补发单 退回单号 回寄单号 寄回单号 返修单号 返修单 返厂单号 服务编号 服务工单号 反馈编号 反馈单号 客诉单号 客诉编号 投诉流水 进线编号 来电编号 热线编号 预约流水 回执 收据号 收据编号 小票号 凭证单号 合约号 合约编号 批单号
            预约单 预订单 预定单 预定单号 订餐号 取餐号 订位号 物流单 快递编号 快递号码 包裹单号 包裹编号 邮件号 邮件编号 挂号信 提单 提运单号 舱单 航空运单 客票 客票号码 出票号 行李牌 行李号 行李牌号 受理单 受理单编号 登记号 登记编号 登记单号 来访编号 信访编号 维权单号 维权编号 调解编号 纠纷单号 纠纷编号
            安装编号 安装号 安装号码 美团单 单据号 凭证号 业务流水 交易流水 业务号 业务编号 业务单号 业务流水号 记录编号 记录号 订座记录 订座编码 订座码 订位编码 预订码 预订代码 订单码 报修码 服务码 服务单编号 立案号 立案编号 赔案号 赔案编号 检测单 结算单 派单号 送货单 送货单号 调拨单 调拨单号 出库单 入库单 发货单 收货单 取货单 签收单 对账单号 结算号 委托单 委托单号 受理凭证 入住凭证 住宿单 挂号序号 门诊号 住院号 病历号 病案号 体检号 检验单号 化验单号 报告编号 报告号 报告单号 样本编号 样本号 处方号 处方编号 协议编号 协议号 登记表编号 登记单 申请单 申请单号 申请号 申请编号 审批号 审批单号 快照号 收件号 寄件号 寄修单 寄修单号 维修号 维修编号 返修号 检修单 保养单 定损单 救援单 办件编号 办件号 信件编号 投诉件 投诉单 投诉工单号 转办单号 督办单号 12345工单 寄存单 寄存号 存包号 拼团单 团单号 充值单号 缴费单号 转账单号 汇款单号 回执码 参考号 追踪号 跟踪号 追踪码 货运号 箱号 柜号 车次订单 会话id 会话号 会话编号 聊天编号 票据号 电子票 票单号 出票单号 行程单 行程单号 改签单 退票单 退票单号 案号 案件 仲裁案号 单编号 单号为 单号是 单号码 订单为 办理号 办理编号 办理单号
            order_code booking_code reservation_code reservation_no reservation_id conf conf_no conf_code conf_number return_authorization return_authorisation authorization authorization_number repair_order repair_order_number repair_ticket repair_no repair_ref service_order service_order_number service_ticket service_call job_no job_id job_ref job_sheet quote quote_number quote_no quotation estimate_number policy policy_no policy_id claim_no claim_id claim_ref tracking_ref receipt folio folio_number e-ticket eticket e-ticket_number chat_id chat_ref transcript_id complaint complaint_no complaint_ref complaint_id lodged_as logged_as filed_as raised_as registered_as file_number file_no file_ref enquiry enquiry_number inquiry_number support_ticket support_case support_request help_ticket delivery_number delivery_note dispatch_number despatch_number collection_number loan_number application_number application_no application_id appointment_number appointment_id contract_number contract_no agreement_number warranty_claim warranty_number rebooking rebooked e-ticket_no bag_tag baggage_tag file_reference baggage_claim pir transaction transaction_ref transaction_no payment_ref payment_reference payment_id purchase_number sales_order so_number po_no wo sr acknowledgement_number acknowledgment_number docket_number consignment_number shipping_number pickup_number voucher_number membership_claim order_# case_# ticket_# case_ref case_reference ticket_id ticket_ref ref_id reference_no reference_code reference_id our_reference your_reference
            dispute dispute_number dispute_no dispute_id bookings orders tickets cases reservations claims invoices shipments references
            locator record_locator itinerary trip_id consignment docket awb return_no return_ref exchange_number exchange_no repair_id work_order work_order_number service_request purchase_order po po_number ref ref_no ref_number our_ref your_ref incident incident_number confirmation_no booking_id booking_no shipment_number package parcel_number tracking_no tracking_id tracking_code return_id refund_id transaction_id transaction_number receipt_number receipt_no invoice_no
            ticket ticket_number ticket_no case case_number case_no case_id reference reference_number booking booking_number booking_reference booking_ref confirmation confirmation_number confirmation_code
            reservation reservation_number pnr waybill waybill_number shipment parcel claim claim_number rma rma_number request invoice invoice_number policy_number return_number repair_number complaint_number job_number
            """
        ),
        (
            .thing,
            """
            零件号 配件号 零件编号 配件编号 备件号 料号 物料号 物料编码 零件 配件 型号 产品型号 款号 货号 商品编码 商品编号 条码 条形码 序列号 机身码 批号 批次 批次号 生产批号 生产日期 版本 版本号 固件 门店编号 店铺编号 工号 会员 会员号 会员卡 会员卡号 积分卡 积分 优惠券 优惠码
            券码 激活码 兑换码 验证码 邀请码 邮编 错误码 故障码 报错 错误代码 学号 房号 桌号 序号 排号 员工号 许可证 许可证号 执照 备案号 标准号 专利号 商品 商品id 产品 产品编号 设备号 设备编号 机器码 imei 网址 公众号 小程序 视频号 服务号 订阅号 抖音号 快手号 小红书号 微博号 淘宝号 群 qq群 群号 排队号 排队号码 叫号 候补 交流群 微信群 频道 时间戳 流水 设备id 用户id uid 网格 站号 井号 表号 电表号 水表号 户号 燃气户号 时间戳 坐标 经纬度 税号 信用代码 统一社会信用代码 股票代码 基金代码
            part part_number part_no part_numbers model model_number model_no serial serial_number serial_no sn s/n p/n sku version firmware build ver upc ean isbn batch lot item item_number error error_code code promo_code voucher zip postcode product product_code timestamp coordinates port member membership loyalty
            """
        ),
        (.deed, "完整是 完整的是 全的是 全号是 完整单号是 job 投诉了 报修了 反馈了 提交了 登记了 受理了 申请了 预约了 转成 升级为 派了 生成了"),
        (
            .shop,
            """
            美团 饿了么 拼多多 淘宝 天猫 京东 亚马逊 抖音 快手 闲鱼 唯品会 携程 飞猪 去哪儿 同程 滴滴 单据 凭证 合同 协议 发票 收据 小票 登记表 票据
            usps fedex ups dhl royal_mail hermes evri dpd gls yodel canada_post aus_post australia_post
            """
        ),
        (.number, "编号 编码 代码 代号 单"),
        (
            .amount,
            """
            金额 订单金额 总金额 合计 总计 总价 价格 售价 原价 单价 报价 标价 共计 一共 总共 花了 付了 支付 实付 应付 退款 退了 赔 赔付 赔偿 欠 余额 里程 公里数 行驶 跑了 行驶里程 表显 续航 销量 产量 人数 数量 流量 播放 播放量 阅读量 粉丝 浏览量 下载量 点击 市值 营收 高达 达到 多达 标的 总额 资产 总数 标的额 规模 注册资本 成交额 交易额 销售额 流水额 点赞 收藏 参数 营收 收入 利润 产值 预算 投资 消费 约 大约 将近 超过
            total price cost paid amount balance mileage odometer revenue budget about around over nearly worth views downloads population usd rmb cny eur
            """
        ),
    ]
}

extension Concepts {
    /// Hotels, banks, telephone companies, trips, cars: what is said about one kind of firm and not of others.
    static let places = """
        入住办理 前台 登记入住 退房 check-in front desk | 前台, 入住, 办入住, 办理入住, 登记, 退房, 查房, 房卡, 押金, 大堂, 等房间, 房间没打扫好, 三点才能, 提前入住, 延迟退房, 晚退, 身份证, 行李寄存, 自助机, 自助入住, 排房, check in, check out, front desk, reception, key card, lobby, deposit, room wasn't ready
        客房设施 房间设备 设施老旧 装修 room facilities | 设施, 陈旧, 老旧, 年久失修, 装修, 翻新, 空调, 遥控器, 不制冷, 灯, 插座, 开关, 窗帘, 电视, 冰箱, 热水壶, 吹风机, 衣架, 墙皮, 地毯, 家具, 桌子, 智能, 落地窗, 采光, 暖气, outdated, worn, air conditioning, socket, furniture, curtains, renovated, kettle, facilities
        卫浴热水 浴室 淋浴 马桶 水压 bathroom shower | 热水, 没热水, 忽冷忽热, 水压, 水小, 花洒, 淋浴, 浴缸, 马桶, 堵了, 下水, 积水, 地漏, 洗手间, 卫生间, 浴室, 玻璃门, 干湿分离, 毛巾, 浴巾, 洗澡, 冲凉, 牙刷, 拖鞋, 洗漱, shower, hot water, toilet, bathroom, water pressure, towels, drain, toiletries
        房型景观 窗户 楼层 view room type | 房型, 升级, 海景, 景观, 窗外, 没有窗, 无窗, 对着墙, 楼层, 高楼层, 低楼层, 朝向, 阳台, 大床, 双床, 加床, 连通房, 面积, 房间小, 套房, 亲子房, 吸烟房, 无烟房, view, balcony, window, room type, twin beds, high floor, upgraded
        早餐餐饮 餐厅 客房送餐 breakfast dining | 早餐, 自助餐, 餐厅, 早饭, 补菜, 没座位, 种类, 菜色, 面档, 豆浆, 鸡蛋, 咖啡, 送餐, 下午茶, 行政酒廊, 晚餐, 餐券, 凉的, breakfast, restaurant, buffet, room service, eggs
        泳池健身 休闲设施 儿童乐园 娱乐 pool gym leisure | 泳池, 游泳, 健身房, 跑步机, 器械, 儿童乐园, 滑梯, 温泉, 泡汤, 桑拿, 水温, 救生员, 亲子活动, 球场, 按摩, 麻将, 沙滩, 烧烤, pool, gym, spa, sauna, kids club, playground
        客房服务 打扫 送物 保洁 housekeeping | 打扫, 保洁, 阿姨, 客房服务, 送水, 要了毛巾, 送上来, 补充, 没换, 床单没换, 敲门, 勿扰, 机器人送, 叠好, 垃圾没倒, 每天打扫, 洗衣, 熨, housekeeping, made the bed, cleaning lady, towels brought, do not disturb
        电梯 无障碍 公共区域 lift accessibility | 电梯, 等电梯, 电梯慢, 电梯坏, 刷卡, 楼梯, 轮椅, 无障碍, 坡道, 走廊, 公共区域, 大厅, 指示牌, 标识, 找不到路, elevator, lift, wheelchair, stairs, signs, ramp
        酒店网络 无线网 房间上网 hotel wifi internet | 无线网, 网速, 网络差, 网太慢, 连不上网, 开会掉线, 看视频卡, 房间信号, 验证房号, 网线, wifi, internet, slow connection, signal in the room
        转账汇款 到账 限额 transfer limit | 转账, 汇款, 到账, 没到账, 转不出去, 限额, 额度太低, 单日, 跨行, 实时到账, 收款人, 转错, 打款, 工资卡, 收款, 被退回, 大额, 非柜面, transfer, remittance, daily limit, wire, money didn't arrive
        信用卡 额度 账单 年费 credit card | 信用卡, 额度, 提额, 降额, 账单, 账单日, 还款日, 逾期, 最低还款, 年费, 免年费, 刷卡, 积分, 临时额度, 盗刷, 分期, 违约金, 溢缴款, 销卡, 下卡, 申卡, credit card, statement, annual fee, credit limit, late fee, due date
        贷款 房贷 利率 审批 还款 loan mortgage | 贷款, 房贷, 车贷, 放款, 审批, 批下来, 利率, 利息, 提前还款, 还款, 月供, 征信, 抵押, 额度, 拒了, 没批, 材料补了, 等额, 下款, 消费贷, 经营贷, loan, mortgage, interest rate, approval, repayment, rejected
        存款理财 收益 基金 亏损 savings investment | 理财, 收益, 亏了, 亏本, 本金, 净值, 基金, 赎回, 存款, 定期, 活期, 大额存单, 利率低, 保本, 风险, 年化, 到期, 客户经理, 说好保本, 跌, 浮亏, 存折, 利息少, 封闭期, savings, deposit, fund, returns, lost money, matured
        账户管理费 手续费 小额管理费 扣费 bank fees | 手续费, 管理费, 年费, 短信费, 扣了几块, 莫名扣, 不知道扣的什么, 免手续费, 跨行费, 账户管理费, 工本费, 跨境手续费, 汇率, 每个月扣, 一笔收, fee, charged a fee, commission, maintenance fee, exchange rate
        开户销户 办卡 换卡 账户 account opening closing card | 开户, 销户, 办卡, 补卡, 换卡, 激活, 一类卡, 二类卡, 降级, 挂失, 注销, 预留手机号, 异地, 居住证, 工作证明, 不给办, 开卡, 卡片, 过期, 身份信息, open an account, close my account, new card, activate, replacement card
        账户冻结 风控 限制交易 account freeze risk control | 冻结, 风控, 限制, 非正常, 解冻, 被锁, 止付, 交易被拒, 可疑, 反诈, 无缘无故, 只收不付, 解除, 核实, 用途, 流水, 异常, frozen, blocked, suspicious, restricted, flagged
        盗刷诈骗 资金安全 被骗 fraud security | 盗刷, 诈骗, 被骗, 骗子, 资金安全, 不是我刷的, 陌生扣款, 钱没了, 拦截, 劝阻, 提醒我, 钓鱼, 假短信, 赔付, 报警, 挽回, 保住, fraud, scam, stolen, unauthorised, phishing
        自动柜员机 取款机 自助设备 ATM self-service machine | 取款机, 柜员机, 吞卡, 吞钱, 取不出, 存不进, 自助机, 机器坏, 没钱, 缺钞, 自助设备, 屏幕没反应, 打印机, 回单, 点钞, 吐出来, 智能柜台, 凭条, atm, swallowed my card, cash machine, out of cash, kiosk
        网点环境 营业厅 网点布局 营业时间 branch environment hours | 网点, 营业厅, 支行, 大厅, 空调, 座椅, 座位, 饮水机, 厕所, 雨伞, 老花镜, 环境, 关门, 下班, 营业时间, 中午休息, 周末不开, 撤了, 搬走, 附近没有, 最近的, branch, opening hours, closed, seats, air-conditioned hall
        柜台业务 柜员 窗口服务 teller counter | 柜员, 柜台, 窗口, 叫到号, 大堂经理, 保安, 引导, 柜员小姐姐, 数钱, 办业务, 让我去机器上, 不给办, 暂停服务, teller, counter, clerk, lobby manager
        网上银行 手机银行 电子渠道 online mobile banking | 手机银行, 网银, 掌银, 控件, 盾, 密码器, 版本, 电子回单, 转账页面, 查明细, 明细, 余额, 界面, 适老版, 大字版, 功能藏, mobile banking, online banking, token, balance
        信号网络 宽带 流量 网速 mobile network broadband | 信号, 没信号, 电梯里, 网速, 宽带, 断网, 流量, 流量用完, 限速, 套餐, 光猫, 携号转网, 合约, 电话卡, 话费, 漫游, 丢包, 测速, signal, data plan, broadband, roaming, network
        航班车次 延误 行李 座位 travel delay luggage | 延误, 晚点, 取消航班, 航班, 登机, 安检, 值机, 行李, 行李丢, 托运, 座位, 腿伸不开, 机餐, 空姐, 中转, 改签, 退票, 检票, 列车, delayed, cancelled flight, luggage, lost bag, seat, boarding, crew
        课程教学 老师 教学质量 lessons teacher | 老师, 讲课, 课程, 课件, 作业, 教学, 听不懂, 请假, 补课, 换老师, 学到, 进度, 孩子学, 退课, 教练, 班主任, 直播课, teacher, course, lesson, tutor
        医疗诊疗 医生 护士 检查 疗效 medical care | 医生, 护士, 挂号, 看病, 检查, 开药, 疗效, 打针, 手术, 住院, 化验, 报告, 问诊, 牙, 病房, doctor, nurse, diagnosis, prescription
        物业小区 门禁 绿化 环境 environment property | 物业, 小区, 门禁, 绿化, 保安, 物业费, 垃圾, 电梯维修, 噪音扰民, 漏水, 业主, 环境, 氛围, 灯光, 音乐, 装修风格, property management, security guard, atmosphere, ambience
        驾驶操控 动力 加速 底盘 driving power handling | 动力, 加速, 提速, 推背, 顿挫, 换挡, 变速箱, 方向盘, 操控, 底盘, 悬挂, 过弯, 刹车, 转向, 马力, 上坡, 超车, 颠, 稳, acceleration, handling, gearbox, brakes, steering
        车机导航 智能驾驶 倒车影像 infotainment assistance | 车机, 导航, 中控, 大屏, 黑屏, 倒车影像, 雷达, 辅助驾驶, 自动泊车, 车道, 巡航, 蓝牙, 语音, 互联, 地图, infotainment, navigation, carplay, parking camera
        品牌口碑 推荐复购 总体评价 brand overall recommendation | 推荐, 回购, 再也不来, 下次还来, 老顾客, 一如既往, 失望, 总体, 整体, 品牌, 大牌, 口碑, 朋友推荐, 拉黑, 后悔, 五星好评, recommend, never again, will come back, overall, brand
        """
}

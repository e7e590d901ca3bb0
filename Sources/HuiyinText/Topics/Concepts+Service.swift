extension Concepts {
    /// How people are served, how they reach someone, how what they bought comes to them and goes back.
    static let service = """
        送达时效 物流速度 配送时效 发货速度 快递慢 delivery time | 物流慢, 快递慢, 等了一个礼拜, 配送延迟, 送货慢, 迟迟不发货, 还没发货, 没到货, 还没收到, 还没送到, 才送到, 才到, 等了好几天, 等了半个月, 第二天就到, 当天就到, 隔天到, 次日达, 两天就到, 下单到收货, 下单, 付款后, 待发货, 物流信息不动, 卡在中转, 催发货, 比预计早, 晚了几天, 说好几号到, 预计送达, 提前到, 到货快, 发货快, 神速, late delivery, arrived late, shipped, showed up, still not arrived, days late, days early, delivery, ordered on
        包装运损 包装与破损 运输损坏 packaging damage | 包装破了, 外箱, 箱子, 纸箱, 泡沫, 压扁, 压坏, 磕碰, 磕坏, 瘪了, 凹了一块, 碎了, 摔坏, 漏了一地, 打开就是坏的, 湿透, 裂了, 包得严实, 裹了好几层, 气泡膜, 防震, 完好无损, 收到时破损, 运输途中, 断了一截, box was crushed, dented, broken on arrival, packaging, arrived damaged, wrapped
        送货上门 送货入户 快递员 配送员服务 doorstep delivery | 送上楼, 不送上楼, 搬上楼, 扛上来, 搬进屋, 放门口, 扔门口, 放驿站, 丢在楼下, 楼下自己取, 没打电话, 不打招呼, 送货员, 快递员, 快递小哥, 外卖小哥, 骑手, 没有电梯, 几楼, 帮忙抬, 放快递柜, 代签收, 送货师傅, courier, carried it upstairs, left it outside, driver, delivery man
        错发漏发 发错货 少发 缺件 wrong item missing | 发错了, 发错颜色, 发错型号, 不是我要的, 不是我买的那个, 少发, 漏发, 少了一个, 少一件, 缺配件, 没有配件, 里面没有, 货不对, 尺码不对, 颜色不对, 订的是, 拍的是, 来的是, 收到的却是, 多发了, 空盒, 张冠李戴, wrong item, wrong colour, wrong size, missing, ordered but got
        安装质量 安装服务 装机 installation | 安装, 装得, 装歪了, 没装好, 打孔, 打洞, 墙上, 钻, 固定不牢, 接管, 走线, 支架, 调试, 试机, 水平, 横平竖直, 留下一地灰, 清理现场, 装完就走, 教我怎么用, 螺丝没拧紧, 挂歪, 接口漏水, 预埋, installer, installed, drilled, mounted
        上门速度 响应速度 预约准时 response time | 没人来, 没人上门, 几天没人管, 约好的时间, 放鸽子, 爽约, 改约, 一拖再拖, 一推再推, 说来又不来, 准时到, 准点, 当天上门, 半小时就到, 随叫随到, 等了一下午, 请假等, 等师傅, 等人上门, 迟到, 报修后, 约了几次, 说是明天, 排期, 约不上, came on time, did not show up, no-show, technician came, appointment, rescheduled
        维修效果 修理质量 维修质量 解决问题 repair quality | 修好了, 没修好, 修不好, 修了几次, 修了好几回, 反复修, 又坏了, 老毛病又犯, 还是老样子, 治标不治本, 找不出原因, 查不出, 误诊, 换了零件, 换了主板, 越修越坏, 一次搞定, 手到病除, 弄好了, 检修, 拆开看, 诊断, 来了几趟, 维修, repaired, fixed it, still broken, came back three times, same fault
        服务态度 员工态度 师傅态度 人员礼貌 staff attitude manner | 态度好, 态度差, 态度恶劣, 热情, 有礼貌, 客气, 客客气气, 耐心, 不耐烦, 爱理不理, 翻白眼, 白了一眼, 甩脸, 黑脸, 板着脸, 臭脸, 凶, 骂人, 吼, 顶嘴, 说话难听, 冷冰冰, 冷漠, 阴阳怪气, 嫌弃, 笑眯眯, 微笑, 贴心, 周到, 亲切, 鞋套, 和气, 嘴甜, 爱搭不理, 没好气, 傲慢, 欠他钱, 看不起人, 礼貌, 道歉, rude, polite, friendly, helpful staff, attitude, lovely, smiled, courteous, shouted at me
        客服热线 电话客服 在线客服 人工客服 customer service hotline | 客服, 热线, 打电话, 电话打不通, 一直占线, 没人接, 转人工, 转接, 转来转去, 按一按二, 语音菜单, 机器人, 智能客服, 自动回复, 答非所问, 复制粘贴, 让我等, 登记, 回电, 没有回音, 不回复, 已读不回, 工单, 推来推去, 踢皮球, 秒回, 在线回复, 打了好几个, 排队中, 等待接通, 挂断, call centre, on hold, hotline, nobody answers, chatbot, transferred, agent on the phone
        投诉处理 问题解决 反馈渠道 complaint handling | 投诉, 反馈, 没人处理, 没有下文, 不了了之, 石沉大海, 处理结果, 敷衍, 和稀泥, 拖着不办, 给个说法, 主动联系, 回访, 补偿, 赔偿, 道歉, 上级, 领导, 曝光, 12315, 解决问题, 处理得很快, complaint, compensation, escalated, apology
        退换货 退款 退货政策 returns refund | 退货, 退款, 换货, 不给退, 不让退, 退不了, 拒绝退, 七天无理由, 退回去, 寄回, 运费谁出, 退钱, 钱还没退, 退款到账, 秒退, 换新, 换了一台, 换了个新的, 拆封不退, 影响二次销售, 过了期限, 押着不退, 退订, refund, return it, send it back, exchange, money back
        保修范围 质保 三包 延保 warranty | 保修, 质保, 保内, 保外, 过保, 三包, 延保, 保修期, 保修卡, 凭发票, 人为损坏, 不在保修, 不保, 免费换, 免费修, 包三年, 管五年, 整机, 主要部件, 终身, 合同写着, 凭证, warranty, guarantee, covered, not covered
        服务收费 上门费 维修费 乱收费 额外收费 service fees | 收费, 乱收费, 加钱, 另外收, 上门费, 检测费, 材料费, 安装费, 辅材, 手工费, 报价, 开口就要, 张口就要, 坐地起价, 宰客, 明码标价, 价目表, 一分没多收, 收费透明, 没提前说, 多收了, 工时费, 拆机费, 一米多少钱, 手续费太高, 隐形消费, charged extra, call-out fee, hidden fee, charges, quoted
        配件耗材 零件供应 备件 spare parts consumables | 配件, 零件, 滤芯, 耗材, 替换装, 没货, 缺货, 停产, 买不到, 等配件, 等件, 调货, 厂家调, 原装, 通用, 换一个要, 一套多少钱, 垫圈, 电池换, 到处都有卖, 备件, spare part, filter, replacement, cartridge, out of stock
        导购讲解 店员推荐 销售人员 售前咨询 sales advice | 导购, 店员, 销售, 推销, 忽悠, 推荐, 介绍, 讲解, 一直推, 推贵的, 不理人, 一问三不知, 专业, 讲得清楚, 问什么都懂, 根据我家, 不强推, 硬塞, 跟着我走, 死缠, 玩手机, 售前, 柜姐, 柜员推荐, 推荐理财, 推荐保险, salesperson, pushy, upsell, recommended, explained the difference
        优惠赠品 促销活动 优惠券 补贴 promotion gifts | 赠品, 送的, 说好送, 没送, 优惠券, 券用不了, 满减, 红包, 补贴, 国补, 以旧换新, 返现, 好评返, 抽奖, 凑单, 活动规则, 活动力度, 套路, 领不到, 抵扣, 折扣, 会员价, 秒杀, 预售, 定金, 买一送一, 打折, 立减, coupon, discount, voucher, free gift, cashback, promo
        会员积分 权益 等级 membership points | 会员, 积分, 等级, 权益, 金卡, 白金, 兑换, 积分过期, 积分清零, 升级房型, 会员价, 会籍, 里程, 充值, 续费, 年费会员, 贵宾厅, 专属, points, loyalty, membership, elite, redeem, upgrade
        价格性价比 价格 贵 便宜 价位 price value | 性价比, 太贵, 好贵, 便宜, 划算, 值, 不值, 物有所值, 超值, 实惠, 贵了, 小贵, 涨价, 降价, 刚买就降, 差价, 保价, 同款别家, 比别家, 多花了, 花了几千, 这个价, 这价格, 价钱, 良心价, 智商税, 割韭菜, 先涨后降, 不便宜, 白菜价, 价格虚高, 比价, expensive, cheap, price, worth it, overpriced, good value, price dropped
        宣传属实 虚假宣传 与描述相符 图片不符 误导 honest advertising | 虚假宣传, 跟图片不一样, 图片上, 照片上, 实物, 描述不符, 参数虚标, 标的是, 写着, 页面上, 详情页, 宣传说, 广告说, 号称, 实际上, 根本不是, 骗人, 货不对板, 缩水, 名不副实, 和描述一致, 跟介绍的一样, 说是, 结果是, 吹得, 网图, 照骗, misleading, advertised, not as described, looked nothing like the photos, false
        正品真伪 假货 翻新 二手 authenticity | 假货, 正品, 仿品, 高仿, 山寨, 翻新, 二手, 返修机, 别人用过, 拆封过, 激活过, 防伪, 验证, 专柜, 鉴定, 真伪, 水货, fake, counterfeit, genuine, refurbished, used
        下单支付 付款 结账 订单 checkout payment | 付款, 支付, 付不了, 支付失败, 扣款, 重复扣, 扣了两次, 结账, 收银, 扫码付, 刷卡, 信用卡, 微信支付, 支付宝, 订单取消, 改订单, 提交订单, 购物车, 自动续费, 分期, 买单, checkout, payment, declined, charged twice, paid
        发票 收据 开票 invoice | 发票, 开票, 专票, 普票, 抬头, 税号, 电子发票, 不给开, 补开, 税点, 收据, 报销, 水单, invoice, receipt
        排队等候 等位 等待时间 排队时间 queue waiting | 排队, 等位, 等了一个小时, 等了半天, 取号, 叫号, 前面还有, 队伍, 长龙, 人太多, 只开一个窗口, 窗口, 等到, 过号, 站着等, 不用等, 等叫号, 大厅坐满, queue, waited an hour, line, waiting, only one counter open
        办理效率 手续 流程 办事效率 efficiency procedure | 手续, 流程, 材料, 复印件, 来回跑, 跑了几趟, 少一份, 签字, 盖章, 填表, 办得快, 几分钟办好, 一次办完, 办了半天, 磨蹭, 慢吞吞, 审核, 审批, 等审核, 繁琐, 复杂, 证明, 白跑, paperwork, process, forms, took forever, efficient
        专业能力 业务熟练 专业水平 competence | 专业, 不专业, 业务不熟, 新手, 实习, 一问三不知, 经验, 解释清楚, 讲明白, 熟练, 说不清楚, 问别人, 搞错了, 弄错, 算错, 水平, 懂行, 答不上来, knowledgeable, competent, clueless, explained clearly
        预约预订 订位 挂号 取消预订 booking reservation | 预约, 预订, 订房, 订位, 订座, 挂号, 约满, 约不到, 取消, 不能取消, 改期, 订单没了, 说没有我的, 查不到预订, 超售, 确认, 订好了, 临时取消, 提前订, 订单确认, booking, reservation, cancelled, overbooked, no record
        停车 车位 交通 位置便利 location parking | 停车, 停车场, 车位, 停车费, 地铁, 地铁口, 公交, 打车, 步行几分钟, 位置, 地段, 市中心, 景区, 离车站, 离机场, 出门就是, 偏僻, 不好找, 导航, 交通方便, 周边, 楼下就有, 便利店, 接送, 班车, parking, location, walk to, close to the station, shuttle
        隐私安全 信息泄露 骚扰电话 privacy | 隐私, 个人信息, 泄露, 骚扰电话, 推销电话, 短信轰炸, 身份证, 通讯录, 权限, 授权, 摄像头, 偷看, 偷听, 手机号被, 刚办完就接到, 没经过我同意, 实名, privacy, personal data, leaked, spam calls, tracking
        通知提醒 沟通告知 短信通知 communication notice | 通知, 没通知, 提醒, 没人告诉我, 没提前说, 短信, 推送, 告知, 说法不一, 前后矛盾, 一个人一个说法, 沟通, 公告, 联系不上, 主动告诉, 及时通知, 突然, notified, nobody told me, informed, message, kept me updated
        """
}

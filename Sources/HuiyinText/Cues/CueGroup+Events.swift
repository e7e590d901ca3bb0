/// Phrases of the groups that tell what happened and what somebody wants.
extension CueGroup {
    static let events: [(CueGroup, String)] = [
        (
            .danger,
            """
            刹车失灵 刹不住 刹车失效 刹车变硬 制动失效 起火 着火 自燃 冒烟 冒火 火花 爆炸 炸裂 漏电 触电 漏气 煤气泄漏 失控 突然加速 熄火 方向盘锁死 锁死 爆胎 气囊 追尾 车祸 出事故 撞 侧翻 夹手 夹伤 夹到 断裂 脱落 坠落 掉下来 烫手 过热 鼓包 短路
            差点出事 险些 生命危险 命都 安全隐患 高速上 失去动力 失速 误触发 弹开 坍塌 滑倒 摔倒 溺水 窒息 卡住喉咙 窗夹 电梯困 被困 电池鼓 电池漏
            brakes_failed brake_failure caught_fire smoke smoking exploded explosion burned burning electric_shock short_circuit crash accident airbag stalled overheating lost_control steering_locked fell_off gas_leak unsafe dangerous
            """
        ),
        (
            .illness,
            """
            过敏 拉肚子 腹泻 呕吐 吐了 食物中毒 中毒 发烧 红疹 起疹 皮疹 瘙痒 烂脸 红肿 肿了 头晕 头痛 恶心想吐 刺鼻 甲醛 发霉 变质 过期 异物 虫子 蟑螂 头发丝 玻璃渣 牙崩 崩牙 住院 急诊 医院 洗胃 感染 流产 胃疼 肚子疼 喉咙 窒息 烫伤 灼伤 起泡 掉头发 副作用 误诊 用错药 药
            allergic allergy rash sick vomiting diarrhea food_poisoning poisoned hospital emergency_room infection mold mouldy expired burns swollen headache dizzy hives side_effect
            """
        ),
        (
            .loss,
            """
            多扣 乱扣 重复扣 扣费 扣款 扣了我 盗刷 被盗 损失 赔偿 赔 不退款 不给退 退款 押金 定金 没到账 不到账 少了 多收 乱收费 套路贷 贷款 利息 手续费 违约金 自动续费 冻结 余额 转错 白花 白交 血本 骗钱 骗了 打水漂 上万 几千 几万 万块 资金
            charged_twice double_charged overcharged unauthorized_charge refund_refused deposit withheld stolen_money lost_money fees billed fraud compensation out_of_pocket
            """
        ),
        (
            .law,
            """
            12315 消协 投诉到 工商 市场监管 起诉 法院 律师 律师函 报警 派出所 公安 曝光 媒体 违法 违规 违反 侵权 侵犯 隐私 泄露 信息泄露 个人信息 欺诈 虚假宣传 霸王条款 假一赔 三包 三包法 消费者权益 维权 诈骗 伪造 冒名 代签 银保监 监管部门 仲裁 合同
            lawsuit sue lawyer attorney police illegal privacy_data leak leaked breach consumer_protection legal_action court regulator bbb false_advertising forged
            """
        ),
        (
            .again,
            """
            又 再次 第二次 第三次 第四次 三次 四次 五次 多次 反复 屡次 一直 老是 总是 每次 修了 还是老样子 依旧 仍然 还没 来回 来来回回 跑了 又坏 又来 又出 同样的问题 老问题 没修好 修不好 换了又 一而再
            again third_time second_time twice three_times repeatedly keeps still every_time over_and_over same_problem same_issue multiple_times
            """
        ),
        (
            .broken,
            "坏了 坏掉 不能用 用不了 开不了机 打不开 启动不了 没反应 失灵 故障 报错 黑屏 死机 闪退 裂 断 漏水 漏油 异响 不制冷 不加热 broke broken doesn't_work not_working stopped_working dead crashes won't_turn_on defective leaking"
        ),
        (
            .waiting,
            "等了 等 排队 拖 迟迟 还没到 还没发货 没人回 不回复 没有回音 延误 晚点 超时 几个小时 半个月 一个月 两个月 waited waiting delayed delay hours on_hold weeks late still_no"
        ),
        (
            .rudeness,
            "态度差 态度恶劣 不耐烦 爱答不理 翻白眼 骂人 骂我 吼 凶 挂电话 挂我电话 冷漠 傲慢 看不起 歧视 推搡 rude attitude hung_up ignored yelled dismissive"
        ),
        (
            .injury,
            "受伤 伤了 出血 流血 缝针 骨折 骨裂 死 去世 身亡 昏迷 烫伤 割伤 划伤 砸到 电到 烧伤 咬伤 injured injury bleeding hurt killed died stitches fracture"
        ),
        (
            .wish,
            "希望 建议 要是能 如果能 能不能加 可以考虑 最好 期待 盼 但愿 不妨 应该加 应该改 增加 改进 优化 能出 出个 wish hope would_be_nice please_add should_add suggest suggestion it_would_be_great consider could_improve"
        ),
        (
            .ask,
            "请问 怎么 如何 哪里 什么时候 多少 多久 是否 有没有 能不能 可不可以 吗 呢 ? 咋 几点 哪个 支持吗 how what when where why which does is there can_i do_you"
        ),
        (
            .request,
            "麻烦 请尽快 尽快 帮我 帮忙 给我退 给我换 退款 退货 换货 退钱 退一下 处理一下 解决一下 回电 回复我 联系我 派人 上门 安排 查一下 核实 取消订单 改地址 补发 please refund replace exchange call_me_back contact_me send_someone cancel_my fix_this asap need_you_to"
        ),
        (
            .recommend,
            "推荐 推荐给 强烈推荐 安利 种草 值得买 值得入手 可以入 闭眼入 冲 放心买 大家可以 建议入手 recommend highly_recommend worth_buying go_for_it must_buy must_try"
        ),
        (
            .warn,
            "避雷 避坑 别买 千万别 不要买 劝退 慎入 慎买 别来 别去 不要来 不推荐 大家注意 姐妹们别 谁买谁 绕道 绕行 踩雷 don't_buy do_not_buy avoid stay_away beware warning don't_waste not_recommend"
        ),
        (
            .leave,
            "再也不 不会再 最后一次 卸载 注销 退订 换一家 换别家 换品牌 取关 拉黑 弃 不买了 不来了 不续 转投 退会 销户 转网 携号 永不 never_again cancel_my_subscription switching switch_to uninstall uninstalled last_time closing_my_account done_with"
        ),
        (
            .buy,
            "打算买 准备买 想买 考虑入手 准备入手 想入手 要不要买 在看 在对比 订了 下定 预定 纠结 加购 坐等 首发 thinking_of_buying considering_buying planning_to_buy going_to_buy want_to_buy looking_to_buy"
        ),
        (
            .buyAgain,
            "回购 复购 回头客 再来 还会来 下次还 还会买 又来买 又买 再买 第二次买 老顾客 老客户 一直买 无限回购 囤 常来 经常来 buy_again come_back will_return repeat_customer ordered_again order_again be_back coming_back"
        ),
    ]
}

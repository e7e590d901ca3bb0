/// Words of what was done or promised, of what failed, and of what it is about.
extension StoryMark {
    static let breakWords: [(StoryMark, String)] = [
        (
            .done,
            """
            下单 下的单 下的 买的 买了 订的 订了 预约 约的 约了 约好 领的 领了 付了 付的款 付款 交的 交了 充的 充了 办的 办了 填的 填了 选的 选好 收藏 申请 登记 绑了 绑定 存的 存了 攒的 报名 开的 续费 改的 改过 提交 预订 预留 预存 预售 兑 兑了 抢到 抽中 升了 挂失 勾了 看中 看好 备注
            说好 说 答应 承诺 保证 写着 写 写的 标着 标价 显示 告知 确认 通知 报价 估价 宣传 发的 推送 回复 提示 说可以 说支持 送的 公布 讲好 签约
            booked ordered reserved bought registered saved earned told promised said says asked agreed applied posted post cancelled signed listed set sold_me
            """
        ),
        (
            .refused,
            """
            不认 查不到 看不到 看不见 不知道 不清楚 没有记录 没记录 没有我的 没我的 没单子 没单 查无 不能用 用不了 不给用 不给退 不能退 退不了 拒绝 不通 不同步 对不上 没听说 没听过 没人听说 没这回事 没这 没有这 没有任何 没有换货 没收到 未收到 没接到 两码事 两套 系统不 不存在 不支持 不参加 不通用 不收 不换 不退 不给 不承认 不予 不算数 不作数 不含 不是一个
            重新填 重新 又要 又让 又问 再说一遍 从头 无法 扫不出 扫不 调不出 没看到 未见到 一脸懵 无权 没权 没开通 没这规矩 没这政策 没通知 没说 未推 没推 没推过来 没传 传不过来 没同步 没到账 没到货 没调过来 没备 没货 一台都没有 一件都没有 没进过 不放 卖了 卖给别人 认购 满了 没号 取消了 没动 不是他们发的 不是在 不归我们 没关系 跟我们没
            另算钱 另加钱 要收 收我 补 变 只到 只认 只能 只支持 只看 只收 只剩 只给 只卖不修 只开 只保 非要 非说 还是 照样 照常 仍 仍提示 才 却 打发 下架 过保 已过保 不合作 不抬 拉了 离职 排到 没有 核销 不归 让寄 让我重 再交 再付 不显示 显示我是 显示零 空空如也 灰的 不具备 更新慢 名单没 登的是 全没了 没生效 压根 根本 瞎讲 都没有 不让 不肯 全价 原价 老地址 没刷 刷不了 一点没有 没人认 张嘴 说最多 没给我 不算 另一个 无效 不刷 默认 不开门 早就 发完了 别的院线 不在 编号不 没拆机 旧的 旧套餐 又报一遍 一个没有 零
            no_record no_booking couldn't_find can't_find can't_see couldn't_open refused not_valid wouldn't wouldn't_accept doesn't_know different_system start_over started_over not_honored won't_work doesn't_scan never_heard had_never never_sold no_such nobody not_found rejected isn't_connected laughed no_chance discontinued don't_show don't_exist had_none not_ready opposite isn't_the_same zero still charged somebody_else what_loan no_such_user can't wouldn't_honour none different_price
            """
        ),
        (.turn, "却 结果 可 但 但是 人家 居然 竟然 偏 反而 到了 去了 过去 拿到 一问 一查 才 压根 but then although yet turns_out"),
        (.favourites, "收藏 收藏夹 心愿单 配置单 对比单 清单 关注的 saved wishlist favourites favorites comparison"),
        (.coupon, "券 优惠券 代金券 兑换码 换货码 券码 体验卡 优惠码 次卡 停车券 电子券 抵扣券 礼品卡 兑换 白名单 赠券 满减 code voucher coupon gift_card"),
        (.points, "积分 积的 里程 咖啡豆 攒的 points miles stamps"),
        (.price, "价 标价 会员价 报价 差价 价格 元 块 变380 秒杀价 全包 估价 账单 同价 price cost match"),
        (.goods, "货 退货 退款 退 换 换货 更换 return refund bring_it_back"),
        (.appointment, "预约 约的 约了 约好 改约 试驾 挂号 早八班 没排 booking booked appointment reservation slot"),
        (.warranty, "保修 延保 质保 过保 联保 保修卡 warranty 不修 质保期 三包"),
        (
            .account,
            "会员的 会员合并 普通会员 账户 账号 会员卡 储值卡 电子会员 金卡 钻石卡 新用户 余额 储值卡 建卡 积分卡 user account membership loyalty_card balance"
        ),
        (.stock, "有货 现车 库存 缺货 没货 没到货 到货 有你的码 备件 售罄 现货 车位 号源 放号 in_stock stock had_none somebody_else size 没进过 卖了 卖给别人"),
        (.pickup, "自提 取货 提货 自取 待取 代收 取 提货码 代领 取件 collect pickup pick_up ready"),
        (
            .again,
            "重新填 从头 再说一遍 又问 又报 又让我 再讲 再填 重新登记 重填 重新提供 又要求 再次 全部问一遍 从姓名问 重新上传 填一遍 先从头 重新量 还让 任何记录 未见到 start_over started_over repeat again re-enter"
        ),
        (
            .order,
            "订单 没单 查不到 没收到订单 单子 没有记录 没记录 没有我 查无 没到账 没这笔 名单 扫不出 再交一遍 重新付 没推过来 申请 原航班 order record can't_see not_found no_record"
        ),
        (
            .unknown,
            "没听说 没接到 没通知 没这回事 不知道 不承认 无权 没权 答应 承诺 送的 没说 没这个 不认 没人听说 没短信 没接 谁给你 拍胸脯 送两个月 never_heard nobody_told promised had_never what_loan"
        ),
        (
            .lost,
            "没有我的 没收到 没接到 没记录 没有记录 没备 不存在 没号 没有预约 不算数 没留 没给我留 没开通 离职 不做 没这项 没有这项 没排 作废 没派 未收到 查不到 一脸懵 no_booking no_record not_found no_appointment never_heard"
        ),
        (.refusal, "不给退 不能退 不退 不收 让寄 不换 退不 不给换 不处理 不给 no_chance refused has_to_be_posted"),
    ]
}

/// Phrases of the groups that tell of departments, channels, and the way between them.
extension CueGroup {
    static let stories: [(CueGroup, String)] = [
        (
            .department,
            """
            客服 售后 技术 销售 门店 店员 店家 总部 财务 仓库 物流 快递 厂家 4s店 经销商 商家 平台 银行 信用卡中心 营业厅 网点 师傅 工程师 主管 经理 店长 前台 保险 理赔 配件部 维修部 市场部 人工 柜台 专员 顾问 管家 物业 供应商 品牌方 官方 大区 区域 热线 400
            support sales billing warehouse store dealer manufacturer technician courier headquarters manager front_desk bank agent department
            """
        ),
        (
            .sendOn,
            """
            让我找 让我去找 让我联系 让我打 让我去 叫我找 叫我去 叫我联系 要我找 要我去 推给 推到 推来推去 互相推 互推 踢皮球 踢来踢去 皮球 转给 转到 转来转去 转接 又转 说不归 不归我们 不是我们 不归他 归谁管 不属于 不负责 说找 说要找 说是 甩锅 甩给 扯皮 谁都不管 没人负责 让我等 又说 又让 又叫
            told_me_to_contact told_me_to_call sent_me_to transferred_me_to transferred passed_around passed_me bounced_back_and_forth not_our_department not_their_job pointed_fingers blamed
            """
        ),
        (
            .contact,
            "打了 打电话 打过 跑了 去了 找了 问了 联系了 反映 反馈了 投诉了 报修 沟通 催 发邮件 留言 工单 次电话 个电话 趟 called emailed contacted visited went_back wrote tickets chats reached_out"
        ),
        (
            .unsolved,
            "没解决 未解决 解决不了 没有结果 没结果 没下文 没人管 石沉大海 不了了之 还是没 至今 到现在 仍未 无人 没答复 no_one unresolved still_not nothing_happened no_answer no_resolution"
        ),
        (.solved, "解决了 搞定 修好了 办好了 终于 处理好了 退了 补发了 恢复了 resolved fixed finally_solved sorted"),
        (
            .online,
            "网上 官网 线上 app 小程序 公众号 网店 旗舰店 商城 客户端 网页 直播间 微信 抖音 淘宝 电商 网购 下单 电子券 online website app mini_program webshop"
        ),
        (
            .offline,
            "门店 线下 实体店 店里 到店 专柜 店员 柜台 4s店 营业厅 网点 现场 前台 自提 自取 提货 in_store store in-store showroom branch counter clerk pickup"
        ),
        (
            .promise,
            "承诺 说好 说好的 答应 保证 约好 约定 预约 显示有货 写着 标着 页面 宣传 预订 收藏 领的 领了 提交 申请 登记 客服说 promised told reserved appointment booked saved said"
        ),
        (
            .refused,
            "不认 查不到 看不到 不知道 不清楚 没有记录 没记录 不能用 用不了 不给用 不给退 不能退 退不了 拒绝 不通 不同步 对不上 没听说 没这回事 两码事 两套系统 系统不 重新填 重新 又要 再说一遍 从头 无法 no_record couldn't_find can't_see refused not_valid wouldn't_accept doesn't_know different_system start_over not_honored"
        ),
        (.span, "一周 一个礼拜 两周 半个月 一个月 两个月 前后 前前后后 折腾 拖了 三天 五天 十天 从 到现在 weeks days month months"),
    ]
}

extension Themes {
    /// How a story of some length begins, what had been tried, and what is wanted: plain, and by what it is about.
    static let leads = """
        = asking
        请教一下，
        {model}，{owned}了，
        问问大家，
        {city}的，
        新手问一个，
        打扰，
        = asked
        店里说法不一
        手册上没找到
        有知道的说一声
        谢谢
        在线等
        问客服没问明白
        先谢过
        你们都怎么弄的
        = lead.car-
        {bought}提的{model}，现在{km}，
        {model}，{color}，开了{owned}，
        我的{model}是{bought}在{city}提的，
        {model}开了{km}，
        先说情况：{model}，{km}，
        = lead.car+
        {bought}提的{model}，开到现在{km}，
        {model}开了{owned}，
        {oldcar}换的{model}，{owned}了，
        = lead.service-
        {day}去的{shop}，
        {date}把车送到{shop}，
        车是{model}，{date}进的店，
        我在{city}，常去的就这一家店，
        = lead.service+
        {day}去的{shop}，
        {date}到店，
        {model}{km}，{day}去了趟店里，
        = lead.purchase-
        {model}，{color}，在{shop}订的，
        跟{adviser}谈的，{model}{color}，
        从看车到下订前后去了{n:2-4}次，
        = lead.purchase+
        {model}，{color}，在{shop}买的，
        看了{n:2-5}家，最后在{shop}订的，
        = lead.digital-
        {phone}，App {appver}，
        App {appver}，装了{n:2-3}遍了，
        {day}更新到{appver}，
        = lead.digital+
        App {appver}，{phone}，
        用了几个版本，
        = lead.shop-
        {date}下的单，
        = lead.shop+
        {date}下的单，
        = tried.car-
        {day}打了热线，登记了，还没人联系
        去{shop}看过一次，没查出来
        跟店里说了，让先观察
        App里提过一次，没有回复
        热线说会转门店，门店说没接到
        = tried.service-
        打热线登记过，说会有人联系，到现在没有
        找店里问，说要请示
        当天就跟店长说了，没有下文
        给400打了{n:2-3}次，都说在催
        = tried.purchase-
        问{adviser}，说他也没办法
        打热线，让我联系门店
        微信上问了{n:2-3}次，没有正面回答
        = tried.digital-
        卸载重装过，一样
        在App里反馈了{n:2-3}次，没人回
        问了客服，让等更新
        = tried.shop-
        找了客服，说要核实
        申请了售后，还在审核
        = want.car-
        希望能安排一次检查，给个结论
        请告诉我是什么原因，什么时候能修
        请安排技师和我一起试车
        希望给个明确的时间
        请门店直接和我联系
        = want.service-
        请给一个具体的时间
        请门店负责人给我回个电话
        希望把这次的费用说清楚
        请安排专人跟进，不要再转来转去
        = want.purchase-
        请给出书面的答复
        请把当初答应的落实
        请给一个确定的日期
        = want.digital-
        请修一下，或者告诉我怎么退回旧版
        请核实后回复
        请尽快修复
        = want.shop-
        请尽快换货
        要求退款
        请给个处理意见
        = mail.about
        车架号后六位{n:100000-999999}
        车牌后三位{n:100-999}，{model}
        VIN：LYC********{n:100000-999999}
        = mail.order
        订单号YC2025****{n:1000-9999}
        订单尾号{n:1000-9999}
        = mail.asked
        请帮忙解答，谢谢。
        麻烦回复一下。
        收到请回复，谢谢。
        = mail.thanks
        请转达谢意。
        特此感谢。
        请代我谢谢店里的同事。
        希望继续保持。
        = note.visitor
        路过进来的
        试驾客户
        [带娃来的|一家三口来看车的]
        看车的[大哥|女士]
        老客户介绍来的
        第二次来看车的客户
        对比{n:2-3}家的客户
        [年轻|九零后]小两口
        """
}

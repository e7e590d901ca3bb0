/// Sentences made up for these tests, with the polarity that a reader would give them. No firm or person in them exists.
enum InventedSentences {
    static let positive = """
        这家店的衣服质量很好，下次还来买
        物流很快，第二天就收到了
        苹果又脆又甜，家里人都喜欢
        酒店房间干净，前台态度也好
        手机运行流畅，电池很耐用
        外卖送得很准时，味道也不错
        书的印刷很清晰，内容也有深度
        包装很严实，一个都没有破
        洗发水味道好闻，用完头发很顺滑
        客服耐心解答，问题很快解决了
        性价比很高，推荐大家购买
        座椅很舒服，开长途一点不累
        空间很宽敞，一家五口坐着不挤
        店员热情，主动帮我挑尺码
        穿上很显瘦，颜色也正
        屏幕清晰，看电影非常舒服
        早餐品种丰富，味道很棒
        菜的分量足，价格又实惠
        已经是第三次回购了，一如既往的好
        孩子特别喜欢，天天抱着不放
        做工精细，没有线头
        音质出乎意料的好，值得买
        送货师傅很有礼貌，还帮忙搬上楼
        比在超市买的便宜，而且很新鲜
        开箱就能用，设置特别简单
        发货速度快，包装精美，好评
        环境优雅，很适合约会
        地铁口出来就是，交通很方便
        这次维修很专业，半小时就搞定了
        味道鲜美，服务周到，五星好评
        面料柔软透气，夏天穿很凉快
        退款很快到账，售后给力
        这本书让我受益匪浅，强烈推荐
        水果个头大，汁水多，很满意
        键盘手感很好，打字声音也小
        房间视野开阔，睡得很踏实
        老板很实在，送的小礼物也很贴心
        用了一个月，没有出现任何问题，很满意
        加热快，操作简单，老人也会用
        颜值高，放在客厅很好看
        系统升级以后流畅多了，给个赞
        油耗低，动力也够用，非常满意
        这款车外观大气，开出去有面子
        小区旁边的这家面馆，汤浓面劲道
        客房服务响应很快，毛巾马上就送来了
        拍照效果惊艳，夜景也很清楚
        尺码标准，按平时的码买就合适
        价格公道，质量超出预期
        收到货完好无损，老婆很高兴
        整体体验很棒，以后会常来
        这套餐具颜色清新，洗起来也方便
        师傅上门很准时，安装得又快又好
        枕头软硬合适，睡眠质量好多了
        老人用着顺手，字大声音也大
        果子新鲜饱满，包装用心，赞
        这家酒店性价比高，下次出差还住
        耳机降噪效果很好，地铁上也听得清
        裙子版型好看，同事都问链接
        粥熬得很香，送来还是热的
        平板反应快，孩子上网课很方便
        The staff was friendly and the flight was on time, thank you
        Great service, my problem was solved in five minutes
        Love the new seats, so comfortable
        Thanks for the quick response, you guys are awesome
        Best flight I have had in years
        The crew was amazing and very helpful
        Thank you for getting me home early
        Excellent customer service today, much appreciated
        """

    static let negative = """
        衣服洗一次就掉色，太失望了
        等了半个月才发货，再也不买了
        苹果烂了一半，还不给赔
        房间又小又潮，半夜还很吵
        手机用了三天就死机，质量太差
        外卖晚了一个小时，菜都凉了
        书页脱落，印刷模糊，像盗版
        包装破损，里面的东西全碎了
        用完头皮发痒，头发掉得更多
        客服爱理不理，问了半天没结果
        又贵又难用，后悔买了
        座椅太硬，坐半小时腰就疼
        后排空间太小，腿都伸不直
        店员态度恶劣，还翻白眼
        尺码严重偏小，根本穿不上
        屏幕有坏点，退货还要自己付运费
        早餐难吃，品种又少
        菜里吃出头发，恶心死了
        虚假宣传，和图片完全不一样
        孩子用了过敏，赶紧扔了
        线头很多，做工粗糙
        声音沙哑，听一会儿耳朵就疼
        快递员把包裹扔在楼下，电话都不打
        不新鲜，有一股怪味
        说明书看不懂，装了两个小时也没装上
        收到的是二手货，太气人了
        环境脏乱，桌子上全是油
        位置偏僻，找了好久都没找到
        修了三次还是坏的，浪费时间
        味道一般还死贵，服务也差
        布料又薄又硬，穿着扎人
        退款拖了一个月还没到账
        内容空洞，浪费钱
        水果又小又酸，还有几个坏的
        键盘按键失灵，客服让我自己修
        隔音太差，隔壁说话都听得见
        老板缺斤少两，再也不会来了
        刚过保修期就坏了，真是坑人
        加热不均匀，外面糊了里面还是冷的
        颜色和描述差太多，难看死了
        升级之后越来越卡，天天闪退
        油耗高得吓人，动力又弱
        新车开了一周就漏油，销售还推卸责任
        面条坨成一团，根本没法吃
        空调不制冷，打电话没人管
        拍照模糊，还不如五年前的旧手机
        少发了一件，客服说不归他管
        强制捆绑销售，套路太多
        收到就是坏的，差评
        整体体验很糟糕，不会再来
        餐具边上有缺口，割到了手，太危险
        师傅迟到两个小时，还乱收费
        枕头有股刺鼻的味道，晾了一周都不散
        按键不灵，老人根本用不了
        果子又干又涩，完全不值这个价
        酒店床单有污渍，投诉也没人理
        耳机左边没声音，客服让我等消息
        裙子开线了，退货被拒绝
        粥是凉的，还洒了一半
        平板老是断网，充电也慢，后悔买了
        My flight was delayed for five hours and nobody told us anything
        You lost my luggage again, this is unacceptable
        Worst customer service ever, on hold for two hours
        The flight was cancelled and no one will help me rebook
        Rude gate agent ruined our trip
        Your website keeps crashing when I try to book
        Still waiting for my refund after two months
        Terrible experience, never flying with you again
        """

    static let neutral = """
        请问这款车的油箱容积是多少
        四驱版和两驱版价格差多少
        这个配置是哪一年的款
        我打算下个月去看车
        换机油一般多少公里一次
        请问周末营业到几点
        昨天去店里看了一下展车
        这款发动机和上一代是同一个型号
        想问一下大家胎压一般打多少
        论坛里有人说下半年出新款
        轮胎规格是二零五五五
        我是在城西的店订的车
        这台是手动挡的
        准备换一套轮毂，大家有什么建议
        说明书上写的是九十二号汽油
        请问第三排座椅可以放倒吗
        高配和低配的区别主要在安全配置
        车子目前跑了两万公里
        首保是五千公里还是半年
        问下这个颜色还有没有现车
        What time does the flight to Boston leave tomorrow?
        Is there a direct flight from Denver to Austin?
        Can I bring a stroller as a carry-on?
        How do I add my number to an existing reservation?
        Do you fly to Puerto Rico in March?
        """

    /// Sentences about cars and shops, with the path that a reader would sort them under.
    static let topics: [(taxonomy: String, path: String, text: String)] = [
        ("auto", "space", "后排坐三个大人很宽敞，腿部空间足"), ("auto", "consumption", "市区百公里油耗要十一个油"),
        ("auto", "power", "起步加速很快，超车有劲"), ("auto", "exterior", "外观大气，前脸很霸气"),
        ("auto", "interior", "内饰塑料感太强，看着廉价"), ("auto", "comfort", "座椅太硬，开久了腰疼"),
        ("auto", "price", "价格太贵，优惠也少"), ("auto", "handling", "方向盘很轻，操控灵活"),
        ("auto", "equipment/infotainment", "车机系统卡得要死，点一下等半天"), ("auto", "equipment/bluetooth", "蓝牙连接老是断"),
        ("auto", "service/parts-wait", "等配件等了两个月还没到"), ("auto", "safety", "刹车失灵差点出事故，太危险了"),
        ("auto", "service/attitude", "售后态度差，打电话爱理不理"), ("auto", "digital/app", "手机APP闪退，登录不上"),
        ("auto", "delivery/wait", "说好一个月提车，一拖再拖"), ("auto", "quality/leaks", "天窗漏水，地毯全湿了"),
        ("retail", "logistics/timeliness", "物流慢，等了一周才到"), ("retail", "logistics/packaging", "包装破损，盒子都压扁了"),
        ("retail", "wrong-item/colour", "颜色发错，我要的是黑色"), ("retail", "after-sales/refund", "退款一直没到账"),
        ("retail", "membership/points", "积分清零也不提醒一声"), ("retail", "store/staff", "店员爱答不理，没人招呼"),
        ("retail", "price/promotion", "优惠券用不了，活动都是骗人的"), ("retail", "app/stability", "小程序老是白屏打不开"),
        ("restaurant", "service/serving-speed", "上菜太慢了，催了几次才来"), ("restaurant", "dish/taste", "味道不错，就是有点咸"),
        ("retail", "logistics/damage", "杯子到手就碎了"), ("retail", "logistics/courier", "快递员不送上门，放驿站就走了"),
        ("retail", "after-sales/returns", "退货运费还要我自己出"), ("retail", "after-sales/customer-service", "联系不上客服，一直是机器人"),
        ("retail", "product-quality/as-described", "实物跟图片不符"), ("retail", "price/price-protection", "刚买就降价，差价也不补"),
        ("retail", "installation", "安装师傅态度好，调试也仔细"), ("airline", "staff/gate", "The gate agent yelled at us"),
        ("airline", "digital", "Your website gives me an error message"),
        ("airline", "on-board/seats", "No legroom at all in row twelve"),
        ("airline", "airport/check-in", "The long lines at check-in were awful"),
        ("restaurant", "environment/noise", "店里太吵，听不清说话"),
        ("airline", "baggage/lost", "You lost my bag and I have nothing to wear"),
        ("airline", "flight/delay", "Our flight was delayed three hours"),
        ("airline", "customer-service/hold", "I have been on hold for an hour"),
        ("airline", "refund", "Still waiting for my refund"),
        ("airline", "flight/cancelled", "They cancelled my flight at midnight"),
    ]
}
